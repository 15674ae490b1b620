"""Bars: where all reports stand, how old the open ones are, one share beside the city's."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from portal.charts.data_table import Cited, linked, nothing_to_draw
from portal.charts.svg import element, join, mark, percent, px
from portal.language import Language

LEAST = 0.006
"""The share of the bar that a few among many keep, so that they are seen."""


@dataclass(frozen=True)
class Segment:
    """One part of a whole. `kind`: answered, within or overdue (neutral for the rest). `share` is exact.

    `notes` are the denominators in words, as `2.012 / 2.473` or `60,74 % số đang xử lý`. `href` leads to the figure.
    """

    kind: str
    label: str
    count: int
    share: Fraction | None
    notes: tuple[str, ...] = ()
    href: str = ""


@dataclass(frozen=True)
class Band:
    """Open reports of one age. `strength`: 0 within the deadline, 1 to 3 overdue ever longer, None without deadline.

    `cited` is the figure that the count is; `href` leads to the one that it is a part of.
    """

    label: str
    count: int
    strength: int | None
    cited: Cited | None = None
    href: str = ""


def status_bar(language: Language, segments: Sequence[Segment], *, title: str, name: str = "status") -> Markup:
    """The whole as one bar with gaps, and under it each part in words with its share and its denominators."""
    total = sum(segment.count for segment in segments)
    if not total:
        return nothing_to_draw(language)
    drawing = element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", _in_words(language, segments), id=f"{name}-desc"),
        _parts(segments, total),
        class_="mb-status__bar",
        width="100%",
        height=28,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )
    legend = element("ul", *(_legend(language, segment) for segment in segments), class_="mb-legend")
    return element("div", drawing, legend, class_="mb-status")


def _parts(segments: Sequence[Segment], total: int) -> Markup:
    shown = [segment for segment in segments if segment.count]
    raised = [max(segment.count / total, LEAST) for segment in shown]
    parts, start = [], 0.0
    for segment, length in zip(shown, raised, strict=True):
        width = length / sum(raised)
        parts.append(
            element("rect", class_=f"mb-fill--{segment.kind}", x=percent(start), width=percent(width), height=28)
        )
        if start:
            parts.append(element("rect", class_="mb-chart__gap", x=percent(start), width=2, height=28))
        start += width
    return join(parts)


def _in_words(language: Language, segments: Sequence[Segment]) -> str:
    return "; ".join(
        f"{segment.label}: {language.number(segment.count)} ({language.share(segment.share)})" for segment in segments
    )


def _legend(language: Language, segment: Segment) -> Markup:
    value = element("b", language.share(segment.share))
    if segment.href:
        value = element("a", value, href=segment.href)
    return element(
        "li",
        mark(segment.kind),
        element(
            "span",
            value,
            " ",
            segment.label,
            *(Markup(" {}").format(element("span", note, class_="mb-den")) for note in segment.notes),
        ),
    )


def age_bars(language: Language, bands: Sequence[Band], *, title: str) -> Markup:
    """Open reports by age: a table whose rows carry a bar each, the longest as wide as the column."""
    longest = max((band.count for band in bands), default=0)
    if not longest:
        return nothing_to_draw(language)
    head = element(
        "tr",
        element("th", language._("Working days overdue"), scope="col"),
        element("td"),
        element("th", language._("Open reports"), scope="col", class_="mb-num"),
    )
    rows = (_age_row(language, band, longest) for band in bands)
    return element(
        "table",
        element("caption", title, class_="mb-hidden"),
        element("thead", head, class_="mb-hidden"),
        element("tbody", *rows),
        class_="mb-ages",
        data_figures="",
    )


def _age_row(language: Language, band: Band, longest: int) -> Markup:
    count: str = language.number(band.count)
    if band.cited or band.href:
        count = linked(count, band.cited) if band.cited else element("a", count, class_="mb-figure", href=band.href)
    kind = "none" if band.strength is None else str(band.strength)
    length = max(band.count / longest, LEAST) if band.count else 0
    bar = element(
        "svg",
        element("rect", class_=f"mb-age--{kind}", width=percent(length), height=16, rx=3),
        width="100%",
        height=16,
        aria_hidden="true",
    )
    return element(
        "tr",
        element("th", band.label, scope="row"),
        element("td", bar, class_="mb-ages__bar"),
        element("td", count, class_="mb-num"),
    )


def share_bar(share: Fraction | None, reference: Fraction | None = None, kind: str = "answered") -> Markup:
    """A small bar for a table's cell, the city's value an upright line on it. The number stands beside it in words."""
    if share is None:
        return Markup("")
    parts = [element("rect", class_="mb-share__rest", y=4, width="100%", height=8, rx=4)]
    if share:
        parts.append(
            element("rect", class_=f"mb-fill--{kind}", y=4, width=percent(min(share, Fraction(1))), height=8, rx=4)
        )
    if reference is not None:
        parts.append(_reference(min(reference, Fraction(1))))
    return element("svg", *parts, class_="mb-share", height=16, aria_hidden="true")


def count_bar(count: int, largest: int, late: int = 0) -> Markup:
    """A count as a bar beside the largest of its table, what is late of it at the end. The numbers stand beside it."""
    if not count or not largest:
        return Markup("")
    whole, rest = Fraction(count, largest), Fraction(count - late, largest)
    parts = [element("rect", class_="mb-fill--brand", y=4, width=percent(whole), height=8, rx=2)]
    if late:
        red = percent(whole - rest)
        parts.append(element("rect", class_="mb-fill--overdue", x=percent(rest), y=4, width=red, height=8, rx=2))
        parts.append(element("rect", class_="mb-share__edge", x=percent(rest), y=4, width=2, height=8))
    return element("svg", *parts, class_="mb-share mb-share--count", height=16, aria_hidden="true")


def _reference(at: Fraction) -> Markup:
    return join(
        [
            element(
                "rect", class_="mb-share__edge", x=percent(at), y=0, width=4, height=16, transform="translate(-2 0)"
            ),
            element(
                "rect", class_="mb-share__mark", x=percent(at), y=0, width=2, height=16, transform="translate(-1 0)"
            ),
        ]
    )


def interval_bar(share: Fraction, lower: float, upper: float, reference: Fraction | None = None) -> Markup:
    """A dot on its interval for a row of a table, the city's value an upright line; the numbers stand in words beside.

    Rows of one width share one scale, 0 to 100 %, so that they read as one chart.
    """
    parts = [
        element("rect", class_="mb-share__rest", y=8, width="100%", height=2),
        element("rect", class_="mb-range", x=percent(lower), y=5, width=percent(upper - lower), height=8, rx=4),
    ]
    if reference is not None:
        parts.append(element("rect", class_="mb-share__mark", x=percent(reference), width=2, height=18))
    parts.append(element("circle", class_="mb-range__dot", cx=percent(share), cy=9, r=5))
    return element("svg", *parts, class_="mb-ranges", width="100%", height=18, aria_hidden="true")


def interval_axis(language: Language) -> Markup:
    """The scale over the rows of `interval_bar`."""
    ends = {0: "start", 50: "middle", 100: "end"}
    marks = (
        element(
            "text", language.share(Fraction(at, 100), 0), class_="mb-chart__tick", x=f"{at}%", y=12, text_anchor=end
        )
        for at, end in ends.items()
    )
    return element("svg", *marks, class_="mb-ranges", width="100%", height=16, aria_hidden="true")


def sparkline(values: Sequence[int], kind: str = "overdue") -> Markup:
    """A line the size of a word; the numbers stand in words beside it."""
    if len(values) < 2:
        return Markup("")
    highest = max(*values, 1)
    line = " ".join(
        f"{px(index * 100 / (len(values) - 1))} {px(21 - 18 * value / highest)}" for index, value in enumerate(values)
    )
    drawn = element("polyline", class_=f"mb-chart__line mb-chart__line--{kind}", points=line)
    return element(
        "svg", drawn, class_="mb-spark", viewBox="0 0 100 24", height=24, preserveAspectRatio="none", aria_hidden="true"
    )
