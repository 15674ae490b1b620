"""All statistics, each with its value now and what it answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.language import Language
from portal.pages.base import Edition, Page
from portal.pages.reading import Reading, reading

GROUPS = {
    "counts": (
        "submitted",
        "not_accepted",
        "received",
        "handled",
        "open",
        "overdue",
        "overdue_original",
        "open_without_deadline",
    ),
    "shares": ("handled_of_received", "open_of_received", "overdue_of_received", "overdue_of_open"),
    "deadlines": (
        "on_time_of_due",
        "on_time_of_due_original",
        "on_time_of_handled",
        "on_time_of_handled_original",
    ),
    "days": ("median_days", "p90_days"),
    "voices": ("published", "coverage", "satisfaction", "satisfied_only", "response"),
    "cohorts": ("cohort_answered", "cohort_on_time", "cohort_median_days"),
    "accountability": (
        "promises_due",
        "promises_passed",
        "reopened_of_handled",
        "follow_ups_answered",
        "reminders_per_overdue",
        "reminders_answered",
        "recurrences",
    ),
    "within": ("new_reports", "answers", "kept_deadlines", "kept_deadlines_original"),
}
"""Which statistics stand together; one that is in no group stands among the others at the end."""


@dataclass(frozen=True)
class Entry:
    """One statistic in the index."""

    now: Reading
    sentence: str
    beside: Reading | None
    """What must stand beside a value that can mislead."""


@dataclass(frozen=True)
class Group:
    """Statistics that are read together."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class StatisticsPage:
    """What the index of statistics shows."""

    groups: tuple[Group, ...]
    count: int


def pages(edition: Edition) -> Iterator[Page]:
    """The index of statistics."""
    language, definitions = edition.language, edition.ledger.definitions
    titles = _titles(language)
    grouped = {key for keys in GROUPS.values() for key in keys}
    keys = {**GROUPS, "others": tuple(key for key in definitions if key not in grouped)}
    groups = [
        Group(name, titles[name], tuple(_entry(edition, key) for key in definitions if key in of))
        for name, of in keys.items()
    ]
    context = StatisticsPage(tuple(group for group in groups if group.entries), len(definitions))
    yield Page(
        "statistics",
        a.STATISTICS,
        language._("All statistics"),
        language._("Every statistic of this site: its value now, what it counts, and worked examples."),
        context,
    )


def _entry(edition: Edition, key: str) -> Entry:
    definition = edition.ledger.definitions[key]
    wanted = edition.ledger.definitions.get(definition.must_stand_beside)
    return Entry(
        reading(edition, definition),
        edition.language.name(definition.sentence),
        reading(edition, wanted) if wanted else None,
    )


def _titles(language: Language) -> dict[str, str]:
    return {
        "counts": language._("How many reports"),
        "shares": language._("Shares of the reports"),
        "deadlines": language._("On time"),
        "days": language._("How many days"),
        "voices": language._("Publication and satisfaction"),
        "cohorts": language._("What became of the reports received in a week"),
        "accountability": language._("Promises, reminders, what came back"),
        "within": language._("Within a week"),
        "others": language._("Others"),
    }
