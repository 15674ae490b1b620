"""Edited reports: hand-written Markdown with front matter, and JSONL in bulk → EditedReport."""

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from portal.characters import garbled_as, without_marks
from portal.problem_catalogue.rows import GARBLED, LONG_ROW, NOT_A_JSON_OBJECT
from portal.problem_catalogue.texts import (
    BAD_EDITED_KEY,
    BAD_FRONT_MATTER,
    BAD_PICTURE,
    EDITED_ORDER,
    EDITED_TWICE,
    MISSING_EDITED_KEY,
    NAME_IS_NOT_ID,
    NO_FRONT_MATTER,
    PICTURE_MISSING,
    PICTURE_NOT_CLEARED,
    PICTURE_WITHOUT_WORDS,
    UNFIT_EDITED,
    UNKNOWN_EDITED_KEY,
)
from portal.problems import Mend, Problems, Unfit
from portal.records import EditedReport, Photo
from portal.sources.alike import tell_once
from portal.sources.entries import note_invalid
from portal.sources.folders import files_in
from portal.sources.json_words import KEY_TWICE, NO_OBJECT, said
from portal.sources.rows import shown
from portal.sources.strict_yaml import BadYaml, Loaded, load
from portal.sources.text import decoded, nfc, read_text, relative
from portal.terms import Severity

FOLDER = "phan-anh"
LARGEST_FRONT_MATTER = 64_000
LARGEST_EDITED = 20_000
"""Bytes of a report with all that belongs to it: some eight pages. What is written to upset a reader of Markdown
takes up to 0.8 s of processor to render at that length, and 1.2 s at half as much again; input may take 2 s."""
HEADING = re.compile(r"^(?:#[ \t]|###?)[ \t]*([^#\s].*)$", re.MULTILINE)
ANSWER, REPORTED = ("tra loi", "answer"), ("phan anh", "reported")
"""What parts a text, however its marks and capitals are typed: as part of what a citizen wrote an answer would be
published in that citizen's name."""
_KINDS = {
    "missing": MISSING_EDITED_KEY,
    "extra_forbidden": UNKNOWN_EDITED_KEY,
    "unfit_character": UNFIT_EDITED,
}
_PICTURE = re.compile(r"[\w][\w .-]*\.(?:jpe?g|png|webp)", re.IGNORECASE)
BULK = "data/reports"
_SHOWN = ("title", "place", "reported", "answered")
_NOT_WRITTEN = frozenset({"file", "line", "lines", "reported", "answered"})


def read_edited(content: Path, data: Path, root: Path, problems: Problems) -> dict[str, EditedReport]:
    """Every edited report by id, sorted; each file's account says how many were refused."""
    found: dict[str, EditedReport] = {}
    since = len(problems.found)
    for report in [*_from_markdown(content / FOLDER, root, problems), *_from_jsonl(content, data, root, problems)]:
        first = found.setdefault(report.id, report)
        if first is not report:
            problems.add(
                EDITED_TWICE, report.file, report.line, id=shown(report.id), first=f"{first.file}:{first.line}"
            )
    tell_once(problems, since, account_of)
    return dict(sorted(found.items()))


def texts_there(content: Path, edited: Collection[str], problems: Problems) -> frozenset[str] | None:
    """The ids of all texts that there are, fit to be published or not; None if nobody knows whose one of them is.

    `edited`: those that could be read. To be asked right after that.
    """
    bulk = f"{BULK}/"
    is_doubtful = any(account.refused for account in problems.accounts.values() if account.file.startswith(bulk))
    if is_doubtful or any(problem.file.startswith(bulk) for problem in problems.of(Severity.STOP)):
        return None
    return frozenset(edited) | {path.stem for path in files_in(content / FOLDER, ".md", is_deep=True)}


def account_of(file: str) -> str:
    """The file whose account counts a text: its own for JSONL, one folder for all Markdown."""
    return file if file.endswith(".jsonl") else f"content/{FOLDER}"


def _from_markdown(folder: Path, root: Path, problems: Problems) -> Iterator[EditedReport]:
    for path in files_in(folder, ".md", is_deep=True):
        if path.stem in ("index", "README"):
            continue
        file = relative(path, root)
        text = read_text(path, file, problems, LARGEST_EDITED)
        account = problems.account(account_of(file))
        account.rows += 1
        report = None if text is None else _markdown_report(path, file, text, problems)
        if report is None:
            account.refused += 1
        else:
            yield report


def _markdown_report(path: Path, file: str, text: str, problems: Problems) -> EditedReport | None:
    front, end = front_matter(text)
    if not end:
        problems.add(NO_FRONT_MATTER, file, 1)
        return None
    try:
        loaded = load(front, file, first_line=2, largest=LARGEST_FRONT_MATTER)
    except BadYaml as bad:
        problems.add(BAD_FRONT_MATTER, file, bad.problem.line, problem=bad.problem, mend=Mend(bad.problem))
        return None
    (reported, answered), places = _parts(text[end:])
    lines = {key: text.count("\n", 0, end + place) + 1 for key, place in places.items()}
    report = _report(loaded, {"reported": reported, "answered": answered}, file, 1, problems, lines)
    if report is None or not _pictures_are_named(report, loaded, problems):
        return None
    if report.id != path.stem:
        problems.add(NAME_IS_NOT_ID, file, loaded.line(("id",)), stem=shown(path.stem), id=shown(report.id))
        return None
    return _with_pictures(report, path.parent, loaded, problems)


def front_matter(text: str) -> tuple[str, int]:
    """The text between the first two lines `---`, and where the body begins; 0 if there is none."""
    if not text.startswith("---\n"):
        return "", 0
    end = text.find("\n---\n", 3)
    if end < 0:
        return (text[4:-4], len(text)) if text.endswith("\n---") else ("", 0)
    return text[4 : end + 1], end + 5


