"""Feeds of what is published of figures: the frozen issues, and the corrections."""

from collections.abc import Iterator
from datetime import datetime

from portal import addresses as a
from portal.feeds.entry import MOST_ENTRIES, Entry, Feed, tag
from portal.feeds.reports import midnight
from portal.frozen import FrozenIssue
from portal.markup import legible
from portal.pages.base import Edition
from portal.pages.corrections import Corrected, corrected
from portal.pages.issue import title_of


def issue_feed(edition: Edition) -> Feed:
    """The issues of figures, the last frozen first."""
    language = edition.language
    issues = sorted(edition.archive.issues, key=lambda issue: (issue.face.recorded_by, issue.period, issue.revision))
    return _feed(
        edition,
        a.feed_of_issues("").rstrip("."),
        language._("{name}: issues of figures").format(name=language.name(edition.settings.name)),
        language._("Each week's and each quarter's figures as they were frozen and published."),
        a.ISSUES,
        tuple(_issue(edition, issue) for issue in issues[::-1][:MOST_ENTRIES]),
    )


def _issue(edition: Edition, issue: FrozenIssue) -> Entry:
    language, project = edition.language, edition.archive.project
    says = language._("Figures of {period}, as recorded by {time}. SHA-256 of the issue: {sha256}")
    recorded = language.time(issue.face.recorded_by)
    return Entry(
        tag(project, f"ky/{issue.id}"),
        title_of(language, issue),
        a.absolute(project.site_url, f"{edition.prefix}{a.issue(issue.id)}", a.FEEDS),
        _zoned(edition, issue.face.recorded_by),
        says.format(period=language.period(issue.period), time=recorded, sha256=issue.sha256),
    )


def correction_feed(edition: Edition) -> Feed:
    """The corrections of published figures, the last first."""
    language = edition.language
    return _feed(
        edition,
        a.feed_of_corrections("").rstrip("."),
        language._("{name}: corrections").format(name=language.name(edition.settings.name)),
        language._("Every published figure that was corrected: what it was, what it is, and why."),
        a.CORRECTIONS,
        _whole_days(tuple(_corrections(edition))),
    )


def _whole_days(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The newest, and what else is of the last one's day: one correction may bring many, and each is promised."""
    if len(entries) <= MOST_ENTRIES:
        return entries
    last = entries[MOST_ENTRIES - 1].updated
    return tuple(entry for entry in entries if entry.updated >= last)


def _corrections(edition: Edition) -> Iterator[Entry]:
    project = edition.archive.project
    for row in corrected(edition):
        yield Entry(
            tag(project, f"{a.CORRECTIONS}{row.anchor}"),
            legible(_title(row)),
            a.absolute(project.site_url, f"{edition.prefix}{a.CORRECTIONS}#{row.anchor}", a.FEEDS),
            midnight(edition, row.on),
            legible(f"{_words(edition, row)} ({row.reason})"),
        )


def _words(edition: Edition, row: Corrected) -> str:
    if not row.follows:
        return row.words
    follows = edition.language._("Follows from the correction of {figure}.").format(figure=row.follows)
    return f"{follows} {row.words}"


def _title(row: Corrected) -> str:
    return f"{row.what}: {row.old} → {row.new}"


def _zoned(edition: Edition, when: datetime) -> datetime:
    return when if when.tzinfo else when.replace(tzinfo=edition.settings.zone)


def _feed(edition: Edition, path: str, title: str, subtitle: str, page: str, entries: tuple[Entry, ...]) -> Feed:
    project, stem = edition.archive.project, f"{edition.prefix}{path}"
    return Feed(
        stem,
        tag(project, stem),
        title,
        subtitle,
        a.absolute(project.site_url, f"{edition.prefix}{page}", stem),
        a.absolute(project.site_url, stem, stem),
        edition.language.code,
        edition.language.name(edition.settings.centre),
        edition.settings.licence,
        _zoned(edition, edition.archive.as_of),
        entries,
    )
