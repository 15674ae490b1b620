"""`build.py new`: an edited report begun from a report's id, with what the register knows and nothing private.

What a citizen or an agency wrote is read from a file outside the project, and only what is left after personal data was
taken out is written.
"""

from collections.abc import Callable
from dataclasses import dataclass

import yaml

from portal.archive import Archive
from portal.characters import UNFIT, one_line
from portal.language import language
from portal.privacy import HIDDEN, gate_of
from portal.problems import N_
from portal.project_files import write_files
from portal.records import Area
from portal.sources.edited import FOLDER, LARGEST_EDITED
from portal.sources.rows import shown
from portal.sources.text import nfc

HEADINGS = {"vi": "Trả lời"}
_TOO_LONG = N_(
    "Not begun: the text of report {id} would have {bytes} bytes, and {limit} is the most that is read; shorten it"
)


class CannotBegin(Exception):  # noqa: N818 - says why, in words
    """The report can't be edited: it is not in the register, has a text already, or would have too long a one."""

    def __init__(self, message: str, report_id: str, **details: int) -> None:
        super().__init__(message, report_id)
        self.message, self.report_id, self.details = message, report_id, details

    def told(self, translate: Callable[[str], str] = str) -> str:
        """Why, in the reader's language."""
        return translate(self.message).format(id=shown(self.report_id), **self.details)


@dataclass(frozen=True)
class Words:
    """What the editor has at hand; each may be empty."""

    title: str = ""
    place: str = ""
    reported: str = ""
    answered: str = ""


@dataclass(frozen=True)
class Begun:
    """The file that was written, and what was taken out of which text: `reported: phone_number`."""

    file: str
    taken_out: tuple[str, ...]


def begin(archive: Archive, report_id: str, words: Words) -> Begun:
    """Write `content/phan-anh/<id>.md`. Raises CannotBegin."""
    known = archive.reports.index[archive.reports["id"] == report_id]
    if not len(known):
        raise CannotBegin(N_("Not begun: report {id} is not in the register"), report_id)
    name = f"content/{FOLDER}/{report_id}.md"
    if report_id in archive.edited or (archive.project.root / name).exists():
        raise CannotBegin(N_("Not begun: report {id} has a text already"), report_id)
    row = archive.reports.loc[known[0]]
    text, taken = _document(archive, row["id"], row["category"], row["area"], words)
    written = text.encode("utf-8")
    if len(written) > LARGEST_EDITED:
        # nothing would read it, and every other command would stop at it
        raise CannotBegin(_TOO_LONG, report_id, bytes=len(written), limit=LARGEST_EDITED)
    write_files(archive.project.root, {name: written})
    return Begun(name, tuple(taken))


def _document(archive: Archive, report_id: str, category: str, area: str, words: Words) -> tuple[str, list[str]]:
    code = archive.settings.languages[0]
    kind = archive.categories.get(category)
    is_home = kind is None or kind.private_home or kind.sensitive
    gate = gate_of(archive.settings)
    taken: list[str] = []

    def cleared(key: str, given: str) -> str:
        given = UNFIT.sub("", nfc(given)).strip()
        taken.extend(f"{key}: {one.code}" for one in gate.found(given, is_home) if one.code in HIDDEN)
        return gate.taken_out(given, code, is_home)

    title = words.title or (language(code).name(kind.names) if kind else "")
    place = words.place or ", ".join(language(code).name(one.names) for one in _around(archive, area))
    front: dict[str, object] = {
        "id": report_id,
        "title": one_line(cleared("title", title)),
        "place": one_line(cleared("place", place)),
        "published_on": archive.today.isoformat(),
        "edited_on": archive.today.isoformat(),
    }
    front |= {"sensitive": True} if is_home else {}
    reported, answered = cleared("reported", words.reported), cleared("answered", words.answered)
    written = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    answer = f"\n## {HEADINGS.get(code, 'Answer')}\n\n{answered}\n"
    return f"---\n{written}---\n{reported}\n{answer}", taken


def _around(archive: Archive, area: str) -> list[Area]:
    """The area and those around it, the smallest first."""
    found: list[Area] = []
    while area in archive.areas and archive.areas[area] not in found:
        found.append(archive.areas[area])
        area = found[-1].parent
    return found
