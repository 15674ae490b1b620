"""What the pages of an agency, a category and an area share: a sentence, figures beside the city's, reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import numpy as np
from markupsafe import Markup

from portal import addresses as a
from portal import charts, maps
from portal.addresses import Links
from portal.charts import TrendPoint
from portal.pages import carding, mapped
from portal.pages.ages import age_chart, short
from portal.pages.backlog import band_chart
from portal.pages.base import Edition, Page
from portal.pages.embedding import embed_code
from portal.pages.findings import cited, flow_finding, overdue_finding
from portal.pages.flow_words import week_sentence
from portal.pages.index import Item, index_of
from portal.pages.timeline import counted_reminders
from portal.periods import Scope
from portal.statistics.definition import Figure
from portal.terms import PeriodKind, ScopeKind, Verdict

SENTENCE = ("received", "handled", "open", "overdue", "open_without_deadline")
COMPARED = ("on_time_of_due", "median_days", "p90_days", "overdue_of_received", "overdue_of_open", "coverage",
            "satisfaction", "response")  # fmt: skip
LATEST, LATE_SHOWN = 8, 10
MAPPED = 6
"""Reports in the list beside the map, before the script fills it."""
FEWEST_BESIDE = 6
"""From so many overdue rows their table and the published reports fill two columns of like height."""
MOST_WEEKS = 78
FEWEST_DRAWN = 5
"""Below so many reports a curve says less than the list of them."""


@dataclass(frozen=True)
class Compared:
    """A figure of the scope beside the whole city's."""

    own: Figure
    city: Figure
    beside: Figure | None = None
    """The reading of the scope that must stand beside a value that can mislead."""
    city_beside: Figure | None = None
    """The same of the whole city."""
    standing: tuple[str, ...] = ()
    """An agency's interval and rank within its kind."""


@dataclass(frozen=True)
class LateRow:
    """One overdue report: no one's text. `address` is empty unless it is published."""

    id: str
    address: str
    received: date | None
    due: date | None
    days: int
    reminders: str
    agency: str
    agency_address: str
    """Empty where none is assigned, as `agency` is."""


@dataclass(frozen=True)
class Part:
    """A neighbour in the tree of scopes: the wider one, those within, the successor."""

    name: str
    address: str


@dataclass(frozen=True)
class ScopePage:
    """What the page of one agency, category or area shows. `figures` is empty if it never had a report."""

    scope: Scope
    name: str
    kind: str
    crumbs: tuple[tuple[str, str], ...]
    figures: dict[str, Figure]
    compared: tuple[Compared, ...]
    is_drawn: bool
    """Whether it has reports enough for curves."""
    trend: Markup
    trend_finding: Markup
    is_monthly: bool
    """Whether the trend goes by months, not by weeks."""
    curve: Markup
    headline: str
    """What became of its overdue reports; empty if it never had a report."""
    flow: Markup
    """What the last completed week did to its overdue reports."""
    embed: str
    """The frame that shows the scope's overdue reports elsewhere; empty where there is none."""
    ages: Markup
    map: Markup
    late: tuple[LateRow, ...]
    late_in_all: int
    is_beside: bool
    """Whether the overdue and the published reports stand side by side."""
    latest: tuple[Item, ...]
    published: int
    notes: tuple[str, ...]
    within: tuple[Part, ...]
    list_address: str
    heirs: tuple[Part, ...]
    """Those that took over from it."""
    took_over: tuple[Part, ...]
    """Those that it took over from, which still have a page."""


