"""Feeds of published reports: of all, and of each agency, category and area that has any."""

from datetime import date, datetime, time

from portal import addresses as a
from portal.feeds.entry import MOST_ENTRIES, Entry, Feed, tag
from portal.markup import legible, plain, shortened
from portal.pages.base import Edition
from portal.pages.following import newest_published, scope_name
from portal.pages.index import index_of
from portal.periods import Scope
from portal.terms import ScopeKind

DESCRIBED = 280
"""Letters of a report that a feed shows."""


def report_feeds(edition: Edition) -> dict[Scope, Feed]:
    """The feeds in the language in which reports are published; they exist once, for all editions."""
    kept: dict[int, Entry] = {}
    made = {}
    for scope, rows in newest_published(edition, MOST_ENTRIES).items():
        for row in rows:
            if row not in kept:
                kept[row] = _entry(edition, row)
        made[scope] = report_feed(edition, scope, tuple(kept[row] for row in rows))
    return made


def report_feed(edition: Edition, scope: Scope, entries: tuple[Entry, ...] = ()) -> Feed:
    """The feed of one scope that is in its list."""
    language, project = edition.language, edition.archive.project
    stem = a.feed(scope, "").rstrip(".")
    page = a.REPORTS if scope.kind is ScopeKind.ALL else a.scope(scope)
    name = language.name(edition.settings.name)
    of = scope_name(edition, scope)
    return Feed(
        stem,
        tag(project, stem),
        language._("{name}: reports published, {of}").format(name=name, of=of),
        language._("Citizens' reports that were edited and published, with the agency's answer; the newest first."),
        a.absolute(project.site_url, page, stem),
        a.absolute(project.site_url, stem, stem),
        language.code,
        language.name(edition.settings.centre),
        edition.settings.licence,
        edition.archive.as_of.replace(tzinfo=edition.settings.zone),
        entries,
    )


def _entry(edition: Edition, row: int) -> Entry:
    index, project = index_of(edition), edition.archive.project
    item = index.item(row)
    edited = edition.archive.edited[item.id]
    facts = [part for part in (item.agency, item.category, index.chip(row, at_length=True).text) if part]
    text = shortened(plain(edited.reported), DESCRIBED)
    return Entry(
        tag(project, f"{a.REPORTS}{item.id}"),
        legible(edited.title),
        a.absolute(project.site_url, item.address, a.FEEDS),
        midnight(edition, edited.edited_on),
        f"{text} ({'; '.join(facts)})",
        midnight(edition, edited.published_on),
        tuple(part for part in (item.agency, item.category) if part),
    )


def midnight(edition: Edition, day: date) -> datetime:
    """The first moment of a day in the city."""
    return datetime.combine(day, time(), edition.settings.zone)
