"""Sites of a few files, with their sums, to be published one after the other."""

import hashlib
from pathlib import Path

from portal.sums import SUMS, as_text


def written(folder: Path, **files: str) -> Path:
    """A tiny site, with its sums."""
    for name, text in files.items():
        place = folder / name.replace("__", "/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    sums = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    listed = as_text({name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in sums.items()})
    (folder / SUMS).write_bytes(listed)
    return folder


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}
