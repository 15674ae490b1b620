"""Every value of the ledger that the small site prints is a link to its own row, and all three say the same."""

import csv
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from portal import addresses as a
from portal.language import Language, language
from portal.pages import backlog, issue, score, written
from portal.pages.figure import SCOPES
from portal.periods import ALL, FigureId, parse_figure_id
from portal.reading import read as archive
from portal.rendering import companion_of
from portal.statistics.definition import Figure, Unit
from tests.conftest import ROOT
from tests.pages.golden_edition import context, edition_of, golden, rendered
from tests.quick_pages import resolve

pytestmark = pytest.mark.xdist_group("site")
EDITIONS = {"vi": "", "en": "en/"}


@dataclass
class Printed(HTMLParser):
    """The figures of one page: those linked, as (id, address, words), its rows by anchor, words as code."""

    codes: set[str] = field(default_factory=set)
    linked: list[tuple[str, str, str]] = field(default_factory=list)
    rows: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()
        self._link: tuple[str, str, list[str]] | None = None
        self._row: str | None = None
        self._in_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "a" and named.get("data-figure"):
            self._link = (str(named["data-figure"]), str(named["href"]), [])
        elif tag == "code":
            self._in_code = True
        elif tag == "tr":
            self._row = named.get("id")
            if self._row:
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
            self._row = None

    def handle_data(self, data: str) -> None:
        if self._link:
            self._link[2].append(data)
        if self._in_code:
            self.codes.add(data)
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


def read(path: Path) -> Printed:
    page = Printed()
    page.feed(path.read_text("utf-8"))
    return page


@pytest.fixture(scope="module")
def printed(golden_site):
    """Every page of the small site by its file's name."""
    return {path.relative_to(golden_site).as_posix(): read(path) for path in golden_site.rglob("*.html")}


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


def row_of(page: Printed, figure: Figure, anchor: str) -> list[str]:
    """The cells of a figure's row: that of its period on its own page, whose ids all begin as that page says."""
    of, _, period = str(figure.id).rpartition("/")
    row = page.rows[anchor]
    assert anchor == period == row[0].split()[-1] and f"{of}/" in page.codes, (figure.id, row)
    return row


def is_silent(figure: Figure) -> bool:
    """Whether no period of a figure's statistic and scope has a value; the whole city has its page nevertheless."""
    return figure.id.scope != ALL and all(
        one.value is None for one in golden().ledger.row(figure.id.statistic, figure.id.scope)
    )


def test_every_printed_figure_equals_the_ledger_and_leads_to_its_row(printed):
    """Each figure on each page is the ledger's; its link ends at the row of its id, which prints the same value.

    A statistic that never had anything to say of a scope has that scope's row on its own page, which says so.
    """
    checked = 0
    for name, page in printed.items():
        known = language("en" if name.startswith("en/") else "vi")
        for key, address, words in page.linked:
            figure = of_ledger(key)
            if figure.value is None:
                assert not re.search(r"\d", words), (name, key, words)
            else:
                assert words in ways_of_writing(known, figure), (name, key, words)
            target, anchor = resolve(name, address)
            if is_silent(figure):
                assert anchor == str(figure.id.scope) and not re.search(
                    "[1-9]", "".join(printed[target].rows[anchor][1:])
                )
            else:
                assert row_of(printed[target], figure, anchor)[1] == written.value(known, figure), (name, key)
            checked += 1
    assert checked > 3_500


@pytest.mark.parametrize("code", EDITIONS)
def test_every_figure_of_the_ledger_has_its_row(printed, code):
    """Each statistic, scope and period that has a page has one row there: value, numerator, denominator, id and, where
    the value can mislead, the reading of the same period that must stand beside it."""
    known, ledger, edition = language(code), golden().ledger, golden(code)
    for figure in (figure for statistic in ledger.definitions for figure in ledger.figures(statistic)):
        address, anchor = edition.figure_address(figure.id).split("#")
        page = printed[f"{EDITIONS[code]}{address}index.html"]
        if is_silent(figure):
            assert anchor in page.rows
            continue
        row = row_of(page, figure, anchor)
        parts = [part for part in (figure.numerator, figure.denominator) if part is not None]
        counts = [known.number(part) for part in parts] if figure.denominator is not None else []
        assert row[1] == written.value(known, figure)
        early = written.pending(known, figure)
        beside = companion_of(edition, figure)
        told = [f"{written.value(known, beside)} {written.cases(known, beside)}".strip()] if beside else []
        cells = [*counts[:-1], f"{counts[-1]} {early}"] if early else counts
        assert [text for text in row[2:] if text] == cells + told, row


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def exact(figures: Sequence[Figure]) -> list[str]:
    return ["" if figure.value is None else str(figure.value) for figure in figures]


def beside(figures: Sequence[Figure]) -> list[tuple[str, str]]:
    """The id and the exact value of what must stand beside each figure; empty where nothing must."""
    others = [companion_of(golden(), figure) for figure in figures]
    return [("", "") if other is None else (str(other.id), exact([other])[0]) for other in others]


def counted(figure_id: str) -> list[str] | None:
    """The ids of the reports that a figure counts."""
    behind, ids = golden().ledger.behind(parse_figure_id(figure_id)), golden().archive.reports["id"].tolist()
    return None if behind is None else [ids[row] for row in behind.cases]


