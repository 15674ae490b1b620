"""An issue keeps which of its figures were too early to tell, and one frozen before that was kept is still proved."""

from dataclasses import replace

import pytest

from portal.frozen import FrozenIssue
from portal.issues import recomputing
from portal.issues.freezing import CannotFreeze, freeze
from portal.issues.snapshot import Snapshot
from portal.issues.thaw import figures_of
from portal.pages import issue as issue_page
from portal.periods import parse_figure_id
from tests.archives import archive as archive_of
from tests.issues.making import frozen
from tests.pages.golden_edition import archive, context, edition_of

EVENTS = """1,2019-07-29T08:00,submitted,app
1,2019-07-29T09:00,deadline_set,2019-08-20
2,2019-07-29T08:00,submitted,app
2,2019-07-29T09:00,deadline_set,2019-07-30
2,2019-07-30T09:00,answered,fixed
"""
COHORT = parse_figure_id("cohort_answered/all/2019-w31")


def before_it_was_kept(issue: FrozenIssue) -> FrozenIssue:
    """The same issue without the column `pending`."""
    lines = [line.rpartition(",")[0] for line in issue.figures.splitlines()]
    return replace(issue, figures="\n".join(lines) + "\n")


def test_a_frozen_figure_keeps_how_many_cases_were_not_settled():
    """Every figure that is read again is the one that was frozen, with the cases that could still change it."""
    books = archive()
    issue = frozen(books)
    counted = Snapshot.of(books, issue.period, issue.face.recorded_by).figures
    assert {figure.id: figure.pending for figure in counted} == {
        key: figure.pending for key, figure in figures_of(issue).items()
    }
    assert any(figure.is_immature for figure in counted) and any(figure.pending is None for figure in counted)


def test_an_issue_frozen_before_it_was_kept_is_proved_as_it_is():
    """Without the column the issue is still what the register gives, and another value in it is found."""
    books = archive_of(EVENTS)
    older = before_it_was_kept(frozen(books))
    assert figures_of(older)[COHORT].value == figures_of(frozen(books))[COHORT].value
    assert figures_of(older)[COHORT].pending is None
    for issue, found in ((older, []), (replace(older, figures=forged(older.figures)), ["not_recomputed"])):
        register = replace(books, issues=(issue,), problems=type(books.problems)())
        register.problems.found += recomputing.faults(register, [issue])
        assert [one.kind.code for one in register.problems.found] == found


def forged(text: str) -> str:
    line = next(line for line in text.splitlines() if line.startswith("open/all/2019-w31,"))
    return text.replace(line, line.replace(",1,1,", ",2,2,"))


def test_the_column_alone_is_nothing_to_revise():
    """A revision of an issue that says all but `pending` as it would now is refused: it would publish nothing new."""
    books = archive_of(EVENTS)
    older = before_it_was_kept(frozen(books))
    with pytest.raises(CannotFreeze):
        freeze(replace(books, issues=(older,)), "2019-w31", revise=True)


def test_the_page_of_an_issue_links_each_of_its_files():
    """The list of files has the lists that the figures stand on too, each with words that say what it is."""
    books = archive()
    edition = edition_of(replace(books, issues=(frozen(books),)), "vi")
    page = next(one for one in issue_page.pages(edition))
    listed = {one.name: one for one in context(page).files}
    assert {"figures.csv", "lists.json", "issue.yml", "reports.csv.gz"} <= set(listed)
    assert all(one.says and one.address == f"ky/2019-w31/{one.name}" for one in listed.values())
