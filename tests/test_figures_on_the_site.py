"""Every value of the ledger that the small site prints is a link to its own row, and all three say the same."""

import csv
import json
import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from portal import addresses as a
from portal.language import Language, language
from portal.pages import written
from portal.periods import FigureId, parse_figure_id
from portal.statistics.definition import Figure, Unit
from tests.conftest import ROOT
from tests.pages.golden_edition import golden
from tests.quick_pages import resolve

pytestmark = pytest.mark.xdist_group("site")
EDITIONS = {"vi": "", "en": "en/"}


@dataclass
class Printed(HTMLParser):
    """The figures of one page: those linked, as (id, address, words), and the rows of its table by anchor."""

    linked: list[tuple[str, str, str]] = field(default_factory=list)
    rows: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()
        self._link: tuple[str, str, list[str]] | None = None
        self._row: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "a" and named.get("data-figure"):
            self._link = (str(named["data-figure"]), str(named["href"]), [])
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
        elif tag == "tr":
            self._row = None

    def handle_data(self, data: str) -> None:
        if self._link:
            self._link[2].append(data)
        if self._row and self.rows[self._row]:
            self.rows[self._row][-1] += data.strip("\n")


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


def test_every_printed_figure_equals_the_ledger_and_leads_to_its_row(printed):
    """Each figure on each page is the ledger's; its link ends at the row of its id, which prints the same value."""
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
            row = printed[target].rows[anchor]
            assert row[0].split()[-1] == key and row[1] == written.value(known, figure), (name, key, row)
            checked += 1
    assert checked > 3_500


@pytest.mark.parametrize("code", EDITIONS)
def test_every_figure_of_the_ledger_has_its_row(printed, code):
    """Each statistic, scope and period has one row, with its value, numerator, denominator and id."""
    known, ledger = language(code), golden().ledger
    for figure in (figure for statistic in ledger.definitions for figure in ledger.figures(statistic)):
        address, anchor = a.figure(figure.id).split("#")
        row = printed[f"{EDITIONS[code]}{address}index.html"].rows[anchor]
        parts = [part for part in (figure.numerator, figure.denominator) if part is not None]
        counts = [known.number(part) for part in parts] if figure.denominator is not None else []
        assert row[1] == written.value(known, figure) and row[0].split()[-1] == str(figure.id)
        assert [text for text in row[2:] if text] == counts, row


def test_the_files_of_a_figure_say_what_the_ledger_says(golden_site):
    """The CSV and the JSON of each statistic and scope hold every period's exact figure; the JSON lists the reports."""
    ledger, ids = golden().ledger, golden().archive.reports["id"].tolist()
    for statistic, definition in ledger.definitions.items():
        for scope in (scope for kind in definition.scopes for scope in ledger.scopes(kind)):
            figures = ledger.row(statistic, scope)
            exact = ["" if figure.value is None else str(figure.value) for figure in figures]
            with (golden_site / a.figure_file(statistic, scope, "figure.csv")).open(newline="") as file:
                rows = list(csv.DictReader(file))
            assert [row["id"] for row in rows] == [str(figure.id) for figure in figures]
            assert [row["value"] for row in rows] == exact
            body = json.loads((golden_site / a.figure_file(statistic, scope, "figure.json")).read_text("utf-8"))
            assert [one["value"] or "" for one in body["figures"]] == exact
            behind = ledger.behind(parse_figure_id(body["id"]))
            expected = None if behind is None else [ids[row] for row in behind.cases]
            assert (body["reports"] and body["reports"]["counted"]) == expected


def test_kinds_of_page_print_figures(printed):
    """The check above is not of nothing: home, lists of scopes, their pages, method and statistics print figures."""
    for address in ("", "co-quan/", "co-quan/so-gtvt/", "linh-vuc/", "dia-ban/", "qua-han/", "so-lieu/"):
        for prefix in EDITIONS.values():
            assert len(printed[f"{prefix}{address}index.html"].linked) > 3, (prefix, address)


def test_no_template_prints_a_figure_without_its_link():
    """A figure's value is printed by the macro that links it; an issue's frozen ones alone are not."""
    bare = re.compile(r"(?<!_)\bvalue\((?!.*data-frozen)")
    found = [
        f"{path.name}:{number}"
        for path in sorted((ROOT / "theme").glob("*.html"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if bare.search(line) and "data-frozen" not in line and path.name != "_macros.html"
    ]
    assert found == []
