"""What the figures of an issue stand on beside the register: settings and lists, kept in it as they were.

A city goes on to add areas, to change its calendar and its settings; what it published is recomputed by what held then.
"""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from portal.archive import Archive
from portal.frozen import Face, FrozenIssue, Lists
from portal.records import Area

SETTINGS = ("deadline_rule", "minimum_rated", "minimum_deadline_coverage")
"""Every setting that a figure depends on; those of the calendar are kept as the days off."""


def lists_of(archive: Archive, first: date, last: date) -> Lists:
    """The lists of an archive, with its calendar from one day to another."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return Lists(
        areas={key: area.parent for key, area in sorted(archive.areas.items())},
        private_homes=tuple(sorted(key for key, one in archive.categories.items() if one.private_home)),
        first_day=first,
        days_off=tuple(day for day in days if not archive.workdays.is_worked(day)),
    )


def as_set(archive: Archive, issue: FrozenIssue) -> Archive:
    """The register of today under the settings and the lists of an issue."""
    lists = Lists.model_validate_json(issue.lists)
    return _among(_under(archive, issue.face), lists, issue.period.last)


def is_same_basis(one: Archive, other: Archive) -> bool:
    """Whether two registers are counted under the same settings and lists."""
    told = [(each.settings, each.areas, each.categories) for each in (one, other)]
    return told[0] == told[1] and bool(np.array_equal(one.workdays.worked, other.workdays.worked))


def _under(archive: Archive, face: Face) -> Archive:
    settings = archive.settings.model_copy(update={name: getattr(face, name) for name in SETTINGS})
    return replace(archive, project=archive.project.model_copy(update={"settings": settings}))


def _among(archive: Archive, lists: Lists, last: date) -> Archive:
    homes = set(lists.private_homes)
    return replace(
        archive,
        areas={key: _within(archive.areas.get(key), key, parent) for key, parent in lists.areas.items()},
        categories={
            key: one.model_copy(update={"private_home": key in homes}) for key, one in archive.categories.items()
        },
        workdays=archive.workdays.as_known(lists.first_day, last, lists.days_off),
    )


def _within(area: Area | None, key: str, parent: str) -> Area:
    return area.model_copy(update={"parent": parent}) if area else Area(id=key, names={}, parent=parent)
