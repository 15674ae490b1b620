"""The page of one category."""

from collections.abc import Iterator

from portal import addresses as a
from portal.pages.base import Edition, Page
from portal.pages.scope import page_of
from portal.periods import Scope
from portal.terms import ScopeKind


def pages(edition: Edition) -> Iterator[Page]:
    """One for each category."""
    language = edition.language
    for key, category in sorted(edition.archive.categories.items()):
        notes = []
        if category.working_days is not None:
            notes.append(
                language.n("{n} working day is allowed.", "{n} working days are allowed.", category.working_days)
            )
        if category.private_home or category.sensitive:
            notes.append(language._("Places in this category are shown to about 110 metres only."))
        yield page_of(
            edition,
            Scope(ScopeKind.CATEGORY, key),
            language.name(category.names),
            kind=language._("Category"),
            crumbs=((language._("Categories"), a.CATEGORIES),),
            notes=tuple(notes),
        )
