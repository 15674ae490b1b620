"""What a map needs to know of the edition that it is drawn for, and the words on it."""

from collections.abc import Mapping
from typing import Protocol

import pandas as pd

from portal.archive import Archive
from portal.language import Language
from portal.maps.ground import Ground
from portal.periods import Period


class HasFacts(Protocol):
    """The ledger, as far as a map reads it."""

    @property
    def facts(self) -> pd.DataFrame:
        """One row for each report, aligned with `archive.reports`, with its `verdict` and `days_overdue`."""


class MapEdition(Protocol):
    """One language of the site, as far as a map reads it; `pages.base.Edition` is one."""

    @property
    def archive(self) -> Archive:
        """The checked tables."""

    @property
    def ledger(self) -> HasFacts:
        """Every report's state."""

    @property
    def language(self) -> Language:
        """What the words are in."""

    @property
    def files(self) -> Mapping[str, str]:
        """Published name of each asset by its plain name."""


_last: list[Ground] = []


def ground_of(edition: MapEdition) -> Ground:
    """The ground of the edition's archive; computed once for all pages and editions of a build."""
    return ground_for(edition.archive, edition.ledger.facts)


def ground_for(archive: Archive, facts: pd.DataFrame) -> Ground:
    """As `ground_of`, before there are editions. Only the last archive's ground is kept."""
    if not _last or _last[0].archive is not archive:
        _last[:] = [Ground.of(archive, facts)]
    return _last[0]


def state_words(language: Language) -> dict[str, str]:
    """The three states as a map tells them apart."""
    return {
        "answered": language._("Answered"),
        "within": language._("Open, not overdue"),
        "overdue": language._("Overdue"),
    }


def verdict_words(language: Language) -> dict[str, str]:
    """Each state in full, by its letter in the file of points."""
    return {
        "a": language._("Answered on time"),
        "l": language._("Answered late"),
        "n": language._("Answered; no deadline was set"),
        "w": language._("Open, within its deadline"),
        "p": language._("Open; no deadline was set"),
        "o": language._("Open and overdue"),
    }


def map_words(language: Language) -> dict[str, str]:
    """What the script says, in the reader's language."""
    return {
        "report": language._("Report {id}"),
        "page": language._("Read the report"),
        "no_page": language._("Not yet edited for publication"),
        "lookup": language._("Where it stands"),
        "no_agency": language._("No agency assigned"),
        "no_category": language._("Not classified"),
        "no_area": language._("No area assigned"),
        "cluster": language._("Reports: {n}, overdue: {overdue}; zoom in"),
        "shown": language._("Reports shown: {n} of {all} with a known place"),
        "capped": language._(
            "Shown: {n} of the last received; the map holds {all} in all. "
            "Choose a week, an agency or a category to see the others."
        ),
        "lost": language._("{n} of them stand on a fallback point, drawn as one grey sign."),
        "lost_sign": language._("Reports whose place is not known: {n}"),
        "left_out": language._("{n} more stand on a fallback point and are in no hexagon."),
        "lost_why": language._("The system puts reports here when it knows no place. This is no hotspot."),
        "lost_one": language._("place not known"),
        "in_view": language._("Reports in this part of the map: {n}"),
        "narrowed": language._("Only: {names}"),
        "unknown": language._("This map knows nothing by: {names}"),
        "no_state": language._("no state"),
        "locate": language._("Show on the map"),
        "received": language._("received in {week}"),
        "late": language._("working days overdue: {n}"),
        "all_weeks": language._("All weeks"),
        "zoom_in": language._("Zoom in"),
        "zoom_out": language._("Zoom out"),
        "close": language._("Close"),
        "schematic": language._("Schematic boundaries"),
        "more": language._("See the area's page"),
        "failed": language._("The map could not be loaded."),
        "around": language._("Hexagon around {area}"),
        "hexagon": language._("Reports: {n}, overdue: {overdue}"),
    }


def week_words(language: Language, week: Period) -> str:
    """`Tuần 31/2019 (29/7–4/8)`"""
    return f"{language.period(week)} ({language.short_span(week.first, week.last)})"
