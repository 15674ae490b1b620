"""What the YAML files and the edited reports hold, once read: frozen, validated records."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from portal.characters import is_fit, one_line
from portal.problems import N_, Unfit
from portal.settings import Names
from portal.terms import (
    AnnotationKind,
    BasemapKind,
    FollowUpBy,
    WithdrawalReason,
)


def _in_languages(said: Any) -> Any:
    return ({"": said} if said else {}) if isinstance(said, str) else said


Said = Annotated[Names, BeforeValidator(_in_languages)]
"""A text in each language; a text alone, which is in the city's first, stands under no code."""
LONG_TEXTS = frozenset({"reported", "answered", "text", "body"})
"""The keys whose texts have lines and paragraphs; every other text is one line."""


class Record(BaseModel):
    """Refuses unknown keys, characters that can't be shown and texts for true and false; makes lines of its texts, and
    never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_shown(cls, value: Any, info: ValidationInfo) -> Any:
        if cls.model_fields[str(info.field_name)].annotation is bool and not isinstance(value, bool):
            raise PydanticCustomError("bool_type", "neither true nor false")
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


def after(until: date | None, info: ValidationInfo, first: str) -> date | None:
    """A day that is not before the one under the key `first`. Raises Unfit."""
    begun = info.data.get(first)
    if until is not None and begun is not None and until < begun:
        raise Unfit(N_("must not be before the day it begins on"))
    return until


def _several(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Alarm = Literal[
    "phone_number", "email_address", "identity_number", "number_plate", "bank_account", "house_number", "person_named"
]
AGENCY_KINDS = ("department", "district", "commune", "utility", "other")


class Lasting(Record):
    """What is valid from a day to a day, both included, or without end."""

    valid_from: date | None = None
    valid_to: date | None = None

    @field_validator("valid_to")
    @classmethod
    def _ends_after_it_begins(cls, until: date | None, info: ValidationInfo) -> date | None:
        return after(until, info, "valid_from")


class Agency(Lasting):
    """An organisation that answers reports. Never a person's contact."""

    id: str
    names: Names
    kind: str = Field(
        description="department, district, commune, utility, other: agencies are compared within their kind"
    )
    parent: str = ""
    spellings: tuple[str, ...] = ()
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
    working_days: int | None = Field(default=None, ge=1, le=366)
    spellings: tuple[str, ...] = ()
    formerly: tuple[str, ...] = FORMERLY
    private_home: bool = False
    sensitive: bool = False


class Area(Lasting):
    """A district, ward or commune. `level` 1 is the widest."""

    id: str
    names: Names
    level: int = Field(default=1, ge=1)
    parent: str = ""
    spellings: tuple[str, ...] = ()
    successor: Annotated[tuple[str, ...], BeforeValidator(_several)] = Field(
        default=(), description="the areas that its ground belongs to since it was redrawn: one id or several"
    )
    formerly: tuple[str, ...] = FORMERLY
    population: int | None = Field(default=None, ge=1)
    km2: float | None = Field(default=None, gt=0, allow_inf_nan=False)
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


class RefusedRow(Record):
    """A row of a foreign export that its import left out, and why."""

    line: int = Field(ge=0)
    what: Said


class Imported(Record):
    """What became of the rows of an export that the register was made from: rows = used + refused."""

    export: str
    rows: int = Field(ge=0)
    refused: int = Field(default=0, ge=0)
    listed: tuple[RefusedRow, ...] = Field(default=(), description="the refused rows, or the first hundred of them")


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
            raise Unfit(N_("must be after the day it begins on"))
        return until


class Scenery(Record):
    """What lies under the maps beside the areas' boundaries."""

    is_schematic: bool = Field(default=False, description="whether the boundaries are only a sketch")
    shapes: tuple[tuple[str, dict[str, Any]], ...] = Field(
        default=(), description="kind (water, river) and GeoJSON geometry"
    )
    names: tuple[str, ...] = Field(default=(), description="the name of each shape, empty where it has none")


class Basemap(Record):
    """The background of the maps, where the deployer has set one."""

    kind: BasemapKind = BasemapKind.NONE
    file: Path | None = Field(default=None, description="the PMTiles file, for the kinds that are files")
    max_zoom: int = Field(default=0, description="the closest zoom that the tiles have")
