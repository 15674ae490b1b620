"""The checked tables and the as-of time, frozen: the only thing that anything above this floor reads."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import pandas as pd

from portal.frozen import Briefing, FrozenIssue
from portal.problems import Problems
from portal.records import Agency, Annotation, Area, Basemap, Category, EditedReport, Imported, Scenery, Withdrawal
from portal.settings import Project, Settings
from portal.sources.prose_pages import Prose
from portal.statements import Correction, Directive, Reply, Stated
from portal.workdays import Workdays

OF_DAY = re.compile(r"/(\d{4}-\d\d-\d\d)$")
"""The end of a figure's id that is of a day."""


@dataclass(frozen=True)
class Archive:
    """Everything that was read, checked.

    All times are the city's wall time without zone, to the second. Missing text is `""`, a missing time `NaT`.

    reports: one row per report submitted, sorted by `id`, index 0..n-1. Columns: id, received_at, status, category,
        agency, area (ids of the three below, `""` = not assigned), due_original, due_current, handled_at, outcome,
        promised_for, channel, lat, lon (float, NaN = none).
    events: sorted by report, time and file order. Columns: report (row number in `reports`), at, recorded_at, kind,
        value, reason. Where a city has no events: only those derived from the rows.
    ratings: week (ISO, `2019-w31`), agency, category, asked, satisfied, acceptable, dissatisfied (int), recorded_at.
    """

    project: Project
    as_of: datetime
    has_events: bool
    reports: pd.DataFrame
    events: pd.DataFrame
    ratings: pd.DataFrame
    edited: Mapping[str, EditedReport]
    agencies: Mapping[str, Agency]
    categories: Mapping[str, Category]
    areas: Mapping[str, Area]
    boundaries: Mapping[str, Any]
    annotations: tuple[Annotation, ...]
    stated: tuple[Stated, ...]
    workdays: Workdays
    problems: Problems
    scenery: Scenery = field(default_factory=Scenery)
    basemap: Basemap = field(default_factory=Basemap)
    directives: tuple[Directive, ...] = ()
    prose: tuple[Prose, ...] = ()
    replies: Mapping[str, Mapping[str, Reply]] = field(default_factory=dict)
    """By agency, then by language."""
    issues: tuple[FrozenIssue, ...] = ()
    briefings: tuple[Briefing, ...] = ()
    drafts: tuple[Briefing, ...] = ()
    """Texts that no issue has frozen as they are."""
    corrections: tuple[Correction, ...] = ()
    """The last one first."""
    imported: tuple[Imported, ...] = ()
    """What became of the rows of the foreign exports that the register was made from."""
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)
    """By report, sorted: what was published and taken back. None of it is in `edited`."""
    addresses: frozenset[str] = frozenset()
    """Of every page ever published, from the site's root."""

    @property
    def settings(self) -> Settings:
        """The portal's settings."""
        return self.project.settings

    @property
    def today(self) -> date:
        """The as-of day."""
        return self.as_of.date()

    @property
    def named_days(self) -> frozenset[date]:
        """The days whose figures orders and agencies' replies speak of: those stay when the as-of day moves on."""
        replies = (reply.figure for by_language in self.replies.values() for reply in by_language.values())
        named = (OF_DAY.search(text) for text in (*(one.figure for one in self.directives), *replies))
        return frozenset(date.fromisoformat(found[1]) for found in named if found)
