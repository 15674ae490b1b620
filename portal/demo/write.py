"""Writes the demonstration as a city's project: register, lists, edited reports, pictures."""

import csv
import gzip
import hashlib
import io
import json
import random
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from portal.demo.answering import answer
from portal.demo.directives import DIRECTIVES, DIRECTIVES_NOTE, REPLIES
from portal.demo.edited import Editor
from portal.demo.flow import FULL, STATED_REJECTED, calendar, receive, scaled
from portal.demo.geography import DISTRICTS, WARDS
from portal.demo.lists import ANNOTATIONS, CATEGORIES_NOTE, STATED
from portal.demo.lives import END, Biographer, Life
from portal.demo.organisations import KINDS, ORGANISATIONS, area_id
from portal.demo.points import locate, water_of
from portal.demo.promising import keep_promises
from portal.demo.publishing import publish
from portal.demo.ratings import rate
from portal.demo.recording import record_late
from portal.demo.refusals import not_accepted
from portal.demo.replacing import refuse_to_replace
from portal.demo.rows import EVENT_COLUMNS, REPORT_COLUMNS, event_rows, report_row
from portal.problems import N_
from portal.progress import Progress, silent

SEED = 2019_08_14
REPOSITORY = Path(__file__).parents[2]
HANDMADE = 40
GAPS = 0.008
"""How often a number or two are left out, as in any register."""
AS_OF = f"{END:%Y-%m-%dT%H:%M:%S}"
SCENERY = "data/ground.geojson"
SOURCE_OF_AREAS = {
    "vi": "Niên giám thống kê 2019; chưa đối chiếu, chỉ để minh họa",
    "en": "Statistical yearbook 2019; not checked, for illustration",
}
NOTICE_OF_ANOTHER_SIZE = (
    (
        "các phản ánh do máy tạo ra; chỉ các con số tổng là số đã công bố tháng 8/2019.",
        "mọi phản ánh và mọi con số đều do máy tạo ra.",
    ),
    (
        "the reports are invented by a program; only the totals are those published in August 2019.",
        "every report and every figure is invented by a program.",
    ),
)
"""Only the full demonstration has the totals that were published."""
LARGEST_PLAIN = 20_000
"""Above so many reports the register's tables are compressed."""


