"""The small project of tests/golden, read once, as an edition that pages can be made from."""

from dataclasses import replace
from functools import cache
from typing import Any, TypeGuard

from portal import maps
from portal.archive import Archive
from portal.language import language
from portal.ledger import Ledger
from portal.pages.base import Edition, File, Page
from portal.reading import read
from portal.rendering import Renderer
from tests.conftest import ROOT


@cache
def archive() -> Archive:
    return read(ROOT / "tests" / "golden" / "project")


def edition_of(changed: Archive, code: str = "vi") -> Edition:
    """An edition of an archive in one language."""
    return edition_from(Ledger.of(changed), code)


def edition_from(ledger: Ledger, code: str) -> Edition:
    """An edition of what has been counted."""
    made = maps.files(ledger.archive, ledger.facts, [language("vi"), language("en")])
    others = ("search.json", "search.mjs", "sortable.js", "days.json", "verify.js", "sums")
    files = {name: f"assets/{name}" for name in (*made, *others)}
    return Edition(ledger.archive, ledger, language(code), "" if code == "vi" else f"{code}/", files)


@cache
def golden(code: str = "vi") -> Edition:
    return edition_of(archive(), code)


def without_reports() -> Edition:
    """A city on its first day."""
    full = archive()
    return edition_of(
        replace(
            full, reports=full.reports.iloc[:0], events=full.events.iloc[:0], ratings=full.ratings.iloc[:0], edited={}
        )
    )


def rendered(edition: Edition, page: Page) -> str:
    return Renderer(edition).render(page)


def is_page(made: Page | File) -> TypeGuard[Page]:
    """Whether it is no file beside pages."""
    return isinstance(made, Page)


def context(page: Page) -> Any:
    return page.context
