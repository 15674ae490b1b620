"""Feeds that were published and that nothing published now would fill: whoever follows one is told, and led on.

No server answers with a redirect, and no reader of feeds follows a page's. So the old file goes on being a feed: it
says what became of what it followed and where that goes on, and holds what its one heir's feed holds, whose address it
gives as its own, as readers that move by themselves want it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from portal import addresses as a
from portal.feeds.entry import Entry, Feed, tag
from portal.feeds.figures import correction_feed, issue_feed
from portal.feeds.reports import midnight, report_feed
from portal.pages.base import Edition
from portal.pages.following import scope_name
from portal.pages.gone import heirs_of, listed
from portal.periods import Scope

PAGE = re.compile(rf"({'|'.join(a.SCOPE_FOLDER.values())})([^/]+)/")
OF_EDITION = re.compile(rf"([a-z]{{2}})/{a.FEEDS}")


def with_former(edition: Edition, feeds: Mapping[Scope, Feed]) -> dict[Scope, Feed]:
    """The feeds of reports, and one for every agency, category and area of which a page was ever published."""
    archive = edition.archive
    entries, heirs = listed(archive), heirs_of(archive)
    made = dict(feeds)
    for scope in _published(archive.addresses):
        if scope not in made and scope.id in entries[scope.kind]:
            made[scope] = report_feed(edition, scope)
    living = dict(made)
    for scope in _published(archive.addresses):
        if scope not in made:
            taken_over = [Scope(scope.kind, key) for key in heirs.get(scope, ())]
            made[scope] = _former(edition, scope, taken_over, living)
    return {scope: _with_successors(edition, scope, feed) for scope, feed in made.items()}


def of_former_editions(editions: Sequence[Edition]) -> Iterator[Feed]:
    """The feeds of issues and corrections of editions that are no more: the first edition's, at the old addresses."""
    first, prefixes = editions[0], {edition.prefix for edition in editions}
    for address in sorted(first.archive.addresses):
        found = OF_EDITION.fullmatch(address)
        if found and f"{found[1]}/" not in prefixes:
            for feed in (issue_feed(first), correction_feed(first)):
                stem = f"{found[1]}/{feed.stem}"
                yield replace(feed, stem=stem, id=tag(first.archive.project, stem))


def _published(addresses: frozenset[str]) -> list[Scope]:
    """The agencies, categories and areas that ever had a page."""
    kinds = {folder: kind for kind, folder in a.SCOPE_FOLDER.items()}
    found = (PAGE.fullmatch(address) for address in sorted(addresses))
    return [Scope(kinds[one[1]], one[2]) for one in found if one]


def _former(edition: Edition, scope: Scope, heirs: Sequence[Scope], living: Mapping[Scope, Feed]) -> Feed:
    """The feed of a scope that is in no list any more."""
    language, project = edition.language, edition.archive.project
    stem = a.feed(scope, "").rstrip(".")
    if len(heirs) == 1:
        heir = living.get(heirs[0]) or report_feed(edition, heirs[0])
        title = language._("This feed has moved: {name}").format(name=scope_name(edition, heirs[0]))
        entries = (_notice(edition, scope, heirs[0], title), *heir.entries)
        return replace(heir, stem=stem, id=tag(project, stem), entries=entries)
    if heirs:
        title = language._("Several have taken over: {name}")
        entries = tuple(_notice(edition, scope, heir, title.format(name=scope_name(edition, heir))) for heir in heirs)
    else:
        entries = (_end(edition, scope),)
    page = a.absolute(project.site_url, a.scope(scope), stem)
    here = a.absolute(project.site_url, stem, stem)
    model = next(iter(living.values()), None) or issue_feed(edition)
    named = language._("{name}: reports published, {of}").format(name=language.name(edition.settings.name), of=scope.id)
    return replace(
        model, stem=stem, id=tag(project, stem), title=named, page=page, here=here, entries=entries, is_finished=True
    )


def _with_successors(edition: Edition, scope: Scope, feed: Feed) -> Feed:
    """The feed of what is in its list, but is no more: before its last reports, who has taken over."""
    entry = listed(edition.archive).get(scope.kind, {}).get(scope.id)
    ended, named = getattr(entry, "valid_to", None), getattr(entry, "successor", ())
    successors = [named] if isinstance(named, str) else list(named)
    if ended is None or ended >= edition.archive.today or not any(successors):
        return feed
    title = edition.language._("{name} has taken over")
    notices = []
    for heir in (Scope(scope.kind, key) for key in successors if key):
        told = _notice(edition, scope, heir, title.format(name=scope_name(edition, heir)))
        day = midnight(edition, ended + timedelta(days=1))
        notices.append(replace(told, updated=day, published=day))
    return replace(feed, entries=(*notices, *feed.entries))


def _notice(edition: Edition, scope: Scope, heir: Scope, title: str) -> Entry:
    """An entry that leads to the page of an heir, and names its feed."""
    project = edition.archive.project
    told = edition.language._("Follow its own feed from now on: {address}")
    address = a.absolute(project.site_url, a.feed(heir, "xml"), a.FEEDS)
    return Entry(
        tag(project, f"{a.scope(scope)}{heir.id}"),
        title,
        a.absolute(project.site_url, a.scope(heir), a.FEEDS),
        midnight(edition, edition.archive.today),
        told.format(address=address),
        midnight(edition, edition.archive.today),
    )


def _end(edition: Edition, scope: Scope) -> Entry:
    """An entry that says that nothing follows."""
    language, project, today = edition.language, edition.archive.project, edition.archive.today
    return Entry(
        tag(project, f"{a.scope(scope)}het"),
        language._("This feed has ended"),
        a.absolute(project.site_url, a.scope(scope), a.FEEDS),
        midnight(edition, today),
        language._("What it was about is no longer kept under this address."),
        midnight(edition, today),
    )
