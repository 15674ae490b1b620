"""One statistic of one agency, category or area: its value in a sentence, every period, the reports, the citation."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from portal import addresses as a
from portal.charts import ValuePoint
from portal.language import Language
from portal.ledger import Behind
from portal.pages import carding, figure_files
from portal.pages.accountability import reply_to
from portal.pages.base import Edition, File, Page
from portal.pages.citing import Citation, Citing
from portal.pages.corrections import Corrected, corrected
from portal.pages.embedding import embed_code, has_embed
from portal.pages.index import index_of
from portal.pages.period_rows import PeriodRow, PeriodRows, others_of
from portal.pages.picturing import as_pixels, chart_file, fluid, points_of, signature, standing, weekly
from portal.pages.reading import Reading, headline_period, reading_of
from portal.pages.saying import described, finding, read_beside, sentence
from portal.pages.scope import part, short
from portal.periods import ALL, FigureId, Scope
from portal.settings import Names
from portal.statistics.definition import Definition, Figure, Reason
from portal.terms import ScopeKind

SHOWN = 50
"""So many of the reports behind a figure are linked on its page; a file lists all."""
SCOPES = (ScopeKind.AGENCY, ScopeKind.CATEGORY, ScopeKind.AREA)


@dataclass(frozen=True, slots=True)
class BehindList:
    """The reports behind the value now: those shown as (id, address), the last received first, and how many more."""

    total: int
    shown: tuple[tuple[str, str], ...]
    more: int
    unpublished: int
    file: str
    """Where all ids are."""


@dataclass(frozen=True, slots=True)
class FigurePage:
    """What a statistic's page shows of one scope. `name` is empty for the whole city."""

    definition: Definition
    scope: Scope
    name: str
    own_page: str
    of: str
    """What the ids of all its figures begin with: `overdue/agency:so-gtvt/`."""
    now: Reading
    beside: Reading | None
    said: Markup
    finding: str
    points: tuple[ValuePoint, ...]
    chart: Markup
    """Empty where there is nothing to draw."""
    nothing: str
    """Why there is nothing to draw."""
    rows: tuple[PeriodRow, ...]
    citations: tuple[Citation, ...]
    behind: BehindList | None
    files: tuple[tuple[str, str], ...]
    """What the card offers: words and address, from the site's root."""
    embed: str
    corrected: tuple[Corrected, ...]
    """What was published of it and is superseded."""
    earlier: Reading | None
    """The value now by the definition of before, while both are told."""
    reply: str
    """Where the agency's reply to it stands; empty without one."""


def batches(edition: Edition) -> Iterator[Callable[[], Iterator[Page | File]]]:
    """One for each statistic, if the scopes have pages of their own."""
    if edition.settings.figure_pages == "all":
        for definition in edition.ledger.definitions.values():
            yield partial(_of_statistic, edition, definition)


def pages(edition: Edition) -> Iterator[Page | File]:
    """A page for each statistic of each agency, category and area of which it ever had something to say."""
    for batch in batches(edition):
        yield from batch()


def _of_statistic(edition: Edition, definition: Definition) -> Iterator[Page | File]:
    for kind in (kind for kind in SCOPES if kind in definition.scopes):
        explained, speaking = Explained(edition, definition, kind), edition.ledger.speaking(definition.id, kind)
        yield from (explained.of(scope) for scope in edition.ledger.scopes(kind) if scope in speaking)


