"""The front page: one sentence, one bar, and the ways in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from portal import addresses as a
from portal import charts, maps
from portal.addresses import Links
from portal.charts import CurvePoint, Segment
from portal.pages import carding
from portal.pages.ages import short
from portal.pages.base import Download, Edition, Page
from portal.pages.comparing import Row, ranked, rows
from portal.pages.embedding import embed_code
from portal.pages.findings import cited, overdue_finding
from portal.pages.index import Item, index_of
from portal.periods import ALL, Scope
from portal.published import citation
from portal.statistics.definition import Figure
from portal.terms import PeriodKind, ScopeKind

LATEST = 5
OFFERED = ("reports", "figures", "agencies")
AGENCIES_SHOWN = 8
CATEGORIES_SHOWN = 8
SENTENCE = (
    "submitted",
    "received",
    "handled",
    "open",
    "overdue",
    "published",
    "not_accepted",
    "handled_of_received",
    "overdue_of_received",
    "overdue_of_open",
    "on_time_of_due",
    "open_without_deadline",
)
"""The statistics that the page shows of the whole city."""


@dataclass(frozen=True)
class CategoryRow:
    """One category in the short table: how many reports, how many of them overdue."""

    scope: Scope
    name: str
    address: str
    received: Figure
    overdue: Figure
    bar: Markup


@dataclass(frozen=True)
class HomePage:
    """What the front page shows."""

    figures: dict[str, Figure]
    taking_part: int
    """Agencies that were ever given a report."""
    bar: Markup
    headline: str
    curve: Markup
    embed: str
    """The frame that shows the overdue curve elsewhere."""
    map: Markup
    latest: tuple[Item, ...]
    agencies: tuple[Row, ...]
    """Of those compared the ones with most reports, best share on time first."""
    ranked: int
    """How many agencies have enough reports to be compared."""
    has_reminders: bool
    """Whether the register's events tell of any reminder."""
    categories: tuple[CategoryRow, ...]
    categories_in_all: int
    downloads: tuple[Download, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one front page."""
    language, settings = edition.language, edition.settings
    links = Links(a.HOME, edition.prefix)
    figures = {key: edition.ledger.figure(key) for key in SENTENCE}
    overdue = edition.ledger.series("overdue", kind=PeriodKind.WEEK)
    index = index_of(edition)
    in_comparison, _ = ranked(rows(edition, ScopeKind.AGENCY), settings.minimum_ranked)
    categories = _categories(edition)
    context = HomePage(
        figures,
        len(edition.ledger.scopes(ScopeKind.AGENCY)),
        _bar(edition, links, figures),
        overdue_finding(edition, links),
        _curve(edition, links, overdue),
        embed_code(edition, "overdue", ALL, language._("Overdue reports at the end of each week")),
        maps.dot_map(edition, links),
        index.items(index.latest_answered(LATEST)),
        tuple(_largest(in_comparison)),
        len(in_comparison),
        bool((edition.ledger.facts["reminders"] > 0).any()),
        tuple(categories[:CATEGORIES_SHOWN]),
        len(categories),
        tuple(file for file in edition.downloads if file.table in OFFERED and file.format in ("csv", "xlsx")),
    )
    description = language._("What citizens of {city} reported, who answered, and what is overdue.").format(
        city=language.name(settings.city)
    )
    yield Page(
        "home",
        a.HOME,
        citation.title(edition.archive, language),
        description,
        context,
        scripts=("copy.js",),
        card=carding.of_scope(edition, ALL, description),
    )


def _bar(edition: Edition, links: Links, figures: dict[str, Figure]) -> Markup:
    """Answered, open but not overdue, and overdue, as parts of all received.

    No statistic counts the open that are not overdue, so that part leads nowhere and shows what it is computed from.
    """
    language = edition.language
    received, opened, overdue = (int(figures[key].value or 0) for key in ("received", "open", "overdue"))
    handled = received - opened
    parts = (
        ("answered", language._("answered"), handled, "handled"),
        ("within", language._("open, not overdue"), opened - overdue, ""),
        ("overdue", language._("overdue"), overdue, "overdue"),
    )
    segments = [
        Segment(
            kind,
            words,
            count,
            Fraction(count, received) if received else None,
            tuple(_denominators(edition, kind, count, received, figures)),
            links.to(edition.figure_address(figures[statistic].id)) if statistic else "",
        )
        for kind, words, count, statistic in parts
    ]
    return charts.status_bar(language, segments, title=language._("All reports received, by where they stand"))


def _denominators(edition: Edition, kind: str, count: int, received: int, figures: dict[str, Figure]) -> Iterator[str]:
    language = edition.language
    of_open = figures["overdue_of_open"].value
    numbers = {"count": language.number(count), "received": language.number(received)}
    if kind != "overdue":
        yield language._("{count} of {received}").format(**numbers)
        if kind == "within":
            opened, late = (language.number(figures[key].value) for key in ("open", "overdue"))
            yield language._("{open} open − {overdue} overdue").format(open=opened, overdue=late)
        return
    yield language._("{count} of {received} received").format(**numbers)
    if of_open:
        yield language._("{share} of those open").format(share=language.share(Fraction(of_open)))


def _curve(edition: Edition, links: Links, overdue: Sequence[Figure]) -> Markup:
    language = edition.language
    opened = edition.ledger.series("open", kind=PeriodKind.WEEK)
    points = [
        CurvePoint(
            short(edition, late.id.period),
            late.id.period.last,
            open=int(still.value or 0),
            overdue=int(late.value or 0),
            cited=(cited(edition, links, still), cited(edition, links, late)),
        )
        for late, still in zip(overdue, opened, strict=True)
    ]
    return charts.backlog_curve(
        language,
        points,
        edition.archive.annotations,
        title=language._("Overdue reports at the end of each week"),
    )


def _largest(compared: Sequence[Row]) -> list[Row]:
    """Those with most reports, in the order of the comparison."""
    most = sorted(compared, key=lambda row: (-row.received, row.name))[:AGENCIES_SHOWN]
    chosen = {row.scope for row in most}
    return [row for row in compared if row.scope in chosen]


def _categories(edition: Edition) -> list[CategoryRow]:
    ledger, names = edition.ledger, edition.archive.categories
    made = [
        (scope, ledger.figure("received", scope), ledger.figure("overdue", scope))
        for scope in ledger.scopes(ScopeKind.CATEGORY)
    ]
    most = max((int(received.value or 0) for _, received, _ in made), default=0)
    table = [
        CategoryRow(
            scope,
            edition.language.name(names[scope.id].names),
            a.scope(scope),
            received,
            overdue,
            charts.count_bar(int(received.value or 0), most, int(overdue.value or 0)),
        )
        for scope, received, overdue in made
    ]
    return sorted(table, key=lambda row: (-int(row.received.value or 0), row.name))
