"""The portal's own settings, typed: `extra.portal` in a project's `mkdocs.yml`. Every setting has its sentence."""

import re
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from babel import Locale
from holidays import list_supported_countries
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from portal.contacts import is_public, private, told
from portal.problems import N_, Unfit
from portal.terms import DeadlineRule

FIRST_YEAR = 2026
"""In which the first ids were given; part of them for ever."""
LANGUAGES = frozenset(code for code in map(str, Locale("en").languages) if len(code) == 2)
"""Every language that has a code of two letters (ISO 639-1)."""


def _of_languages(names: dict[str, str]) -> dict[str, str]:
    for code in names:
        # a text alone stands under no code
        if code and code not in LANGUAGES:
            raise Unfit(N_("“{code}” is no language's code, as vi for Vietnamese and en for English"), code=code[:20])
    return names


Names = Annotated[dict[str, str], AfterValidator(_of_languages)]
AgencyKind = Literal["department", "district", "commune", "utility", "other"]
"""A text in each language, by language code."""


class ScoreWeights(BaseModel):
    """How much each component counts in the agencies' quarterly score; only their proportions matter."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kept_deadlines: int = Field(default=40, ge=0, description="Deadlines of the quarter that were kept.")
    backlog_age: int = Field(default=20, ge=0, description="How little the open reports are overdue.")
    reopened: int = Field(default=10, ge=0, description="Answers that did not have to be reopened.")
    satisfaction: int = Field(default=20, ge=0, description="Ratings satisfied or acceptable.")
    follow_ups: int = Field(default=10, ge=0, description="Citizens' follow-ups answered in time.")

    @model_validator(mode="after")
    def _some_weight(self) -> "ScoreWeights":
        if not any(self.model_dump().values()):
            raise Unfit(N_("every weight is 0; give at least one component a weight"))
        return self


class ScoreSettings(BaseModel):
    """The quarterly score of agencies."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weights: ScoreWeights = Field(default=ScoreWeights(), description="The weight of each component, not negative.")


class Releases(BaseModel):
    """When issues of figures are released: the first such hour that is not before their figures are frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weekday: int = Field(default=0, ge=0, le=6, description="The day of the week; Monday is 0.")
    hour: int = Field(default=24, ge=0, le=24, description="The hour of that day, the city's time; 24 is its end.")
    weeks_ahead: int = Field(default=8, ge=1, le=53, description="How many weeks ahead the calendar reaches.")


class NamedPoint(BaseModel):
    """A point on the map with a name in each language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lat: float = Field(ge=-90, le=90, description="Latitude in degrees, as the register writes it.")
    lon: float = Field(ge=-180, le=180, description="Longitude in degrees, as the register writes it.")
    names: Names = Field(default={}, description="What stands there, in each language.")


TILES_EXAMPLE = "https://tiles.example/{z}/{x}/{y}.png"
_TILE_URL = re.compile(r"https://[a-z0-9.-]+(:\d+)?/[^\s\"'<>;,\\{}]*")


class Tiles(BaseModel):
    """A background for the maps: pictures from a server, or one file of tiles that the site carries itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str = Field(
        default="",
        description="Where a server's tiles are: https://tiles.example/{z}/{x}/{y}.png. Each reader's browser then "
        "asks that server, and the content security policy allows pictures from it.",
    )
    file: str = Field(
        default="", description="A PMTiles file of this project, as data/nen.pmtiles; no request leaves the site."
    )
    attribution: Names = Field(default={}, description="Whose map it is, in each language; shown on every map.")
    link: str = Field(default="", pattern="^(https://[^\\s\"'<>]+)?$", description="Where the attribution leads.")
    max_zoom: int = Field(
        default=18, ge=1, le=22, description="The closest zoom that a server's tiles have; a file says its own."
    )

    @model_validator(mode="after")
    def _one_source(self) -> "Tiles":
        if self.url and self.file:
            raise Unfit(N_("give an url or a file, not both"))
        if (self.url or self.file) and not any(self.attribution.values()):
            raise Unfit(N_("say whose map it is: attribution"))
        if self.url and not _TILE_URL.fullmatch(re.sub(r"\{[zxy]\}|\{r\}", "", self.url)):
            raise Unfit(N_("not an address as {example}, of one host in lower case"), example=TILES_EXAMPLE)
        if self.url and not all(part in self.url for part in ("{z}", "{x}", "{y}")):
            raise Unfit(N_("the address needs what stands in braces in {example}"), example=TILES_EXAMPLE)
        return self

    @property
    def host(self) -> str:
        """The origin of a server's tiles, `https://tiles.example`; empty without one."""
        return self.url.partition("://")[0] + "://" + urlsplit(self.url).netloc if self.url else ""


