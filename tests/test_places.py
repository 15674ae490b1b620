"""How exactly a place may be shown: one rule, which everything that leaves the building keeps."""

import json
from dataclasses import replace

import pytest

from portal import maps, open311
from portal.downloads import rows
from portal.language import language
from portal.ledger import Ledger
from portal.places import EXACT, places
from tests.pages.golden_edition import archive, edition_of

TRUE = (16.461234, 107.591234)
ROUGH = (16.461, 107.591)


@pytest.fixture(params=["private_home", "category_sensitive", "report_sensitive", "no_category"])
def hidden(request):
    """The golden project with one published report at TRUE that must be shown roughly, and its row."""
    books = archive()
    row = next(n for n, key in enumerate(books.reports["id"]) if key in books.edited)
    report_id, reports = books.reports["id"][row], books.reports.copy()
    reports.loc[row, ["lat", "lon"]] = TRUE
    key = next(key for key, one in books.categories.items() if not (one.private_home or one.sensitive))
    reports.loc[row, "category"] = "" if request.param == "no_category" else key
    books = replace(books, reports=reports)
    if request.param in ("private_home", "category_sensitive"):
        marked = books.categories[key].model_copy(update={request.param.removeprefix("category_"): True})
        books = replace(books, categories={**books.categories, key: marked})
    if request.param == "report_sensitive":
        edited = books.edited[report_id].model_copy(update={"sensitive": True})
        books = replace(books, edited={**books.edited, report_id: edited})
    return books, row


def test_the_rule_rounds_it(hidden):
    """A home, a sensitive matter, a report marked sensitive and one of no category are moved by three decimals."""
    books, row = hidden
    shown = places(books)
    assert (shown["lat"][row], shown["lon"][row], bool(shown["rough"][row])) == (*ROUGH, True)


def test_no_file_holds_the_true_place(hidden):
    """Neither the map's points nor the register's download nor Open311 holds the place more exactly than the rule."""
    books, row = hidden
    ledger = Ledger.of(books)
    points = json.loads(maps.files(books, ledger.facts, [language("vi")])["points-0.json"])
    place = points["id"].index(books.reports["id"][row])
    assert (points["origin"][0] + points["lat"][place]) / 10**EXACT == ROUGH[0]
    content = rows.register(books, ledger.facts)
    assert [round(content.rows.column(name)[row].as_py(), 6) for name in ("lat", "lon")] == list(ROUGH)
    written = {}
    open311.write([edition_of(books)], lambda name, held: written.update({name: held}))
    held = b"".join(one if isinstance(one, bytes) else one.encode() for one in written.values())
    assert b"16.461" in held and b"16.4612" not in held and b"107.5912" not in held


def test_any_other_place_stays_exact():
    """A place that is nobody's home keeps five decimals, about a metre."""
    books = archive()
    row = int((~places(books)["rough"] & books.reports["lat"].notna()).to_numpy().argmax())
    reports = books.reports.copy()
    reports.loc[row, ["lat", "lon"]] = TRUE
    assert places(replace(books, reports=reports))["lat"][row] == 16.46123
