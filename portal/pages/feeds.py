"""Following the site: what a feed is, and every feed there is."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.pages.base import Edition, Page
from portal.pages.following import newest_published, scope_name
from portal.pages.index import alphabetical
from portal.periods import ALL, Scope
from portal.terms import ScopeKind

KINDS = (ScopeKind.AGENCY, ScopeKind.CATEGORY, ScopeKind.AREA)


@dataclass(frozen=True)
class Followed:
    """One feed in both forms. `is_shared`: it lies at the site's root, for all editions."""

    name: str
    page: str
    xml: str
    json: str
    is_shared: bool = True


@dataclass(frozen=True)
class Group:
    """The feeds of one kind of scope."""

    id: str
    title: str
    feeds: tuple[Followed, ...]


@dataclass(frozen=True)
class FeedsPage:
    """What the page shows. `reports` is None before a report is published."""

    reports: Followed | None
    issues: Followed
    corrections: Followed
    groups: tuple[Group, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language = edition.language
    scopes = newest_published(edition, 1)
    titles = {
        ScopeKind.AGENCY: ("co-quan", language._("By agency")),
        ScopeKind.CATEGORY: ("linh-vuc", language._("By category")),
        ScopeKind.AREA: ("dia-ban", language._("By area")),
    }
    groups = [Group(*titles[kind], _of_kind(edition, kind, scopes)) for kind in KINDS]
    everything = language._("All published reports")
    context = FeedsPage(
        Followed(everything, a.REPORTS, a.feed(ALL, "xml"), a.feed(ALL, "json")) if ALL in scopes else None,
        _own(language._("Issues of figures"), a.ISSUES, a.feed_of_issues("xml"), a.feed_of_issues("json")),
        _own(language._("Corrections"), a.CORRECTIONS, a.feed_of_corrections("xml"), a.feed_of_corrections("json")),
        tuple(group for group in groups if group.feeds),
    )
    description = language._("Be told of every new report, issue of figures and correction, without an account.")
    yield Page("feeds", a.FEEDS, language._("Follow this site"), description, context)


def _of_kind(edition: Edition, kind: ScopeKind, scopes: dict[Scope, list[int]]) -> tuple[Followed, ...]:
    made = [
        Followed(scope_name(edition, scope), a.scope(scope), a.feed(scope, "xml"), a.feed(scope, "json"))
        for scope in scopes
        if scope.kind is kind
    ]
    return tuple(sorted(made, key=lambda feed: (alphabetical(feed.name), feed.page)))


def _own(name: str, page: str, xml: str, json: str) -> Followed:
    return Followed(name, page, xml, json, is_shared=False)
