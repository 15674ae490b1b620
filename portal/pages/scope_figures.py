"""All figures of one agency, category or area in one CSV and one JSON: what the pages of its figures offer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from portal import addresses as a
from portal.ledger import Behind
from portal.pages import figure_files
from portal.pages.base import Edition, File
from portal.pages.figure import SCOPES, names_of
from portal.pages.figure_files import Paired
from portal.pages.gone import heirs_of
from portal.pages.index import index_of
from portal.pages.period_rows import others_of
from portal.pages.reading import headline_period
from portal.periods import Scope
from portal.statistics.definition import Definition, Figure
from portal.terms import ScopeKind

FIGURE = ("period", "value", "numerator", "denominator", "reason", "pending", "beside_value")
"""The places of a figure in the JSON."""


def batches(edition: Edition) -> Iterator[Callable[[], Iterator[File]]]:
    """One for each kind of scope, from the first edition: the files are shared."""
    if edition.is_first:
        for kind in SCOPES:
            yield partial(_of_kind, edition, kind)


def pages(edition: Edition) -> Iterator[File]:
    """Two files for each agency, category and area that ever had a report; where scopes have no pages of figures, for
    those that once had."""
    for batch in batches(edition):
        yield from batch()


def _offered(edition: Edition, kind: ScopeKind) -> list[Scope]:
    scopes = list(edition.ledger.scopes(kind))
    if edition.settings.figure_pages == "all":
        return scopes
    once = set(filter(None, map(a.scope_of_figure, edition.archive.addresses)))
    took_over = {Scope(one.kind, key) for one, keys in heirs_of(edition.archive).items() if one in once for key in keys}
    return [scope for scope in scopes if scope in once | took_over]


def _of_kind(edition: Edition, kind: ScopeKind) -> Iterator[File]:
    if not (offered := _offered(edition, kind)):
        return
    ledger = edition.ledger
    counted = {key: one for key, one in ledger.definitions.items() if kind in one.scopes}
    behind = {key: ledger.behind_each(key, kind, headline_period(ledger, one)) for key, one in counted.items()}
    for scope in offered:
        rows = {key: _rows(edition, one, scope) for key, one in counted.items()}
        every = [row for each in rows.values() for row in each]
        yield File(a.scope_figures(scope, "csv"), figure_files.csv(every))
        parts = {key: _statistic(edition, one, rows[key], behind[key].get(scope)) for key, one in counted.items()}
        yield File(a.scope_figures(scope, "json"), figure_files.compact(_document(edition, scope, parts)))


def _rows(edition: Edition, definition: Definition, scope: Scope) -> list[Paired]:
    beside = edition.ledger.definitions.get(definition.must_stand_beside)
    return figure_files.paired(edition.ledger.row(definition.id, scope), others_of(edition, beside, scope))


def _document(edition: Edition, scope: Scope, statistics: Mapping[str, Any]) -> dict[str, Any]:
    archive, settings = edition.archive, edition.settings
    site_url = archive.project.site_url
    return {
        "scope": str(scope),
        "scope_name": names_of(edition, scope),
        "as_of": archive.as_of.replace(tzinfo=settings.zone).isoformat(),
        "address": site_url + a.scope(scope),
        "definitions": site_url + a.download("statistics.json"),
        "publisher": settings.centre,
        "licence": settings.licence,
        "figure": FIGURE,
        "statistics": statistics,
    }


def _statistic(
    edition: Edition, definition: Definition, rows: Sequence[Paired], behind: Behind | None
) -> dict[str, Any]:
    """A statistic: its figures by period, and the ids of the reports counted in the one that its page shows large.

    `beside` is the statistic whose figure must be read beside each, as `beside_value` has it.
    """
    ids = index_of(edition).ids
    return {
        "version": definition.version,
        "unit": str(definition.unit),
        "beside": definition.must_stand_beside or None,
        "figures": [_entry(figure, other) for figure, other in rows],
        "now": headline_period(edition.ledger, definition).id,
        "reports": None if behind is None else [ids[row] for row in behind.cases.tolist()],
    }


def _entry(figure: Figure, other: Figure | None) -> tuple[str | int | None, ...]:
    reason = figure.reason
    return (
        figure.id.period.id,
        figure_files.value_of(figure),
        figure.numerator,
        figure.denominator,
        None if reason is None else str(reason),
        figure.pending,
        figure_files.value_of(other),
    )
