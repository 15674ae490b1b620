"""The components of the score, counted once more from a small register; and what ratings may never tell."""

from dataclasses import replace
from fractions import Fraction

from portal.ledger import Ledger
from portal.score import scores_of
from portal.statistics.definition import Reason
from tests.archives import archive

EVENTS = """1,2019-04-02T08:00,submitted,app
1,2019-04-02T09:00,assigned,a
1,2019-04-02T09:00,deadline_set,2019-04-12
1,2019-04-10T09:00,answered,answered
1,2019-04-11T09:00,follow_up,citizen
1,2019-04-12T09:00,reopened,
1,2019-04-16T09:00,answered,fixed
2,2019-04-02T08:00,submitted,app
2,2019-04-02T09:00,assigned,a
2,2019-04-02T09:00,deadline_set,2019-04-12
2,2019-04-15T09:00,answered,fixed
3,2019-06-03T08:00,submitted,app
3,2019-06-03T09:00,assigned,a
3,2019-06-03T09:00,deadline_set,2019-06-24
4,2019-06-03T08:00,submitted,app
4,2019-06-03T09:00,assigned,a
4,2019-06-03T09:00,deadline_set,2019-07-24
5,2019-07-03T08:00,submitted,app
5,2019-07-03T09:00,assigned,a
5,2019-07-03T09:00,deadline_set,2019-08-24
"""


def scores(ratings="", least=1):
    books = archive(EVENTS, ratings=ratings)
    settings = books.settings.model_copy(update={"minimum_ranked": least})
    books = replace(books, project=books.project.model_copy(update={"settings": settings}))
    return scores_of(Ledger.of(books))


def test_each_component_by_hand():
    """In Q2 one of three deadlines was kept, one of two open was 4 days overdue, one of two answers stood."""
    complete, running = scores()
    assert (complete.period.id, complete.is_provisional) == ("2019-q2", False)
    found = complete.of("a").components
    assert found["kept_deadlines"].value == Fraction(100, 3)
    assert found["backlog_age"].value == Fraction(100 * (16 + 20), 40)
    assert found["reopened"].value == 50
    assert found["follow_ups"].value == 100
    assert found["satisfaction"].reason is Reason.NO_CASES
    assert complete.of("a").reports == 4
    assert (running.period.id, running.is_provisional, running.of("a").reports) == ("2019-q3", True, 3)


def test_a_quarter_counts_only_what_is_its_own():
    """In Q3 no follow-up's days ended and nothing was answered, so nothing is said of either."""
    found = scores()[1].of("a").components
    assert found["follow_ups"].reason is found["reopened"].reason is Reason.NO_CASES


def test_no_score_for_few_reports():
    """With fewer reports than are needed there is no score and no rank, but the components are shown."""
    one = scores(least=5)[0].of("a")
    assert (one.score, one.rank, one.is_too_small) == (None, None, True)
    assert one.components["kept_deadlines"].value is not None


def test_an_agency_without_open_reports_has_the_best_backlog():
    """Nothing open is 100; an agency that never had a report still has no score."""
    one = scores()[0].of("b")
    assert one.components["backlog_age"].value == 100
    assert one.score is None


def test_hidden_ratings_move_neither_the_score_nor_any_rank():
    """Four ratings, all good or all bad, give the same score and ranges: nothing can be solved for from outside."""
    good, bad = scores("2019-w20,9,4,0,0\n"), scores("2019-w20,9,0,0,4\n")
    assert [one.agencies for one in good] == [one.agencies for one in bad]
    told = scores("2019-w20,9,5,0,0\n")[0].of("a")
    assert told.components["satisfaction"].value == 100
    assert told.score != good[0].of("a").score


def test_kept_deadlines_say_nothing_where_few_reports_have_one():
    """With one deadline among three reports in question the share is no component, though it would be 100 %."""
    events = """1,2019-04-02T08:00,submitted,app
1,2019-04-02T09:00,assigned,a
1,2019-04-02T09:00,deadline_set,2019-04-12
1,2019-04-10T09:00,answered,answered
2,2019-04-02T08:00,submitted,app
2,2019-04-02T09:00,assigned,a
2,2019-04-10T09:00,answered,answered
3,2019-04-02T08:00,submitted,app
3,2019-04-02T09:00,assigned,a
3,2019-04-10T09:00,answered,answered
"""
    found = scores_of(Ledger.of(archive(events)))[0].of("a").components
    assert found["kept_deadlines"].reason is Reason.NOT_COMPUTABLE
    assert found["reopened"].value == 100