def _words(heading: re.Match[str]) -> str:
    return " ".join(without_marks(heading[1].rstrip(" \t#:").casefold()).split())


def _parts(body: str) -> tuple[tuple[str, str], dict[str, int]]:
    """What was reported and what was answered, and where in the body each begins."""
    headings = list(HEADING.finditer(body))
    heading = next((one for one in headings if _words(one) in ANSWER), None)
    begins = bool(headings) and not body[: headings[0].start()].strip() and _words(headings[0]) in REPORTED
    first = headings[0] if begins else None
    start, end = (first.end() if first else 0), (heading.start() if heading else len(body))
    reported, answered = body[start:end], body[heading.end() :] if heading else ""
    places = {"reported": end - len(reported.lstrip()), "answered": len(body) - len(answered.lstrip())}
    return (reported.strip(), answered.strip()), places


def _from_jsonl(content: Path, data: Path, root: Path, problems: Problems) -> Iterator[EditedReport]:
    for path in files_in(data / "reports", ".jsonl"):
        file = relative(path, root)
        text = decoded(path.read_bytes(), file, problems)
        account = problems.account(file)
        for number, line in enumerate((text or "").split("\n"), start=1):
            if not line.strip():
                continue
            account.rows += 1
            report = _json_report(line, content / FOLDER, file, number, problems)
            if report is None:
                account.refused += 1
            else:
                yield report


def _json_report(line: str, folder: Path, file: str, number: int, problems: Problems) -> EditedReport | None:
    if len(line) > LARGEST_EDITED:
        problems.add(LONG_ROW, file, number, limit=LARGEST_EDITED)
        return None
    try:
        keys = json.loads(line, object_pairs_hook=_once)
        if not isinstance(keys, dict):
            raise Unfit(NO_OBJECT)
    except (ValueError, RecursionError) as error:
        problems.add(NOT_A_JSON_OBJECT, file, number, problem=said(error))
        return None
    loaded = Loaded(keys, {(): number})
    body = {"reported": keys.pop("reported", ""), "answered": keys.pop("answered", "")}
    report = _report(loaded, body, file, number, problems)
    if report is None or not _pictures_are_named(report, loaded, problems):
        return None
    return _with_pictures(report, folder, loaded, problems)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = {key: nfc(value) if isinstance(value, str) else value for key, value in pairs}
    if len(record) != len(pairs):
        raise Unfit(KEY_TWICE)
    return record


def _report(
    loaded: Loaded, body: dict[str, Any], file: str, line: int, problems: Problems, lines: dict[str, int] | None = None
) -> EditedReport | None:
    keys = loaded.value if isinstance(loaded.value, dict) else {}
    for key in sorted(_NOT_WRITTEN & set(keys)):
        problems.add(UNKNOWN_EDITED_KEY, file, loaded.line((key,)), key=key)
    if _NOT_WRITTEN & set(keys):
        return None
    # an editor who writes `id: 2187` means the text
    plain = {key: str(keys[key]) for key in ("id", "title", "place") if isinstance(keys.get(key), int)}
    places = {str(place[0]): at for place, at in loaded.lines.items() if len(place) == 1}
    value = {**keys, **plain, **body, "file": file, "line": line, "lines": {**places, **(lines or {})}}
    report = note_invalid(EditedReport, value, (), loaded, file, problems, _KINDS, BAD_EDITED_KEY)
    if report is not None and not report.reported:
        problems.add(MISSING_EDITED_KEY, file, line, key="reported")
        return None
    encodings = {key: garbled_as(getattr(report, key)) for key in _SHOWN if report is not None}
    garbled = {key: encoding for key, encoding in encodings.items() if encoding}
    for key, encoding in garbled.items():
        problems.add(GARBLED, file, (lines or {}).get(key, loaded.line((key,))), column=key, encoding=encoding)
    if garbled:
        return None
    if report is not None and report.edited_on < report.published_on:
        where = loaded.line(("edited_on",))
        problems.add(EDITED_ORDER, file, where, edited=report.edited_on, published=report.published_on)
        return None
    return report


def _pictures_are_named(report: EditedReport, loaded: Loaded, problems: Problems) -> bool:
    """Whether every picture has a plain name, which can't lead out of its folder."""
    bad = [(place, photo) for place, photo in enumerate(report.photos) if not _PICTURE.fullmatch(photo.file)]
    for place, photo in bad:
        problems.add(BAD_PICTURE, report.file, loaded.line(("photos", place)), picture=shown(photo.file))
    return not bad


def _with_pictures(report: EditedReport, folder: Path, loaded: Loaded, problems: Problems) -> EditedReport:
    """The report with only those pictures that are there, cleared and described."""
    if not report.photos:
        return report
    kept = [
        photo
        for position, photo in enumerate(report.photos)
        if _is_fit(photo, folder, report.file, loaded.line(("photos", position)), problems)
    ]
    lines = {photo.file: loaded.line(("photos", position)) for position, photo in enumerate(report.photos)}
    return report.model_copy(update={"photos": tuple(kept), "lines": {**report.lines, **lines}})


def _is_fit(photo: Photo, folder: Path, file: str, line: int, problems: Problems) -> bool:
    if not photo.cleared:
        problems.add(PICTURE_NOT_CLEARED, file, line, picture=shown(photo.file))
        return False
    if not (folder / photo.file).is_file():
        problems.add(PICTURE_MISSING, file, line, picture=shown(photo.file))
        return False
    if not photo.alt.strip():
        problems.add(PICTURE_WITHOUT_WORDS, file, line, picture=shown(photo.file))
        return False
    return True
