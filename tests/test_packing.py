"""The site as zips: whole, the same every time, without themselves."""

import errno
import hashlib
import io
import os
import random
import re
import zipfile

import pytest

from portal import addresses, packing
from portal.sums import SUMS


def folder(root, files):
    for name, content in files:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return root


def packed(root, folder, most=packing.MOST, leave_out=""):
    """The bytes of the zips of a folder."""
    chosen = [address for address in packing.every_address(root) if address != leave_out]
    return [path.read_bytes() for path in packing.pack(root, chosen, lambda number: folder / f"{number}.zip", most)]


FILES = [("index.html", b"<p>" * 500), ("b/a.png", b"\x89PNG" * 50), ("a/z.csv", b"x,y\n"), ("a.txt", b"text")]


def test_the_order_and_time_of_writing_do_not_matter(tmp_path):
    """The same files give the same bytes, in whatever order and at whatever time they were written."""
    one, other = folder(tmp_path / "one", FILES), folder(tmp_path / "other", FILES[::-1])
    os.utime(other / "a.txt", (1, 1))
    (other / "a.txt").chmod(0o600)
    assert packed(one, tmp_path) == packed(other, tmp_path)


def test_every_file_but_the_zip_itself_is_inside(tmp_path):
    """What is unpacked is what was there; a picture is stored, text is compressed."""
    root = folder(tmp_path / "site", [*FILES, ("du-lieu/site.zip", b"old")])
    (whole,) = packed(root, tmp_path, leave_out="du-lieu/site.zip")
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == dict(FILES)
        assert archive.getinfo("b/a.png").compress_type == zipfile.ZIP_STORED
        assert archive.getinfo("index.html").compress_size < 200


def test_what_is_too_large_for_one_zip_is_in_several(tmp_path):
    """No zip is larger than is asked but for a file that is so alone; together they hold each file once."""
    noise = random.Random(0).randbytes
    files = [
        *((f"{number}.png", noise(900)) for number in range(7)),
        ("large.png", noise(9_000)),
        ("z.csv", b"x" * 900),
    ]
    made = packed(folder(tmp_path / "site", files), tmp_path, most=3_000)
    assert len(made) > 3 and all(len(one) <= 3_000 or 9_000 < len(one) < 10_000 for one in made)
    names = [name for one in made for name in zipfile.ZipFile(io.BytesIO(one)).namelist()]
    assert sorted(names) == sorted(name for name, _ in files)


def test_what_is_too_large_to_be_held_is_packed_to_the_same_bytes(tmp_path, monkeypatch):
    """A file that is compressed piece by piece as it is read gives the zip that one compressed at once gives."""
    root = folder(tmp_path / "site", [*FILES, ("l.csv", b"".join(b"%d,%d\n" % (n, n * n) for n in range(300_000)))])
    at_once = packed(root, tmp_path)
    monkeypatch.setattr(packing, "LARGE", 10)
    assert packed(root, tmp_path) == at_once


def test_a_file_that_waited_is_added(tmp_path):
    """A zip takes a further file and still holds those before."""
    root = folder(tmp_path / "site", FILES)
    (path,) = packing.pack(root, ["a.txt"], lambda number: tmp_path / f"{number}.zip")
    packing.add(root, ["index.html"], path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "a.txt": b"text",
            "index.html": FILES[0][1],
        }


def test_the_site_s_zip_is_the_site(golden_site):
    """site.zip holds each file as it lies there but the list of hashes, the pages of scopes' figures last; its checksum
    lies beside it."""
    path = golden_site / "du-lieu" / "site.zip"
    beside = {"du-lieu/site.zip", "du-lieu/site.zip.sha256"}
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        inside = {name: archive.read(name) for name in names}
    files = {file.relative_to(golden_site).as_posix(): file for file in golden_site.rglob("*") if file.is_file()}
    beside |= {name for name in files if name.startswith("assets/sums/")}
    assert set(inside) == set(files) - beside and len(names) == len(inside)
    inside.pop(SUMS)  # it has its own, of what is in it: tests/test_verifying.py
    assert all(files[name].read_bytes() == content for name, content in inside.items())
    last, of_scopes = names[-3:], {name for name in files if addresses.is_figure_of_scope(name)}
    assert last == ["du-lieu/index.html", "en/du-lieu/index.html", SUMS]
    assert {"so-lieu/overdue/agency/so-gtvt/index.html", "en/so-lieu/overdue/area/hue/index.html"} <= of_scopes
    assert set(names[-3 - len(of_scopes) : -3]) == of_scopes
    told = re.search(
        r'site\.zip" download><b>site\.zip</b> <span class="mb-den">([\d.]+)\skB', inside["du-lieu/index.html"].decode()
    )
    assert told and abs(int(told[1].replace(".", "")) * 1000 - path.stat().st_size) < 50_000
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert (golden_site / "du-lieu" / "site.zip.sha256").read_text() == f"{digest}  site.zip\n"


def test_a_project_can_do_without(bare_site):
    """`site_zip: false` writes no zip, and the data page and the catalogue name none."""
    assert not list(bare_site.rglob("site.zip*")) and not (bare_site / "README.txt").exists()
    for name in ("index.html", "catalog.jsonld"):
        assert "site.zip" not in (bare_site / "du-lieu" / name).read_text("utf-8")


def test_a_folder_that_can_t_be_read_is_not_passed_over(tmp_path, monkeypatch):
    """Where the disk fails on one folder, neither a zip nor a list of sums is made without what lies in it."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("a")
    scandir = os.scandir

    def failing(path):
        if str(path).endswith("/a"):
            raise OSError(errno.EIO, os.strerror(errno.EIO), path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", failing)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        list(packing.every_address(tmp_path))
