"""An issue of figures ("kỳ công bố"), as it lies frozen in `data/issues/<id>/`, and the briefing that quotes it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from functools import cached_property

from pydantic import Field

from portal.periods import Period, parse_period
from portal.records import Record
from portal.settings import Names
from portal.terms import DeadlineRule

ISSUE_ID = re.compile(r"(\d{4}-(?:w\d\d|q[1-4]))(?:-r([1-9]\d?))?")
FACE, FIGURES, BEHIND, DEFINITIONS = "issue.yml", "figures.csv", "reports.csv.gz", "definitions.json"
EARLIER = "earlier.csv"
"""What the figures would be by definitions that were replaced since the issue before; only where there are any."""
LISTS = "lists.json"
SUMS = "SHA256SUMS"
"""In `data/issues/`: the hash of every file of every issue; `sha256sum -c SHA256SUMS` checks them."""
SHA256 = "^[0-9a-f]{64}$"


class Quality(Record):
    """One line of the statement of quality: so many of so many."""

    key: str
    numerator: int
    denominator: int


class Lists(Record):
    """`lists.json`: what else figures stand on, as it was: the tree of areas, the homes among places, the calendar."""

    areas: dict[str, str] = Field(description="the area around each area; empty for none")
    private_homes: tuple[str, ...] = Field(description="categories whose places may be somebody's home")
    first_day: date = Field(description="of the first report; the calendar goes from it to the issue's last day")
    days_off: tuple[date, ...] = Field(description="the days of the calendar that were not worked")


class Face(Record):
    """`issue.yml`: what the issue is and what it was made from. Hashes are SHA-256 in hexadecimal."""

    issue: str = Field(pattern=f"^{ISSUE_ID.pattern}$")
    as_of: datetime
    recorded_by: datetime
    answers_for_it: Names
    deadline_rule: DeadlineRule
    minimum_rated: int
    minimum_deadline_coverage: Fraction
    before: dict[str, str] = Field(description="hash of each issue that was there and that no other one names so")
    fold: str = Field(pattern=SHA256, description="of the events that the figures are counted from")
    definitions: dict[str, int] = Field(description="the version of each statistic's definition")
    earlier: dict[str, int] = Field(
        default={}, description="the version before, of each definition replaced since the last issue of the kind"
    )
    quality: tuple[Quality, ...] = ()
    briefing: dict[str, str] = Field(default={}, description="hash of each text of the briefing, by file")
    files: dict[str, str]
    inputs: dict[str, str]


@dataclass(frozen=True, eq=False)
class FrozenIssue:
    """One issue. `figures` is the text of `figures.csv`, `behind` the bytes of `reports.csv.gz`."""

    face: Face
    figures: str = field(repr=False)
    definitions: str = field(repr=False)
    behind: bytes = field(repr=False)
    text: bytes = field(repr=False)
    """Of `issue.yml`."""
    lists: str = field(repr=False)
    """The text of `lists.json`."""
    sha256: str = ""
    """Of the face, which holds the hash of everything else: the hash by which the issue is known."""
    earlier: str = field(default="", repr=False)
    """The text of `earlier.csv`; empty where no definition was replaced."""
    texts: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Each text of the briefing as it was frozen, by file."""

    @property
    def id(self) -> str:
        """`2019-w31`, `2019-q2`; `2019-w31-r1` for its first revision."""
        return self.face.issue

    @cached_property
    def period(self) -> Period:
        """The week or quarter."""
        return period_of(self.id)

    @property
    def revision(self) -> int:
        """0, or the number after `-r`."""
        return revision_of(self.id)


class Briefing(Record):
    """The text of one issue in one language: Markdown, not yet rendered, in which figures are quoted."""

    issue: str
    language: str
    title: str = ""
    published_on: date | None = None
    known_errors: str = ""
    body: str
    file: str
    line: int = Field(description="of the first line of the body")


def copy_of(file: str) -> str:
    """Where its issue keeps a text of a briefing as it was: `content/en/ky/2019-w31.md` → `briefing.en.md`."""
    folders = file.split("/")[1:-2]
    return ".".join(["briefing", *folders, "md"])


def period_of(issue_id: str) -> Period:
    """The period of an issue. Raises ValueError with what was expected."""
    found = ISSUE_ID.fullmatch(issue_id)
    if not found:
        raise ValueError(f"not an issue: {issue_id!r}; expected 2019-w31, 2019-q2 or, revised, 2019-w31-r1")
    return parse_period(found[1])


def revision_of(issue_id: str) -> int:
    """The number after `-r`; 0 for a first publication."""
    found = ISSUE_ID.fullmatch(issue_id)
    return int(found[2] or 0) if found else 0
