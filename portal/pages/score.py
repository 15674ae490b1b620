"""The agencies' quarterly score: its formula, its weights, and how far each rank moves when the weights do."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.comparison import KINDS
from portal.language import Language, round_half_up
from portal.pages.base import Download, Edition, Page
from portal.pages.comparisons import kind_titles
from portal.periods import FigureId, Period, Scope
from portal.score import COMPONENTS, AgencyScore, Component, QuarterScores, scores_of
from portal.score.formula import CONCENTRATION, DRAWS
from portal.statistics.definition import Reason
from portal.terms import ScopeKind

TABLE = "score"
"""The table's name among the downloads."""


@dataclass(frozen=True)
class Part:
    """A component in the formula. `source`: address of the statistic that counts it, or empty."""

    title: str
    formula: str
    weight: str
    source: str


@dataclass(frozen=True)
class Cell:
    """A component of one agency. `weight`: its share of this agency's score, empty if it is left out; `moved`: the same
    if it is not the published one. `counts` is the id of the ledger's figure that has these cases, and `address` leads
    to it; both are empty where the component is of a running quarter, or is no figure of its own."""

    title: str
    text: str
    cases: str
    weight: str
    moved: str
    bar: Markup
    value: Decimal | None
    """As `text` prints it; None where that says why there is none."""
    counts: str = ""
    address: str = ""

    @property
    def has_value(self) -> bool:
        """If not, `text` says why."""
        return self.value is not None


@dataclass(frozen=True)
class Row:
    """One agency. `score` is empty and `value`, which it prints, None without one, and then `reason` says why."""

    name: str
    address: str
    reports: int
    cells: tuple[Cell, ...]
    score: str
    value: Decimal | None
    bar: Markup
    rank: int | None
    best: int | None
    worst: int | None
    reason: str


@dataclass(frozen=True)
class Group:
    """Agencies of one kind: those scored, best first, and those without a score."""

    id: str
    title: str
    scored: tuple[Row, ...]
    others: tuple[Row, ...]


@dataclass(frozen=True)
class Quarter:
    """One quarter's tables."""

    id: str
    title: str
    is_provisional: bool
    until: str
    groups: tuple[Group, ...]

    @property
    def scored(self) -> int:
        """How many agencies have a score."""
        return sum(len(group.scored) for group in self.groups)


@dataclass(frozen=True)
class ScorePage:
    """What the page shows."""

    parts: tuple[Part, ...]
    quarters: tuple[Quarter, ...]
    files: tuple[Download, ...]
    least: int
    draws: int
    concentration: int
    """How near the published weights the drawn ones lie: the sum of the parameters of their distribution."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language = edition.language
    context = ScorePage(
        tuple(parts(edition)),
        tuple(_quarter(edition, scores) for scores in scores_of(edition.ledger)),
        tuple(file for file in edition.downloads if file.table == TABLE),
        edition.settings.minimum_ranked,
        DRAWS,
        int(CONCENTRATION),
    )
    description = language._(
        "A published formula, its weights, every component, and how ranks change with the weights."
    )
    yield Page(
        "score", a.SCORE, language._("Quarterly score of agencies"), description, context, scripts=("sortable.js",)
    )


def titles(language: Language) -> dict[str, str]:
    """The components by name."""
    return {
        "kept_deadlines": language._("Deadlines kept"),
        "backlog_age": language._("Age of the backlog"),
        "reopened": language._("Not reopened"),
        "satisfaction": language._("Satisfaction"),
        "follow_ups": language._("Follow-ups answered"),
    }


def parts(edition: Edition) -> Iterator[Part]:
    """The formula, one component after the other."""
    language = edition.language
    weights = edition.settings.score.weights.model_dump()
    formulas = {
        "kept_deadlines": language._(
            "100 × reports answered by their deadline / reports whose deadline fell in the quarter"
        ),
        "backlog_age": language._(
            "the mean over the reports open with a deadline at the quarter’s end: 100 within the deadline, 5 less for "
            "each working day overdue, 0 from 20 days on; 100 if nothing is open"
        ),
        "reopened": language._(
            "100 × first answers of the quarter not reopened by its end / first answers of the quarter"
        ),
        "satisfaction": language._("100 × ratings satisfied or acceptable / ratings given in the quarter"),
        "follow_ups": language._(
            "100 × follow-ups answered within 7 days / follow-ups whose 7 days ended in the quarter"
        ),
    }
    sources = {
        "kept_deadlines": "kept_deadlines",
        "backlog_age": "overdue",
        "reopened": "reopened_of_handled",
        "satisfaction": "satisfaction",
        "follow_ups": "follow_ups_answered",
    }
    total = sum(weights.values())
    for key in COMPONENTS:
        share = _weight(language, Fraction(weights[key], total))
        yield Part(titles(language)[key], formulas[key], share, a.statistic(sources[key]))


def _weight(language: Language, share: Fraction) -> str:
    """With a decimal where it has one, so that what is printed adds up to the whole."""
    return language.share(share, 0 if (100 * share).denominator == 1 else 1)


def _quarter(edition: Edition, scores: QuarterScores) -> Quarter:
    language = edition.language
    groups = tuple(group for kind in KINDS if (group := _group(edition, scores, kind)).scored or group.others)
    until = language.date(scores.period.last)
    return Quarter(scores.period.id, language.period(scores.period), scores.is_provisional, until, groups)


def _group(edition: Edition, scores: QuarterScores, kind: str) -> Group:
    of_kind = [one for one in scores.agencies if one.kind == kind and one.reports]
    scored = sorted((one for one in of_kind if one.score is not None), key=lambda one: (one.rank or 0, one.agency))
    others = sorted((one for one in of_kind if one.score is None), key=lambda one: (-one.reports, one.agency))
    return Group(
        kind,
        kind_titles(edition)[kind],
        tuple(row(edition, one, scores) for one in scored),
        tuple(row(edition, one, scores) for one in others),
    )


def row(edition: Edition, one: AgencyScore, scores: QuarterScores) -> Row:
    """One agency's score in a quarter as the tables and its own page show it."""
    language, words = edition.language, titles(edition.language)
    weights = edition.settings.score.weights.model_dump()
    shares = {key: Fraction(weight, sum(weights.values())) for key, weight in weights.items()}
    return Row(
        language.name(edition.archive.agencies[one.agency].names),
        a.scope(Scope(ScopeKind.AGENCY, one.agency)),
        one.reports,
        tuple(
            _cited(
                edition,
                key,
                one,
                scores.period,
                _cell(language, words[key], one.components[key], one.used.get(key), shares[key], scores.is_provisional),
            )
            for key in COMPONENTS
        ),
        "" if one.score is None else language.fixed(one.score, 1),
        None if one.score is None else _printed(one.score),
        Markup("") if one.score is None else charts.share_bar(one.score / 100),
        one.rank,
        one.best,
        one.worst,
        _reason(edition, one),
    )


