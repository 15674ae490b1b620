"""A frozen figure in a sentence or a chart: what was published, and a link to where it is explained today."""

from collections.abc import Callable

from markupsafe import Markup

from portal.addresses import Links
from portal.charts import Cited
from portal.pages import written
from portal.pages.base import Edition
from portal.pages.saying import early_mark
from portal.statistics.definition import Figure

Show = Callable[[Figure], Markup]
"""Writes a figure's value as a link."""


def shown(edition: Edition, links: Links) -> Show:
    """Writes frozen figures as links for one page."""

    def show(figure: Figure) -> Markup:
        cited = frozen_citation(edition, links, figure)
        value, early = written.value_with_unit(edition.language, figure), early_mark(edition.language, figure)
        pattern = Markup('<a class="mb-figure" href="{}" data-frozen="{}">{}</a>{}')
        return pattern.format(cited.href, cited.id, value, early)

    return show


def frozen_citation(edition: Edition, links: Links, figure: Figure) -> Cited:
    """A frozen figure as the tables of charts cite it."""
    return Cited(str(figure.id), links.to(edition.figure_address(figure.id)), is_frozen=True)
