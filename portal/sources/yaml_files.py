"""The YAML files of `data/`: agencies, categories, areas and their shapes, holidays, annotations, orders, and what
was published or stated of figures."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import Field

from portal.problem_catalogue.files import FILE_MISSING, LIST_AS_TABLE, MISNAMED_FILE, TABLE_ELSEWHERE, UNREAD_LIST
from portal.problem_catalogue.lists import (
    BAD_ENTRY,
    BAD_SLUG,
    ENTRY_TWICE,
    FORMER_ID_LIVES,
    GOES_ROUND,
    NO_SUCH_ENTRY,
    UNKNOWN_KIND,
)
from portal.problems import N_, Problems, Words
from portal.records import AGENCY_KINDS, Agency, Annotation, Area, Category, Imported, Record, Withdrawal
from portal.settings import Names
from portal.sources.entries import read_entries
from portal.sources.outlines import AREAS, OUTLINES, read_boundaries
from portal.sources.published import read_corrections, read_stated
from portal.sources.rows import shown
from portal.sources.spellings import Spellings, spellings_of
from portal.sources.tables import table_name
from portal.sources.unread import SET_ASIDE
from portal.statements import Correction, Directive, Stated

Entry = TypeVar("Entry", Agency, Category, Area)
DIRECTIVES = "directives.yml"
IMPORTS = "imports.yml"
WITHDRAWN = "data/withdrawn.yml"
OTHERS = ("addresses.txt", "areas.geojson", "ground.geojson", "register", "reports", "issues")
"""What else is read in `data/`, files and folders, beside the map's tiles, whose name is a setting."""
LISTS = (
    *("agencies.yml", "annotations.yml", "areas.yml", "categories.yml", "corrections.yml", DIRECTIVES),
    *("holidays.yml", IMPORTS, "stated.yml", "withdrawn.yml"),
)
ALIKE = 0.8
"""From which likeness (2 · letters in common / letters of both) a name without its ending is a slip of another: a
letter or two, a number that a browser added."""
_TABLES = (".csv", ".csv.gz", ".tsv", ".jsonl", ".parquet", ".xlsx", ".xls", ".ods")
_SLUG = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SLUG = 60


class Holiday(Record):
    """A day on which the city departs from its country's calendar."""

    on: date
    is_worked: bool
    names: Names = Field(default={})
    source: str = ""


@dataclass(frozen=True)
class Entries:
    """What the YAML files of `data/` hold."""

    agencies: Mapping[str, Agency]
    categories: Mapping[str, Category]
    areas: Mapping[str, Area]
    boundaries: Mapping[str, Any]
    """GeoJSON geometry (Polygon or MultiPolygon, WGS84) by the area's id."""
    holidays: Mapping[date, bool]
    holiday_names: Mapping[date, Names]
    annotations: tuple[Annotation, ...]
    stated: tuple[Stated, ...]
    corrections: tuple[Correction, ...]
    directives: tuple[tuple[Directive, int], ...]
    """Each with its line."""
    withdrawn: tuple[tuple[Withdrawal, int], ...]
    """Each with its line."""
    imported: tuple[Imported, ...]
    spellings: Mapping[str, Spellings]
    """By table: agencies, categories, areas."""


def read_yaml_files(data: Path, problems: Problems) -> Entries:
    """Read them all, noting every problem."""
    agencies, agency_spellings = _named(data, "agencies.yml", Agency, problems, is_needed=True)
    categories, category_spellings = _named(data, "categories.yml", Category, problems, is_needed=True)
    has_outlines = (data / "areas.geojson").is_file()
    areas, area_spellings = _named(data, "areas.yml", Area, problems, is_needed=has_outlines)
    holidays = _holidays(data, problems)
    annotations = read_entries(data / "annotations.yml", "data/annotations.yml", Annotation, problems)
    return Entries(
        agencies,
        categories,
        areas,
        read_boundaries(data / "areas.geojson", OUTLINES, areas, area_spellings, problems),
        {holiday.on: holiday.is_worked for holiday, _ in holidays},
        {holiday.on: holiday.names for holiday, _ in holidays if holiday.names and not holiday.is_worked},
        tuple(sorted((annotation for annotation, _ in annotations), key=lambda annotation: annotation.on)),
        read_stated(data / "stated.yml", problems),
        read_corrections(data / "corrections.yml", problems),
        tuple(read_entries(data / DIRECTIVES, f"data/{DIRECTIVES}", Directive, problems)),
        _withdrawn(data, problems),
        tuple(entry for entry, _ in read_entries(data / IMPORTS, f"data/{IMPORTS}", Imported, problems)),
        {"agencies": agency_spellings, "categories": category_spellings, "areas": area_spellings},
    )


def _holidays(data: Path, problems: Problems) -> list[tuple[Holiday, int]]:
    file = "data/holidays.yml"
    holidays = read_entries(data / "holidays.yml", file, Holiday, problems)
    first: dict[date, int] = {}
    for holiday, line in holidays:
        if first.setdefault(holiday.on, line) != line:
            problems.add(ENTRY_TWICE, file, line, id=holiday.on)
    return holidays


