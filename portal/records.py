"""What the YAML files and the edited reports hold, once read: frozen, validated records."""

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from portal.settings import Names
from portal.terms import DirectiveState, FollowUpBy


class Record(BaseModel):
    """Refuses unknown keys and never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


AGENCY_KINDS = ("department", "district", "commune", "utility", "other")


class Agency(Record):
    """An organisation that answers reports. Never a person's contact."""

    id: str
    names: Names
    kind: str = Field(
        description="department, district, commune, utility, other: agencies are compared within their kind"
    )
    parent: str = ""
    spellings: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    joined_on: date | None = None
    successor: str = ""

    @property
    def compared_with(self) -> str:
        """The kind within which it is compared: one of AGENCY_KINDS, `other` for a kind that is not among them."""
        return self.kind if self.kind in AGENCY_KINDS else "other"


class Category(Record):
    """A kind of report."""

    id: str
    names: Names
    working_days: int | None = None
    spellings: tuple[str, ...] = ()
    private_home: bool = False
    sensitive: bool = False


class Area(Record):
    """A district, ward or commune. `level` 1 is the widest."""

    id: str
    names: Names
    level: int = 1
    parent: str = ""
    spellings: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    population: int | None = None
    km2: float | None = None
    source: str = ""


class Photo(Record):
    """A picture of an edited report, published only when an editor cleared it. `file` lies beside the Markdown file,
    or in `content/phan-anh/` for a report from JSONL."""

    file: str
    alt: str
    moment: str = Field(default="", pattern="^(before|after|)$")
    cleared: bool = False


class FollowUp(Record):
    """What a citizen or an agency wrote after the answer."""

    by: FollowUpBy
    on: date
    text: str


class EditedReport(Record):
    """Text and pictures cleared for publication. `reported` and `answered` are Markdown, not yet rendered."""

    id: str
    title: str
    place: str = ""
    photos: tuple[Photo, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    published_on: date
    edited_on: date
    sensitive: bool = False
    reported: str
    answered: str = ""
    file: str = Field(default="", description="where it was read, relative to the project's root")
    line: int = 0


class Annotation(Record):
    """Something that happened and that a curve should name."""

    on: date
    names: Names
    source: str = ""


class Scenery(Record):
    """What lies under the maps beside the areas' boundaries."""

    is_schematic: bool = Field(default=False, description="whether the boundaries are only a sketch")
    shapes: tuple[tuple[str, dict[str, Any]], ...] = Field(
        default=(), description="kind (water, river) and GeoJSON geometry"
    )


class Stated(Record):
    """A figure that was stated officially. `relation`: exact, about, almost, more_than, most."""

    figure: str
    value: str
    relation: str
    source: Names
    on: date
    note: Names = {}


class Directive(Record):
    """An order given to the centre or its agencies: by which office, due when, and where it stands."""

    id: str = Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
    order: Names = Field(min_length=1)
    by: Names = Field(min_length=1, description="an office, never a person")
    given_on: date
    due: date | None = None
    state: DirectiveState
    done_on: date | None = None
    source: Names = {}
    note: Names = {}
    figure: str = Field(default="", description="id of the figure that shows it")
    see: str = Field(
        default="",
        pattern=r"^(([a-z0-9_][A-Za-z0-9._-]*/)+(#[A-Za-z0-9:._-]+)?)?$",
        description="address of the page of this site that shows it, from the edition's root",
    )
    label: Names = Field(default={}, description="words for the link to `see`")

    def is_overdue(self, today: date) -> bool:
        """Whether its day has passed and it is not done."""
        return self.state is not DirectiveState.DONE and self.due is not None and self.due < today


class Reply(Record):
    """What an agency says of its figures. `text` is Markdown, not yet rendered, in the language `language`."""

    agency: str
    on: date
    by: str = Field(min_length=1, description="an office, never a person")
    figure: str = Field(default="", description="id of the figure that it speaks of")
    text: str
    language: str
    file: str
