"""A frozen figure in a sentence or a chart: what was published, and a link to where it is explained today."""

from collections.abc import Callable

from markupsafe import Markup

from portal.addresses import Links
from portal.charts import Cited
from portal.pages import written
from portal.pages.base import Edition
from portal.statistics.definition import Figure

Show = Callable[[Figure], Markup]
"""Writes a figure's value as a link."""


def shown(edition: Edition, links: Links) -> Show:
    """Writes frozen figures as links for one page."""

    def show(figure: Figure) -> Markup:
        cited = frozen_citation(edition, links, figure)
        return Markup('<a class="mb-figure" href="{}" data-frozen="{}">{}</a>').format(
            cited.href, cited.id, written.value_with_unit(edition.language, figure)
        )

    return show


def frozen_citation(edition: Edition, links: Links, figure: Figure) -> Cited:
    """A frozen figure as the tables of charts cite it."""
    return Cited(str(figure.id), links.to(edition.figure_address(figure.id)), is_frozen=True)
