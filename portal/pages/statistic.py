"""One page for each statistic: what it counts, its value now, by period and by scope, and its worked examples."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.charts import ValuePoint
from portal.language import Language
from portal.ledger import Ledger
from portal.pages import written
from portal.pages.base import Download, Edition, Page
from portal.pages.comparisons import Comparison, comparison, median_words
from portal.pages.index import alphabetical
from portal.pages.scope import part, short
from portal.pages.worked import Example, examples
from portal.periods import ALL, FigureId, Period, Scope
from portal.statistics.definition import Definition, Figure, Seen, Unit
from portal.terms import PeriodKind, ScopeKind

FOLDER = "portal/statistics/"
"""Where a definition and its computation lie in the source."""
LONG = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER)


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in a table: its value in words, and small beneath it of how many; `value` alone is sorted by."""

    text: str
    cases: str
    has_value: bool


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """The whole city in one period. `anchor` is the period's id."""

    anchor: str
    label: str
    is_today: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ScopeRow:
    """One agency, category or area. `anchor` is the scope as figure ids write it; `within` names the wider area."""

    anchor: str
    name: str
    address: str
    within: str
    cells: tuple[Cell, ...]
    bar: Markup


@dataclass(frozen=True)
class Table:
    """Figures below each other. `id` is a kind of period or of scope; `heads` name the columns of figures."""

    id: str
    title: str
    heads: tuple[str, ...]
    periods: tuple[PeriodRow, ...] = ()
    scopes: tuple[ScopeRow, ...] = ()
    city: str = ""
    """The whole city's value of the first column, for the tables of scopes."""


@dataclass(frozen=True)
class Reading:
    """A value with what it is and when: shown large. `address` leads to another statistic's page."""

    figure: Figure
    title: str
    amount: str
    """The value without its unit."""
    unit: str
    text: str
    """The value as it reads alone."""
    cases: str
    when: str
    address: str = ""


@dataclass(frozen=True)
class StatisticPage:
    """What the page of one statistic shows."""

    definition: Definition
    now: Reading
    beside: Reading | None
    files: tuple[str, ...]
    """Where it is defined and computed."""
    chart: Markup
    by_period: tuple[Table, ...]
    by_scope: tuple[Table, ...]
    examples: tuple[Example, ...]
    downloads: tuple[Download, ...]
    other_view: Reading | None = None
    """The statistic that answers the question in the other view: of a period, or of a cohort."""
    interval: str = ""
    """The interval of a cohort's median, in words."""
    comparison: Comparison | None = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables in the order of the page."""
        return (*self.by_period, *self.by_scope)


def pages(edition: Edition) -> Iterator[Page]:
    """One page for each statistic of the shelf."""
    for definition in edition.ledger.definitions.values():
        yield _page(edition, definition)


def _page(edition: Edition, definition: Definition) -> Page:
    language = edition.language
    beside = edition.ledger.definitions.get(definition.must_stand_beside)
    title = language.name(definition.title)
    context = StatisticPage(
        definition,
        reading(edition, definition),
        reading(edition, beside) if beside else None,
        (f"{FOLDER}{definition.id}.yml", f"{FOLDER}{definition.id}.py"),
        _chart(edition, definition),
        tuple(_period_tables(edition, definition, beside)),
        tuple(_scope_table(edition, definition, beside, kind) for kind in _scope_kinds(definition)),
        examples(language, definition),
        tuple(file for file in edition.downloads if file.table == definition.id),
        reading(edition, edition.ledger.definitions[definition.other_view]) if definition.other_view else None,
        median_words(edition, FigureId(definition.id, ALL, headline_period(edition.ledger, definition))),
        comparison(edition, definition.id) if definition.view is Seen.PERIOD else None,
    )
    return Page(
        "statistic",
        a.statistic(definition.id),
        language._("Statistic: {title}").format(title=title),
        language.name(definition.sentence),
        context,
        scripts=("sortable.js",),
    )


def headline_period(ledger: Ledger, definition: Definition) -> Period:
    """What a statistic's value now is of: the as-of day or, for what happens within a period, the last whole week."""
    weeks = ledger.periods[PeriodKind.WEEK]
    if definition.is_stock or not weeks or PeriodKind.WEEK not in definition.periods:
        return ledger.today
    return weeks[-1]


def reading(edition: Edition, definition: Definition) -> Reading:
    """A statistic's value now, in words."""
    language, period = edition.language, headline_period(edition.ledger, definition)
    figure = edition.ledger.figure(definition.id, ALL, period)
    when = language._("as of {time}").format(time=language.time(edition.archive.as_of))
    if period.kind is not PeriodKind.DAY:
        when = _span(language, period)
    elif not definition.is_stock:
        when = language.date(period.last)
    return Reading(
        figure,
        language.name(definition.title),
        written.value(language, figure),
        written.unit(language, definition),
        written.value_with_unit(language, figure),
        written.cases(language, figure),
        when,
        a.statistic(definition.id),
    )


def _span(language: Language, period: Period) -> str:
    return language._("{period}, {first} to {last}").format(
        period=language.period(period),
        first=language.short_date(period.first),
        last=language.short_date(period.last),
    )


def _cell(language: Language, figure: Figure) -> Cell:
    return Cell(written.value(language, figure), written.cases(language, figure), figure.value is not None)