def test_the_files_of_the_city_say_what_the_ledger_says(golden_site):
    """The CSV and the JSON of each statistic hold every period's exact figure; the JSON lists the reports."""
    ledger = golden().ledger
    for statistic in ledger.definitions:
        figures = ledger.row(statistic, ALL)
        rows = rows_of(golden_site / a.figure_file(statistic, "figure.csv"))
        assert [row["id"] for row in rows] == [str(figure.id) for figure in figures]
        assert [row["value"] for row in rows] == exact(figures)
        assert [(row["beside"], row["beside_value"]) for row in rows] == beside(figures)
        body = json.loads((golden_site / a.figure_file(statistic, "figure.json")).read_text("utf-8"))
        assert [one["value"] or "" for one in body["figures"]] == exact(figures)
        told = [one["beside"] or {"id": "", "value": ""} for one in body["figures"]]
        assert [(one["id"], one["value"] or "") for one in told] == beside(figures)
        assert (body["reports"] and body["reports"]["counted"]) == counted(body["id"])


@pytest.mark.parametrize("kind", SCOPES)
def test_the_files_of_a_scope_say_what_the_ledger_says(golden_site, kind):
    """A scope's CSV and JSON hold the exact figures of every statistic and period; the JSON lists the reports."""
    ledger = golden().ledger
    for scope in ledger.scopes(kind):
        of = {key: ledger.row(key, scope) for key, one in ledger.definitions.items() if kind in one.scopes}
        every = [figure for figures in of.values() for figure in figures]
        rows = rows_of(golden_site / a.scope_figures(scope, "csv"))
        assert [(row["id"], row["value"]) for row in rows] == [
            (str(figure.id), value) for figure, value in zip(every, exact(every), strict=True)
        ]
        assert [(row["beside"], row["beside_value"]) for row in rows] == beside(every)
        body = json.loads((golden_site / a.scope_figures(scope, "json")).read_text("utf-8"))
        assert body["scope"] == str(scope) and list(body["statistics"]) == list(of)
        for key, part in body["statistics"].items():
            named = [dict(zip(body["figure"], one, strict=True)) for one in part["figures"]]
            assert [one["period"] for one in named] == [figure.id.period.id for figure in of[key]]
            assert [one["value"] or "" for one in named] == exact(of[key])
            assert [one["beside_value"] or "" for one in named] == [value for _, value in beside(of[key])]
            assert [one["numerator"] for one in named] == [figure.numerator for figure in of[key]]
            assert part["reports"] == counted(f"{key}/{scope}/{part['now']}")


def test_kinds_of_page_print_figures(printed):
    """The check above is not of nothing: home, lists of scopes, their pages, method and statistics print figures."""
    for address in ("", "co-quan/", "co-quan/so-gtvt/", "linh-vuc/", "dia-ban/", "qua-han/", "so-lieu/"):
        for prefix in EDITIONS.values():
            assert len(printed[f"{prefix}{address}index.html"].linked) > 3, (prefix, address)


def test_no_template_prints_a_figure_without_its_link():
    """A figure's value is printed by the macro that links it; only an issue's frozen ones are not its own."""
    bare = re.compile(r"(?<!_)\bvalue\((?!.*data-frozen)")
    found = [
        f"{path.name}:{number}"
        for path in sorted((ROOT / "theme").glob("*.html"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if bare.search(line) and "data-frozen" not in line and path.name != "_macros.html"
    ]
    assert found == []


def test_no_number_stands_bare_among_figures(golden_site):
    """In a table that declares its figures each number is a link, what stands beside one, or said to be no figure."""
    declared = {}
    for path in golden_site.rglob("*.html"):
        page = bare(path.read_text("utf-8"))
        assert page.found == [], path
        declared[path.relative_to(golden_site).as_posix()] = page.tables
    for address in ("", "co-quan/", "co-quan/so-gtvt/", "linh-vuc/", "dia-ban/", "qua-han/", "so-lieu/diem-co-quan/"):
        for prefix in EDITIONS.values():
            assert declared[f"{prefix}{address}index.html"], (prefix, address)


@pytest.mark.parametrize("code", EDITIONS)
def test_no_number_stands_bare_in_an_issue(code):
    """The tables of an issue, those of its curve and of what moved among them, link each of their figures."""
    edition = edition_of(archive(ROOT), code)
    for page in issue.pages(edition):
        html = rendered(edition, page)
        assert bare(html).tables > 2 and bare(html).found == [], page.address


def test_a_bare_number_is_found():
    """The check above finds a cell without a link, and passes one that says that it is none."""
    row = "<table data-figures><tr><th>3</th><td>{}</td></tr></table><p>7</p>"
    assert bare(row.format("12 <span class=mb-den>1 / 2</span>")).found == ["12 "]
    assert bare(row.format("<a>12</a> <span data-not-a-figure>4</span>")).found == []


def test_each_week_leads_to_the_figures_between_which_it_moved():
    """What was overdue at a week's start and end is the ledger's, by either deadline, and no other figure."""
    for panel, statistic in zip(backlog.panels(golden()), ("overdue", "overdue_original"), strict=True):
        for row in (*panel.weeks, *panel.older_weeks):
            assert row.end.id.statistic == statistic
            assert row.end.value == row.movement.end
            assert (row.start.value if row.start else 0) == row.movement.start


def test_a_score_leads_to_the_figure_of_the_same_cases():
    """A component's cases link to a figure of the ledger only if that counts just these; a running quarter has none."""
    known, linked = golden().language, 0
    (page,) = score.pages(golden())
    for quarter in context(page).quarters:
        for row in (row for group in quarter.groups for row in (*group.scored, *group.others)):
            for cell in row.cells:
                if cell.counts:
                    figure = of_ledger(cell.counts)
                    assert cell.cases == written.cases(known, figure) and not quarter.is_provisional
                    linked += 1
    assert linked