class Explained:
    """A statistic explained for the scopes of one kind: what they share is made once."""

    def __init__(self, edition: Edition, definition: Definition, kind: ScopeKind, *, signs: bool = True) -> None:
        """`signs`: whether a chart that has no file of its own names its source; what shows it may do so itself."""
        self.edition, self.definition, ledger = edition, definition, edition.ledger
        self.signs = signs
        self.period = headline_period(ledger, definition)
        self.index = index_of(edition)
        self.citing = Citing(edition, definition, self.period)
        self.named = {period: edition.language.period(period) for period in ledger.columns}
        self.short = {period: short(edition, period) for period in ledger.columns}
        self.behind = ledger.behind_each(definition.id, kind, self.period)
        beside = ledger.definitions.get(definition.must_stand_beside)
        self.beside = beside if beside and kind in beside.scopes else None
        self.rows = PeriodRows(edition, self.beside)
        self.cards = cards_of(edition)

    def of(self, scope: Scope) -> Page:
        """The page of a scope. Its figures as files are those of `scope_figures`; its chart stands in the page."""
        edition = self.edition
        figures = edition.ledger.row(self.definition.id, scope)
        context = self.context(scope, figures)
        title = f"{context.now.title}: {context.name}"
        address = a.statistic(self.definition.id, scope)
        description = described(edition.language, title, context.now, context.beside)
        scripts = ("copy.js", "figure.js", "picture.js") if context.chart else ("copy.js", "figure.js")
        picture = self.cards.address(scope, context.name)
        return Page("figure", address, title, description, context, scripts=scripts, picture=picture)

    def latest(self, figures: Sequence[Figure]) -> Figure:
        """The figure that is shown large."""
        found = next((figure for figure in figures if figure.id.period == self.period), None)
        # before the first week is over there is no period that the statistic speaks of
        return found or Figure(FigureId(self.definition.id, ALL, self.period), self.definition, reason=Reason.NO_CASES)

    def context(self, scope: Scope, figures: Sequence[Figure]) -> FigurePage:
        """What the page shows."""
        edition, language, now = self.edition, self.edition.language, self.latest(figures)
        names = names_of(edition, scope)
        named = part(edition, scope) if scope != ALL else None
        behind = self.behind.get(scope)
        series = weekly(edition, figures)
        points = points_of(edition, series, self.short, self.named)
        shown = reading_of(edition, now)
        title = f"{shown.title}: {named.name}" if named else shown.title
        beside = self._beside(scope)
        signed = signature(edition, now.id, read_beside(language, beside)) if scope != ALL and self.signs else ()
        chart = fluid(edition, self.definition, points, signed)
        return FigurePage(
            self.definition,
            scope,
            named.name if named else "",
            named.address if named else "",
            f"{self.definition.id}/{scope}/",
            shown,
            beside,
            sentence(language, now),
            finding(language, series),
            points,
            chart,
            nothing_to_draw(language, series),
            self.rows.of(scope, figures),
            self.citing.of(now, names),
            None if behind is None else self._behind(scope, behind),
            self._offered(scope, has_chart=bool(chart)),
            embed_code(edition, self.definition.id, scope, title),
            corrected(edition, f"{self.definition.id}/{scope}/"),
            self._earlier(scope),
            reply_to(edition, scope, self.definition.id),
        )

    def _earlier(self, scope: Scope) -> Reading | None:
        before = self.edition.ledger.by_earlier
        if self.definition.id not in before.definitions:
            return None
        return reading_of(self.edition, before.figure(self.definition.id, scope, self.period))

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
            self._file_of_ids(scope, behind),
        )

    def _file_of_ids(self, scope: Scope, behind: Behind) -> str:
        if scope != ALL:
            return a.scope_figures(scope, "json")
        return a.figure_file(self.definition.id, "reports.csv" if has_file_of_ids(behind) else "figure.json")

    def _offered(self, scope: Scope, *, has_chart: bool) -> tuple[tuple[str, str], ...]:
        statistic = self.definition.id
        if scope != ALL:
            files = [(words, a.scope_figures(scope, words.lower())) for words in ("CSV", "JSON")]
            if has_chart and has_embed(statistic, scope):
                files.append(("SVG", a.embed_file(statistic, scope, chart_file(self.edition, "svg"))))
            return tuple(files)
        names = [("CSV", "figure.csv"), ("JSON", "figure.json"), ("SVG", chart_file(self.edition, "svg"))]
        if self.edition.typeface:
            names.append(("PNG", chart_file(self.edition, "png")))
        return tuple((words, a.figure_file(statistic, name)) for words, name in names)

    def files_of_city(self, figures: Sequence[Figure], context: FigurePage) -> Iterator[File]:
        """The chart in the edition's language; from the first edition also the tables, which all share."""
        edition, statistic = self.edition, self.definition.id

        def file(name: str, content: bytes) -> File:
            return File(a.figure_file(statistic, name), content)

        plate = standing(edition, context.now, context.beside, context.name, context.said, context.points)
        yield file(chart_file(edition, "svg"), plate.encode())
        if edition.typeface:
            yield file(chart_file(edition, "png"), as_pixels(edition, plate, edition.typeface))
        if edition.is_first:
            behind = self.behind.get(ALL)
            listed = None if behind is None else figure_files.listed(self.index.ids, behind)
            now = self.latest(figures)
            rows = figure_files.paired(figures, others_of(edition, self.beside, ALL))
            yield file("figure.csv", figure_files.csv(rows))
            yield file("figure.json", figure_files.as_json(edition.archive, rows, now, listed))
            if behind is not None and listed is not None and has_file_of_ids(behind):
                yield file("reports.csv", figure_files.ids_csv(edition.archive, listed))


class Cards:
    """Where the card of each scope lies, which all its statistics share: made once for an edition."""

    def __init__(self, edition: Edition) -> None:
        """`edition` is the one whose cards these are."""
        self.edition = edition
        self._addresses: dict[Scope, str] = {}

    def address(self, scope: Scope, name: str) -> str:
        """From the site's root; empty where nothing is drawn."""
        if scope not in self._addresses:
            card = carding.of_scope(self.edition, scope, name)
            self._addresses[scope] = card.address if card else ""
        return self._addresses[scope]


_cards: list[Cards] = []


def cards_of(edition: Edition) -> Cards:
    """The cards of an edition, made when they are first asked for."""
    if not _cards or _cards[-1].edition is not edition:
        _cards[:] = [Cards(edition)]
    return _cards[-1]


def nothing_to_draw(language: Language, series: Sequence[Figure]) -> str:
    """Why a series has no chart, in a sentence."""
    if not any(figure.value is not None for figure in series):
        return language._("No week so far has a value; a chart will stand here once two have.")
    if any(figure.value for figure in series):
        return language._("Only one week so far has a value; a chart will stand here once two have.")
    return language._("It has been 0 in every week so far: there is nothing to draw.")


def has_file_of_ids(behind: Behind) -> bool:
    """Whether there are more reports behind the whole city's figure than its page can show."""
    return len(behind.cases) > SHOWN


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
