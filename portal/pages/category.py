"""One category of reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.pages.agency import described
from portal.pages.base import Edition, Page
from portal.pages.scoped import Story, tell
from portal.periods import Scope
from portal.records import Category
from portal.terms import ScopeKind


@dataclass(frozen=True)
class CategoryPage:
    """What a category's page shows."""

    category: Category
    story: Story


def pages(edition: Edition) -> Iterator[Page]:
    """A page for each category, in the order of their ids."""
    known = set(edition.ledger.scopes(ScopeKind.CATEGORY))
    for key, category in sorted(edition.archive.categories.items()):
        scope = Scope(ScopeKind.CATEGORY, key)
        name = edition.language.name(category.names)
        story, drawn = tell(edition, scope, name) if scope in known else (Story(scope, name), None)
        yield Page(
            "category",
            a.scope(scope),
            name,
            described(edition.language, story),
            CategoryPage(category, story),
            scripts=drawn.scripts if drawn else (),
            styles=drawn.styles if drawn else (),
        )
