"""From one number to another by what came in and what went out, step by step."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from markupsafe import Markup

from portal.charts.data_table import Cited
from portal.charts.svg import element, percent
from portal.language import Language

MINUS = "\u2212"


@dataclass(frozen=True)
class Stair:
    """One step. `key` names it for scripts; `count` came in, or went out."""

    key: str
    label: str
    count: int
    comes_in: bool

    @property
    def change(self) -> int:
        """Above zero for what came in, below for what went out."""
        return self.count if self.comes_in else -self.count


@dataclass(frozen=True)
class Landing:
    """Where the steps begin, or end. `cited` is the figure that the count is, if it is one."""

    label: str
    count: int
    cited: Cited | None = None


@dataclass(frozen=True)
class Source:
    """Where scripts find the figures of other days: what their ids begin with, and the statistic's page."""

    of: str
    page: str


def waterfall(
    language: Language,
    start: Landing,
    stairs: Sequence[Stair],
    end: Landing,
    *,
    title: str,
    source: Source | None = None,
) -> Markup:
    """A table whose rows carry a bar each, hanging where the one before it ended; steps of nothing are hidden.

    start + the sum of the changes = end.
    """
    sums = list(accumulate((stair.change for stair in stairs), initial=start.count))
    highest = max(*sums, 1)
    rows = [
        _row("start", start.label, _total(language, start, source), 0, start.count / highest, "neutral"),
        *(
            _row(
                stair.key,
                stair.label,
                f"{'+' if stair.comes_in else MINUS}{language.number(stair.count)}",
                min(before, after) / highest,
                stair.count / highest,
                "overdue" if stair.comes_in else "answered",
                "in" if stair.comes_in else "out",
                is_hidden=not stair.count,
            )
            for stair, before, after in zip(stairs, sums[:-1], sums[1:], strict=True)
        ),
        _row("end", end.label, _total(language, end, source), 0, end.count / highest, "neutral"),
    ]
    caption = element("caption", title, class_="mb-hidden")
    return element(
        "table",
        caption,
        element("tbody", *rows),
        class_="mb-ages mb-waterfall",
        data_figures="",
        data_of=source.of if source else None,
    )


def _total(language: Language, one: Landing, source: Source | None) -> str:
    """A link to the figure; without its address where the day ends no period, so that a script may give it one."""
    count = language.number(one.count)
    if source is None:
        return count
    cited = one.cited
    return element(
        "a",
        count,
        class_="mb-figure",
        href=cited.href if cited else None,
        data_figure=cited.id if cited else None,
        data_page=source.page,
    )


def _row(
    key: str,
    label: str,
    number: str,
    start: float,
    length: float,
    kind: str,
    sign: str | None = None,
    is_hidden: bool = False,
) -> Markup:
    bar = element(
        "svg",
        element("rect", class_=f"mb-fill--{kind}", x=percent(start), width=percent(length), height=16),
        width="100%",
        height=16,
        aria_hidden="true",
    )
    return element(
        "tr",
        element("th", label, scope="row"),
        element("td", bar, class_="mb-ages__bar"),
        element("td", number, class_="mb-num", data_not_a_figure="" if sign else None),
        data_step=key,
        data_sign=sign,
        class_=f"mb-waterfall__{'total' if key in ('start', 'end') else 'step'}",
        hidden="hidden" if is_hidden else None,
    )
