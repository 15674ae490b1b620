"""The backlog on a page: its bands week by week, and what came in and what went out, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.addresses import Links
from portal.backlog import AgeBand, Movement
from portal.charts import Cited, Layer, StackPoint
from portal.charts.notes import when
from portal.language import Language
from portal.pages.ages import STRENGTH, age_words, short
from portal.pages.base import Edition
from portal.pages.flow_words import STATISTIC, in_words, steps
from portal.periods import ALL, FigureId, Period, Scope, day
from portal.records import Annotation
from portal.statistics.definition import Figure
from portal.terms import AnnotationKind, Deadline, PeriodKind, ScopeKind

FROM_THE_FOOT = ("overdue_over_20", "overdue_6_20", "overdue_1_5", "within_deadline", "no_deadline")
FEWEST_IN_BANDS = 20
"""Below so many open reports at the most, bands of age would be hairs: overdue or not is all that is drawn."""
WEEKS_LOOKED_BACK = 8
WEEKS_IN_SIGHT, MOST_WEEKS = 10, 54
"""The others unfold, a year in all; older ones are in the files."""
FORMS = ("csv", "json")
DAYS = "days.json"
"""Plain name of what the script of the flow adds up: the whole city by day."""


@dataclass(frozen=True)
class WeekRow:
    """One week, or the days since the last. `came` and `went`: why reports came in and went out, in words.

    `start` and `end` are the figures between which it moved; there is none before the first week.
    """

    period: str
    start: Figure | None
    end: Figure
    movement: Movement
    came: tuple[str, ...]
    went: tuple[str, ...]


Spoken = tuple[str, str]
"""A text, and the code of its language where that is not the edition's."""


@dataclass(frozen=True)
class Named:
    """Something that the chart names."""

    when: str
    kind: str
    words: Spoken
    source: Spoken


@dataclass(frozen=True)
class Panel:
    """The backlog by one of the two deadlines. `after` and `until`: the days between which `steps` tells the flow.

    `earliest` is the evening before the first report, `data` the address of the daily figures.
    """

    deadline: str
    chart: Markup
    steps: Markup
    movement: Movement
    after: date
    until: date
    earliest: date
    data: str
    weeks: tuple[WeekRow, ...]
    older_weeks: tuple[WeekRow, ...]
    has_more: bool
    """Whether there are weeks older still, in the files alone."""


def panels(edition: Edition) -> tuple[Panel, ...]:
    """The whole city's backlog, by the current and by the original deadline; nothing without reports."""
    if edition.archive.reports.empty:
        return ()
    return tuple(_panel(edition, deadline) for deadline in Deadline)


def _panel(edition: Edition, deadline: Deadline) -> Panel:
    backlog = edition.ledger.backlog(ScopeKind.ALL)
    after = _highest(edition, deadline)
    movement = backlog.overdue_movement("", deadline, after, edition.today)
    rows = tuple(weeks(edition, ALL, deadline))
    return Panel(
        str(deadline),
        band_chart(edition, ALL, Links(a.OVERDUE, edition.prefix), deadline, edition.archive.annotations),
        steps(edition, deadline, movement),
        movement,
        after,
        edition.today,
        backlog.first - timedelta(days=1),
        edition.files[DAYS],
        rows[:WEEKS_IN_SIGHT],
        rows[WEEKS_IN_SIGHT:MOST_WEEKS],
        len(rows) > MOST_WEEKS,
    )


def _highest(edition: Edition, deadline: Deadline) -> date:
    """The end of the week with most overdue of the last ones: where to begin to tell what became of them."""
    backlog = edition.ledger.backlog(ScopeKind.ALL)
    ends = [period.last for period in edition.ledger.periods[PeriodKind.WEEK] if period.last < edition.today]
    known = [(int(backlog.overdue[deadline][0, (end - backlog.first).days]), end) for end in ends[-WEEKS_LOOKED_BACK:]]
    return max(known, default=(0, backlog.first - timedelta(days=1)))[1]


