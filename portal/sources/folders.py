"""The files in a folder of a project. What `Path.glob` passes over in silence, a folder that can't be read, is told."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_in(folder: Path, suffix: str = "", is_deep: bool = False) -> list[Path]:
    """The files whose names end in `suffix`, sorted; none where there is no folder. `is_deep`: those in its folders
    too, links to folders aside. Raises OSError, with its name, for a folder that can't be read."""
    if not folder.is_dir():
        return []
    found = _below(folder) if is_deep else (folder / entry.name for entry in _entries(folder) if entry.is_file())
    return sorted(path for path in found if path.name.endswith(suffix))


def _below(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder, onerror=_raise):
        yield from (path for name in names if (path := Path(place, name)).is_file())


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)


def _raise(error: OSError) -> None:
    raise error
