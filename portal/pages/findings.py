"""What a chart's figures say, as the heading over it, each of them a link."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from portal.addresses import Links
from portal.charts import Cited, linked
from portal.pages.base import Edition
from portal.pages.headlines import overdue_headline
from portal.periods import ALL, Scope
from portal.statistics.definition import Figure
from portal.terms import PeriodKind


def cited(edition: Edition, links: Links, figure: Figure) -> Cited:
    """The figure that a value in a chart or its heading is, and where it leads from a page."""
    return Cited(str(figure.id), links.to(edition.figure_address(figure.id)))


def shown(edition: Edition, links: Links, figure: Figure) -> str:
    """A count as a link to what it is."""
    return linked(edition.language.number(figure.value), cited(edition, links, figure))


def overdue_finding(edition: Edition, links: Links, scope: Scope = ALL) -> str:
    """What became of a scope's overdue reports in the last weeks; the scope is one that had reports."""
    ledger = edition.ledger
    return overdue_headline(
        edition.language,
        ledger.series("overdue", scope, kind=PeriodKind.WEEK),
        has_deadlines=bool(edition.archive.reports["due_current"].iloc[ledger.rows(scope)].notna().any()),
        some_without=bool(ledger.figure("open_without_deadline", scope).value),
        show=lambda figure: shown(edition, links, figure),
    )


def flow_finding(edition: Edition, links: Links, new: Sequence[Figure], answered: Sequence[Figure]) -> Markup:
    """What came in and what was answered in the last period of two series; empty where there is none."""
    if not new:
        return Markup("")
    language = edition.language
    return escape(language._("{period}: {new} new, {answered} answered")).format(
        period=language.period(new[-1].id.period),
        new=shown(edition, links, new[-1]),
        answered=shown(edition, links, answered[-1]),
    )
