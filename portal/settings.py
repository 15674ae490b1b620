"""The portal's own settings, typed: `extra.portal` in a project's `mkdocs.yml`. Every setting has its sentence."""

from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator

from portal.terms import DeadlineRule

Names = dict[str, str]
"""A text in each language, by language code."""


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
    minimum_rated: int = Field(default=5, ge=1, description="Satisfaction is shown from so many ratings.")
    minimum_ranked: int = Field(default=20, ge=1, description="Agencies are compared from so many reports.")
    illustration: Names = Field(
        default={}, description="Shown on every page if the data is invented; in each language."
    )
    hotlines: list[str] = Field(default=[], description="Public telephone numbers that are not personal data.")
    contact: str = Field(default="", description="Where to write to the centre; shown on the about page.")
    licence: str = Field(default="CC BY 4.0", description="The licence of the published data.")
    site_zip: bool = Field(default=True, description="Whether the whole site is offered as one zip.")
    page_size: int = Field(default=50, ge=10, le=500, description="Reports on one page of a list.")

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"unknown time zone {value!r}; write an IANA name, as Asia/Ho_Chi_Minh") from error
        return value

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

    @property
    def data(self) -> Path:
        """The folder of tables and YAML files."""
        return self.root / "data"

    @property
    def content(self) -> Path:
        """The folder of prose and hand-edited reports."""
        return self.root / "content"
