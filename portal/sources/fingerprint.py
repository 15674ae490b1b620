"""What a site was built from, in two hashes: the project's files, and the program's."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from portal.sources.folders import files_in

TOOL = Path(__file__).parents[2]
INPUT = ("content", "data")
CODE, PINNED = ("portal", "theme"), ("build.py", "requirements.txt", "package-lock.json")
PASSED_OVER = frozenset({"__pycache__"})


def hash_of_input(root: Path) -> str:
    """SHA-256 of a project's settings, content and data: of each file's place and hash, a line each, by place.

    Raises OSError for a folder that can't be read, as below.
    """
    settings = [path for path in files_in(root, ".yml") if path.name.startswith("mkdocs")]
    return _hash(root, settings, INPUT)


def hash_of_code() -> str:
    """SHA-256 of the program, its templates and what it is pinned to, in the same way."""
    return _hash(TOOL, [TOOL / name for name in PINNED], CODE)


def _hash(root: Path, single: Iterable[Path], folders: Iterable[str]) -> str:
    every = [*single, *(path for folder in folders for path in files_in(root / folder, is_deep=True))]
    whole = hashlib.sha256()
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in every):
        if path.is_file() and not PASSED_OVER.intersection(path.parts) and not path.name.endswith(".part"):
            with path.open("rb") as stream:
                whole.update(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {name}\n".encode())
    return whole.hexdigest()
