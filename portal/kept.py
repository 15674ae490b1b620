"""Files kept from one build for the next, by names that change with what they hold. Losing them costs time alone."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FOLDER = ".cache"
"""In the project's folder, outside the site."""
CARDS, CHARTS, PICTURES = "cards", "charts", "pictures"
_BEGUN = ".begun"


class Kept:
    """One kind of such files; several builds and processes may use it at once."""

    def __init__(self, project: Path, kind: str) -> None:
        self.folder = project / FOLDER / kind

    def begin(self) -> None:
        """From here on, what is asked for is remembered as used."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / _BEGUN).write_bytes(b"")

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The file's bytes: those kept or, where there are none, those made now."""
        path = self.folder / name
        with suppress(OSError):
            content = path.read_bytes()
            os.utime(path)
            return content
        content = make()
        with suppress(OSError):  # a folder that can't be written keeps nothing
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f"{name}.{os.getpid()}")
            beside.write_bytes(content)
            beside.replace(path)
        return content

    def has(self, name: str) -> bool:
        """Whether the file is there; that is no use of it."""
        return (self.folder / name).is_file()

    def forget_unused(self) -> None:
        """Remove what was not asked for since `begin`."""
        with suppress(OSError):
            begun = (self.folder / _BEGUN).stat().st_mtime_ns
            for path in sorted(self.folder.iterdir()):
                if path.stat().st_mtime_ns < begun:
                    path.unlink()


@contextmanager
def keeping(project: Path) -> Iterator[None]:
    """A build: what it does not ask for is forgotten once it has come to its end."""
    kinds = [Kept(project, kind) for kind in (CARDS, CHARTS, PICTURES)]
    for kind in kinds:
        kind.begin()
    yield
    for kind in kinds:
        kind.forget_unused()
