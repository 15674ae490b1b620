"""What stands at services and requests that were published and are no more: the heir's, or an error.

The specification answers with 404 and an error in the form asked for; files have no status, so the error says it.
"""

from collections.abc import Collection, Iterator
from typing import Any

from portal import addresses as a
from portal.open311.services import definition
from portal.pages.base import Edition
from portal.pages.gone import heirs_of
from portal.periods import Scope
from portal.terms import ScopeKind

NOT_FOUND = 404
Answer = tuple[str, Any, tuple[str, ...]]
"""An address without its form, a value, and the names of its elements."""


def former_services(edition: Edition, living: Collection[str]) -> Iterator[Answer]:
    """For each category that had a page and is in no list any more: the definition of the one that took over."""
    heirs = heirs_of(edition.archive)
    for key in ids_once_in(edition, a.CATEGORIES):
        if key not in living:
            named = heirs.get(Scope(ScopeKind.CATEGORY, key), [])
            name = f"services/{key}"
            yield (name, definition(named[0]), ("service_definition",)) if len(named) == 1 else _error(edition, name)


def former_requests(edition: Edition, living: Collection[str]) -> Iterator[Answer]:
    """For each report that had a page and is not in the register any more."""
    for key in ids_once_in(edition, a.REPORTS):
        if key not in living:
            yield _error(edition, f"requests/{key}")


def ids_once_in(edition: Edition, folder: str) -> list[str]:
    """The ids of pages in a folder of the first edition that were ever published."""
    inside = (one.removeprefix(folder)[:-1] for one in edition.archive.addresses if one.startswith(folder))
    return sorted(key for key in inside if key and "/" not in key)


def _error(edition: Edition, name: str) -> Answer:
    told = edition.language._("What was published here is no more.")
    return name, [{"code": NOT_FOUND, "description": told}], ("errors", "error")
