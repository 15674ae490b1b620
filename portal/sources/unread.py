"""Files that lie where texts are read and that nothing reads: what they say would be missing in silence."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from portal.problem_catalogue.texts import UNREAD_BULK, UNREAD_TEXT
from portal.problems import Problems
from portal.sources import edited, replies
from portal.sources.folders import files_in
from portal.sources.issues import BRIEFINGS
from portal.sources.rows import shown

_PICTURES = (".jpg", ".jpeg", ".png", ".webp")
SET_ASIDE = ("~", ".bak", ".orig")


def note_unread(content: Path, data: Path, languages: Sequence[str], problems: Problems) -> None:
    """Note each file below `content/` and `data/reports/` that is neither read, nor hidden, nor set aside by its name.

    `languages`: the site's, of which each but the first has a folder of its own.
    """
    for path in _to_be_read(content):
        if not _is_read(path.relative_to(content).parts, languages):
            problems.add(UNREAD_TEXT, f"content/{shown(path.relative_to(content).as_posix())}")
    bulk = data / "reports"
    for path in _to_be_read(bulk):
        if path.parent != bulk or path.suffix != ".jsonl":
            problems.add(UNREAD_BULK, f"{edited.BULK}/{shown(path.relative_to(bulk).as_posix())}")


def _to_be_read(folder: Path) -> Iterator[Path]:
    for path in files_in(folder, is_deep=True):
        parts = path.relative_to(folder).parts
        is_hidden = any(part.startswith(".") for part in parts) or path.name.endswith(SET_ASIDE)
        if not is_hidden and path.stem not in ("index", "README"):
            yield path


def _is_read(parts: Sequence[str], languages: Sequence[str]) -> bool:
    if parts[0] == edited.FOLDER:
        return parts[-1].endswith(".md") or parts[-1].lower().endswith(_PICTURES)
    if parts[0] in languages[1:]:
        parts = parts[1:]
    folder, is_text = parts[:-1], parts[-1].endswith(".md")
    return is_text and folder in ((), (replies.FOLDER,), (BRIEFINGS,))
