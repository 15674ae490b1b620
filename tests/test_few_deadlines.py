"""A register whose own flag says “on time” of 4,031 reports without a deadline: nothing printed says that they were."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path

import pytest

from portal.downloads.figures import figures
from portal.foreign import import_file
from portal.language import language
from portal.ledger import Ledger
from portal.pages import issue, shelf
from portal.pages.base import Edition, File, Page
from portal.pages.saying import sentence
from portal.periods import Scope, parse_figure_id
from portal.problems import Problems
from portal.reading import read
from portal.score import scores_of
from portal.statistics.definition import Figure, Reason
from portal.terms import ScopeKind
from tests.archives import archive as small
from tests.issues.making import frozen
from tests.mapped_city import square
from tests.pages.golden_edition import context, edition_of, rendered

SUBMITTED, FLAGGED, WITH_DEADLINE = 4_035, 4_031, 4
MAPPING = """settings:
  name: {vi: Cờ, en: Flags}
  city: {vi: Thành phố, en: Town}
  centre: {vi: Trung tâm, en: Centre}
site_url: https://flags.example/
columns: {id: id, received_at: opened, status: status, agency: agency, category: kind, area: area, due_original: due,
  due_current: due, handled_at: closed}
values: {status: {Closed: handled}}
own_flag: {column: flag, on_time: [ontime], late: [overdue]}
defaults: {channel: other}
dates: {formats: ["%Y-%m-%dT%H:%M:%S"]}
"""
LISTS = ("lists", "reports", "report", "search")
"""Kinds of page that tell of single reports, whose verdicts are their own."""


def rows() -> Iterator[list[str]]:
    """Every report was answered after 30 hours. Four had 48 hours for it; of the others nobody knows."""
    for number in range(SUBMITTED):
        opened = datetime(2019, 6, 3, 8) + timedelta(minutes=20 * number)
        has_deadline = number in range(7, 4_000, 1_000)
        due = (opened + timedelta(hours=48)).isoformat() if has_deadline else ""
        closed = (opened + timedelta(hours=30)).isoformat()
        flag = "OVERDUE" if has_deadline else "ONTIME"
        named = (f"Agency {number % 5}", f"Kind {number % 4}", f"Area {number % 3}")
        yield [str(number + 1), opened.isoformat(), "Closed", *named, due, closed, flag]


@dataclass(frozen=True)
class Flagged:
    """The import, and what is made from it."""

    folder: Path
    problems: Problems
    edition: Edition

    @property
    def ledger(self) -> Ledger:
        return self.edition.ledger


@pytest.fixture(scope="module")
def flagged(tmp_path_factory) -> Flagged:
    folder = tmp_path_factory.mktemp("flagged")
    held = io.StringIO()
    csv.writer(held).writerows([["id", "opened", "status", "agency", "kind", "area", "due", "closed", "flag"], *rows()])
    (folder / "export.csv").write_text(held.getvalue(), "utf-8")
    (folder / "mapping.yml").write_text(MAPPING, "utf-8")
    problems = import_file(folder / "export.csv", folder / "mapping.yml", folder / "project")
    archive = read(folder / "project")
    boxes = {"area-0": square(107.4, 16.4, 107.5, 16.5), "area-1": square(107.5, 16.4, 107.6, 16.5)}
    outlines = {key: {"type": "Polygon", "coordinates": box} for key, box in boxes.items()}
    archive = replace(archive, boundaries=outlines)
    archive = replace(archive, issues=(frozen(archive, "2019-w30"),))
    return Flagged(folder, problems, edition_of(archive, "en"))


def on_deadlines(edition: Edition) -> list[str]:
    """The statistics that are shares on time."""
    return [key for key, one in edition.ledger.definitions.items() if one.stands_on_deadlines]


def test_the_register_is_the_one_that_the_sentence_speaks_of(flagged):
    """4,031 of 4,035 are flagged on time, 4 have a deadline; the import says that nothing can be said of the 4,031."""
    reports = flagged.edition.archive.reports
    assert (len(reports), int(reports["due_current"].notna().sum())) == (SUBMITTED, WITH_DEADLINE)
    assert [remark.details.get("number") for remark in flagged.problems.remarks][-1] == FLAGGED
    told = flagged.problems.remarks[-1].told(language("vi")._)
    assert "4031" in told and told in (flagged.folder / "project" / "import-report.txt").read_text("utf-8")


def test_every_share_on_time_is_not_computable_for_want_of_deadlines(flagged):
    """In every scope and period that has an answered report none has a value, and the reason is never “no cases”:
    an agency that answered 807 reports, none of which had a deadline, does not lack cases."""
    seen = 0
    for key in on_deadlines(flagged.edition):
        for figure in flagged.ledger.figures(key):
            assert figure.value is None, figure
            if counted(flagged.ledger, figure):
                seen += 1
                assert figure.reason is Reason.FEW_DEADLINES, figure
    assert seen > 500
    silent = flagged.ledger.figure("on_time_of_due", Scope(ScopeKind.AGENCY, "agency-0"))
    assert silent.denominator == 0 and silent.reason is Reason.FEW_DEADLINES


def counted(ledger: Ledger, figure: Figure) -> bool:
    """Whether there are reports that the share would be of, had they deadlines."""
    is_cohort = figure.definition.view == "cohort"
    return bool(ledger.figure("new_reports" if is_cohort else "handled", figure.id.scope, figure.id.period).value)


def test_reasons_are_told_apart():
    """Two answers without a deadline are no lack of cases; nothing but a rejected report is one."""
    events = "1,2019-08-01T08:00,submitted,app\n1,2019-08-01T09:00,assigned,a\n"
    answered = Ledger.of(small(f"{events}1,2019-08-05T10:00,answered,fixed\n"))
    rejected = Ledger.of(small(f"{events}1,2019-08-02T08:00,rejected,\n"))
    for statistic in ("on_time_of_due", "on_time_of_handled", "on_time_of_due_original"):
        assert answered.figure(statistic).reason is Reason.FEW_DEADLINES
        assert rejected.figure(statistic).reason is Reason.NO_CASES


def texts(flagged: Flagged) -> Iterator[tuple[str, str]]:
    """Every page but those of single reports, rendered."""
    for name, module in shelf.kinds().items():
        if name not in LISTS:
            for page in module.pages(flagged.edition):
                if isinstance(page, Page):
                    yield page.address, rendered(flagged.edition, page)


LINKED = re.compile(r'<a [^>]*data-(?:figure|frozen)="([a-z0-9_]+)/[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
SHARE = re.compile(r"%\|?\s?(?:were |was )?(?:answered )?on time\b")


def test_no_page_prints_a_share_on_time(flagged):
    """Home, agencies, areas, categories, the issue, frames, statistics, the score: each link to such a figure has
    words that say why there is none, and nowhere stands “… % on time”."""
    wanted, words, addresses = set(on_deadlines(flagged.edition)), set(), []
    for address, html in texts(flagged):
        addresses.append(address)
        found = {unescape(re.sub("<.*?>", "", text)) for key, text in LINKED.findall(html) if key in wanted}
        assert not [text for text in found if re.search(r"\d", text)], (address, found)
        words |= found
        assert not SHARE.search(unescape(re.sub(r"\s*<[^>]*>\s*", "|", html))), address
    assert {"", "co-quan/agency-2/", "dia-ban/", "ky/2019-w30/", "so-lieu/on_time_of_due/"} <= set(addresses)
    assert "nhung/on_time_of_due/" in addresses
    assert {"not computable", "not computable: too few have a deadline"} <= words


def test_the_sentence_and_the_citation_say_so_too(flagged):
    """What can be copied from the statistic's page never reads “4 … out of 4”: nor its picture, its frame, its card."""
    edition = flagged.edition
    figure = edition.ledger.figure("on_time_of_due")
    assert (figure.numerator, figure.denominator) == (WITH_DEADLINE, WITH_DEADLINE)
    assert sentence(edition.language, figure) == "Not computable: too few have a deadline"
    made = list(shelf.kinds()["statistic"].pages(edition))
    (page,) = [one for one in made if isinstance(one, Page) and one.address == "so-lieu/on_time_of_due/"]
    for citation in context(page).figure.citations:
        assert language(citation.lang)._("not computable: too few have a deadline") in unescape(
            citation.text.striptags()
        )
    (drawn,) = [one.content.decode() for one in made if isinstance(one, File) and one.address.endswith(CHART)]
    assert "out of" not in drawn and "not computable" in drawn


