"""The figures behind a picture, as a table that opens below it without JavaScript."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from portal.charts.svg import element, join
from portal.language import Language


@dataclass(frozen=True, slots=True)
class Cited:
    """The figure that a value of a chart is: its id, and where it is explained. A frozen one is an issue's."""

    id: str
    href: str
    is_frozen: bool = False


def linked(text: str, cited: Cited | None) -> str:
    """A value of a chart's table, as a link if it is said which figure it is."""
    if cited is None:
        return text
    named = {"data_frozen" if cited.is_frozen else "data_figure": cited.id}
    return element("a", text, class_="mb-figure", href=cited.href, **named)


def not_a_figure(text: str) -> Markup:
    """A number of a chart's table that is no figure of its own: a part of one, or a sum."""
    return element("span", text, data_not_a_figure="")


def data_table(language: Language, heads: Sequence[str], rows: Sequence[Sequence[str]], *, caption: str) -> Markup:
    """A closed `details` with a table; the first column names the row, the others are numbers: each a link to its
    figure, or said to be none."""
    head = element("tr", *(_head(text, index) for index, text in enumerate(heads)))
    body = join(
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", cell, class_="mb-num") for cell in row[1:]),
        )
        for row in rows
    )
    table = element(
        "table",
        element("caption", caption, class_="mb-hidden"),
        element("thead", head),
        element("tbody", body),
        class_="mb-table mb-table--data",
        data_figures="",
    )
    scroll = element("div", table, class_="mb-scroll", tabindex="0", role="region", aria_label=caption)
    return element(
        "details",
        element("summary", language._("Figures of the chart")),
        scroll,
        class_="mb-chart__data",
    )


def _head(text: str, index: int) -> Markup:
    return element("th", text, scope="col", class_="mb-num" if index else None)


def nothing_to_draw(language: Language) -> Markup:
    """What stands in a chart's place when there is no figure."""
    return element("p", language._("No figures for this chart yet."), class_="mb-empty mb-chart__empty")


def figure(picture: Markup, *below: Markup, modifier: str = "") -> Markup:
    """A picture with what belongs below it."""
    classes = f"mb-chart mb-chart--{modifier}" if modifier else "mb-chart"
    return element("div", picture, *below, class_=classes)
