"""A figure that an order or a reply names must exist, and stays when the as-of day moves on."""

from dataclasses import replace
from datetime import timedelta

import pandas as pd
import pytest
from click.testing import CliRunner

from build import main
from portal import backlog_identities, identities, issues, mentions
from portal.ledger import Ledger
from portal.pages import agency, directives, statistic
from portal.pages.base import Page
from portal.periods import ALL, parse_period
from portal.problems import InputProblems
from portal.reconciliation import reconcile
from portal.terms import PeriodKind
from tests.pages.golden_edition import edition_of, rendered
from tests.test_directives import FILE, GOOD
from tests.test_replies import FILE as REPLY
from tests.test_replies import GOOD as REPLIED

STATED = """- figure: overdue/all/2019-08-14
  value: '1'
  relation: exact
  source: {vi: Báo, en: Press}
  'on': '2019-08-14'
"""


@pytest.mark.parametrize(
    "figure",
    ["overdu/all/2019-08-14", "overdue/agency:nobody/2019-08-14", "overdue/all/2030-w01", "overdue/all/2019-w53"],
)
def test_a_figure_that_is_not_there_stops_the_build(project, figure):
    """An unknown statistic, scope or period is named with its file."""
    project.write(FILE, GOOD.replace("overdue/all/2019-08-14", figure))
    if figure.endswith("w53"):
        assert [code for code, _ in project.found()] == ["bad_figure_id"]
        return
    project.sign()
    ledger = Ledger.of(project.read())
    mentions.check(ledger)
    assert [(one.kind.code, one.file) for one in ledger.archive.problems.found] == [("no_such_figure", FILE)]
    with pytest.raises(InputProblems):
        issues.check(ledger.archive, ledger)


def test_the_check_command_finds_it_too(project):
    """`build.py check` names the figure that is not there and fails, as a build would."""
    project.write(FILE, GOOD.replace("overdue/all/2019-08-14", "overdue/agency:nobody/2019-08-14"))
    project.sign()
    ran = CliRunner().invoke(main, ["check", "--project", str(project.root)])
    assert ran.exit_code == 1
    assert FILE in ran.output and "overdue/agency:nobody/2019-08-14" in ran.output


def test_a_figure_that_is_there_passes(project):
    """The golden project's own figure is found."""
    project.write(FILE, GOOD)
    project.sign()
    ledger = Ledger.of(project.read())
    mentions.check(ledger)
    assert ledger.archive.problems.found == []


def later(archive, days=30):
    """The same register some weeks later: nothing has happened since, but for one answer to what was overdue."""
    events, is_late = archive.events, overdue_rows(archive)
    answer = pd.DataFrame(
        {"report": is_late[:1], "at": [AFTER], "kind": ["answered"], "value": ["fixed"], "reason": [""]}
    ).assign(recorded_at=AFTER)
    events = pd.concat([events, answer.astype({"at": events["at"].dtype, "recorded_at": events["recorded_at"].dtype})])
    events = events.sort_values(["report", "at"], kind="stable", ignore_index=True)
    return replace(archive, as_of=archive.as_of + timedelta(days=days), events=events)


AFTER = pd.Timestamp("2019-08-20T09:00")


def overdue_rows(archive):
    facts = Ledger.of(archive).facts
    return facts.index[(facts["verdict"] == "overdue").to_numpy()].to_numpy()


def test_a_day_of_which_orders_and_replies_speak_keeps_its_figures(project):
    """The day after, and a month after, the figure is still there as it stood at that day's end: on the page of the
    orders, beside the reply, and in its row; the as-of day is another. No order and no reply stops a later build."""
    project.write(FILE, GOOD)
    project.write(REPLY, REPLIED)
    project.sign()
    before = Ledger.of(project.read())
    told = before.figure("overdue").value
    after = later(project.read())
    edition = edition_of(after)
    ledger = edition.ledger
    mentions.check(ledger)
    assert after.problems.found == []
    assert ledger.figure("overdue", ALL, parse_period("2019-08-14")).value == told
    assert ledger.figure("overdue").value != told
    identities.check(ledger)
    backlog_identities.check(ledger)
    assert f">{told}</a>" in rendered(edition, next(directives.pages(edition))).split('data-figure="overdue/all/')[1]
    (page,) = [one for one in agency.pages(edition) if one.address == "co-quan/so-gtvt/"]
    assert 'data-figure="overdue/agency:so-gtvt/2019-08-14"' in rendered(edition, page)
    made = [one for one in statistic.pages(edition) if isinstance(one, Page) and one.address == "so-lieu/overdue/"]
    html = rendered(edition, made[0])
    assert '<tr id="2019-08-14">' in html and '<tr id="2019-09-13">' in html
    assert html.count(edition.language._("as-of day")) == 1


def test_a_day_of_which_nobody_speaks_has_no_figures(project):
    """Without an order or a reply the as-of day alone has figures, and what was stated of an earlier one is outside."""
    project.sign()
    ledger = Ledger.of(later(project.read()))
    assert [str(one) for one in ledger.periods[PeriodKind.DAY]] == ["2019-09-13"]
    assert all(one.true is None for one in reconcile(ledger) if one.stated.figure.endswith("2019-08-14"))


def test_what_was_stated_of_a_day_is_not_held_against_its_end(project):
    """A statement was made at some hour of its day, so a later register does not say that it was wrong."""
    project.write(FILE, GOOD)
    project.write("data/stated.yml", STATED)
    project.sign()
    now, then = (reconcile(Ledger.of(books)) for books in (later(project.read()), project.read()))
    assert [one.true for one in now] == [None] and then[0].true is not None
