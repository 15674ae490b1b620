"""The mapping of a foreign export: which column is which, what its values mean. Example: `mappings/baltimore.yml`."""

from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import Field, field_validator

from portal.problems import N_, Problems, Unfit
from portal.records import Record
from portal.schema import REPORTS
from portal.settings import AgencyKind, Names, Settings
from portal.sources.entries import note_invalid, read_keys
from portal.sources.rows import shown

TEXTS = ("title", "place", "reported", "answered")
TABLES = ("agencies", "categories", "areas")


class Dates(Record):
    """How the export writes times."""

    formats: tuple[str, ...] = Field(
        default=(), description="As Python's strptime reads them, tried in order; none: ISO 8601."
    )
    zone: str = Field(default="", description="The zone of times without one; the settings' if empty.")


class OwnFlag(Record):
    """The export's own verdict on each row, compared with its dates and never read further."""

    column: str
    on_time: tuple[str, ...] = Field(description="Its values that say on time.")
    late: tuple[str, ...] = Field(description="Its values that say late; any other value says nothing.")


class Mapping(Record):
    """What the mapping file says."""

    settings: dict[str, Any] = Field(description="The new project's extra.portal, as portal/settings.py says.")
    site_url: str = "https://example.org/"
    as_of: datetime | None = Field(default=None, description="The as-of time; if empty, the latest time in the file.")
    max_refused: int = Field(default=0, ge=0, description="How many rows may be refused before the import stops.")
    columns: dict[str, str] = Field(description="Our column: the export's. One of the export's may serve several.")
    ignore: tuple[str, ...] = Field(default=(), description="The export's columns that are never read further.")
    own_flag: OwnFlag | None = Field(default=None, description="The export's own on-time flag, only to be compared.")
    values: dict[str, dict[str, str]] = Field(
        default={}, description="Our column: the export's value: ours. A column that stands here has no other values."
    )
    defaults: dict[str, str] = Field(default={}, description="Our column: what an empty value means.")
    dates: Dates = Dates()
    names: dict[str, dict[str, Names]] = Field(
        default={}, description="agencies, categories or areas: the export's spelling: names by language."
    )
    agency_kind: AgencyKind = Field(default="other", description="The kind of an agency made from a spelling.")
    agency_kinds: dict[str, AgencyKind] = Field(
        default={}, description="The export's spelling of an agency: its kind, where that is not agency_kind."
    )
    fallback_points: tuple[tuple[float, float], ...] = Field(
        default=(), description="Points (lat, lon) that the export gives where it knows no place."
    )
    private_home: tuple[str, ...] = Field(
        default=(), description="The export's categories whose reports are about homes: points are rounded."
    )
    sensitive: tuple[str, ...] = Field(
        default=(), description="The export's categories that are sensitive matters: points are rounded."
    )
    texts: dict[str, str] = Field(
        default={},
        description="title, place, reported, answered: the export's column, if it was cleared for publication. "
        "Personal data is taken out.",
    )
    about: Names = Field(default={}, description="A paragraph for the about page, in each language.")

    @field_validator("columns", "values", "defaults")
    @classmethod
    def _our_columns(cls, value: dict[str, Any]) -> dict[str, Any]:
        unknown = sorted(set(value) - set(REPORTS.names))
        if unknown:
            raise Unfit(N_("not columns of reports: {names}"), names=", ".join(map(shown, unknown)))
        return value

    @field_validator("texts")
    @classmethod
    def _our_texts(cls, value: dict[str, str]) -> dict[str, str]:
        unknown = sorted(set(value) - set(TEXTS))
        if unknown or (value and not {"title", "reported"} <= set(value)):
            raise Unfit(N_("name title and reported and, if there are, place and answered"))
        return value

    @field_validator("names")
    @classmethod
    def _our_tables(cls, value: dict[str, Any]) -> dict[str, Any]:
        unknown = sorted(set(value) - set(TABLES))
        if unknown:
            raise Unfit(
                N_("not one of {choices}: {names}"), choices=", ".join(TABLES), names=", ".join(map(shown, unknown))
            )
        return value


def read_mapping(path: Path, problems: Problems) -> tuple[Mapping, Settings] | None:
    """The mapping and the settings in it; None, with the problems noted, if it can't be used."""
    loaded = read_keys(path, path.name, problems)
    if loaded is None:
        return None
    mapping = note_invalid(Mapping, loaded.value, (), loaded, path.name, problems)
    if mapping is None:
        return None
    settings = note_invalid(Settings, mapping.settings, ("settings",), loaded, path.name, problems)
    return None if settings is None else (mapping, settings)
