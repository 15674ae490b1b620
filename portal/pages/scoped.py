"""What the pages of an agency, a category and an area have in common: a sentence, figures, curves, what is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from markupsafe import Markup

from portal import addresses as a
from portal import charts, maps
from portal.addresses import Links
from portal.charts import Band, CurvePoint, TrendPoint
from portal.language import Language
from portal.maps import MapParts
from portal.pages.base import Edition
from portal.periods import ALL, Period, Scope
from portal.statistics.definition import Figure
from portal.terms import Outcome, PeriodKind, ScopeKind, Verdict

MOST_LATE = 12
"""How many overdue reports a page lists; all are on the overdue list."""
MOST_LATEST = 10
FIRST_READINGS = ("on_time_of_due", "median_days", "satisfaction", "coverage")
"""What stands under the sentence; the rest is in the table of all figures."""
STRENGTH = {"within_deadline": 0, "overdue_1_5": 1, "overdue_6_20": 2, "overdue_over_20": 3}


@dataclass(frozen=True)
class Reading:
    """A figure of the scope with the city's own beside it."""

    figure: Figure
    city: Figure


@dataclass(frozen=True)
class LateReport:
    """An overdue report: no word of a citizen's, only its number, its age and how often it was asked for.

    `name` is the agency, or on an agency's own page the category.
    """

    id: str
    is_published: bool
    name: str
    deadline: date
    days: int
    reminders: int


@dataclass(frozen=True)
class Promises:
    """Reports whose last answer promised a day: how many, and how many of these days have passed."""

    count: int
    passed: int


@dataclass(frozen=True)
class Story:
    """The common part of a scope's page. For a scope without any report `received` is None and the rest is empty."""

    scope: Scope
    name: str
    received: Figure | None = None
    handled: Figure | None = None
    open: Figure | None = None
    overdue: Figure | None = None
    first: tuple[Reading, ...] = ()
    readings: tuple[Reading, ...] = ()
    curve: Markup = Markup()
    peak: CurvePoint | None = None
    trend: Markup = Markup()
    ages: Markup = Markup()
    map: Markup = Markup()
    late: tuple[LateReport, ...] = ()
    promises: Promises = Promises(0, 0)
    rows: tuple[int, ...] = ()
    """Positions in `archive.reports` of the latest published reports, newest first."""
    published: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether no report was ever submitted here."""
        return self.received is None


def tell(edition: Edition, scope: Scope, name: str) -> tuple[Story, MapParts]:
    """The story of a scope that has reports, and what its map needs."""
    ledger, language = edition.ledger, edition.language
    rows = ledger.rows(scope)
    drawn = maps.report_map(edition, Links(a.scope(scope), edition.prefix), scope=scope)
    points = backlog(edition, scope)
    latest = latest_published(edition, rows)
    readings = tuple(_readings(edition, scope))
    story = Story(
        scope,
        name,
        ledger.figure("received", scope),
        ledger.figure("handled", scope),
        ledger.figure("open", scope),
        ledger.figure("overdue", scope),
        tuple(reading for key in FIRST_READINGS for reading in readings if reading.figure.id.statistic == key),
        readings,
        charts.backlog_curve(
            language, points, title=language._("Open and overdue reports at the end of each week"), with_open=True
        ),
        max(points, key=lambda point: point.overdue, default=None),
        charts.trend(language, flow(edition, scope), title=language._("New reports and answers, week by week")),
        ages(edition, scope),
        drawn.html,
        tuple(late_reports(edition, rows, by_agency=scope.kind is not ScopeKind.AGENCY)),
        _promises(edition, rows),
        tuple(latest[:MOST_LATEST].tolist()),
        len(latest),
    )
    return story, drawn


def _readings(edition: Edition, scope: Scope) -> Iterator[Reading]:
    """Every statistic that speaks of such a scope as it stands on the as-of day, in the shelf's order."""
    ledger = edition.ledger
    for key, definition in ledger.definitions.items():
        if scope.kind in definition.scopes and definition.is_stock:
            yield Reading(ledger.figure(key, scope), ledger.figure(key, ALL))


