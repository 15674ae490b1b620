"""How old the open reports are, day by day."""

from datetime import date

import pytest

from portal.backlog import BANDS
from portal.ledger import Ledger
from portal.periods import ALL
from portal.terms import Deadline, ScopeKind
from tests.archives import archive

LIFE = """1,2019-06-03T08:00,submitted,app
1,2019-06-03T09:00,assigned,a
1,2019-06-03T09:00,deadline_set,2019-06-07
1,2019-07-09T09:00,answered,fixed
2,2019-06-03T08:00,submitted,app
2,2019-06-04T08:00,deadline_set,2019-06-05
2,2019-06-10T08:00,extended,2019-06-12
"""
WITHIN, UP_TO_5, UP_TO_20, OVER_20, NONE = ([int(i == k) for i in range(5)] for k in range(5))


def backlog(rule="whole_day", kind=ScopeKind.ALL, events=LIFE, **more):
    return Ledger.of(archive(events, rule=rule, **more)).backlog(kind)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-06-07", WITHIN),
        ("2019-06-08", UP_TO_5),  # a Saturday: no working day has passed, and it is late all the same
        ("2019-06-14", UP_TO_5),
        ("2019-06-16", UP_TO_5),
        ("2019-06-17", UP_TO_20),
        ("2019-07-05", UP_TO_20),
        ("2019-07-08", OVER_20),
        ("2019-07-09", [0] * 5),
        ("2019-06-02", [0] * 5),
    ],
)
def test_a_report_grows_old_by_working_days(day, expected):
    """Of an agency's one report the backlog says how many working days late it is at each day's end, till answered."""
    assert backlog(kind=ScopeKind.AGENCY).ages("a", date.fromisoformat(day)) == expected


def test_an_extension_makes_a_report_young_again_but_not_by_its_first_deadline():
    """By the current deadline an extended report is within it, by the original one it goes on growing old."""
    made = backlog(events="".join(LIFE.splitlines(keepends=True)[4:]))
    ages = {deadline: made.ages("", date(2019, 6, 12), deadline) for deadline in Deadline}
    assert ages == {Deadline.CURRENT: WITHIN, Deadline.ORIGINAL: UP_TO_5}
    assert made.ages("", date(2019, 6, 3)) == NONE


def test_at_the_edge_the_rule_in_the_settings_decides():
    """A deadline at noon has passed at that day's end by the instant rule, and not by the rule of whole days."""
    events = "1,2019-06-03T08:00,submitted,app\n1,2019-06-03T08:00,deadline_set,2019-06-05T12:00:00\n"
    ages = {rule: backlog(rule, events=events).ages("", date(2019, 6, 5)) for rule in ("whole_day", "instant")}
    assert ages == {"whole_day": WITHIN, "instant": UP_TO_5}


def test_make_up_saturdays_count_as_worked():
    """Over a make-up Saturday a report grows old a day sooner: 4 May 2019 was worked for 29 April."""
    events = "1,2019-04-23T08:00,submitted,app\n1,2019-04-23T08:00,deadline_set,2019-04-24\n"
    made = backlog(events=events)
    # 25 and 26 April, 2 and 3 May, the Saturday, then Monday the 6th
    assert [made.ages("", date(2019, 5, day)) for day in (4, 5, 6)] == [UP_TO_5, UP_TO_5, UP_TO_20]


def test_an_area_holds_the_reports_of_those_within_it():
    """A ward's report is in the backlog of its district too, and of no other."""
    events = "1,2019-06-03T08:00,submitted,app\n1,2019-06-03T09:00,classified,area:north-1\n"
    made = backlog(kind=ScopeKind.AREA, events=events)
    assert {key: sum(made.ages(key, date(2019, 6, 3))) for key in made.ids} == {"north": 1, "north-1": 1, "south": 0}


def test_the_ledger_tells_the_ages_of_the_as_of_day():
    """`ledger.ages` is the backlog on the as-of day, band by band."""
    ledger = Ledger.of(archive(LIFE.replace("2019-07-09T09:00,answered,fixed", "2019-06-14T09:00,reminded,sms officer"),
                               as_of="2019-06-20T10:00"))  # fmt: skip
    told = [(age.key, age.low, age.high, age.count) for age in ledger.ages(ALL)]
    counts = ledger.backlog(ScopeKind.ALL).ages("", date(2019, 6, 20))
    assert told == [(band.key, band.low, band.high, n) for band, n in zip(BANDS, counts, strict=True)]
    late = sum(age.count for age in ledger.ages(ALL) if age.is_overdue)
    assert late == ledger.figure("overdue").value == 2


def test_a_city_on_its_first_day_has_no_backlog():
    """Without a report there is one day, and nothing on it."""
    made = backlog(events="")
    assert made.days == [date(2019, 8, 14)]
    assert made.ages("", date(2019, 8, 14)) == [0] * 5
