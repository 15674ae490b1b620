"""What pages print of figures: their links, their rows, and the numbers that stand bare."""

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from portal.language import Language
from portal.pages import written
from portal.periods import FigureId, parse_figure_id
from portal.statistics.definition import Figure, Unit
from tests.pages.golden_edition import golden

EDITIONS = {"vi": "", "en": "en/"}


@dataclass
class Printed(HTMLParser):
    """The figures of one page: those linked, as (id, address, words), its rows by anchor, words as code."""

    codes: set[str] = field(default_factory=set)
    linked: list[tuple[str, str, str]] = field(default_factory=list)
    rows: dict[str, list[str]] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    """What stands across the table beneath a row, by that row's anchor."""

    def __post_init__(self) -> None:
        super().__init__()
        self._link: tuple[str, str, list[str]] | None = None
        self._row: str | None = None
        self._row_before: str | None = None
        self._beneath: str | None = None
        self._in_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "a" and named.get("data-figure"):
            self._link = (str(named["data-figure"]), str(named["href"]), [])
        elif tag == "code":
            self._in_code = True
        elif tag == "tr":
            self._beneath = self._row_before if "mb-periods__said" in str(named.get("class")) else None
            self._row = named.get("id")
            if self._row:
                self._row_before = self._row
                self.rows[self._row] = []
        elif tag in ("td", "th") and self._row:
            self.rows[self._row].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            key, address, words = self._link
            self.linked.append((key, address, "".join(words)))
            self._link = None
        elif tag == "code":
            self._in_code = False
        elif tag == "tr":
            self._row = self._beneath = None

    def handle_data(self, data: str) -> None:
        if self._link:
            self._link[2].append(data)
        if self._in_code:
            self.codes.add(data)
        if self._beneath:
            self.said[self._beneath] = self.said.get(self._beneath, "") + data.strip("\n")
        if self._row and self.rows[self._row]:
            self.rows[self._row][-1] += data.strip("\n")


NOT_FIGURES = ("mb-den", "mb-early", "mb-compare__standing")
"""Classes of what stands small beside a figure: its denominator, its mark."""
EMPTY = ("br", "wbr", "img", "input", "link", "meta", "rect", "circle", "line", "path", "polyline")


@dataclass
class Bare(HTMLParser):
    """The numbers in tables that declare `data-figures` which are in no link, and not said to be no figures."""

    tables: int = 0
    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        """The open elements of the table, each with whether it makes its numbers others than bare."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "table" and "data-figures" in named:
            self.tables += 1
            self._open = [(tag, False)]
        elif self._open and tag not in EMPTY:
            classes = (named.get("class") or "").split()
            covers = tag in ("a", "svg", "th", "caption") or "data-not-a-figure" in named
            self._open.append((tag, covers or any(one in NOT_FIGURES for one in classes)))

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag not in EMPTY:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self._open and re.search(r"\d", data) and not any(covers for _, covers in self._open):
            self.found.append(data)


def bare(html: str) -> Bare:
    page = Bare()
    page.feed(html)
    return page


TABLE = re.compile(r"<table([^>]*)>(.*?)</table>", re.DOTALL)
CELL = re.compile(
    r"<td(?![^>]*data-not-a-figure)[^>]*>(?:<[^a][^>]*>)*([+−]?\d[\d.,]*(?:\xa0%)?)(?:</[^a][^>]*>)*</td>"
)
OF_OTHER_THINGS = ("mb-account", "mb-meant", "mb-example__register", "mb-late", "mb-table--small")
"""Tables of rows read, of versions, of worked examples, of single reports and of hexagons of the map."""
OF_THE_PAGE = "mb-periods"
"""The table in which the figures of a page stand themselves."""


def undeclared(html: str) -> list[str]:
    """The numbers that fill cells without a link, in tables that do not declare figures and are not of other things."""
    found = []
    for attributes, inside in TABLE.findall(html):
        if "data-figures" not in attributes and not any(one in attributes for one in (*OF_OTHER_THINGS, OF_THE_PAGE)):
            found += CELL.findall(inside)
    return found


def read(path: Path) -> Printed:
    page = Printed()
    page.feed(path.read_text("utf-8"))
    return page


@cache
def of_ledger(text: str) -> Figure:
    figure_id: FigureId = parse_figure_id(text)
    assert golden().ledger.holds(figure_id), text
    return golden().ledger.figure(figure_id.statistic, figure_id.scope, figure_id.period)


def ways_of_writing(known: Language, figure: Figure) -> set[str]:
    """A value as pages may round it; one that is not there has no digit."""
    if figure.value is None:
        return set()
    if figure.definition.unit is Unit.SHARE:
        return {known.share(figure.value, digits) for digits in (0, 1, 2)}
    return {written.value(known, figure), written.value_with_unit(known, figure)}