def _chart(edition: Edition, definition: Definition) -> Markup:
    language = edition.language
    points = [
        ValuePoint(
            short(edition, figure.id.period),
            figure.id.period.last,
            figure.value,
            language.period(figure.id.period),
            written.value_with_unit(language, figure),
            written.cases(language, figure),
            figure.is_immature,
        )
        for figure in edition.ledger.series(definition.id)
    ]
    title = language._("{title}, week by week").format(title=language.name(definition.title))
    return charts.line(language, points, title=title, is_share=definition.unit is Unit.SHARE)


def _period_tables(edition: Edition, definition: Definition, beside: Definition | None) -> Iterator[Table]:
    """A table for each kind of period, the latest first; the as-of day heads the first of them."""
    language, ledger = edition.language, edition.ledger
    titles = {
        PeriodKind.DAY: language._("Today"),
        PeriodKind.WEEK: language._("By week"),
        PeriodKind.MONTH: language._("By month"),
        PeriodKind.QUARTER: language._("By quarter"),
    }
    shown = [one for one in (definition, beside) if one]
    heads = tuple(language.name(one.title) for one in shown)
    kinds = [kind for kind in LONG if kind in definition.periods] or [PeriodKind.DAY]
    is_first = True
    for kind in kinds:
        periods = list(reversed(ledger.periods[kind])) if kind is not PeriodKind.DAY else []
        if is_first and PeriodKind.DAY in definition.periods:
            periods.insert(0, ledger.today)
        is_first = False
        rows = tuple(_period_row(edition, shown, period) for period in periods)
        yield Table(str(kind), titles[kind], heads, periods=rows)


def _period_row(edition: Edition, shown: Sequence[Definition], period: Period) -> PeriodRow:
    language = edition.language
    cells = tuple(_cell(language, edition.ledger.figure(one.id, ALL, period)) for one in shown)
    return PeriodRow(period.id, language.period(period), period.kind is PeriodKind.DAY, cells)


def _scope_kinds(definition: Definition) -> list[ScopeKind]:
    order = (ScopeKind.CATEGORY, ScopeKind.AGENCY, ScopeKind.AREA)
    return [kind for kind in order if kind in definition.scopes]


def _scope_columns(
    edition: Edition, definition: Definition, beside: Definition | None, kind: ScopeKind
) -> Iterator[tuple[str, Definition, Period]]:
    """Heads and contents of the columns: the value now and what must stand beside it, or the last week and month."""
    ledger, language = edition.ledger, edition.language
    now = headline_period(ledger, definition)
    if now.kind is PeriodKind.DAY:
        for one in (definition, beside):
            if one and kind in one.scopes:
                yield language.name(one.title), one, now
        return
    yield language.period(now), definition, now
    months = ledger.periods[PeriodKind.MONTH]
    if months and PeriodKind.MONTH in definition.periods:
        yield language.period(months[-1]), definition, months[-1]


def _scope_table(edition: Edition, definition: Definition, beside: Definition | None, kind: ScopeKind) -> Table:
    language, ledger = edition.language, edition.ledger
    titles = {
        ScopeKind.AGENCY: language._("By agency"),
        ScopeKind.CATEGORY: language._("By category"),
        ScopeKind.AREA: language._("By area"),
    }
    columns = list(_scope_columns(edition, definition, beside, kind))
    found = {
        scope: [ledger.figure(one.id, scope, period) for _, one, period in columns] for scope in ledger.scopes(kind)
    }
    city = ledger.figure(definition.id, ALL, columns[0][2])
    largest = max((Fraction(figures[0].value or 0) for figures in found.values()), default=Fraction(0))
    rows = [_scope_row(edition, scope, figures, city, largest) for scope, figures in found.items()]
    weights = {str(scope): _weight(figures[0]) for scope, figures in found.items()}
    rows.sort(key=lambda row: (-weights[row.anchor], alphabetical(row.name), row.anchor))
    return Table(
        str(kind),
        titles[kind],
        tuple(head for head, _, _ in columns),
        scopes=tuple(rows),
        city=written.value_with_unit(language, city),
    )


def _weight(figure: Figure) -> int:
    """How many cases a figure stands on: small scopes with extreme shares do not come first."""
    return (figure.denominator if figure.denominator is not None else figure.numerator) or 0


def _scope_row(edition: Edition, scope: Scope, figures: Sequence[Figure], city: Figure, largest: Fraction) -> ScopeRow:
    named = part(edition, scope)
    areas = edition.archive.areas
    parent = areas[scope.id].parent if scope.kind is ScopeKind.AREA else None
    within = edition.language.name(areas[parent].names) if parent in areas and parent else ""
    cells = tuple(_cell(edition.language, figure) for figure in figures)
    return ScopeRow(str(scope), named.name, named.address, within, cells, _bar(figures[0], city, largest))


def _bar(figure: Figure, city: Figure, largest: Fraction) -> Markup:
    """A share beside the whole city's; a count or a number of days beside the largest of its table."""
    kind = "overdue" if figure.definition.lower_is_better else "answered"
    if figure.value is None:
        return Markup("")
    if figure.definition.unit is Unit.SHARE:
        reference = None if city.value is None else Fraction(city.value)
        return charts.share_bar(Fraction(figure.value), reference, kind)
    return charts.share_bar(Fraction(figure.value) / largest if largest else Fraction(0), kind=kind)
