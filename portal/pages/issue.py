"""One issue of figures: the weekly or quarterly briefing, as it was frozen; it prints as a document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from portal import addresses as a
from portal.addresses import Links
from portal.frozen import FrozenIssue
from portal.issues import quoting
from portal.issues.thaw import figures_of
from portal.language import Language
from portal.markup import render
from portal.pages import carding
from portal.pages.base import Edition, Page
from portal.pages.frozen_links import shown
from portal.pages.issue_charts import IssueChart, charts_of, curve_of
from portal.pages.issue_parts import (
    IssueFile,
    MovedRow,
    QualityLine,
    Redefined,
    files,
    months,
    moved_rows,
    quality,
    redefined,
)
from portal.pages.issue_words import Quote, change, changed, quotes
from portal.pages.scope import part
from portal.periods import ALL, FigureId
from portal.statistics.definition import Figure
from portal.terms import ScopeKind

LEAD = ("received", "handled", "open", "overdue", "published", "new_reports", "answers")
IN_WORDS = ("new_reports", "answers", "open", "overdue", "on_time_of_due", "median_days", "published")
TOLD = ("new_reports", "answers", "received", "handled", "handled_of_received", "open", "overdue", "overdue_of_open",
        "overdue_of_received", "on_time_of_due", "on_time_of_handled", "median_days", "p90_days", "published",
        "coverage", "satisfaction", "response")  # fmt: skip
BY_AGENCY = ("received", "handled", "open", "overdue", "on_time_of_due")
AGENCIES_SHOWN = 20


@dataclass(frozen=True)
class Told:
    """A figure of the issue beside that of the period before."""

    figure: Figure
    before: Figure | None
    change: str


@dataclass(frozen=True)
class AgencyRow:
    """What an agency's figures were."""

    name: str
    address: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class IssuePage:
    """What the page of one issue shows. Figures are those that were frozen, not those of today."""

    issue: FrozenIssue
    title: str
    span: str
    frozen_at: str
    superseded_by: str
    revises: str
    lead: Mapping[str, Figure]
    words: tuple[Markup, ...]
    text_title: str
    text: Markup
    text_language: str
    curve: Markup
    told: tuple[Told, ...]
    before: str
    """The period before, as a heading."""
    months: tuple[tuple[str, tuple[Figure, ...]], ...]
    """Of a quarter: each month's name and figures, those that it is told by."""
    redefined: tuple[Redefined, ...]
    agencies: tuple[AgencyRow, ...]
    agency_heads: tuple[str, ...]
    agencies_in_all: int
    quotes: tuple[Quote, ...]
    quotes_of: str
    """Whose the quotations are, for the words in brackets after each; `{figures}` are the figures' ids."""
    quality: tuple[QualityLine, ...]
    known_errors: str
    citation: str
    moved: tuple[MovedRow, ...]
    charts: tuple[IssueChart, ...]
    files: tuple[IssueFile, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """One page for each issue."""
    for issue in edition.archive.issues:
        yield _page(edition, issue)


def _page(edition: Edition, issue: FrozenIssue) -> Page:
    language = edition.language
    title = title_of(language, issue)
    description = language._("Figures of {period} as published: received, answered, overdue, and what changed.")
    return Page(
        "issue",
        a.issue(issue.id),
        title,
        description.format(period=language.period(issue.period)),
        context := _context(edition, issue, title),
        scripts=("sortable.js", "copy.js"),
        card=carding.of_figures(
            edition,
            title,
            [context.lead[key] for key in carding.HEADLINE if key in context.lead],
            language._("Frozen {time}; it stays as it is.").format(time=context.frozen_at),
        ),
    )


def title_of(language: Language, issue: FrozenIssue) -> str:
    """`Bản tin tuần 31/2019`, with its revision."""
    title = language._("Briefing: {period}").format(period=language.period(issue.period))
    if issue.revision:
        return language._("{title}, revision {number}").format(title=title, number=issue.revision)
    return title


def _context(edition: Edition, issue: FrozenIssue, title: str) -> IssuePage:
    language, city = edition.language, edition.language.name(edition.settings.city)
    now, before = _city(issue), _city(issue, back=1)
    show = shown(edition, Links(a.issue(issue.id), edition.prefix))
    rows = _agencies(edition, issue)
    text_title, text, text_language = _text(edition, issue)
    return IssuePage(
        issue,
        title,
        language._("{first} to {last}").format(
            first=language.date(issue.period.first), last=language.date(issue.period.last)
        ),
        language.time(issue.face.recorded_by),
        _revised(edition, issue, +1),
        _revised(edition, issue, -1),
        {key: now[key] for key in LEAD if key in now},
        tuple(filter(None, (changed(language, before, now, key, show) for key in IN_WORDS if key in now))),
        text_title,
        text,
        text_language,
        curve_of(edition, issue),
        tuple(
            Told(now[key], before.get(key), change(language, before.get(key), now[key])) for key in TOLD if key in now
        ),
        language.period(next(iter(before.values())).id.period) if before else "",
        tuple(months(edition, issue)),
        tuple(redefined(issue)),
        tuple(rows[:AGENCIES_SHOWN]),
        tuple(language.name(edition.ledger.definitions[key].title) for key in BY_AGENCY),
        len(rows),
        tuple(quotes(language, city, now, show)),
        _source(edition, issue, title),
        tuple(quality(language, line) for line in issue.face.quality),
        _known_errors(edition, issue),
        _citation(edition, issue, title),
        tuple(moved_rows(edition, issue)),
        charts_of(edition, issue),
        tuple(files(edition.language, issue)),
    )


def _city(issue: FrozenIssue, back: int = 0) -> dict[str, Figure]:
    """The city's figures of the issue's period, or of the one so many before it, by statistic."""
    found = figures_of(issue)
    own = {figure_id.period for figure_id in found if figure_id.scope == ALL}
    periods = sorted(period for period in own if period.kind is issue.period.kind)
    wanted = periods[-1 - back] if len(periods) > back else None
    return {
        figure_id.statistic: figure
        for figure_id, figure in found.items()
        if figure_id.scope == ALL and figure_id.period == wanted
    }


def _revised(edition: Edition, issue: FrozenIssue, step: int) -> str:
    """The id of the next or last revision of the same period; empty if there is none."""
    wanted = issue.revision + step
    return next((one.id for one in edition.archive.issues if one.period == issue.period and one.revision == wanted), "")


def _agencies(edition: Edition, issue: FrozenIssue) -> list[AgencyRow]:
    """Agencies by how many reports are overdue, then open."""
    found = figures_of(issue)
    scopes = sorted({key.scope for key in found if key.scope.kind is ScopeKind.AGENCY})
    rows = []
    for scope in scopes:
        figures = tuple(found[FigureId(key, scope, issue.period)] for key in BY_AGENCY)
        named = part(edition, scope) if scope.id in edition.archive.agencies else None
        rows.append(AgencyRow(named.name if named else scope.id, named.address if named else "", figures))
    rows.sort(key=lambda row: (*(-int(row.figures[place].value or 0) for place in (3, 2, 0)), row.name))
    return rows


def _text(edition: Edition, issue: FrozenIssue) -> tuple[str, Markup, str]:
    """The briefing in this language, or in the first that it was written in."""
    codes = [edition.language.code, *edition.settings.languages]
    by_code = {one.language: one for one in edition.archive.briefings if one.issue == issue.id}
    found = next((by_code[code] for code in codes if code in by_code), None)
    if found is None:
        return "", Markup(""), ""
    # a word that no one writes stands for each quotation until the text has been rendered and sanitised
    marks: dict[str, Markup] = {}
    links = Links(a.issue(issue.id), edition.prefix)
    body = quoting.filled(found.body, partial(_mark, marks, issue, links, edition))
    html = render(body)
    for mark, quoted in marks.items():
        html = Markup(html.replace(mark, quoted))
    return found.title, html, found.language


def _mark(marks: dict[str, Markup], issue: FrozenIssue, links: Links, edition: Edition, text: str) -> str:
    figure = quoting.find(issue, text)
    if figure is None:
        raise KeyError(f"{issue.id} does not hold {text}")
    mark = f"figurequotation{len(marks):04d}x"
    marks[mark] = shown(edition, links)(figure)
    return mark


def _known_errors(edition: Edition, issue: FrozenIssue) -> str:
    """What the editors say is wrong with the issue, in this language or in another."""
    codes = [edition.language.code, *edition.settings.languages]
    by_code = {one.language: one.known_errors for one in edition.archive.briefings if one.issue == issue.id}
    return next((by_code[code] for code in codes if by_code.get(code)), "")


def _citation(edition: Edition, issue: FrozenIssue, title: str) -> str:
    """`Centre. Briefing: Week 31/2019. Frozen 00:00, 06/08/2019. https://… SHA-256 3fa9….`"""
    language, settings = edition.language, edition.settings
    return language._("{centre}. {title}. {portal}, {time}. {address} (SHA-256 {hash})").format(
        centre=language.name(settings.centre),
        title=title,
        portal=language.name(settings.name),
        time=language.time(issue.face.recorded_by),
        address=f"{edition.archive.project.site_url}{edition.prefix}{a.issue(issue.id)}",
        hash=issue.sha256[:12],
    )


def _source(edition: Edition, issue: FrozenIssue, title: str) -> str:
    """`Minh Bạch, Briefing: Week 31/2019, figures {figures}, https://…`"""
    parts = (edition.language.name(edition.settings.name), title, edition.language._("figures {figures}"))
    site_url = edition.archive.project.site_url
    return ", ".join((*parts, f"{site_url}{edition.prefix}{a.issue(issue.id)}") if site_url else parts)
