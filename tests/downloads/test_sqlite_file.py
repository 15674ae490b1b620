"""One SQLite file: keyed, linked, opened by Datasette as it is, and enough to work figures out again."""

import asyncio
import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from datasette.app import Datasette

from portal.downloads.content import Content
from portal.downloads.sqlite_file import as_sqlite
from portal.published.figures import FIGURES, STATISTICS
from portal.published.tables import tables
from tests import demonstration

OVERDUE_AT_THE_END_OF = """
WITH happened AS (
  SELECT *, row_number() OVER (PARTITION BY report ORDER BY number DESC) AS back FROM events WHERE date(at) <= :day
),
state AS (
  SELECT report,
    (SELECT kind FROM events e WHERE e.report = h.report AND date(e.at) <= :day
       AND kind IN ('submitted', 'answered', 'reopened', 'rejected', 'duplicate', 'reinstated')
     ORDER BY number DESC LIMIT 1) AS kind,
    (SELECT date(value) FROM events e WHERE e.report = h.report AND date(e.at) <= :day
       AND kind IN ('deadline_set', 'extended') ORDER BY number DESC LIMIT 1) AS due
  FROM happened h WHERE back = 1
)
SELECT count(*) FROM state WHERE kind IN ('submitted', 'reopened', 'reinstated') AND due < :day
"""


@pytest.fixture(scope="module")
def folder(demo_site):
    """What the demonstration's data page offers."""
    return demo_site / "du-lieu"


@pytest.fixture
def base(folder):
    with sqlite3.connect(folder / "minh-bach.sqlite") as connection:
        yield connection
    connection.close()


def test_it_is_sound_and_every_reference_leads_somewhere(base):
    """SQLite itself finds no damage, and no row refers to one that is not there."""
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []


def test_tables_have_their_keys_links_and_indexes(base):
    """Each table has the primary key and the foreign keys that it is published with, and an index for each link."""
    for table in tables(demonstration.archive()):
        columns = base.execute(f"PRAGMA table_info('{table.name}')").fetchall()
        assert tuple(c[1] for c in sorted(columns, key=lambda c: c[5]) if c[5]) == table.key
        links = {(link[3], link[2]) for link in base.execute(f"PRAGMA foreign_key_list('{table.name}')")}
        assert links == {(field.name, field.refers_to) for field in table.references}
    plan = base.execute("EXPLAIN QUERY PLAN SELECT * FROM reports WHERE agency = 'x'").fetchall()
    assert any("USING INDEX reports_agency" in str(row) for row in plan)


def test_an_outsider_can_work_the_backlog_out_again(base):
    """From the events alone SQL counts 480 overdue at the end of week 31, as the figures in the same file say."""
    (counted,) = base.execute(OVERDUE_AT_THE_END_OF, {"day": "2019-08-04"}).fetchone()
    (said,) = base.execute("SELECT value FROM figures WHERE id = 'overdue/all/2019-w31'").fetchone()
    assert counted == int(said) == 480


def test_metadata_and_dictionary_are_inside(base):
    """The file says its licence and as-of time, and explains each of its columns."""
    said = dict(base.execute("SELECT key, value FROM metadata"))
    assert (said["licence"], said["as_of"]) == ("CC BY 4.0", "2019-08-14T16:00:00")
    explained = set(base.execute('SELECT "table", field FROM dictionary WHERE value IS NULL'))
    assert explained == {(table.name, name) for table in tables(demonstration.archive()) for name in table.names}


def test_datasette_opens_it_as_it_is(folder):
    """Datasette serves the tables, answers SQL, follows a link between tables and shows our metadata."""
    path = folder / "minh-bach.sqlite"
    shown = json.loads((folder / "metadata.json").read_bytes())

    async def ask():
        server = Datasette([], immutables=[str(path)], metadata=shown)
        await server.invoke_startup()
        overdue = await server.client.get(
            "/minh-bach/reports.json?verdict=overdue&_shape=array&_size=1000&_labels=on", follow_redirects=True
        )
        sql = await server.client.get(
            "/minh-bach.json?sql=select+count(*)+as+n+from+reports&_shape=array", follow_redirects=True
        )
        page = await server.client.get("/minh-bach/reports")
        return overdue.json(), sql.json(), page

    with ThreadPoolExecutor(1) as apart:  # a browser that other tests opened keeps a loop of its own in this thread
        overdue, counted, page = apart.submit(lambda: asyncio.run(ask())).result()
    assert len(overdue) == 280
    named = next(row["agency"] for row in overdue if row["agency"])
    assert named["label"] == demonstration.archive().agencies[named["value"]].names["vi"]
    assert counted == [{"n": 2531}]
    assert page.status_code == 200
    assert "Thời điểm tiếp nhận" in page.text
    assert "CC BY 4.0" in page.text


def test_a_link_that_leads_nowhere_is_refused():
    """A figure of a statistic that is not there can't be written."""
    row = dict.fromkeys(FIGURES.names, "x") | {
        "version": 1,
        "first_day": None,
        "last_day": None,
        "as_of": None,
        "value_decimal": 1,
        "numerator": 1,
        "denominator": 1,
        "pending": None,
        "unit": "reports",
        "reason": None,
    }
    days = {name: datetime(2019, 8, 14) for name in ("first_day", "last_day", "as_of")}
    figure = Content.of(FIGURES, {name: [value] for name, value in (row | days).items()})
    none = Content.of(STATISTICS, {name: [] for name in STATISTICS.names})
    with pytest.raises(sqlite3.IntegrityError, match="lead nowhere"):
        as_sqlite([none, figure], {})
