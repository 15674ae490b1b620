"""The table of every period on a figure's page: a row for each, with what must stand beside its value."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from portal.pages import written
from portal.pages.base import Edition
from portal.pages.issued import Issued, Said, issued_of, said_of, said_otherwise
from portal.periods import ALL, Period, Scope
from portal.statistics.definition import Definition, Figure
from portal.terms import PeriodKind


class BesideCell(NamedTuple):
    """The reading that must stand beside a period's value: its id, where it leads, its value and of how many."""

    id: str
    address: str
    text: str
    cases: str


class PeriodRow(NamedTuple):
    """One period. `anchor` is its id; `head` names it; `text` is the value, the next two its integers, in words;
    `early` says that it may still change; `said`: what issues published of it, where that is another value; `issued`:
    of the whole city, its issues; `beside`: what must stand beside it, if anything must."""

    anchor: str
    head: Markup
    has_value: bool
    text: str
    numerator: str
    denominator: str
    early: str
    said: tuple[Said, ...] = ()
    issued: tuple[Issued, ...] = ()
    beside: BesideCell | None = None


class PeriodRows:
    """Makes the rows of one statistic for many scopes: what they share is made once."""

    def __init__(self, edition: Edition, beside: Definition | None) -> None:
        """`beside`: the statistic whose figures must stand beside these."""
        self.edition, self.beside = edition, beside
        self.revised = said_otherwise(edition)
        self.heads = {period: row_head(edition, period) for period in edition.ledger.columns}

    def of(self, scope: Scope, figures: Sequence[Figure]) -> tuple[PeriodRow, ...]:
        """A row for each figure of a scope, the latest period of each kind first."""
        others = others_of(self.edition, self.beside, scope)
        is_revised = bool(figures) and (figures[0].id.statistic, scope) in self.revised
        return tuple(self._row(figure, others.get(figure.id.period), is_revised) for figure in newest_first(figures))

    def _row(self, figure: Figure, other: Figure | None, is_revised: bool) -> PeriodRow:
        language, period = self.edition.language, figure.id.period
        return PeriodRow(
            period.id,
            self.heads[period],
            figure.value is not None,
            written.value(language, figure),
            "" if figure.numerator is None else language.number(figure.numerator),
            "" if figure.denominator is None else language.number(figure.denominator),
            written.pending(language, figure),
            said_of(self.edition, figure) if is_revised else (),
            issued_of(self.edition, period) if figure.id.scope == ALL else (),
            None if other is None else self._cell(other),
        )

    def _cell(self, other: Figure) -> BesideCell:
        language = self.edition.language
        return BesideCell(
            str(other.id),
            self.edition.figure_address(other.id),
            written.value(language, other),
            written.cases(language, other),
        )


def others_of(edition: Edition, beside: Definition | None, scope: Scope) -> Mapping[Period, Figure]:
    """The figures that must stand beside those of a scope, by period; none where none must."""
    if beside is None or scope.kind not in beside.scopes:
        return {}
    return {figure.id.period: figure for figure in edition.ledger.row(beside.id, scope)}


def row_head(edition: Edition, period: Period) -> Markup:
    """What names a period's row: a link to the row itself."""
    words = edition.language.period(period)
    is_today = Markup(' <span class="mb-den">{}</span>').format(edition.language._("as-of day"))
    pattern = Markup('<th scope="row"><a href="#{id}">{words}</a>{is_today}</th>')
    return pattern.format(id=period.id, words=words, is_today=is_today if period == edition.ledger.today else "")


def newest_first(figures: Sequence[Figure]) -> list[Figure]:
    """The as-of day, then weeks, months and quarters, the latest of each first."""
    order = list(PeriodKind)

    def place(figure: Figure) -> tuple[int, int]:
        period = figure.id.period
        return order.index(period.kind), -period.last.toordinal()

    return sorted(figures, key=place)
