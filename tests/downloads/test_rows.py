"""What leaves the building, and what does not."""

import sqlite3
from dataclasses import replace

import pandas as pd
import pytest

from portal.downloads import rows
from portal.published.tables import tables
from portal.schema import EVENTS, REPORTS
from tests.downloads.conftest import take
from tests.pages.golden_edition import archive, golden


def test_only_public_columns_leave(small):
    """The register's table has the columns that the schema calls public and those derived; events have no reason."""
    by_name = {table.name: table for table in tables(small.archive)}
    assert set(REPORTS.public) <= set(by_name["reports"].names)
    assert set(by_name["events"].names) == set(EVENTS.public) | {"number"}
    assert "reason" not in by_name["events"].names
    assert "ratings" not in by_name


def test_no_reason_stands_in_any_file(project, tmp_path):
    """A reason planted in the events is in none of the downloads' bytes, the database's included."""
    lines = project.text("data/register/events.csv").splitlines()
    place = next(number for number, line in enumerate(lines) if ",extended," in line or ",rejected," in line)
    lines[place] = lines[place].rsplit(",", 1)[0] + ",Xin-dung-cong-bo"
    project.write("data/register/events.csv", "\n".join(lines) + "\n")
    project.sign()
    taken = take(project.root, tmp_path / "taken")
    assert "Xin-dung-cong-bo" in set(taken.archive.events["reason"])
    assert not any(b"Xin-dung-cong-bo" in path.read_bytes() for path in taken.folder.rglob("*.*"))
    with sqlite3.connect(taken.folder / "minh-bach.sqlite") as base:
        assert not any("Xin-dung-cong-bo" in line for line in base.iterdump())
    base.close()


def test_places_that_could_tell_a_home_are_coarse():
    """Homes, sensitive matters and those of no category have three decimals, others up to five, withdrawn none."""
    full = archive()
    somewhere = pd.Series([16.4634567] * len(full.reports))
    table = rows.register(
        replace(full, reports=full.reports.assign(lat=somewhere, lon=somewhere)), golden().ledger.facts
    )
    discreet = {key for key, one in full.categories.items() if one.private_home or one.sensitive}
    seen = set()
    for row in table.rows.to_pylist():
        if row["id"] in full.withdrawn:
            assert row["lat"] is row["lon"] is None
            continue
        is_coarse = row["category"] is None or row["category"] in discreet
        assert row["lat"] == row["lon"] == (16.463 if is_coarse else 16.46346)
        seen.add(is_coarse)
    assert seen == {True, False}


def test_events_keep_their_order(small):
    """Each report's events are numbered from 1 in the order of their times, and submitted is the first."""
    table = rows.events(small.archive).rows.to_pandas()
    assert (table.groupby("report")["number"].max() == table.groupby("report").size()).all()
    assert table.groupby("report")["at"].is_monotonic_increasing.all()
    assert set(table.loc[table["number"] == 1, "kind"]) == {"submitted"}


def test_a_city_without_events_offers_no_table_of_them():
    """Where events are only derived from the rows, no file pretends that they were kept."""
    assert "events" not in {table.name for table in tables(replace(archive(), has_events=False))}


@pytest.mark.parametrize("name", ["agencies", "categories", "areas"])
def test_lists_hold_every_entry(small, name):
    """Each entry of a list is a row, with its name in each language of the site."""
    table = next(table for table in tables(small.archive) if table.name == name)
    listed = rows.list_of(table, small.archive).rows.to_pylist()
    entries = getattr(small.archive, name)
    assert [row["id"] for row in listed] == sorted(entries)
    assert all(row["name_vi"] == entries[row["id"]].names["vi"] for row in listed)
