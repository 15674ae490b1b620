"""The comparison of agencies as a file: all of it is there, and nothing that could mislead stands alone."""

from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

import pytest

from portal.charts.svg import wrap
from portal.pages import statistic, written
from portal.pages.comparison_picture import picture
from tests.pages.golden_edition import archive, edition_of, golden


@cache
def ranking(code: str):
    """The small project, in which an agency is ranked from two cases on."""
    books = archive()
    settings = books.settings.model_copy(update={"minimum_ranked": 2})
    return edition_of(replace(books, project=books.project.model_copy(update={"settings": settings})), code)


def words_of(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("key", ["on_time_of_due", "overdue_of_open"])
def test_every_ranked_agency_is_drawn_with_its_value_and_its_rank(key, code):
    """In each edition a row has the agency's name, its value, its rank and what must stand beside it; the file names
    whose figures they are, as of when, and their id."""
    edition = ranking(code)
    found = statistic.compared(edition, edition.ledger.definitions[key])
    assert found is not None and found.files[0][1].startswith(f"so-lieu/{key}/agencies.")
    words = words_of(picture(edition, found))
    rows = [row for kind in found.kinds for row in kind.ranked]
    assert rows
    for row in rows:
        at = next(place for place, text in enumerate(words) if text.startswith(wrap(row.name, 13, 236)[0]))
        told = [written.value(edition.language, one) for one in (row.figure, row.beside) if one is not None]
        assert words[at + 1 : at + 2 + len(told)] == [*told, row.ranks]
    assert any(f"{key}/agency:*/2019-08-14" in text for text in words)
    assert any(edition.language.time(edition.archive.as_of) in text for text in words)


def test_where_no_agency_is_ranked_there_is_no_picture():
    """With fewer cases than a rank needs there is nothing to draw, and no file is offered."""
    found = statistic.compared(golden(), golden().ledger.definitions["overdue_of_open"])
    assert found is not None and found.files == ()
