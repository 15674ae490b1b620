"""What a site was built from, in two hashes: the project's files, and the program's."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

TOOL = Path(__file__).parents[2]
INPUT = ("mkdocs*.yml", "content/**/*", "data/**/*")
CODE = ("build.py", "requirements.txt", "package-lock.json", "portal/**/*", "theme/**/*")
PASSED_OVER = frozenset({"__pycache__"})


def hash_of_input(root: Path) -> str:
    """SHA-256 of a project's settings, content and data: of each file's place and hash, a line each, by place."""
    return _hash(root, INPUT)


def hash_of_code() -> str:
    """SHA-256 of the program, its templates and what it is pinned to, in the same way."""
    return _hash(TOOL, CODE)


def _hash(root: Path, patterns: Iterable[str]) -> str:
    files = {path.relative_to(root).as_posix(): path for pattern in patterns for path in root.glob(pattern)}
    whole = hashlib.sha256()
    for name, path in sorted(files.items()):
        if path.is_file() and not PASSED_OVER.intersection(path.parts) and not path.name.endswith(".part"):
            with path.open("rb") as stream:
                whole.update(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {name}\n".encode())
    return whole.hexdigest()
