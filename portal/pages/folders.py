"""What stands at an address whose pages lie below it, so that none of its beginnings leads nowhere.

`/so-lieu/overdue/agency/` lists the agencies of which that statistic has a page. A folder of bare pages leads on at
once to the page that has those charts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from portal import addresses as a
from portal.pages.base import Edition, Page
from portal.pages.embedding import OF_AGENCIES
from portal.pages.figure import SCOPES
from portal.pages.index import alphabetical
from portal.pages.issue_charts import charts_of
from portal.pages.scope import part
from portal.statistics.definition import Definition
from portal.terms import ScopeKind

Way = tuple[str, str]
"""Words, and where they lead."""


@dataclass(frozen=True)
class FolderPage:
    """What lies below. `crumbs` are the pages above."""

    title: str
    crumbs: tuple[Way, ...]
    entries: tuple[Way, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """Every folder of pages that no other kind of page stands at."""
    if edition.settings.figure_pages == "all":
        for definition in edition.ledger.definitions.values():
            yield from _of_statistic(edition, definition)
    yield from _bare(edition)


def _of_statistic(edition: Edition, definition: Definition) -> Iterator[Page]:
    language, name = edition.language, edition.language.name(definition.title)
    titles = {
        ScopeKind.AGENCY: language._("{name}, by agency"),
        ScopeKind.CATEGORY: language._("{name}, by category"),
        ScopeKind.AREA: language._("{name}, by area"),
    }
    own = a.statistic(definition.id)
    for kind in (one for one in SCOPES if one in definition.scopes):
        found = [
            (part(edition, scope).name, a.statistic(definition.id, scope))
            for scope in edition.ledger.speaking(definition.id, kind)
        ]
        entries = tuple(sorted(found, key=lambda way: alphabetical(way[0])))
        if entries:
            crumbs = ((language._("All statistics"), a.STATISTICS), (name, own))
            yield _page(edition, f"{own}{kind}/", titles[kind].format(name=name), crumbs, entries)


def _bare(edition: Edition) -> Iterator[Page]:
    """The folders of bare pages, each with the page that has their charts."""
    yield _leading(edition, a.EMBEDS, a.STATISTICS)
    if edition.ledger.scopes(ScopeKind.AGENCY):
        for statistic in OF_AGENCIES:
            yield _leading(edition, f"{a.embed(statistic)}{ScopeKind.AGENCY}/", a.statistic(statistic))
    charted = [(issue.id, chart.address) for issue in edition.archive.issues for chart in charts_of(edition, issue)]
    folders = {str(PurePosixPath(address).parent) + "/": a.issue(issue) for issue, address in charted}
    above = {str(PurePosixPath(folder).parent) + "/": a.ISSUES for folder in folders}
    for folder, target in (above | folders).items():
        yield _leading(edition, folder, target)


def _leading(edition: Edition, address: str, target: str) -> Page:
    language = edition.language
    title = language._("Charts to embed: {address}").format(address=address)
    context = FolderPage(title, (), ((language._("The page that has these charts"), target),))
    words = language._("Where the charts below this address are.")
    return Page("folder", address, title, words, context, is_listed=False, moved_to=target)


def _page(edition: Edition, address: str, title: str, crumbs: tuple[Way, ...], entries: Iterable[Way]) -> Page:
    words = edition.language._("{title}: each with a page of its own.").format(title=title)
    return Page("folder", address, title, words, FolderPage(title, crumbs, tuple(entries)))
