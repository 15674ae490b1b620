"""The search's index holds what is published and nothing else."""

import json

from portal.search import files, index_json
from tests.pages.golden_edition import archive, golden


def index():
    return json.loads(index_json(archive(), golden().ledger))


def test_the_index_holds_the_published_reports_the_newest_first():
    """Every edited report is in the index once, in the order of receipt, the last first."""
    received = dict(zip(archive().reports["id"], archive().reports["received_at"], strict=True))
    assert sorted(index()["id"]) == sorted(archive().edited)
    assert index()["id"] == sorted(archive().edited, key=lambda key: received[key], reverse=True)


def test_columns_are_of_one_length():
    """Each column has an entry for each report."""
    made = index()
    lengths = {name: len(made[name]) for name in ("id", "title", "place", "agency", "day", "state")}
    assert set(lengths.values()) == {len(archive().edited)}


def test_the_index_is_the_same_twice():
    """The same archive gives the same bytes."""
    assert files(archive(), golden().ledger) == files(archive(), golden().ledger)