CHART = "so-lieu/on_time_of_due/chart.en.svg"


def test_the_issue_has_no_sentence_ready_to_quote_on_it(flagged):
    """A frozen issue keeps the reason, and none of the sentences that the press may quote speaks of deadlines kept."""
    (page,) = list(issue.pages(flagged.edition))
    assert context(page).quotes
    ids = {parse_figure_id(key).statistic for quote in context(page).quotes for key in quote.figures}
    assert not ids & set(on_deadlines(flagged.edition))
    (frozen_one,) = flagged.edition.archive.issues
    line = next(line for line in frozen_one.figures.splitlines() if line.startswith("on_time_of_due/all/2019-w30,"))
    assert line == f"on_time_of_due/all/2019-w30,1,,{WITH_DEADLINE},{WITH_DEADLINE},few_deadlines,"


def test_files_have_no_value(flagged):
    """In the tables that are downloaded the value is empty in both forms, and the reason is given."""
    for key in on_deadlines(flagged.edition):
        for row in figures(flagged.ledger, key).rows.to_pylist():
            figure_id = parse_figure_id(row["id"])
            figure = flagged.ledger.figure(key, figure_id.scope, figure_id.period)
            assert (row["value"], row["value_decimal"], row["reason"]) == (None, None, str(figure.reason))


def test_no_score_rests_on_it(flagged):
    """No agency has a component for deadlines kept, and so none a score."""
    for scores in scores_of(flagged.ledger):
        assert all(one.components["kept_deadlines"].value is None and one.score is None for one in scores.agencies)


def test_the_map_of_areas_says_why(flagged):
    """An area with 1,345 reports and one deadline is not told to have no reports."""
    (page,) = [one for one in shelf.kinds()["areas"].pages(flagged.edition) if isinstance(one, Page)]
    drawn = str(context(page).map)
    assert "not computable: too few have a deadline" in drawn and "no reports" not in drawn
