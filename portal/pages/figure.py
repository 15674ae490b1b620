"""One statistic of one agency, category or area: its value in a sentence, every period, the reports, the citation."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.charts import ValuePoint
from portal.ledger import Behind
from portal.pages import figure_files, written
from portal.pages.base import Edition, File, Page
from portal.pages.citing import Citation, Citing
from portal.pages.embedding import embed_code
from portal.pages.index import index_of
from portal.pages.reading import Reading, headline_period, reading_of
from portal.pages.saying import finding, sentence
from portal.pages.scope import part, short
from portal.periods import ALL, FigureId, Scope
from portal.settings import Names
from portal.statistics.definition import Definition, Figure, Reason, Unit
from portal.terms import PeriodKind, ScopeKind

SHOWN = 50
"""So many of the reports behind a figure are linked on its page; a file lists all."""
SCOPES = (ScopeKind.AGENCY, ScopeKind.CATEGORY, ScopeKind.AREA)


class PeriodRow(NamedTuple):
    """One period. `anchor` is its id; `text` the value, the others its integers, in words; `id` the figure's."""

    anchor: str
    label: str
    is_today: bool
    has_value: bool
    text: str
    numerator: str
    denominator: str
    id: str


@dataclass(frozen=True, slots=True)
class BehindList:
    """The reports behind the value now: those shown as (id, address), the last received first, and how many more."""

    total: int
    shown: tuple[tuple[str, str], ...]
    more: int
    unpublished: int
    file: str
    """Where all ids are; empty where the page and the JSON have them all."""


@dataclass(frozen=True, slots=True)
class FigurePage:
    """What a statistic's page shows of one scope. `name` is empty for the whole city."""

    definition: Definition
    scope: Scope
    name: str
    own_page: str
    now: Reading
    beside: Reading | None
    said: Markup
    finding: str
    points: tuple[ValuePoint, ...]
    chart: Markup
    rows: tuple[PeriodRow, ...]
    citations: tuple[Citation, ...]
    behind: BehindList | None
    files: tuple[tuple[str, str], ...]
    """What the card offers: words and address, from the site's root."""
    embed: str


def batches(edition: Edition) -> Iterator[Callable[[], Iterator[Page | File]]]:
    """One for each statistic, if the scopes have pages of their own."""
    if edition.settings.figure_pages == "all":
        for definition in edition.ledger.definitions.values():
            yield partial(_of_statistic, edition, definition)


def pages(edition: Edition) -> Iterator[Page | File]:
    """A page and its files for each statistic of each agency, category and area that ever had a report."""
    for batch in batches(edition):
        yield from batch()


def _of_statistic(edition: Edition, definition: Definition) -> Iterator[Page | File]:
    for kind in (kind for kind in SCOPES if kind in definition.scopes):
        explained = Explained(edition, definition, kind)
        for scope in edition.ledger.scopes(kind):
            yield from explained.of(scope)


