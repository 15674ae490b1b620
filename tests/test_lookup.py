"""Where a report stands: one small file holds its number, for every report submitted."""

import csv
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal import lookup
from portal.pages import lookup as lookup_page
from portal.pages.verdicts import verdict_chip
from portal.terms import Verdict
from tests import demonstration
from tests.conftest import ROOT
from tests.pages.golden_edition import context, golden


@pytest.fixture(scope="module")
def archive():
    return demonstration.archive()


@pytest.fixture(scope="module")
def rows(archive):
    made = lookup.files(archive, demonstration.ledger())
    return [json.loads(made[lookup.shard_name(n)]) for n in range(lookup.number_of_shards(len(archive.reports)))]


def test_every_report_submitted_has_its_row_where_it_is_looked_for(archive, rows):
    """2,531 reports, published or not, accepted or not: each stands once, in the file that its number leads to."""
    assert sum(map(len, rows)) == len(archive.reports) == 2531
    for report_id in archive.reports["id"]:
        assert rows[lookup.shard_of(report_id, len(rows))][report_id.lower()][0] == report_id


def test_a_row_says_what_the_register_says(archive, rows):
    """State, agency, dates and whether there is a page are those of the register, read here by other means."""
    with (ROOT / "data" / "register" / "reports.csv").open(encoding="utf-8", newline="") as file:
        register = list(csv.DictReader(file))
    verdicts = {lookup.VERDICTS[row[1]] for shard in rows for row in shard.values()}
    assert {Verdict.ON_TIME, Verdict.LATE, Verdict.OVERDUE, Verdict.NOT_ACCEPTED} <= verdicts
    overdue = 0
    for one in register:
        row = rows[lookup.shard_of(one["id"], len(rows))][one["id"].lower()]
        assert row[4] == one["received_at"][:10]
        assert row[5] == one["due_current"][:10]
        assert row[11] == int(one["id"] in archive.edited)
        overdue += lookup.VERDICTS[row[1]] is Verdict.OVERDUE
    assert overdue == 280


def test_reminders_are_counted_and_the_last_is_dated(archive, rows):
    """How often an agency was reminded of a report, by what means and last on which day is what its events say."""
    found: dict[str, list[tuple[str, str]]] = {}
    with (ROOT / "data" / "register" / "events.csv").open(encoding="utf-8", newline="") as file:
        for event in csv.DictReader(file):
            if event["kind"] == "reminded":
                found.setdefault(event["report"].lower(), []).append((event["at"][:10], event["value"].split()[0]))
    told = {key: tuple(row[12:16]) for shard in rows for key, row in shard.items() if len(row) > 12 and row[15]}
    assert len(told) > 500
    assert told == {
        key: (*(sum(means == one for _, means in events) for one in ("sms", "call", "letter")), max(events)[0])
        for key, events in found.items()
    }


def test_what_turned_a_report_away_or_opened_it_again_is_dated(archive, rows):
    """Each report not accepted says whether it was rejected or which report it is the same as, and each reopened one
    since when it is; no outcome stands beside a report that is open. No other report says anything of the kind.
    """
    with (ROOT / "data" / "register" / "events.csv").open(encoding="utf-8", newline="") as file:
        kinds = {"rejected", "duplicate", "reopened", "reinstated"}
        turned = [event for event in csv.DictReader(file) if event["kind"] in kinds]
    last = {event["report"]: (event["kind"], event["at"][:10], event["value"]) for event in turned}
    turns = {key: turn for key, turn in last.items() if turn[0] != "reinstated"}
    assert len(turns) < len(last)
    told = {row[0]: row for shard in rows for row in shard.values()}
    assert {key: tuple(row[16:19]) for key, row in told.items() if len(row) > 16} == turns
    for report in archive.reports.itertuples():
        row = told[report.id]
        assert row[8] == (report.outcome if report.status == "handled" else "")
        is_answered_again = turns.get(report.id, ("",))[0] == "reopened" and report.status == "handled"
        assert "".join(row[19:]) == (f"{report.handled_at:%Y-%m-%d}" if is_answered_again else "")
    assert told["24"][16:] == ["rejected", "2019-04-03", "", ""]
    assert told["61"][16:] == ["duplicate", "2019-04-05", "20", ""]
    assert told["192"][7:9] == ["2019-04-18", ""] and told["192"][16:18] == ["reopened", "2019-04-19"]


def test_no_word_of_people_and_no_place_is_in_it(archive, rows):
    """A row holds ids, dates and numbers only: no title, no place, no coordinate."""
    known = (
        set(archive.agencies) | set(archive.categories) | {"", "fixed", "answered", "promised", "referred", "refused"}
    )
    ids = {"", *archive.reports["id"]}
    for shard in rows:
        for row in shard.values():
            assert {row[2], row[3], row[8]} <= known
            assert len(row) in (12, 16, 20)
            assert all(isinstance(cell, int) or len(cell) in (0, 10) for cell in (row[1], *row[4:8], *row[9:16]))
            assert set(row[16:17]) <= {"rejected", "duplicate", "reopened"}
            assert all(len(cell) in (0, 10) for cell in (*row[17:18], *row[19:]))
            assert set(row[18:19]) <= ids


@pytest.mark.parametrize(("text", "hashed"), [("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)])
def test_the_hash_is_the_published_one(text, hashed):
    """Numbers are spread by FNV-1a, as the test vectors of its authors say."""
    assert lookup.shard_of(text, 1 << 32) == hashed


@given(st.integers(0, 3_000_000))
def test_no_file_is_large(reports):
    """However many reports there are, a file holds 400 on average at most, and there is at least one file."""
    shards = lookup.number_of_shards(reports)
    assert shards >= 1 and reports / shards <= lookup.MOST
    assert shards == 1 or reports / (shards // 2) > lookup.MOST


def test_each_state_that_an_answer_may_tell_has_its_meaning():
    """On the page every verdict is explained, once."""
    edition = golden()
    (page,) = lookup_page.pages(edition)
    explained = [chip for chip, _ in context(page).meanings]
    told = {verdict_chip(edition.language, verdict).kind for verdict in lookup.VERDICTS}
    assert len({chip.text for chip in explained}) == len(explained) == len(lookup.VERDICTS)
    assert {chip.kind for chip in explained} == told
