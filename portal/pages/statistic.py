"""One page for each statistic: what it counts, its value now, by period and by scope, and its worked examples."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.language import Language
from portal.pages import carding, written
from portal.pages.base import Download, Edition, File, Page
from portal.pages.comparison_picture import comparison_files, offered
from portal.pages.comparisons import Comparison, comparison, median_words
from portal.pages.figure import Explained, FigurePage
from portal.pages.index import alphabetical
from portal.pages.lists import depth
from portal.pages.reading import Reading, headline_period, reading
from portal.pages.scope import part
from portal.pages.worked import Example, examples
from portal.periods import ALL, FigureId, Period, Scope
from portal.statistics.definition import Definition, Figure, Seen, Unit
from portal.terms import PeriodKind, ScopeKind


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in a table: its id and where it leads, its value in words, and small beneath it of how many."""

    id: str
    address: str
    text: str
    cases: str
    value: int | Fraction | None

    @property
    def has_value(self) -> bool:
        """If not, `text` says why."""
        return self.value is not None


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
    """Scopes of one kind, and areas of one level, below each other. `id` is unique on the page; `heads` name the
    columns of figures; `city` is the whole city's."""

    id: str
    kind: str
    title: str
    heads: tuple[str, ...]
    scopes: tuple[ScopeRow, ...]
    city: Figure


@dataclass(frozen=True)
class StatisticPage:
    """What the page of one statistic shows: the whole city's figure explained, then its scopes side by side."""

    figure: FigurePage
    by_scope: tuple[Table, ...]
    examples: tuple[Example, ...]
    downloads: tuple[Download, ...]
    other_view: Reading | None = None
    """The statistic that answers the question in the other view: of a period, or of a cohort."""
    interval: str = ""
    """The interval of a cohort's median, in words."""
    comparison: Comparison | None = None

    @property
    def definition(self) -> Definition:
        """What the page explains."""
        return self.figure.definition


def batches(edition: Edition) -> Iterator[Callable[[], Iterator[Page | File]]]:
    """One for each statistic: its pictures of pixels take long."""
    for definition in edition.ledger.definitions.values():
        yield partial(_of_statistic, edition, definition)


def pages(edition: Edition) -> Iterator[Page | File]:
    """One page for each statistic of the shelf, and its files."""
    for batch in batches(edition):
        yield from batch()


def _of_statistic(edition: Edition, definition: Definition) -> Iterator[Page | File]:
    explained = Explained(edition, definition, ScopeKind.ALL)
    figures = edition.ledger.row(definition.id, ALL)
    context = explained.context(ALL, figures)
    found = compared(edition, definition)
    yield _page(edition, definition, context, found)
    yield from explained.files_of_city(figures, context)
    if found:
        yield from comparison_files(edition, found)


def compared(edition: Edition, definition: Definition) -> Comparison | None:
    """Agencies by the statistic, and the files of their picture where any is ranked; None where none are compared."""
    found = comparison(edition, definition.id) if definition.view is Seen.PERIOD else None
    return found and replace(found, files=offered(edition, found))


def _page(edition: Edition, definition: Definition, explained: FigurePage, found: Comparison | None) -> Page:
    language = edition.language
    beside = edition.ledger.definitions.get(definition.must_stand_beside)
    context = StatisticPage(
        explained,
        tuple(table for kind in _scope_kinds(definition) for table in _scope_tables(edition, definition, beside, kind)),
        examples(language, definition),
        tuple(file for file in edition.downloads if file.table == definition.id),
        reading(edition, edition.ledger.definitions[definition.other_view]) if definition.other_view else None,
        median_words(edition, FigureId(definition.id, ALL, headline_period(edition.ledger, definition))),
        found,
    )
    return Page(
        "statistic",
        a.statistic(definition.id),
        language._("Statistic: {title}").format(title=language.name(definition.title)),
        language.name(definition.sentence),
        context,
        scripts=("sortable.js", "copy.js", "figure.js"),
        card=carding.of_reading(edition, str(explained.said.striptags()), explained.now, explained.beside),
    )


def _cell(edition: Edition, figure: Figure) -> Cell:
    language = edition.language
    return Cell(
        str(figure.id),
        edition.figure_address(figure.id),
        written.value(language, figure),
        written.cases(language, figure),
        figure.value,
    )


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


def _scope_tables(
    edition: Edition, definition: Definition, beside: Definition | None, kind: ScopeKind
) -> Iterator[Table]:
    """One table; of areas one for each level that has figures, so that a district never stands among its own wards."""
    scopes, language = edition.ledger.scopes(kind), edition.language
    if kind is not ScopeKind.AREA:
        titles = {
            ScopeKind.AGENCY: language._("By agency"),
            ScopeKind.CATEGORY: language._("By category"),
        }
        yield _scope_table(edition, definition, beside, (str(kind), titles[kind]), kind, scopes)
        return
    levels: dict[int, list[Scope]] = {}
    for scope in scopes:
        levels.setdefault(depth(edition, scope), []).append(scope)
    by_level = [levels[level] for level in sorted(levels)] or [[]]
    for number, (title, of_level) in enumerate(zip(_level_titles(language, len(by_level)), by_level, strict=True)):
        table_id = f"{kind}-{number + 1}" if number else str(kind)
        yield _scope_table(edition, definition, beside, (table_id, title), kind, of_level)


def _level_titles(language: Language, levels: int) -> list[str]:
    if levels == 1:
        return [language._("By area")]
    named = [language._("By district"), language._("By ward and commune")]
    further = [language._("By area, level {n}").format(n=number) for number in range(3, levels + 1)]
    return [*named, *further]


def _scope_table(
    edition: Edition,
    definition: Definition,
    beside: Definition | None,
    head: tuple[str, str],
    kind: ScopeKind,
    scopes: Sequence[Scope],
) -> Table:
    """`head`: the table's id and title."""
    ledger = edition.ledger
    columns = list(_scope_columns(edition, definition, beside, kind))
    found = {scope: [ledger.figure(one.id, scope, period) for _, one, period in columns] for scope in scopes}
    city = ledger.figure(definition.id, ALL, columns[0][2])
    largest = max((Fraction(figures[0].value or 0) for figures in found.values()), default=Fraction(0))
    rows = [_scope_row(edition, scope, figures, city, largest) for scope, figures in found.items()]
    weights = {str(scope): _weight(figures[0]) for scope, figures in found.items()}
    rows.sort(key=lambda row: (-weights[row.anchor], alphabetical(row.name), row.anchor))
    return Table(head[0], str(kind), head[1], tuple(one for one, _, _ in columns), tuple(rows), city)


def _weight(figure: Figure) -> int:
    """How many cases a figure stands on: small scopes with extreme shares do not come first."""
    return (figure.denominator if figure.denominator is not None else figure.numerator) or 0


def _scope_row(edition: Edition, scope: Scope, figures: Sequence[Figure], city: Figure, largest: Fraction) -> ScopeRow:
    named = part(edition, scope)
    areas = edition.archive.areas
    parent = areas[scope.id].parent if scope.kind is ScopeKind.AREA else None
    within = edition.language.name(areas[parent].names) if parent in areas and parent else ""
    cells = tuple(_cell(edition, figure) for figure in figures)
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
