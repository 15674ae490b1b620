"""The data page offers every download and explains every column of the register that leaves the building."""

from dataclasses import replace
from functools import cache

import pytest

from portal import downloads
from portal.pages import data
from portal.pages.base import Edition
from tests.pages.golden_edition import archive, context, golden, rendered


@cache
def offering(code: str = "vi") -> Edition:
    edition = golden(code)
    return replace(edition, downloads=downloads.write(archive(), edition.ledger, lambda name, content: None))


def only(edition):
    (page,) = data.pages(edition)
    return page


@pytest.mark.parametrize("code", ["vi", "en"])
def test_every_download_is_linked_once(code):
    """Each file that was written has exactly one link on the page, from either edition."""
    edition = offering(code)
    html = rendered(edition, only(edition))
    root = "../../" if edition.prefix else "../"
    for file in edition.downloads:
        assert html.count(f'href="{root}{file.address}"') == 1, file.address


def test_every_column_of_the_register_is_explained():
    """The columns explained are those of the register's file, in its order, each with words."""
    columns = context(only(offering())).columns
    assert [one.name for one in columns] == list(downloads.register(archive(), offering().ledger.facts))
    assert all(one.says for one in columns)


def test_nothing_that_is_not_public_is_offered():
    """A column of the schema that may not leave the building is not in the dictionary."""
    hidden = {column.name for column in data.REPORTS.columns if not column.is_public}
    assert not hidden & {one.name for one in context(only(offering())).columns}


def test_without_downloads_the_page_still_stands():
    """A page made before anything was written offers nothing and has its title."""
    html = rendered(golden(), only(golden()))
    assert html.count("<h1") == 1
    assert "download" not in html