def short_label(language: Language, period: Period) -> str:
    """A period on a chart's axis: `T31`, `14/8`."""
    if period.kind is PeriodKind.WEEK:
        return language._("W{week}").format(week=period.week)
    return language.short_date(period.last)


def backlog(edition: Edition, scope: Scope) -> list[CurvePoint]:
    """Open and overdue at each week's end, then on the as-of day."""
    pairs = zip(edition.ledger.series("open", scope), edition.ledger.series("overdue", scope), strict=True)
    return [
        CurvePoint(
            short_label(edition.language, open_.id.period),
            open_.id.period.last,
            int(open_.value or 0),
            int(overdue.value or 0),
        )
        for open_, overdue in pairs
    ]


def flow(edition: Edition, scope: Scope) -> list[TrendPoint]:
    """New reports and answers of each completed week."""
    pairs = zip(edition.ledger.series("new_reports", scope), edition.ledger.series("answers", scope), strict=True)
    return [
        TrendPoint(
            short_label(edition.language, new.id.period),
            edition.language.period(new.id.period),
            int(new.value or 0),
            int(answers.value or 0),
        )
        for new, answers in pairs
        if new.id.period.kind is PeriodKind.WEEK
    ]


def ages(edition: Edition, scope: Scope) -> Markup:
    """The open reports by how long they are overdue."""
    words = age_words(edition.language)
    bands = [Band(words[band.key], band.count, STRENGTH.get(band.key)) for band in edition.ledger.ages(scope)]
    return charts.age_bars(edition.language, bands, title=edition.language._("Open reports by age"))


def age_words(language: Language) -> dict[str, str]:
    """The bands of age by key."""
    return {
        "within_deadline": language._("within the deadline"),
        "overdue_1_5": language._("1–5 days"),
        "overdue_6_20": language._("6–20 days"),
        "overdue_over_20": language._("over 20 days"),
        "no_deadline": language._("no deadline"),
    }


def late_reports(edition: Edition, rows: np.ndarray, *, by_agency: bool, most: int = MOST_LATE) -> Iterator[LateReport]:
    """The overdue reports among `rows`, the longest overdue first."""
    facts = edition.ledger.facts.iloc[rows]
    late = facts[facts["verdict"] == str(Verdict.OVERDUE)]
    late = late.sort_values(["days_overdue", "id"], ascending=[False, True]).head(most)
    reports = edition.archive.reports.loc[late.index]
    names = edition.archive.agencies if by_agency else edition.archive.categories
    for fact, report in zip(late.itertuples(), reports.itertuples(), strict=True):
        key = str(report.agency if by_agency else report.category)
        yield LateReport(
            id=str(report.id),
            is_published=report.id in edition.archive.edited,
            name=edition.language.name(names[key].names) if key in names else "",
            deadline=pd.Timestamp(report.due_current).date(),
            days=int(fact.days_overdue),
            reminders=int(fact.reminders),
        )


def _promises(edition: Edition, rows: np.ndarray) -> Promises:
    reports = edition.archive.reports.iloc[rows]
    promised = reports[(reports["outcome"] == str(Outcome.PROMISED)) & reports["promised_for"].notna()]
    passed = pd.to_datetime(promised["promised_for"]) < pd.Timestamp(edition.today)
    return Promises(len(promised), int(passed.sum()))


def latest_published(edition: Edition, rows: np.ndarray) -> np.ndarray:
    """Those of `rows` that have a page, the last received first."""
    reports = edition.archive.reports.iloc[rows]
    published = reports[reports["id"].isin(edition.archive.edited.keys())]
    return published.sort_values(["received_at", "id"], ascending=False).index.to_numpy()