def note_misnamed(data: Path, problems: Problems) -> None:
    """Note each entry of `data/` that nothing reads and whose name is almost one that is read, `withdrawn.yaml`, or
    that is a list in YAML or a table of the register: what it says would be missing in silence."""
    known = (*LISTS, *OTHERS)
    for entry in sorted(data.iterdir()) if data.is_dir() else ():
        name = entry.name
        if name in known or name.startswith(".") or name.endswith(SET_ASIDE):
            continue
        if table_name(name.casefold()) and entry.is_file():
            problems.add(TABLE_ELSEWHERE, f"data/{shown(name)}")
            continue
        near = get_close_matches(_stem(name), sorted(set(map(_stem, known))), n=1, cutoff=ALIKE)
        if near:
            of_stem = [one for one in known if _stem(one) == near[0]]
            meant = get_close_matches(name, of_stem, n=1, cutoff=0)[0]
            lists = [one for one in of_stem if one in LISTS] if name.casefold().endswith(_TABLES) else []
            kind = LIST_AS_TABLE if lists else MISNAMED_FILE
            problems.add(kind, f"data/{shown(name)}", nearest=f"data/{lists[0] if lists else meant}")
        elif entry.suffix.casefold() in (".yml", ".yaml"):
            problems.add(UNREAD_LIST, f"data/{shown(name)}")


def _stem(name: str) -> str:
    return name.partition(".")[0].casefold()


def need_areas(data: Path, problems: Problems) -> None:
    """Note, once, that the list of areas is missing: for a register whose reports name some."""
    if not (data / "areas.yml").is_file() and not problems.distrusts(AREAS):
        problems.add(FILE_MISSING, AREAS)


def _named(
    data: Path, name: str, model: type[Entry], problems: Problems, is_needed: bool = False
) -> tuple[dict[str, Entry], Spellings]:
    file = f"data/{name}"
    entries = read_entries(data / name, file, model, problems, is_needed)
    is_whole = not problems.distrusts(file)
    by_id: dict[str, Entry] = {}
    for entry, line in entries:
        if not _SLUG.fullmatch(entry.id) or len(entry.id) > _LONGEST_SLUG:
            problems.add(BAD_SLUG, file, line, value=shown(entry.id))
        elif entry.id in by_id:
            problems.add(ENTRY_TWICE, file, line, id=shown(entry.id))
        if not entry.names:
            problems.add(BAD_ENTRY, file, line, key="names", problem=Words(N_("no name in any language")))
        by_id.setdefault(entry.id, entry)
    lines = {entry.id: line for entry, line in reversed(entries)}
    for key in ("parent", "successor"):
        _check_links(key, {id_: _linked(entry, key) for id_, entry in by_id.items()}, lines, file, problems, is_whole)
    for id_, entry in by_id.items():
        for former in set(entry.formerly) & by_id.keys():
            problems.add(FORMER_ID_LIVES, file, lines[id_], id=shown(former))
        if isinstance(entry, Agency) and entry.kind not in AGENCY_KINDS:
            nearest = get_close_matches(entry.kind, AGENCY_KINDS, n=1, cutoff=0)[0]
            known = ", ".join(AGENCY_KINDS)
            problems.add(UNKNOWN_KIND, file, lines[id_], value=shown(entry.kind), known=known, nearest=nearest)
    return by_id, spellings_of(name, entries, file, problems)


def _withdrawn(data: Path, problems: Problems) -> tuple[tuple[Withdrawal, int], ...]:
    entries = read_entries(data / "withdrawn.yml", WITHDRAWN, Withdrawal, problems)
    seen: set[str] = set()
    for entry, line in entries:
        if entry.id in seen:
            problems.add(ENTRY_TWICE, WITHDRAWN, line, id=shown(entry.id))
        seen.add(entry.id)
    return tuple(entries)


def _linked(entry: Agency | Category | Area, key: str) -> tuple[str, ...]:
    value = getattr(entry, key, "")
    return value if isinstance(value, tuple) else (value,) if value else ()


def _check_links(
    key: str, link: dict[str, tuple[str, ...]], lines: dict[str, int], file: str, problems: Problems, is_whole: bool
) -> None:
    """Each link leads to an entry, and none leads round in a circle, which is told once, at its first entry.

    `is_whole`: every entry could be read.
    """
    for id_, targets in link.items():
        for target in targets:
            if target not in link and is_whole:
                problems.add(NO_SUCH_ENTRY, file, lines[id_], key=key, value=shown(target))
    told: set[str] = set()
    for id_ in link:
        circle = [] if id_ in told else _circle(id_, link)
        if circle:
            told.update(circle)
            problems.add(GOES_ROUND, file, lines[id_], key=key, circle=" → ".join(map(shown, [*circle, id_])))


def _circle(id_: str, link: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The entries on the shortest way by links from an entry back to itself, that entry first; empty if none leads."""
    before: dict[str, str] = {}
    ahead = [id_]
    for at in ahead:
        for target in link.get(at, ()):
            if target not in before:
                before[target] = at
                ahead.append(target)
    way = [before[id_]] if id_ in before else []
    while way and way[-1] != id_:
        way.append(before[way[-1]])
    return way[::-1]
