"""Folders of work in progress. What a run that was killed has left, the next one removes; a living run's is left alone.

A folder is locked as long as anybody works in it: the lock dies with the last process that holds it.
"""

import fcntl
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PREFIX = "minh-bach.work-"
"""Of folders among the machine's temporary ones."""
_MADE_UP = re.compile("[a-z0-9_]{8}")
"""What `tempfile` puts after a prefix; `.site-en-…` is no folder of the prefix `.site-`."""


@contextmanager
def scratch(parent: Path | None = None, prefix: str = PREFIX) -> Iterator[Path]:
    """A folder that is gone afterwards, in `parent` or among the machine's temporary ones; and with it what runs that
    died have left there."""
    parent = parent or Path(tempfile.gettempdir())
    with locked(parent):
        clean(parent, prefix)
        folder, lock = claimed(parent, prefix)
    inside = folder / "in"  # not the folder itself, whose lock a build in it would wait for
    inside.mkdir()
    try:
        yield inside
    finally:
        remove(folder)
        os.close(lock)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One run at a time, whatever the others do in the same folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def claimed(parent: Path, prefix: str) -> tuple[Path, int]:
    """A new folder, and the lock that says that it is in use; closing it says that it is not."""
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
    lock = os.open(folder, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    return folder, lock


def clean(parent: Path, prefix: str) -> None:
    """Remove every folder of this prefix in which nobody works any more and that is ours to remove."""
    for left in folders(parent, prefix):
        if not in_use(left):
            remove(left)


def folders(parent: Path, prefix: str) -> list[Path]:
    """Every folder that was claimed with this prefix and is still there."""
    there = (path for path in parent.iterdir() if path.name.startswith(prefix) and path.is_dir())
    return sorted(path for path in there if _MADE_UP.fullmatch(path.name.removeprefix(prefix)))


def in_use(folder: Path) -> bool:
    """Whether a living run holds the folder. What can't be looked at is somebody else's."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return True
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(handle)


def remove(folder: Path) -> None:
    """Remove a folder, parts of it that are write-protected too; what can't be removed stays."""
    shutil.rmtree(folder, onerror=_unprotected)


def _unprotected(act: Callable[..., Any], path: str, _: object) -> None:
    with suppress(OSError):
        for place in (Path(path).parent, Path(path)):
            if place.is_dir() and not place.is_symlink():
                place.chmod(place.stat().st_mode | stat.S_IRWXU)
        if act in (os.open, os.scandir, os.lstat):
            shutil.rmtree(path, ignore_errors=True)
        else:
            act(path)
