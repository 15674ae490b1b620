"""What agencies reply to their figures: `content/co-quan/<agency-id>.md`, in other editions `content/en/co-quan/…`."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from portal.problem_catalogue.lists import REPLY_NAME
from portal.problem_catalogue.texts import (
    BAD_EDITED_KEY,
    BAD_FRONT_MATTER,
    MISSING_EDITED_KEY,
    NO_FRONT_MATTER,
    UNFIT_EDITED,
    UNKNOWN_EDITED_KEY,
)
from portal.problems import Mend, Problems
from portal.sources.edited import LARGEST_EDITED, LARGEST_FRONT_MATTER, front_matter
from portal.sources.entries import note_invalid
from portal.sources.folders import files_in
from portal.sources.rows import shown
from portal.sources.strict_yaml import BadYaml, load
from portal.sources.text import read_text, relative
from portal.statements import Reply

FOLDER = "co-quan"
_KINDS = {
    "missing": MISSING_EDITED_KEY,
    "extra_forbidden": UNKNOWN_EDITED_KEY,
    "unfit_character": UNFIT_EDITED,
}
_NOT_WRITTEN = ("text", "language", "file", "line", "figure_line")


def read_replies(content: Path, root: Path, languages: Sequence[str], problems: Problems) -> list[Reply]:
    """Every reply in every language; the first language's lie in `content` itself."""
    return [
        reply
        for number, code in enumerate(languages)
        for reply in _in_folder(content / (code if number else "") / FOLDER, root, code, problems)
    ]


def _in_folder(folder: Path, root: Path, code: str, problems: Problems) -> Iterator[Reply]:
    for path in files_in(folder, ".md"):
        if path.stem in ("index", "README"):
            continue
        file = relative(path, root)
        account = problems.account(file)
        account.rows += 1
        reply = _reply(path, file, code, problems)
        if reply is None:
            account.refused += 1
        else:
            yield reply


def _reply(path: Path, file: str, code: str, problems: Problems) -> Reply | None:
    text = read_text(path, file, problems, LARGEST_EDITED)
    if text is None:
        return None
    front, end = front_matter(text)
    if not end:
        problems.add(NO_FRONT_MATTER, file, 1)
        return None
    try:
        loaded = load(front, file, first_line=2, largest=LARGEST_FRONT_MATTER)
    except BadYaml as bad:
        problems.add(BAD_FRONT_MATTER, file, bad.problem.line, problem=bad.problem, mend=Mend(bad.problem))
        return None
    keys = loaded.value if isinstance(loaded.value, dict) else {}
    for key in sorted(set(keys) & set(_NOT_WRITTEN)):
        problems.add(UNKNOWN_EDITED_KEY, file, loaded.line((key,)), key=key)
    if set(keys) & set(_NOT_WRITTEN):
        return None
    start = len(text) - len(text[end:].lstrip())
    told = {"text": text[end:].strip(), "language": code, "file": file, "line": text.count("\n", 0, start) + 1}
    value = {**keys, **told}
    reply = note_invalid(Reply, value, (), loaded, file, problems, _KINDS, BAD_EDITED_KEY)
    if reply is not None and reply.figure:
        reply = reply.model_copy(update={"figure_line": loaded.line(("figure",))})
    if reply is not None and reply.agency != path.stem:
        problems.add(REPLY_NAME, file, loaded.line(("agency",)), stem=shown(path.stem), id=shown(reply.agency))
        return None
    return reply
