"""What is kept from build to build."""

import os
from functools import partial

from portal.kept import CARDS, CHARTS, Kept, keeping


def test_what_is_kept_is_not_made_again(tmp_path):
    """A file is made once, and a folder that can't be written is no error."""
    kept, calls = Kept(tmp_path, CARDS), []

    def make(content):
        calls.append(content)
        return content

    assert [kept.get("a", partial(make, b"1")) for _ in range(3)] == [b"1"] * 3
    assert kept.get("b", partial(make, b"2")) == b"2"
    assert calls == [b"1", b"2"]
    (tmp_path / "file").touch()
    assert Kept(tmp_path / "file", CARDS).get("c", partial(make, b"3")) == b"3"


def test_what_a_build_does_not_ask_for_is_forgotten(tmp_path):
    """After a build only the files it asked for are there."""
    kept = Kept(tmp_path, CHARTS)
    for name in ("asked", "unasked"):
        kept.get(name, name.encode)
        os.utime(kept.folder / name, (1, 1))
    with keeping(tmp_path):
        kept.get("asked", b"never made".upper)
    left = {path.name for path in kept.folder.iterdir() if not path.name.startswith(".")}
    assert left == {"asked"} and kept.get("asked", b"another".upper) == b"asked"


def test_a_build_that_fails_forgets_nothing(tmp_path):
    """What was kept before a build that raised is there after it."""
    kept = Kept(tmp_path, CHARTS)
    kept.get("old", b"old".lower)
    os.utime(kept.folder / "old", (1, 1))
    try:
        with keeping(tmp_path):
            raise OSError("disk full")
    except OSError:
        pass
    assert (kept.folder / "old").read_bytes() == b"old"
