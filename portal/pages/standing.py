"""The bar of where all reports stand: each part with its number and what it is of."""

from collections.abc import Mapping
from fractions import Fraction

from markupsafe import Markup

from portal import charts
from portal.addresses import Links
from portal.charts.bars import Segment
from portal.pages.base import Edition
from portal.statistics.definition import Figure


def standing_bar(
    edition: Edition, links: Links, figures: Mapping[str, Figure], *, whole: str, title: str, name: str = "status"
) -> Markup:
    """The parts of the figure `whole`: answered, open but not overdue, overdue; and those not accepted, where `figures`
    has any. Nothing where there is no report.

    No statistic counts the open that are not overdue, so that part leads nowhere. `name` tells bars of one page apart.
    """
    language, count = edition.language, {key: int(figure.value or 0) for key, figure in figures.items()}
    if not count[whole]:
        return Markup("")
    parts = [
        ("answered", language._("answered"), count["handled"], "handled"),
        ("within", language._("open, not overdue"), count["open"] - count["overdue"], ""),
        ("overdue", language._("overdue"), count["overdue"], "overdue"),
    ]
    if count.get("not_accepted"):
        parts.append(("neutral", language._("not accepted"), count["not_accepted"], "not_accepted"))
    segments = [
        Segment(
            kind,
            words,
            number,
            Fraction(number, count[whole]),
            (
                language._("{count} of {received}").format(
                    count=language.number(number), received=language.number(count[whole])
                ),
            ),
            links.to(edition.figure_address(figures[key].id)) if key else "",
        )
        for kind, words, number, key in parts
    ]
    return charts.status_bar(language, segments, title=title, name=name)
