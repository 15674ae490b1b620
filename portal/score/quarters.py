"""The scores of every agency for the last quarter that is over, and for the one that runs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from portal.ledger import Ledger
from portal.periods import Period, quarter_of
from portal.score.components import COMPONENTS, Component, Quarter
from portal.score.formula import rank_ranges, ranks, score_of, weights_used
from portal.terms import PeriodKind


@dataclass(frozen=True)
class AgencyScore:
    """One agency's score, or why it has none.

    reports: those it had on its hands. used: the share of each component that counts. rank: within its kind; best and
    worst: its ranks under other weights. `score`, `rank`, `best` and `worst` are None without a score; all
    but the score where no other of its kind has one.
    """

    agency: str
    kind: str
    reports: int
    components: Mapping[str, Component]
    used: Mapping[str, Fraction]
    score: Fraction | None
    is_too_small: bool
    rank: int | None = None
    best: int | None = None
    worst: int | None = None


@dataclass(frozen=True)
class QuarterScores:
    """All agencies in one quarter; `is_provisional`: it is not over."""

    period: Period
    is_provisional: bool
    agencies: tuple[AgencyScore, ...]

    def of(self, agency: str) -> AgencyScore:
        """One agency's. Raises KeyError."""
        return {one.agency: one for one in self.agencies}[agency]


@lru_cache(maxsize=2)
def scores_of(ledger: Ledger) -> tuple[QuarterScores, ...]:
    """The last complete quarter's scores, if one is complete, then those of the quarter that runs, up to today."""
    return tuple(_scores(ledger, period, is_running) for period, is_running in _quarters(ledger))


def _quarters(ledger: Ledger) -> Iterator[tuple[Period, bool]]:
    complete = ledger.periods[PeriodKind.QUARTER]
    yield from ((period, False) for period in complete[-1:])
    running = quarter_of(ledger.archive.today)
    if running not in complete:
        yield Period(PeriodKind.QUARTER, running.first, ledger.archive.today), True


def _scores(ledger: Ledger, period: Period, is_provisional: bool) -> QuarterScores:
    quarter, weights = Quarter(ledger, period), ledger.archive.settings.score.weights.model_dump()
    components, reports = quarter.components(), quarter.reports()
    made = [
        _unranked(ledger, agency, reports[row], {key: components[key][row] for key in COMPONENTS}, weights)
        for row, agency in enumerate(quarter.agencies)
    ]
    return QuarterScores(period, is_provisional, tuple(_ranked(made, weights)))


def _unranked(
    ledger: Ledger, agency: str, reports: int, components: Mapping[str, Component], weights: Mapping[str, int]
) -> AgencyScore:
    values = {key: component.value for key, component in components.items()}
    is_too_small = reports < ledger.archive.settings.minimum_ranked
    score = None if is_too_small else score_of(weights, values)
    used = {} if score is None else weights_used(weights, values)
    kind = ledger.archive.agencies[agency].compared_with
    return AgencyScore(agency, kind, reports, components, used, score, is_too_small)


def _ranked(made: list[AgencyScore], weights: Mapping[str, int]) -> Iterator[AgencyScore]:
    rank: dict[str, int] = {}
    reach: dict[str, tuple[int, int]] = {}
    for kind in sorted({one.kind for one in made}):
        scored = {one.agency: one for one in made if one.kind == kind and one.score is not None}
        if len(scored) > 1:
            rank |= ranks({key: one.score for key, one in scored.items() if one.score is not None})
            values = {key: {n: c.value for n, c in one.components.items()} for key, one in scored.items()}
            reach |= rank_ranges(weights, values)
    for one in made:
        best, worst = reach.get(one.agency, (None, None))
        yield AgencyScore(
            one.agency,
            one.kind,
            one.reports,
            one.components,
            one.used,
            one.score,
            one.is_too_small,
            rank.get(one.agency),
            best,
            worst,
        )