def page_of(
    edition: Edition,
    scope: Scope,
    name: str,
    *,
    kind: str,
    crumbs: tuple[tuple[str, str], ...],
    notes: tuple[str, ...] = (),
    within: tuple[Part, ...] = (),
    standing: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    succession: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> Page:
    """The page of one scope; honest where it has no reports. `succession`: who took over from whom, by id."""
    ledger, address = edition.ledger, a.scope(scope)
    is_known = scope in ledger.scopes(scope.kind)
    received = int(ledger.figure("received", scope).value or 0) if is_known else 0
    rows = ledger.rows(scope)
    index = index_of(edition)
    published = index.sorted_newest(rows[np.isin(rows, index.published)])
    late = _late_rows(edition, rows)
    links = Links(address, edition.prefix)
    drawn = maps.MapParts(Markup(""))  # without reports there is no map, nor what draws it
    if received:
        drawn = maps.report_map(edition, links, scope, mapped.items(edition, links, MAPPED, scope))
    context = ScopePage(
        scope,
        name,
        kind,
        crumbs,
        {key: ledger.figure(key, scope) for key in SENTENCE} if is_known else {},
        compared(edition, scope, COMPARED, standing) if is_known else (),
        received >= FEWEST_DRAWN,
        *_trend(edition, scope),
        trend_by(edition) is PeriodKind.MONTH,
        _curve(edition, scope),
        overdue_finding(edition, links, scope) if is_known else "",
        week_sentence(edition, links, scope) if is_known else Markup(""),
        embed_code(edition, "overdue", scope, name) if is_known else "",
        age_chart(edition, links, scope),
        drawn.html,
        tuple(_late_row(edition, int(row)) for row in late[:LATE_SHOWN]),
        len(late),
        len(late) >= FEWEST_BESIDE and len(published) > 0,
        index.items(published[: _latest_shown(len(late))]),
        len(published),
        notes,
        within,
        a.scope_list(scope),
        tuple(part(edition, Scope(scope.kind, key)) for key in succession.get(scope.id, ())),
        tuple(part(edition, Scope(scope.kind, key)) for key, heirs in succession.items() if scope.id in heirs),
    )
    description = edition.language._("{name}: reports received, answered and overdue, and how long an answer took.")
    scripts = (*drawn.scripts, "sortable.js", "copy.js")
    return Page(
        str(scope.kind),
        address,
        name,
        description.format(name=name),
        context,
        scripts=scripts,
        later=drawn.later,
        card=carding.of_scope(edition, scope, name),
    )


def compared(
    edition: Edition,
    scope: Scope,
    statistics: Iterable[str],
    standing: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> tuple[Compared, ...]:
    """Those of the statistics that the scope has. One that stands beside another already is not said again."""
    ledger = edition.ledger
    fit = [one for key in statistics if scope.kind in (one := ledger.definitions[key]).scopes]
    beside: set[str] = set()
    for one in fit:
        if one.must_stand_beside and one.id not in beside:
            beside.add(one.must_stand_beside)
    return tuple(
        Compared(
            ledger.figure(one.id, scope),
            ledger.figure(one.id),
            ledger.figure(one.must_stand_beside, scope) if one.must_stand_beside else None,
            ledger.figure(one.must_stand_beside) if one.must_stand_beside else None,
            standing.get(one.id, ()),
        )
        for one in fit
        if one.id not in beside
    )


def _trend(edition: Edition, scope: Scope) -> tuple[Markup, Markup]:
    """The chart of what came in and what was answered, and its finding."""
    ledger, language, links = edition.ledger, edition.language, Links(a.scope(scope), edition.prefix)
    if scope not in ledger.scopes(scope.kind):
        return Markup(""), Markup("")
    kind = trend_by(edition)
    arrived, answers = (ledger.series(key, scope, kind=kind) for key in ("new_reports", "answers"))
    points = [
        TrendPoint(
            short(edition, new.id.period),
            new.id.period.last,
            language.period(new.id.period),
            _whole(new),
            _whole(answered),
            (cited(edition, links, new), cited(edition, links, answered)),
        )
        for new, answered in zip(arrived, answers, strict=True)
    ]
    title = language._("New reports and answers, week by week")
    if kind is PeriodKind.MONTH:
        title = language._("New reports and answers, month by month")
    return charts.trend(language, points, title=title), flow_finding(edition, links, arrived, answers)


def trend_by(edition: Edition) -> PeriodKind:
    """Weeks; months where the weeks are so many that their ups and downs hide what became of them."""
    many = len(edition.ledger.periods[PeriodKind.WEEK]) > MOST_WEEKS
    return PeriodKind.MONTH if many else PeriodKind.WEEK


def _latest_shown(late: int) -> int:
    """How many published reports: beside the overdue as many as are about as tall, three for five rows."""
    return LATEST if late < FEWEST_BESIDE else min(late, LATE_SHOWN) * 3 // 5


def _curve(edition: Edition, scope: Scope) -> Markup:
    is_known = scope in edition.ledger.scopes(scope.kind)
    return band_chart(edition, scope, Links(a.scope(scope), edition.prefix)) if is_known else Markup("")


def _whole(figure: Figure) -> int:
    return int(figure.value or 0)


def _late_rows(edition: Edition, rows: np.ndarray) -> np.ndarray:
    facts = edition.ledger.facts.iloc[rows]
    is_late = (facts["verdict"] == Verdict.OVERDUE).to_numpy()
    days = facts["days_overdue"].to_numpy(dtype=np.int64, na_value=0)[is_late]
    return rows[is_late][np.argsort(-days, kind="stable")]


def _late_row(edition: Edition, row: int) -> LateRow:
    index, facts = index_of(edition), edition.ledger.facts
    sms, calls, letters = (int(facts[name].iloc[row]) for name in ("sms", "calls", "letters"))
    received, due = index.received[row], index.due[row]
    report_id, agency = index.ids[row], index.agency[row]
    return LateRow(
        report_id,
        a.report(report_id) if report_id in edition.archive.edited else "",
        received.date() if received else None,
        due.date() if due else None,
        index.overdue[row] or 0,
        edition.language.join(counted_reminders(edition.language, sms, calls, letters)),
        index.agency_names.get(agency, ""),
        a.scope(Scope(ScopeKind.AGENCY, agency)) if agency in index.agency_names else "",
    )


def part(edition: Edition, scope: Scope) -> Part:
    """A scope's name and page."""
    archive = edition.archive
    names = {
        ScopeKind.AGENCY: lambda: archive.agencies[scope.id].names,
        ScopeKind.CATEGORY: lambda: archive.categories[scope.id].names,
        ScopeKind.AREA: lambda: archive.areas[scope.id].names,
    }
    return Part(edition.language.name(names[scope.kind]()), a.scope(scope))