def band_chart(
    edition: Edition,
    scope: Scope,
    links: Links,
    deadline: Deadline = Deadline.CURRENT,
    annotations: Sequence[Annotation] = (),
) -> Markup:
    """A scope's open reports by age at each week's end, and on the as-of day; `links` are those of the page."""
    backlog, language = edition.ledger.backlog(scope.kind), edition.language
    bands = {age.key: age for age in edition.ledger.ages(scope)}
    places = [list(bands).index(key) for key in FROM_THE_FOOT]
    points = []
    for period in _ends(edition):
        ages = backlog.ages(scope.id, period.last, deadline)
        counts = tuple(ages[place] for place in places)
        figure_id = FigureId("open", scope, period)
        cited = Cited(str(figure_id), links.to(edition.figure_address(figure_id)))
        points.append(StackPoint(short(edition, period), period.last, counts, cited))
    layers = [
        Layer(_band_words(edition, bands[key]), STRENGTH[key], age_words(edition, bands[key])) for key in FROM_THE_FOOT
    ]
    if deadline is Deadline.CURRENT and max(sum(point.counts) for point in points) < FEWEST_IN_BANDS:
        return _few(language, layers, points, annotations)
    title = (
        language._("Open reports at each week's end, by how long they are past their first deadline")
        if deadline is Deadline.ORIGINAL
        else language._("Open reports at each week's end, by how long they are overdue")
    )
    return charts.stack(language, layers, points, annotations, title=title, name=f"backlog-{deadline}")


def _few(
    language: Language, layers: Sequence[Layer], points: Sequence[StackPoint], annotations: Sequence[Annotation]
) -> Markup:
    """The bands of all that is overdue in one, the others as they are."""
    late = sum(bool(one.strength) for one in layers)
    overdue = language._("overdue")
    merged = [replace(point, counts=(sum(point.counts[:late]), *point.counts[late:])) for point in points]
    return charts.stack(
        language,
        [Layer(overdue, layers[0].strength, overdue), *layers[late:]],
        merged,
        annotations,
        title=language._("Open reports at each week's end, and how many of them are overdue"),
        name="backlog-few",
        as_columns=True,
    )


def _band_words(edition: Edition, band: AgeBand) -> str:
    words = age_words(edition, band)
    return edition.language._("overdue {days}").format(days=words) if band.is_overdue else words


def _ends(edition: Edition) -> list[Period]:
    """The completed weeks, and the as-of day if it ends none."""
    periods = list(edition.ledger.periods[PeriodKind.WEEK])
    return periods if periods and periods[-1].last == edition.today else [*periods, day(edition.today)]


def weeks(edition: Edition, scope: Scope, deadline: Deadline) -> Iterator[WeekRow]:
    """What moved the overdue in each week, the latest first; before them the days since the last week's end."""
    backlog, language = edition.ledger.backlog(scope.kind), edition.language
    ends, statistic = _ends(edition), STATISTIC[deadline]
    figures = [edition.ledger.figure(statistic, scope, period) for period in ends]
    for number, period in reversed(list(enumerate(ends))):
        is_week = period.kind is PeriodKind.WEEK
        first = period.first if is_week else period.first - timedelta(days=period.first.weekday())
        moved = backlog.overdue_movement(scope.id, deadline, first - timedelta(days=1), period.last)
        words = language.period(period)
        if not is_week:
            days = language.short_span(first, period.last)
            words = language._("this week so far, {days}").format(days=days)
        start = figures[number - 1] if number else None
        yield WeekRow(
            words, start, figures[number], moved, in_words(language, moved, True), in_words(language, moved, False)
        )


def named(edition: Edition) -> tuple[Named, ...]:
    """What the chart names, in full."""
    language, first = edition.language, edition.settings.languages[0]
    kinds = {
        AnnotationKind.EVENT: language._("event"),
        AnnotationKind.PRESS: language._("press"),
        AnnotationKind.REMINDER: language._("reminder to agencies"),
        AnnotationKind.RULE: language._("rule or order"),
    }
    return tuple(
        Named(
            when(language, note),
            kinds[note.kind],
            language.spoken(note.names, first),
            language.spoken(note.source, first),
        )
        for note in edition.archive.annotations
    )


def files() -> tuple[tuple[ScopeKind, tuple[tuple[str, str, str], ...]], ...]:
    """For each kind of scope its files: (day or week, form, address)."""
    by = (PeriodKind.DAY, PeriodKind.WEEK)
    return tuple(
        (kind, tuple((str(period), form, a.backlog_file(kind, period, form)) for period in by for form in FORMS))
        for kind in ScopeKind
    )