class MapSettings(BaseModel):
    """What the maps show."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fallback_points: tuple[NamedPoint, ...] = Field(
        default=(),
        description="Points where a system puts reports whose place it does not know (lat, lon, names), beside those "
        "that the build finds by itself.",
    )
    crowded_places: tuple[tuple[float, float], ...] = Field(
        default=(), description="Points ([lat, lon]) that the build takes for such a point, but that truly are crowded."
    )
    tiles: Tiles = Field(default=Tiles(), description="A background for the maps; none if empty.")


class Settings(BaseModel):
    """What a deployer can set. Unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Names = Field(description="The portal's name, in each language.")
    city: Names = Field(description="The city's or province's name, in each language.")
    centre: Names = Field(description="Who runs the portal and answers for its figures, in each language.")
    languages: list[str] = Field(default=["vi", "en"], min_length=1, description="Editions; the first is at the root.")
    timezone: str = Field(default="Asia/Ho_Chi_Minh", description="The city's time zone (IANA).")
    country: str = Field(default="VN", description="Whose public holidays count (ISO 3166-1).")
    weekend: list[int] = Field(default=[5, 6], description="Days that are not worked; Monday is 0.")
    deadline_rule: DeadlineRule = Field(
        default=DeadlineRule.WHOLE_DAY,
        description="whole_day: late after the deadline's day; instant: after its minute.",
    )
    max_refused: int = Field(default=0, ge=0, description="How many rows may be refused before the build stops.")
    minimum_rated: int = Field(default=5, ge=5, description="Satisfaction is shown from so many ratings.")
    minimum_ranked: int = Field(default=20, ge=1, description="Agencies are compared from so many reports.")
    minimum_deadline_coverage: Fraction = Field(
        default=Fraction(1, 2),
        ge=0,
        le=1,
        description="Shares on time are shown if at least this part of the reports in question has a deadline.",
    )
    freeze_after_days: int = Field(
        default=1, ge=0, description="An issue counts what was recorded by 24:00 so many days after its last day."
    )
    recomputed_issues: int = Field(
        default=8, ge=0, description="How many of the newest issues each build recomputes; check --issues: all."
    )
    score: ScoreSettings = Field(default=ScoreSettings(), description="The quarterly score of agencies.")
    illustration: Names = Field(
        default={}, description="Shown on every page if the data is invented; in each language."
    )
    stale_after_days: int = Field(
        default=7,
        ge=0,
        description="A banner says so once the data are older; 0: never. Nor for an illustration.",
    )
    hotlines: list[str] = Field(default=[], description="Public telephone numbers that are not personal data.")
    contact: str = Field(default="", description="Where to write to the centre; shown on the about page.")
    privacy_contact: str = Field(
        default="",
        validate_default=True,
        description="Where to ask, in private, that a report be withdrawn: an e-mail address, a telephone number or an "
        "https address, never a public list of issues or a group of a social network; contact if empty.",
    )
    agency_kinds: dict[AgencyKind, Names] = Field(
        default={}, description="Headings for kinds of agencies, in each language, where a province's do not fit."
    )
    licence: str = Field(default="CC BY 4.0", description="The licence of the published data.")
    site_zip: bool = Field(default=True, description="Whether the whole site is offered as zips.")
    figure_pages: Literal["all", "city"] = Field(
        default="all",
        description="all: every statistic of every agency, category and area has a page; city: the whole city's alone.",
    )
    releases: Releases = Field(default=Releases(), description="When issues of figures are released.")
    maps: MapSettings = Field(default=MapSettings(), description="What the maps show.")
    tag: str = Field(
        default="",
        pattern=r"^([a-z0-9.-]+(@[a-z0-9.-]+)?,\d{4}(-\d\d(-\d\d)?)?)?$",
        description="Whose name the ids of feeds and calendars bear (RFC 4151): a domain and a year or day on which it "
        "was yours, as hue.gov.vn,2026. Set it before the first publication and never change it; site_url's host if "
        "empty.",
    )
    open311_files: bool = Field(
        default=True, description="Whether each published report has two Open311 files of its own; never turn it off."
    )
    page_size: int = Field(default=50, ge=10, le=500, description="Reports on one page of a list.")

    @field_validator("name", "city", "centre")
    @classmethod
    def _named(cls, value: Names) -> Names:
        if not any(text.strip() for text in value.values()):
            raise Unfit(N_("no name in any language"))
        return value

    @field_validator("languages")
    @classmethod
    def _each_once(cls, value: list[str]) -> list[str]:
        if len(set(value)) != len(value):
            raise Unfit(N_("it names one twice"))
        return value

    @field_validator("weekend")
    @classmethod
    def _days_of_a_week(cls, value: list[int]) -> list[int]:
        if not all(day in range(7) for day in value) or len(set(value)) != len(value):
            raise Unfit(N_("days are numbers from 0, Monday, to 6, Sunday, each once"))
        return value

    @field_validator("country")
    @classmethod
    def _known_country(cls, value: str) -> str:
        if value not in list_supported_countries():
            raise Unfit(N_("no country whose public holidays are known; write its two letters, as VN"))
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError) as error:
            raise Unfit(N_("no time zone that is known; write an IANA name, as Asia/Ho_Chi_Minh")) from error
        return value

    @field_validator("privacy_contact")
    @classmethod
    def _is_private(cls, value: str, info: ValidationInfo) -> str:
        instead = info.data.get("contact", "")
        if not value and is_public(instead):
            raise Unfit(N_("contact is read by everybody and can't stand for it; name a mailbox or a telephone"))
        return private(value)

    @field_validator("contact")
    @classmethod
    def _is_a_way(cls, value: str) -> str:
        return told(value)

    def prefix_of(self, code: str) -> str:
        """The folder of a language's edition: the first is at the root."""
        return "" if code == self.languages[0] else f"{code}/"

    @property
    def zone(self) -> ZoneInfo:
        """The city's time zone."""
        return ZoneInfo(self.timezone)


class Project(BaseModel):
    """A city's project on disk."""

    model_config = ConfigDict(frozen=True)

    root: Path
    settings: Settings
    site_url: str
    """The public address, with a slash at its end."""

    def published_at(self, address: str) -> "Project":
        """The same project at another public address."""
        return self.model_copy(update={"site_url": address.rstrip("/") + "/"})

    @property
    def tag(self) -> str:
        """The tagging entity of RFC 4151 that ids of feeds and calendars bear: `minh-bach.example,2026`."""
        host = urlsplit(self.site_url).hostname or "minh-bach.invalid"
        return self.settings.tag or f"{host},{FIRST_YEAR}"

    @property
    def data(self) -> Path:
        """The folder of tables and YAML files."""
        return self.root / "data"

    @property
    def content(self) -> Path:
        """The folder of prose and hand-edited reports."""
        return self.root / "content"
