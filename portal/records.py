"""What the YAML files and the edited reports hold, once read: frozen, validated records."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from portal.characters import is_fit, one_line
from portal.problems import N_
from portal.settings import Names
from portal.terms import (
    AnnotationKind,
    BasemapKind,
    CorrectionReason,
    DirectiveState,
    FollowUpBy,
    Relation,
    WithdrawalReason,
)


def exact(value: Any) -> Fraction:
    """A whole number, or a fraction written `2012/2473`. Raises ValueError."""
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool) or not isinstance(value, int | str) or not EXACT.fullmatch(str(value)):
        raise ValueError(N_("write a whole number or a fraction, as 480 or 2012/2473"))
    return Fraction(str(value))


EXACT = re.compile(r"\d{1,18}(/[1-9]\d{0,17})?")
Exact = Annotated[Fraction, BeforeValidator(exact)]


def _in_languages(said: Any) -> Any:
    return ({"": said} if said else {}) if isinstance(said, str) else said


Said = Annotated[Names, BeforeValidator(_in_languages)]
"""A text in each language; a text alone, which is in the city's first, stands under no code."""
LONG_TEXTS = frozenset({"reported", "answered", "text", "body"})
"""The keys whose texts have lines and paragraphs; every other text is one line."""


class Record(BaseModel):
    """Refuses unknown keys and characters that can't be shown, makes lines of its texts, and never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_shown(cls, value: Any, info: ValidationInfo) -> Any:
        # where something was read, and a picture's name, are no words: they have rules of their own
        return value if info.field_name == "file" else _legible(value, is_line=info.field_name not in LONG_TEXTS)


def _legible(value: Any, is_line: bool) -> Any:
    """A value with its texts as lines. Raises PydanticCustomError for a character that can't be shown."""
    if isinstance(value, str):
        if not is_fit(value):
            raise PydanticCustomError("unfit_character", "a character that can't be shown")
        return one_line(value) if is_line else value
    if isinstance(value, list | tuple):
        return [_legible(item, is_line) for item in value]
    if isinstance(value, dict):
        return {_legible(key, is_line): _legible(item, is_line) for key, item in value.items()}
    return value


FORMERLY: Any = Field(default=(), description="ids that it, or a part of it, had before; no entry has them any more")


def _several(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Alarm = Literal[
    "phone_number", "email_address", "identity_number", "number_plate", "bank_account", "house_number", "person_named"
]
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
    formerly: tuple[str, ...] = FORMERLY

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
    formerly: tuple[str, ...] = FORMERLY
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
    successor: Annotated[tuple[str, ...], BeforeValidator(_several)] = Field(
        default=(), description="the areas that its ground belongs to since it was redrawn: one id or several"
    )
    formerly: tuple[str, ...] = FORMERLY
    population: int | None = None
    km2: float | None = None
    source: Said = {}


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


class Cleared(Record):
    """A text whose editor may say that what looks like personal data is none."""

    false_alarms: tuple[Alarm, ...] = Field(
        default=(), description="kinds of personal data that are found here and are none"
    )


class EditedReport(Cleared):
    """Text and pictures cleared for publication. `reported` and `answered` are Markdown, not yet rendered."""

    id: str
    title: str = Field(min_length=1)
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
    lines: dict[str, int] = Field(default={}, repr=False, description="the line on which each key's text begins")


class Withdrawal(Record):
    """A published report that was taken back. `on` may be later than the as-of day: that waits for no register."""

    id: str = Field(pattern=r"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$", max_length=40)
    on: date
    reason: WithdrawalReason
    published_on: date | None = Field(
        default=None, description="the day of its first publication; needed where the city keeps no events"
    )


class Annotation(Record):
    """Something that happened, on a day or from a day until another, and that a curve should name."""

    on: date
    until: date | None = None
    kind: AnnotationKind = AnnotationKind.EVENT
    names: Names
    source: Said = {}

    @field_validator("until")
    @classmethod
    def _ends_after_it_begins(cls, until: date | None, info: ValidationInfo) -> date | None:
        if until is not None and "on" in info.data and until <= info.data["on"]:
            raise ValueError(N_("must be after the day it begins on"))
        return until


class Scenery(Record):
    """What lies under the maps beside the areas' boundaries."""

    is_schematic: bool = Field(default=False, description="whether the boundaries are only a sketch")
    shapes: tuple[tuple[str, dict[str, Any]], ...] = Field(
        default=(), description="kind (water, river) and GeoJSON geometry"
    )


class Basemap(Record):
    """The background of the maps, where the deployer has set one."""

    kind: BasemapKind = BasemapKind.NONE
    file: Path | None = Field(default=None, description="the PMTiles file, for the kinds that are files")
    max_zoom: int = Field(default=0, description="the closest zoom that the tiles have")


class Stated(Record):
    """What was stated officially: of a figure, or of a fact that is none. Its value is a number as it was written
    (`2473`, `81.36 %`); `most` needs none."""

    figure: str = ""
    fact: str = Field(default="", description="agencies_taking_part, agencies_answering_most_on_time, "
                                              "late_answers_after/2019-08-04")  # fmt: skip
    value: str = ""
    relation: Relation
    source: Names
    on: date
    note: Names = {}
    line: int = Field(default=0, description="where it stands in its file")

    @property
    def what(self) -> str:
        """The id of the figure or the fact."""
        return self.figure or self.fact

    @property
    def number(self) -> tuple[Fraction, int] | None:
        """The stated number, in per cent for a share, and its decimals; None if it is words."""
        try:
            decimal = Decimal(self.value.replace("%", "").strip())
        except InvalidOperation:
            return None
        if not decimal.is_finite():
            return None
        return Fraction(decimal), max(0, -int(decimal.as_tuple().exponent))


class Correction(Record):
    """A published figure that was wrong, and what it is now. Values are exact, as in figures.csv: `480`, `2012/2473`;
    null where there was nothing to say."""

    figure: str
    issue: str = Field(description="the issue that published the old value: 2019-w31, 2019-q2, or its revision -r1")
    old: Exact | None
    new: Exact | None
    on: date
    reason: CorrectionReason
    words: Names
    revision: str = Field(
        default="", description="2019-w31-r1: what else is another figure in this revision follows from this correction"
    )
    line: int = Field(default=0, description="where it stands in its file")


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


class Reply(Cleared):
    """What an agency says of its figures. `text` is Markdown, not yet rendered, in the language `language`."""

    agency: str
    on: date
    by: str = Field(min_length=1, description="an office, never a person")
    figure: str = Field(default="", description="id of the figure that it speaks of")
    text: str
    language: str
    file: str
    line: int = Field(default=1, description="of the first line of the text")