class Explained:
    """A statistic explained for the scopes of one kind: what they share is made once."""

    def __init__(self, edition: Edition, definition: Definition, kind: ScopeKind) -> None:
        self.edition, self.definition, ledger = edition, definition, edition.ledger
        self.period = headline_period(ledger, definition)
        self.index = index_of(edition)
        self.citing = Citing(edition, definition, self.period)
        self.named = {period: edition.language.period(period) for period in ledger.columns}
        self.short = {period: short(edition, period) for period in ledger.columns}
        self.behind = ledger.behind_each(definition.id, kind, self.period)
        beside = ledger.definitions.get(definition.must_stand_beside)
        self.beside = beside if beside and kind in beside.scopes else None

    def of(self, scope: Scope) -> Iterator[Page | File]:
        """The page of a scope, then its files."""
        edition, language = self.edition, self.edition.language
        figures = edition.ledger.row(self.definition.id, scope)
        context = self.context(scope, figures)
        title = f"{context.now.title}: {context.name}"
        address = a.statistic(self.definition.id, scope)
        description = language._("{title}: {value}, {when}.").format(
            title=title, value=context.now.text, when=context.now.when
        )
        yield Page("figure", address, title, description, context, scripts=("copy.js", "figure.js"))
        yield from self.files(scope, figures, context)

    def latest(self, figures: Sequence[Figure]) -> Figure:
        """The figure that is shown large."""
        found = next((figure for figure in figures if figure.id.period == self.period), None)
        # before the first week is over there is no period that the statistic speaks of
        return found or Figure(FigureId(self.definition.id, ALL, self.period), self.definition, reason=Reason.NO_CASES)

    def context(self, scope: Scope, figures: Sequence[Figure]) -> FigurePage:
        """What the page shows."""
        edition, now = self.edition, self.latest(figures)
        names = names_of(edition, scope)
        named = part(edition, scope) if scope != ALL else None
        behind = self.behind.get(scope)
        series = weekly(edition, figures)
        points = self.points(series)
        shown = reading_of(edition, now)
        title = f"{shown.title}: {named.name}" if named else shown.title
        return FigurePage(
            self.definition,
            scope,
            named.name if named else "",
            named.address if named else "",
            shown,
            self._beside(scope),
            sentence(edition.language, now),
            finding(edition.language, series),
            points,
            self._chart(points),
            tuple(self._row(figure) for figure in newest_first(figures)),
            self.citing.of(now, names),
            None if behind is None else self._behind(scope, behind),
            self._offered(scope),
            embed_code(edition, self.definition.id, scope, title),
        )

    def _row(self, figure: Figure) -> PeriodRow:
        language, period = self.edition.language, figure.id.period
        return PeriodRow(
            period.id,
            self.named[period],
            period.kind is PeriodKind.DAY,
            figure.value is not None,
            written.value(language, figure),
            "" if figure.numerator is None else language.number(figure.numerator),
            "" if figure.denominator is None else language.number(figure.denominator),
            str(figure.id),
        )

    def points(self, series: Sequence[Figure]) -> tuple[ValuePoint, ...]:
        """A series as the chart takes it."""
        language = self.edition.language
        return tuple(
            ValuePoint(
                self.short[figure.id.period],
                figure.id.period.last,
                figure.value,
                self.named[figure.id.period],
                written.value_with_unit(language, figure),
                is_immature=figure.is_immature,
            )
            for figure in series
        )

    def _chart(self, points: Sequence[ValuePoint]) -> Markup:
        """The line over the weeks; its figures stand in the page's own table."""
        language, is_share = self.edition.language, self.definition.unit is Unit.SHARE
        title = language._("{title}, week by week").format(title=language.name(self.definition.title))
        return charts.line(language, points, title=title, is_share=is_share, with_table=False)

    def _beside(self, scope: Scope) -> Reading | None:
        if self.beside is None:
            return None
        figure = self.edition.ledger.figure(self.beside.id, scope, headline_period(self.edition.ledger, self.beside))
        return reading_of(self.edition, figure)

    def _behind(self, scope: Scope, behind: Behind) -> BehindList:
        index, edited = self.index, self.edition.archive.edited
        newest = [index.ids[row] for row in index.sorted_newest(behind.cases).tolist()]
        published = [key for key in newest if key in edited]
        return BehindList(
            len(newest),
            tuple((key, a.report(key)) for key in published[:SHOWN]),
            max(0, len(published) - SHOWN),
            len(newest) - len(published),
            a.figure_file(self.definition.id, scope, "reports.csv") if has_file_of_ids(behind) else "",
        )

    def _offered(self, scope: Scope) -> tuple[tuple[str, str], ...]:
        names = [("CSV", "figure.csv"), ("JSON", "figure.json"), ("SVG", chart_file(self.edition, "svg"))]
        if scope == ALL and self.edition.typeface:
            names.append(("PNG", chart_file(self.edition, "png")))
        return tuple((words, a.figure_file(self.definition.id, scope, name)) for words, name in names)

    def files(self, scope: Scope, figures: Sequence[Figure], context: FigurePage) -> Iterator[File]:
        """The chart in the edition's language; from the first edition also the tables, which all share."""
        edition, statistic = self.edition, self.definition.id

        def file(name: str, content: bytes) -> File:
            return File(a.figure_file(statistic, scope, name), content)

        plate = standing(edition, context)
        yield file(chart_file(edition, "svg"), plate.encode())
        if scope == ALL and edition.typeface:
            yield file(chart_file(edition, "png"), charts.png(plate, edition.typeface))
        if edition.is_first:
            behind = self.behind.get(scope)
            listed = None if behind is None else figure_files.listed(self.index.ids, behind)
            now, names = self.latest(figures), names_of(edition, scope)
            yield file("figure.csv", figure_files.csv(figures))
            yield file("figure.json", figure_files.as_json(edition.archive, names, figures, now, listed))
            if behind is not None and listed is not None and has_file_of_ids(behind):
                yield file("reports.csv", figure_files.ids_csv(edition.archive, listed))


def has_file_of_ids(behind: Behind) -> bool:
    """Whether there are more reports behind a figure than its page can show."""
    return len(behind.cases) > SHOWN


def chart_file(edition: Edition, kind: str) -> str:
    """`chart.svg` of the first edition, `chart.en.svg` of another."""
    return f"chart.{kind}" if edition.is_first else f"chart.{edition.language.code}.{kind}"


def names_of(edition: Edition, scope: Scope) -> Names | None:
    """A scope's name in each language; None for the whole city."""
    archive = edition.archive
    match scope.kind:
        case ScopeKind.ALL:
            return None
        case ScopeKind.AGENCY:
            return archive.agencies[scope.id].names
        case ScopeKind.CATEGORY:
            return archive.categories[scope.id].names
        case ScopeKind.AREA:
            return archive.areas[scope.id].names


def weekly(edition: Edition, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of each whole week, then, for a stock, of the as-of day if it ends none of them."""
    series = [figure for figure in figures if figure.id.period.kind is PeriodKind.WEEK]
    is_over = bool(series) and series[-1].id.period.last == edition.today
    if figures and figures[0].definition.is_stock and not is_over:
        series += [figure for figure in figures if figure.id.period.kind is PeriodKind.DAY]
    return series


def newest_first(figures: Sequence[Figure]) -> list[Figure]:
    """The as-of day, then weeks, months and quarters, the latest of each first."""
    order = list(PeriodKind)

    def place(figure: Figure) -> tuple[int, int]:
        period = figure.id.period
        return order.index(period.kind), -period.last.toordinal()

    return sorted(figures, key=place)


def standing(edition: Edition, context: FigurePage) -> str:
    """The chart as a picture that says all of itself: what, of whom, whose figures, as of when, which id."""
    language, settings = edition.language, edition.settings
    figure_id = context.now.figure.id
    site_url = edition.archive.project.site_url
    source = language._("Source: {centre}. As of {time}.").format(
        centre=language.name(settings.centre), time=language.time(edition.archive.as_of)
    )
    label = charts.PlateLabel(
        title=f"{context.now.title}: {context.now.text}",
        of=f"{context.name or language.name(settings.city)} · {context.now.when}",
        counted=str(context.said.striptags()),
        source=source,
        note=language.name(settings.illustration),
        site=language.name(settings.name),
        id=str(figure_id),
        address=f"{site_url}{edition.prefix}{edition.figure_address(figure_id)}" if site_url else "",
    )
    return charts.plate(language, context.points, label, is_share=context.definition.unit is Unit.SHARE)
