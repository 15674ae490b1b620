"""How the demonstration's reports live and where they lie: read from its files, without the portal's code."""

import csv
from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from portal.demo import write_project
from tests.conftest import ROOT

AS_OF = datetime(2019, 8, 14, 16)
HOLIDAYS = {date(2019, 4, 15), date(2019, 4, 29), date(2019, 4, 30), date(2019, 5, 1)}
MADE_UP = {date(2019, 5, 4)}
TURNED_AWAY = {"rejected", "duplicate"}


def is_worked(day):
    return day in MADE_UP or (day.weekday() < 5 and day not in HOLIDAYS)


def table(name, project=ROOT):
    with (project / "data" / "register" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def moment(text):
    return datetime.fromisoformat(text)


@pytest.fixture(scope="module")
def reports():
    return table("reports")


@pytest.fixture(scope="module")
def events():
    by_report: dict[str, list[dict[str, str]]] = {}
    for row in table("events"):
        by_report.setdefault(row["report"], []).append(row)
    return by_report


def only(rows, *kinds):
    return [row for row in rows if row["kind"] in kinds]


def folded(rows):
    """The report's row as its events give it."""
    row = dict.fromkeys(
        ("status", "agency", "category", "area", "handled_at", "outcome", "promised_for", "channel"), ""
    )
    row["due_original"] = row["due_current"] = ""
    for event in rows:
        kind, value = event["kind"], event["value"]
        if kind == "submitted":
            row |= {"status": "received", "received_at": event["at"], "channel": value}
        elif kind == "assigned":
            is_waiting = row["status"] in ("received", "assigned")
            row |= {"agency": value, "status": "assigned" if is_waiting else row["status"]}
        elif kind == "classified":
            row |= dict(part.split(":") for part in value.split())
        elif kind in ("deadline_set", "extended"):
            row |= {"due_original": row["due_original"] or value, "due_current": value}
        elif kind == "answered":
            outcome, _, promised = value.partition(" ")
            row |= {"status": "handled", "handled_at": event["at"], "outcome": outcome, "promised_for": promised}
        elif kind == "reinstated":
            row["status"] = "assigned" if row["agency"] else "received"
        elif kind in ("reopened", "rejected", "duplicate"):
            row["status"] = kind
    return row


def test_every_row_is_the_fold_of_its_events(reports, events):
    """Each column of each report but its place follows from its events, save that work may have begun."""
    assert list(events) == [row["id"] for row in reports]
    for row in reports:
        found = folded(events[row["id"]])
        if row["status"] == "in_progress":
            found["status"] = {"assigned": "in_progress"}[found["status"]]
        assert found == {key: value for key, value in row.items() if key not in ("id", "lat", "lon")}


def test_events_stand_in_order_and_within_the_register(events):
    """Events follow one another, are recorded no earlier than they happen, and nothing lies after the as-of time."""
    for rows in events.values():
        assert rows[0]["kind"] == "submitted"
        assert [row["at"] for row in rows] == sorted(row["at"] for row in rows)
        assert all(row["at"] <= row["recorded_at"] and moment(row["recorded_at"]) <= AS_OF for row in rows)


def test_ids_are_running_numbers_with_a_few_gaps(reports):
    """Ids rise with the time of receipt; between one and three per cent of the numbers are left out."""
    ids = [int(row["id"]) for row in reports]
    assert ids == sorted(set(ids))
    assert [row["received_at"] for row in reports] == sorted(row["received_at"] for row in reports)
    assert 0.003 < 1 - len(ids) / ids[-1] < 0.03


def test_offices_keep_office_hours(events):
    """Answers and reopenings fall on working days from 7:30 to 17:00, but for a few on Saturday 10 August."""
    rows = [row for found in events.values() for row in only(found, "answered", "reopened")]
    assert all("07:30" <= row["at"][11:16] <= "17:00" for row in rows)
    off = [row for row in rows if not is_worked(moment(row["at"]).date())]
    assert {row["at"][:10] for row in off} <= {"2019-08-10"}
    reminded = [row for found in events.values() for row in only(found, "reminded")]
    assert all(is_worked(moment(row["at"]).date()) for row in reminded)


def test_no_day_stands_out_by_the_steering(events):
    """No working day before the briefing has more than three times the answers of its fortnight's average."""
    answers = Counter(moment(row["at"]).date() for found in events.values() for row in only(found, "answered")[:1])
    for number in range(14, 124):
        around = [answers[date(2019, 4, 1) + timedelta(number - 14 + step)] for step in range(14)]
        assert answers[date(2019, 4, 1) + timedelta(number)] <= 3 * max(8, sum(around) / 10)


def working_days(after, until):
    """Working days after one day and up to another."""
    days = (after + timedelta(step) for step in range(1, (until - after).days + 1))
    return sum(is_worked(day) for day in days)


def is_fresh(reminders, day):
    """Whether the last reminder is no more than one working day old."""
    past = [one.date() for one in reminders if one.date() <= day]
    return bool(past) and working_days(past[-1], day) <= 1


def test_late_answers_follow_reminders(events):
    """Before August three of four late answers come within a working day of a reminder: well above mere chance."""
    answered, waited = [], []
    for rows in events.values():
        dues, answers = only(rows, "deadline_set", "extended"), only(rows, "answered")
        reminders = [moment(row["at"]) for row in only(rows, "reminded")]
        if not dues or not answers or not dues[-1]["value"] < answers[0]["at"][:10] < "2019-08-05":
            continue
        due, at = date.fromisoformat(dues[-1]["value"]), moment(answers[0]["at"])
        answered.append(is_fresh([one for one in reminders if one < at], at.date()))
        every = [day for day in (due + timedelta(step) for step in range(1, 30)) if is_worked(day)][:15]
        ladder = [datetime.combine(every[step - 1], datetime.min.time()) for step in (1, 4, 7, 12)]
        waited += [is_fresh(ladder, day) for day in every]
    assert len(answered) > 80
    by_chance = sum(waited) / len(waited)
    assert sum(answered) / len(answered) > max(0.72, by_chance + 0.12)


def test_the_letter_is_followed(events):
    """The letter of 5 August named the reports of the agencies with most overdue; over 150 were answered by the end."""
    letter = datetime(2019, 8, 5, 15)
    named = [rows for rows in events.values() if any(row["value"] == "letter leader" for row in rows)]
    assert {row["at"] for rows in named for row in rows if row["value"] == "letter leader"} == {letter.isoformat()}
    answers = [only(rows, "answered")[-1:] for rows in named]
    assert sum(bool(last) and moment(last[0]["at"]) > letter for last in answers) > 150
    agencies = Counter(only(rows, "assigned")[-1]["value"] for rows in named)
    assert 5 <= len(agencies) <= 15 and min(agencies.values()) >= 5


def test_each_overdue_report_is_chased_in_its_own_way(reports, events):
    """The overdue differ in their reminders; the older, the more; few were last reminded on the day of the letter."""
    chased = {}
    for row in reports:
        if row["status"] not in ("handled", "rejected", "duplicate") and "" < row["due_current"] < "2019-08-14":
            chased[row["id"]] = [(one["at"][:10], one["value"]) for one in only(events[row["id"]], "reminded")]
    assert len(chased) == 280 and all(chased.values())
    assert Counter(map(tuple, chased.values())).most_common(1)[0][1] < 20
    last = Counter(found[-1][0] for found in chased.values())
    assert last["2019-08-05"] < 80 and sum(last[day] for day in last if day > "2019-08-05") > 150
    due = {row["id"]: row["due_current"] for row in reports}
    old = [len(found) for report, found in chased.items() if due[report] < "2019-06"]
    new = [len(found) for report, found in chased.items() if due[report] > "2019-08"]
    assert min(old) > 5 > max(new)
    firsts = {found[0][1] for found in chased.values()}
    assert firsts == {"sms officer"}


def test_the_press_hears_of_no_week_31_that_changes_later(events):
    """All that happened by 4 August was recorded by the end of 5 August, though elsewhere events come in days late."""
    rows = [row for found in events.values() for row in found]
    assert all(row["recorded_at"] < "2019-08-06" for row in rows if row["at"] < "2019-08-05")
    late = [row for row in rows if moment(row["recorded_at"]) - moment(row["at"]) > timedelta(hours=12)]
    assert 0.002 < len(late) / len(rows) < 0.05


def test_a_promise_kept_is_known_within_days(events):
    """Word that a promise was kept is recorded within two days, in most cases at once: frozen weeks can count it."""
    waits = []
    for found in events.values():
        answers = only(found, "answered")
        if any(one["value"].startswith("promised") for one in answers[:-1]) and answers[-1]["value"] == "fixed":
            waits.append(moment(answers[-1]["recorded_at"]) - moment(answers[-1]["at"]))
    assert len(waits) > 40 and max(waits) <= timedelta(days=2)
    assert sum(not wait for wait in waits) > len(waits) / 2


def test_most_agencies_answer_most_reports_on_time(reports, events):
    """Nine agencies in ten keep half their deadlines, seven in ten four fifths; five hold 60% of what is overdue."""
    kept: Counter[str] = Counter()
    fallen_due: Counter[str] = Counter()
    overdue: Counter[str] = Counter()
    for row in reports:
        due = row["due_current"]
        if not due or row["status"] in TURNED_AWAY:
            continue
        first = only(events[row["id"]], "answered")[:1]
        if row["status"] == "handled":
            fallen_due[row["agency"]] += 1
            kept[row["agency"]] += first[0]["at"][:10] <= due
        elif due < "2019-08-14":
            fallen_due[row["agency"]] += 1
            overdue[row["agency"]] += 1
    shares = [kept[agency] / count for agency, count in fallen_due.items()]
    assert sum(share >= 0.5 for share in shares) >= 0.9 * len(shares)
    assert sum(share >= 0.8 for share in shares) >= 0.7 * len(shares)
    assert sum(count for _, count in overdue.most_common(5)) >= 0.6 * sum(overdue.values()) == pytest.approx(168)


def test_a_report_written_twice_lies_beside_the_first(reports, events):
    """A duplicate names an earlier report of the same category and area, some metres away if both have a place."""
    by_id = {row["id"]: row for row in reports}
    copies = [row for row in reports if row["status"] == "duplicate"]
    assert len(copies) + sum(row["status"] == "rejected" for row in reports) == 58
    for row in copies:
        first = by_id[events[row["id"]][-1]["value"]]
        assert first["received_at"] < row["received_at"] and first["status"] not in TURNED_AWAY
        assert {row["category"], row["area"]} >= {first["category"] or row["category"], first["area"] or row["area"]}
        if row["lat"] and first["lat"]:
            assert abs(float(row["lat"]) - float(first["lat"])) < 0.003


def test_ratings_are_counts_that_fit(reports):
    """In each row, of a week of the city or a quarter of one scope, five or more rated and no more than were asked;
    nobody is asked about a week or a quarter that is not over."""
    rows = table("ratings")
    assert len({(row["week"], row["agency"], row["category"]) for row in rows}) == len(rows) > 30
    for row in rows:
        rated = int(row["satisfied"]) + int(row["acceptable"]) + int(row["dissatisfied"])
        assert 5 <= rated <= int(row["asked"])
        assert (row["week"] == "2019-q2") == bool(row["agency"] or row["category"]) and row["week"] <= "2019-w32"
    asked = sum(int(row["asked"]) for row in rows if "w" in row["week"])
    assert 800 < asked < sum(row["status"] == "handled" for row in reports)


@pytest.mark.parametrize("count", [50, 600])
def test_another_number_keeps_the_proportions(count, tmp_path):
    """A project of any number has its share of open, overdue and published reports, and every row folds."""
    write_project(count, tmp_path)
    rows = table("reports", tmp_path)
    accepted = [row for row in rows if row["status"] not in TURNED_AWAY]
    assert len(accepted) == count and len(rows) - count == pytest.approx(count * 58 / 2_473, abs=1)
    handled = sum(row["status"] == "handled" for row in accepted)
    assert handled / count == pytest.approx(0.8136, abs=1.5 / count)
    waiting = [row["due_current"] for row in accepted if row["status"] != "handled" and row["due_current"]]
    assert sum(due < "2019-08-14" for due in waiting) / count == pytest.approx(0.1132, abs=1.5 / count)
    events: dict[str, list[dict[str, str]]] = {}
    for event in table("events", tmp_path):
        events.setdefault(event["report"], []).append(event)
    assert all(folded(events[row["id"]])["status"] in (row["status"], "assigned") for row in rows)
    published = sum(bool(only(found, "published")) for found in events.values())
    assert published / count == pytest.approx(1_631 / 2_473, abs=0.03)
