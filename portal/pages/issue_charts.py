"""The charts of each issue of figures, as it was frozen: files, and bare pages for frames in other people's pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.addresses import Links
from portal.charts import CurvePoint, ValuePoint
from portal.frozen import FrozenIssue
from portal.issues.correcting import superseded_by
from portal.issues.thaw import figures_of, line_of
from portal.pages import written
from portal.pages.base import Edition, File, Page
from portal.pages.corrections import corrected_in
from portal.pages.embedding import FROZEN, frame_code
from portal.pages.frozen_links import frozen_citation
from portal.pages.issue_words import issue_name
from portal.pages.picturing import as_pixels, fluid, points_of
from portal.pages.saying import sentence
from portal.pages.scope import short
from portal.periods import ALL, FigureId
from portal.statistics.definition import Figure, Unit

CHARTED = ("overdue", "open", "received", "handled", "on_time_of_due", "published")
"""The statistics of the whole city whose chart an issue offers."""


@dataclass(frozen=True, slots=True)
class IssueChart:
    """What an issue's page offers of one chart: its files by name, and the frame to paste."""

    statistic: str
    title: str
    address: str
    files: tuple[tuple[str, str], ...]
    frame: str


@dataclass(frozen=True, slots=True)
class IssueEmbedPage:
    """What a bare page shows. `issue` is the issue's name, `address` leads to its page."""

    figure: Figure
    title: str
    text: str
    issue: str
    address: str
    frozen_at: str
    corrected: str
    """That the figure, or another of the issue, was corrected: to what, and when; empty if none was."""
    corrected_address: str
    chart: Markup


def charts_of(edition: Edition, issue: FrozenIssue) -> tuple[IssueChart, ...]:
    """The charts that an issue offers: those of two periods at least."""
    language = edition.language
    kinds = ("SVG", "PNG") if edition.typeface else ("SVG",)
    found = []
    for series in _series(issue):
        statistic, title = series[-1].id.statistic, language.name(series[-1].definition.title)
        address = a.issue_embed(issue.id, statistic)
        files = tuple((kind, a.issue_file(issue.id, _file(edition, statistic, kind.lower()))) for kind in kinds)
        frame = frame_code(edition, address, f"{title}, {issue_name(language, issue.id)}", FROZEN)
        found.append(IssueChart(statistic, title, address, files, frame))
    return tuple(found)


def curve_of(edition: Edition, issue: FrozenIssue) -> Markup:
    """What was open and overdue over the weeks that the issue holds; empty for fewer than two."""
    language, found = edition.language, figures_of(issue)
    cite = partial(frozen_citation, edition, Links(a.issue(issue.id), edition.prefix))
    points = [
        CurvePoint(
            short(edition, period),
            period.last,
            open=int(found[FigureId("open", ALL, period)].value or 0),
            overdue=int(found[FigureId("overdue", ALL, period)].value or 0),
            cited=(cite(found[FigureId("open", ALL, period)]), cite(found[FigureId("overdue", ALL, period)])),
        )
        for period in line_of(issue)
    ]
    if len(points) < 2:
        return Markup("")
    named = [one for one in edition.archive.annotations if one.on <= issue.period.last]
    title = language._("Open and overdue reports up to {period}").format(period=language.period(issue.period))
    return charts.backlog_curve(language, points, named, title=title, with_open=True)


def pages(edition: Edition) -> Iterator[Page | File]:
    """A bare page and its files for each chart of each issue."""
    for issue in edition.archive.issues:
        for series in _series(issue):
            yield from _made(edition, issue, series)


@cache
def _series(issue: FrozenIssue) -> tuple[tuple[Figure, ...], ...]:
    """The city's figures over the weeks that the issue holds, for each statistic that has a line to draw."""
    found, periods = figures_of(issue), line_of(issue)
    series = (
        tuple(found[key] for period in periods if (key := FigureId(statistic, ALL, period)) in found)
        for statistic in CHARTED
    )
    return tuple(one for one in series if sum(figure.value is not None for figure in one) > 1)


def _file(edition: Edition, statistic: str, kind: str) -> str:
    return f"{statistic}.{kind}" if edition.is_first else f"{statistic}.{edition.language.code}.{kind}"


def _made(edition: Edition, issue: FrozenIssue, series: tuple[Figure, ...]) -> Iterator[Page | File]:
    language = edition.language
    now = figures_of(issue)[FigureId(series[-1].id.statistic, ALL, issue.period)]
    named = {figure.id.period: language.period(figure.id.period) for figure in series}
    points = points_of(edition, series, {period: short(edition, period) for period in named}, named)
    plate = _plate(edition, issue, now, points)
    statistic, title = now.id.statistic, language.name(now.definition.title)
    yield File(a.issue_file(issue.id, _file(edition, statistic, "svg")), plate.encode())
    if edition.typeface:
        yield File(
            a.issue_file(issue.id, _file(edition, statistic, "png")), as_pixels(edition, plate, edition.typeface)
        )
    text = written.value_with_unit(language, now)
    yield Page(
        "issue_embed",
        a.issue_embed(issue.id, statistic),
        language._("Chart: {title}").format(title=f"{title}, {issue_name(language, issue.id)}"),
        language._("{title}: {value}, {when}.").format(title=title, value=text, when=issue_name(language, issue.id)),
        IssueEmbedPage(
            now,
            title,
            text,
            issue_name(language, issue.id),
            a.issue(issue.id),
            language.time(issue.face.recorded_by),
            *_correction(edition, issue, now.id),
            fluid(edition, now.definition, points),
        ),
    )


def _correction(edition: Edition, issue: FrozenIssue, figure_id: FigureId) -> tuple[str, str]:
    """What became of an issue's figure in words, and where that is told."""
    language, found = edition.language, corrected_in(edition, issue.id, figure_id)
    if found:
        words = language._("Corrected on {day}: it is {new}, not {old}.")
        said = words.format(day=language.date(found.on), new=found.new, old=found.old)
        return said, f"{a.CORRECTIONS}#{found.anchor}"
    revision = superseded_by(edition.archive.issues, issue)
    if revision:
        return language._("A revision corrected other figures of this issue."), a.issue(revision)
    return "", ""


def _plate(edition: Edition, issue: FrozenIssue, now: Figure, points: tuple[ValuePoint, ...]) -> str:
    language, settings = edition.language, edition.settings
    site_url = edition.archive.project.site_url
    label = charts.PlateLabel(
        title=f"{language.name(now.definition.title)}: {written.value_with_unit(language, now)}",
        of=f"{language.name(settings.city)} · {issue_name(language, issue.id)}",
        counted=str(sentence(language, now).striptags()),
        beside="",
        source=language._("Source: {centre}. Frozen {time}.").format(
            centre=language.name(settings.centre), time=language.time(issue.face.recorded_by)
        ),
        note=" ".join(filter(None, (_correction(edition, issue, now.id)[0], language.name(settings.illustration)))),
        site=language.name(settings.name),
        id=f"{now.id} · SHA-256 {issue.sha256[:12]}",
        address=f"{site_url}{edition.prefix}{a.issue(issue.id)}" if site_url else "",
    )
    return charts.plate(language, points, label, is_share=now.definition.unit is Unit.SHARE)
