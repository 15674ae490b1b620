"""A figure's chart: fluid within its page, with its source beneath; or alone, as a file that says all of itself."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from markupsafe import Markup

from portal import charts
from portal.charts import ValuePoint, png
from portal.kept import CHARTS, Kept
from portal.pages import written
from portal.pages.base import Edition
from portal.pages.reading import Reading
from portal.pages.saying import early_mark, read_beside
from portal.periods import FigureId, Period
from portal.statistics.definition import Definition, Figure, Unit
from portal.terms import PeriodKind


def points_of(
    edition: Edition, series: Sequence[Figure], short: Mapping[Period, str], named: Mapping[Period, str]
) -> tuple[ValuePoint, ...]:
    """A series as the chart takes it; `short` and `named` are the periods in the edition's language."""
    language = edition.language
    return tuple(
        ValuePoint(
            short[figure.id.period],
            figure.id.period.last,
            figure.value,
            named[figure.id.period],
            written.value_with_unit(language, figure),
            is_immature=figure.is_immature,
        )
        for figure in series
    )


def fluid(
    edition: Edition, definition: Definition, points: Sequence[ValuePoint], signature: Sequence[str] = ()
) -> Markup:
    """The line over the weeks; its figures stand in the page's own table. Empty where there is nothing to draw.

    `signature` stands in the picture, where the chart has no file of its own.
    """
    known = [point.value for point in points if point.value is not None]
    if len(known) < 2 or not any(known):
        return Markup("")
    language, is_share = edition.language, definition.unit is Unit.SHARE
    title = language._("{title}, week by week").format(title=language.name(definition.title))
    return charts.line(language, points, title=title, is_share=is_share, with_table=False, foot_lines=signature)


def signature(edition: Edition, figure_id: FigureId, beside: str = "") -> tuple[str, ...]:
    """Whose figure, as of when, and its id: lines as short as a phone's screen wants them. Before them what must be
    read `beside` it, if anything must."""
    language, settings = edition.language, edition.settings
    whose = f"{language.name(settings.name)}, {language.name(settings.city)}"
    return (
        *((beside,) if beside else ()),
        language._("Source: {centre}").format(centre=whose),
        language._("Figures as of {time}").format(time=language.time(edition.archive.as_of)),
        str(figure_id),
    )


def chart_file(edition: Edition, kind: str) -> str:
    """`chart.svg` of the first edition, `chart.en.svg` of another."""
    return f"chart.{kind}" if edition.is_first else f"chart.{edition.language.code}.{kind}"


def weekly(edition: Edition, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of each whole week, then, for a stock, of the as-of day if it ends none of them."""
    series = [figure for figure in figures if figure.id.period.kind is PeriodKind.WEEK]
    is_over = bool(series) and series[-1].id.period.last == edition.today
    if figures and figures[0].definition.is_stock and not is_over:
        series += [figure for figure in figures if figure.id.period == edition.ledger.today]
    return series


def standing(
    edition: Edition, now: Reading, beside: Reading | None, name: str, said: Markup, points: Sequence[ValuePoint]
) -> str:
    """The chart as a picture that says all of itself: what, of whom, whose figures, as of when, which id; and what must
    stand beside its value."""
    language, settings = edition.language, edition.settings
    figure_id = now.figure.id
    site_url = edition.archive.project.site_url
    label = charts.PlateLabel(
        title=f"{now.title}: {now.text}{early_mark(language, now.figure)}",
        of=f"{name or language.name(settings.city)} · {now.when}",
        counted=str(said.striptags()),
        beside=read_beside(language, beside),
        source=language._("Source: {centre}. As of {time}.").format(
            centre=language.name(settings.centre), time=language.time(edition.archive.as_of)
        ),
        note=language.name(settings.illustration),
        site=language.name(settings.name),
        id=str(figure_id),
        address=f"{site_url}{edition.prefix}{edition.figure_address(figure_id)}" if site_url else "",
    )
    return charts.plate(language, points, label, is_share=now.figure.definition.unit is Unit.SHARE)


def as_pixels(edition: Edition, svg: str, typeface: Path) -> bytes:
    """A chart that stands alone, as PNG; kept for the next build, because it takes a tenth of a second."""
    kept = Kept(edition.archive.project.root, CHARTS)
    return kept.get(png.name_of(svg, typeface), partial(png.drawn, svg, typeface))