def _reason(edition: Edition, one: AgencyScore) -> str:
    language = edition.language
    if one.score is not None:
        return ""
    if one.is_too_small:
        return language._("fewer than {n} reports").format(n=language.number(edition.settings.minimum_ranked))
    return language._("less than half of the weight can be computed")


def _cell(
    language: Language,
    title: str,
    component: Component,
    used: Fraction | None,
    share: Fraction,
    is_running: bool,
) -> Cell:
    weight = "" if used is None else _weight(language, used)
    moved = "" if used == share else weight
    if component.value is None:
        return Cell(title, _nothing(language, component, is_running), "", weight, moved, Markup(""), None)
    text = language.fixed(component.value, 1)
    bar = charts.share_bar(component.value / 100)
    return Cell(title, text, _counted(language, component), weight, moved, bar, _printed(component.value))


def _printed(value: Fraction) -> Decimal:
    """A score or a component as it is printed: what the tables are ordered by."""
    return round_half_up(value, 1)


def _counted(language: Language, component: Component) -> str:
    """Of how many cases a component is; empty where it is of none."""
    if not component.of:
        return ""
    if component.cases is None:
        return language.n("mean over {n} report", "mean over {n} reports", component.of)
    return f"{language.number(component.cases)}\u00a0/\u00a0{language.number(component.of)}"


def _cited(edition: Edition, key: str, one: AgencyScore, period: Period, cell: Cell) -> Cell:
    """The cell with the ledger's figure of the same quarter, where it counts the very same cases."""
    figure_id = FigureId(key, Scope(ScopeKind.AGENCY, one.agency), period)
    if key not in edition.ledger.definitions or not edition.ledger.holds(figure_id):
        return cell
    figure = edition.ledger.figure(key, figure_id.scope, period)
    component = one.components[key]
    if not component.of or (figure.numerator, figure.denominator) != (component.cases, component.of):
        return cell
    return replace(cell, counts=str(figure_id), address=edition.figure_address(figure_id))


def _nothing(language: Language, component: Component, is_running: bool) -> str:
    """Why a component has no value. Ratings of an agency count once their quarter is over (`portal.statistics.rated`):
    while it runs that is the reason, however few they are."""
    if component.reason is Reason.TOO_FEW and is_running:
        return language._("not computable: ratings count once the quarter is over")
    words = {
        Reason.TOO_FEW: language._("not computable: too few ratings"),
        Reason.NOT_COMPUTABLE: language._("not computable from this register"),
    }
    return words.get(component.reason or Reason.NO_CASES, language._("not computable: no cases"))
