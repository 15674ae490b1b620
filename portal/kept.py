"""Files kept from one build for the next, by names that change with what they hold. Losing them costs time alone."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path


class Kept:
    """A folder of such files outside the site; several builds and processes may use it at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The file's bytes: those kept or, where there are none, those made now."""
        path = self.folder / name
        with suppress(OSError):
            return path.read_bytes()
        content = make()
        with suppress(OSError):  # a folder that can't be written keeps nothing
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f"{name}.{os.getpid()}")
            beside.write_bytes(content)
            beside.replace(path)
        return content

    def forget_others(self, names: Iterable[str]) -> None:
        """Remove what is not named."""
        wanted = set(names)
        with suppress(OSError):
            for path in sorted(self.folder.iterdir()):
                if path.name not in wanted:
                    path.unlink()
