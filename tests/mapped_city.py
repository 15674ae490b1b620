"""A city of a few reports, two districts and a river, of which maps are made."""

import math
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pandas as pd
from markupsafe import Markup

from portal import maps
from portal.addresses import Links
from portal.archive import Archive
from portal.language import Language, language
from portal.periods import Scope
from portal.problems import Problems
from portal.records import Agency, Area, Category, EditedReport, Scenery
from portal.settings import Project, Settings
from portal.terms import ScopeKind, Verdict
from portal.workdays import Workdays

VI = language("vi")
NAMES = {"vi": "Huế", "en": "Hue"}
TITLE = "Nắp cống </script><script>alert(1)</script> bể"
SQUARES = {"tay": (107.4, 16.4, 107.5, 16.5), "dong": (107.5, 16.4, 107.6, 16.5)}


def square(west, south, east, north):
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]


def outlines():
    return {key: {"type": "Polygon", "coordinates": square(*box)} for key, box in SQUARES.items()}


RIVER = {"type": "LineString", "coordinates": [[107.4, 16.42], [107.6, 16.47]]}
SCENERY = Scenery(is_schematic=True, shapes=(("river", RIVER),), names=("Sông Hương",))


AREAS = {
    "tay": Area(id="tay", names={"vi": "Quận Tây"}),
    "dong": Area(id="dong", names={"vi": "Quận Đông"}, spellings=("Q. Đông",)),
    "dong-an-cuu": Area(id="dong-an-cuu", names={"vi": "Phường An Cựu"}, level=2, parent="dong"),
}
CATEGORIES = {
    "chieu-sang": Category(id="chieu-sang", names={"vi": "Chiếu sáng"}),
    "tieng-on": Category(id="tieng-on", names={"vi": "Tiếng ồn"}, private_home=True),
}
AGENCIES = {"so-gtvt": Agency(id="so-gtvt", names={"vi": "Sở Giao thông vận tải"}, kind="department")}
DAY = np.datetime64("2019-07-29T09:00")
ROWS = [
    ("1", "chieu-sang", "so-gtvt", "tay", 16.412345678, 107.412345678, Verdict.ON_TIME),
    ("2", "tieng-on", "so-gtvt", "dong-an-cuu", 16.456789, 107.556789, Verdict.OVERDUE),
    ("3", "", "", "dong", 16.46, 107.58, Verdict.WITHIN_DEADLINE),
    ("4", "chieu-sang", "", "", math.nan, math.nan, Verdict.LATE),
    ("5", "chieu-sang", "", "tay", 16.45, 107.45, Verdict.NOT_ACCEPTED),
]
OVERDUE_DAYS = 7
COLUMNS = ["id", "category", "agency", "area", "lat", "lon", "verdict"]


@dataclass
class Facts:
    facts: pd.DataFrame


@dataclass
class Edition:
    archive: Archive
    ledger: Facts
    language: Language
    files: dict[str, str]


def archive_of(table, boundaries, areas=AREAS):
    settings = Settings(name=NAMES, city=NAMES, centre=NAMES)
    edited = EditedReport(
        id="1", title=TITLE, reported=TITLE, published_on=date(2019, 7, 1), edited_on=date(2019, 7, 1)
    )
    return Archive(
        project=Project(root=Path(), settings=settings, site_url=""),
        as_of=datetime(2019, 8, 14, 16),
        has_events=True,
        reports=table.drop(columns="verdict"),
        events=pd.DataFrame(),
        ratings=pd.DataFrame(),
        edited={"1": edited},
        agencies=AGENCIES,
        categories=CATEGORIES,
        areas=areas,
        boundaries=boundaries,
        annotations=(),
        stated=(),
        workdays=Workdays("", date(2019, 1, 1), date(2019, 12, 31), [5, 6], {}),
        problems=Problems(),
        scenery=SCENERY if boundaries else Scenery(),
    )


def edition_of(rows=ROWS, boundaries=None, areas=AREAS):
    table = pd.DataFrame(rows, columns=COLUMNS)
    # the last report of a table is the first received, one a day
    table["received_at"] = DAY - np.arange(len(table)) % 400 * np.timedelta64(1, "D")
    archive = archive_of(table, outlines() if boundaries is None else boundaries, areas)
    facts = table[["id", "verdict"]].assign(days_overdue=np.where(table["verdict"] == Verdict.OVERDUE, OVERDUE_DAYS, 0))
    names = maps.files(archive, facts, [VI])
    return Edition(archive, Facts(facts), VI, {name: f"assets/{name}" for name in names})


def files(edition):
    return maps.files(edition.archive, edition.ledger.facts, [VI, language("en")])


def tree(markup):
    return ElementTree.fromstring(f"<root>{markup}</root>")


def measures():
    shares = [maps.AreaValue("tay", Fraction(1, 3), "33 %", "../tay/"), maps.AreaValue("dong", None, "–", "../dong/")]
    rates = [maps.AreaValue("tay", Fraction(3, 2), "1,5", "../tay/"), maps.AreaValue("dong", 4, "4", "../dong/")]
    return [
        maps.Measure("share", "Tỷ lệ quá hạn", "Quá hạn", shares, VI.share),
        maps.Measure("rate", "Trên 1.000 dân", "Trên 1.000 dân", rates, VI.number),
    ]


def layered(edition, links):
    return maps.layered_map(edition, links, measures(), [Markup("<li>1</li>")], Markup("<table></table>"))


def every_map(edition):
    links = Links("dia-ban/tay/")
    return {
        "all": layered(edition, links).html,
        "area": maps.report_map(edition, links, scope=Scope(ScopeKind.AREA, "dong")).html,
        "choropleth": maps.area_map(edition, links, measures()).html,
        "dots": maps.dot_map(edition, links),
        "locator": maps.locator(edition, links, 0),
    }