def write_project(reports: int | None, into: Path, progress: Progress = silent) -> None:
    """Write a project of so many accepted reports (2,473 if None) into a folder; the same number, the same bytes.

    Raises InputProblems, and writes nothing, where a project lies that the demonstration did not write.
    """
    count = reports or FULL
    refuse_to_replace(into, REPOSITORY, AS_OF)
    progress(N_("simulating"))
    lives = _simulated(count)
    progress(N_("writing the register"))
    _write_frame(into, is_stated=count == FULL)
    _write_register(lives, into / "data" / "register", is_big=count > LARGEST_PLAIN)
    _write_lists(into / "data", STATED if count == FULL else [])
    _write_replies(into / "content")
    Editor(into, HANDMADE if count >= 1_000 else HANDMADE // 8).write(lives, progress)


def _simulated(count: int) -> list[Life]:
    """Every report's life, in order of receipt, with its id."""
    chance, workdays = np.random.default_rng(SEED), calendar()
    flow = receive(count, workdays, chance)
    answer(flow, workdays, chance)
    lives = Biographer(flow, workdays, random.Random(SEED)).lives()
    publish(lives, workdays, random.Random(SEED + 1))
    lives += not_accepted(flow, scaled(STATED_REJECTED, count), lives, workdays, random.Random(SEED + 2))
    record_late(lives, random.Random(SEED + 6))
    keep_promises(lives, workdays, random.Random(SEED + 8))
    lives.sort(key=lambda life: life.received_at)
    gaps = random.Random(SEED + 7)
    number = 0
    for life in lives:
        number += 1 if gaps.random() > GAPS else gaps.randrange(2, 4)
        life.id = str(number)
    return lives


def _write_register(lives: list[Life], folder: Path, is_big: bool) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    points = locate(lives, water_of(REPOSITORY / SCENERY), np.random.default_rng(SEED + 3))
    tables: dict[str, tuple[Iterable[str], list[list[Any]]]] = {
        "reports": (REPORT_COLUMNS, [report_row(life, point) for life, point in zip(lives, points, strict=True)]),
        "events": (EVENT_COLUMNS, [row for life in lives for row in event_rows(life)]),
        "ratings": rate(lives, random.Random(SEED + 5)),
    }
    listed = {}
    for name, (columns, rows) in tables.items():
        data = _csv(columns, rows)
        file = folder / f"{name}.csv.gz" if is_big else folder / f"{name}.csv"
        data = gzip.compress(data, mtime=0) if is_big else data
        file.write_bytes(data)
        listed[file.name] = {"rows": len(rows), "sha256": hashlib.sha256(data).hexdigest()}
    _write_yaml(folder / "manifest.yml", {"as_of": AS_OF, "files": listed})


def _csv(columns: Iterable[str], rows: list[list[Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


class _Plain(yaml.SafeDumper):
    """Writes equal values out each time, because the reader refuses aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _write_yaml(path: Path, value: Any, note: str = "") -> None:
    text = yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(f"{note}{text}", "utf-8")


def _write_lists(data: Path, stated: list[dict[str, Any]]) -> None:
    """The lists; what the press stated is true of the full demonstration alone."""
    agencies = [
        {"id": one.id, "names": {"vi": one.name, "en": one.english}, "kind": one.kind}
        | ({"parent": one.parent} if one.parent else {})
        | ({"spellings": list(one.spellings)} if one.spellings else {})
        for one in ORGANISATIONS
    ]
    categories = [
        {"id": one.id, "names": {"vi": one.name, "en": one.english}, "working_days": one.working_days}
        | ({"private_home": True} if one.private_home else {})
        | ({"sensitive": True} if one.sensitive else {})
        | ({"spellings": list(one.spellings)} if one.spellings else {})
        for one in KINDS
    ]
    _write_yaml(data / "agencies.yml", agencies)
    _write_yaml(data / "categories.yml", categories, CATEGORIES_NOTE)
    _write_yaml(data / "areas.yml", _areas())
    _write_yaml(data / "annotations.yml", ANNOTATIONS)
    _write_yaml(data / "stated.yml", stated)
    _write_yaml(data / "directives.yml", DIRECTIVES, DIRECTIVES_NOTE)
    (data / "holidays.yml").write_text(
        "# Ngày mà thành phố khác lịch nghỉ cả nước: on, is_worked, names.\n[]\n", "utf-8"
    )
    features = [
        {
            "type": "Feature",
            "properties": {"id": one.id, "name": one.name},
            "geometry": {"type": "Polygon", "coordinates": [one.ring]},
        }
        for one in DISTRICTS
    ]
    shapes = {"type": "FeatureCollection", "schematic": True, "features": features}
    (data / "areas.geojson").write_text(json.dumps(shapes, ensure_ascii=False) + "\n", "utf-8")


def _write_replies(content: Path) -> None:
    for name, text in REPLIES.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")


def _areas() -> list[dict[str, Any]]:
    districts = [
        {
            "id": one.id,
            "names": {"vi": one.name, "en": one.english},
            "level": 1,
            "population": one.population,
            "km2": one.km2,
            "source": SOURCE_OF_AREAS,
        }
        for one in DISTRICTS
    ]
    wards = [
        {"id": area_id(one), "names": {"vi": one.full_name, "en": one.english}, "level": 2, "parent": one.district}
        for one in WARDS
    ]
    return [*districts, *wards]


def _write_frame(into: Path, is_stated: bool) -> None:
    """A project elsewhere gets the repository's settings, prose and scenery, where it has none of its own."""
    if into.resolve() == REPOSITORY:
        return
    for path in (
        *REPOSITORY.glob("mkdocs*.yml"),
        *REPOSITORY.glob("content/*.md"),
        *REPOSITORY.glob("content/en/*.md"),
        REPOSITORY / SCENERY,
        REPOSITORY / "data" / "LICENSE",
    ):
        target = into / path.relative_to(REPOSITORY)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            text = path.read_text("utf-8")
            for said, true in () if is_stated else NOTICE_OF_ANOTHER_SIZE:
                text = text.replace(said, true)
            target.write_text(text, "utf-8")
