"""Folders of work in progress: gone afterwards, whatever befell the work; a living run's are never touched."""

import os
import signal

import pytest

from portal.scratch import claimed, clean, folders, in_use, scratch

PREFIX = "work-"


def test_a_folder_is_gone_afterwards(tmp_path):
    """Also with write-protected folders in it, and after an error in the work, which goes on."""
    with scratch(tmp_path, PREFIX) as folder:
        (folder / "locked").mkdir()
        (folder / "locked" / "file").write_text("x")
        (folder / "locked").chmod(0o500)
        assert folders(tmp_path, PREFIX) == [folder.parent]
    with pytest.raises(RuntimeError, match="planted"), scratch(tmp_path, PREFIX) as folder:
        (folder / "file").write_text("x")
        raise RuntimeError("planted")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path):
    """A run that is killed in its work leaves its folder; the next one begins by removing it."""
    child = os.fork()
    if not child:
        with scratch(tmp_path, PREFIX) as folder:
            (folder / "half").write_text("x")
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    (left,) = folders(tmp_path, PREFIX)
    assert (left / "in" / "half").exists() and not in_use(left)
    with scratch(tmp_path, PREFIX) as folder:
        assert folders(tmp_path, PREFIX) == [folder.parent]


def test_a_living_run_keeps_its_folder(tmp_path):
    """What another run works in is left alone until it lets go; so is every folder that only begins alike."""
    held, lock = claimed(tmp_path, PREFIX)
    for other in ("work-of-mine", "work-en-abcdefgh", "work-ABCDEFGH", "other"):
        (tmp_path / other).mkdir()
    (tmp_path / "work-a1b2c3d4").write_text("a file")
    with scratch(tmp_path, PREFIX) as folder:
        assert folders(tmp_path, PREFIX) == sorted([held, folder.parent])
        assert in_use(held) and in_use(folder.parent)
    assert held.is_dir()
    os.close(lock)
    clean(tmp_path, PREFIX)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"work-of-mine", "work-en-abcdefgh", "work-ABCDEFGH", "other", "work-a1b2c3d4"}


def test_the_lock_lives_as_long_as_any_process_of_the_run(tmp_path):
    """A worker that outlives its run holds the folder; once it is gone, nobody does."""
    held, lock = claimed(tmp_path, PREFIX)
    here, there = os.pipe()
    worker = os.fork()
    if not worker:
        os.close(there)
        os.read(here, 1)
        os._exit(0)
    os.close(here)
    os.close(lock)
    assert in_use(held)
    os.close(there)
    os.waitpid(worker, 0)
    assert not in_use(held)
    clean(tmp_path, PREFIX)
    assert list(tmp_path.iterdir()) == []
