"""Agencies side by side, within their kind: intervals, and the ranks that they leave open.

The intervals read an agency's cases as draws from its usual work; they stand on comparisons of agencies alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from warnings import catch_warnings, simplefilter

import numpy as np
from scipy.stats import CensoredData, binomtest, ecdf

from portal.archive import Archive
from portal.ledger import Ledger
from portal.periods import FigureId, Period, Scope
from portal.statistics.definition import Figure
from portal.statistics.measures import Survival
from portal.terms import ScopeKind

LEVEL = 0.95
KINDS = ("department", "district", "commune", "utility", "other")


@dataclass(frozen=True)
class Interval:
    """Bounds of a share, 0 to 1."""

    lower: float
    upper: float


@dataclass(frozen=True)
class Ranks:
    """The ranks that an agency can have among `of`, 1 the best."""

    first: int
    last: int
    of: int

    @property
    def is_alone(self) -> bool:
        """Whether there is no other to be compared with: a first place among one says nothing."""
        return self.of == 1


@dataclass(frozen=True)
class Standing:
    """One agency in a comparison. `interval` is None where there is no value, `ranks` where there are too few cases."""

    agency: str
    figure: Figure
    interval: Interval | None
    ranks: Ranks | None = None

    @property
    def is_ranked(self) -> bool:
        """Whether it has cases enough."""
        return self.ranks is not None


@cache
def wilson(cases: int, of: int) -> Interval:
    """The 95 % score interval of a share of `of` > 0 cases (Wilson 1927).

    Recommended over the textbook interval for small numbers and extreme shares by Brown, Cai & DasGupta 2001:
    (k + z²/2 ± z √(k (n − k) / n + z²/4)) / (n + z²) with z = 1.96.
    """
    found = binomtest(cases, of).proportion_ci(LEVEL, method="wilson")
    return Interval(float(found.low), float(found.high))


def kind_of(archive: Archive, agency: str) -> str:
    """One of KINDS; a kind that is not among them is `other`."""
    kind = archive.agencies[agency].kind
    return kind if kind in KINDS else "other"


def compare(ledger: Ledger, statistic: str, kind: str, period: Period | None = None) -> tuple[Standing, ...]:
    """The agencies of a kind that ever had a report, by id, by a share; of the as-of day if no period is said.

    Ranked are those with at least `minimum_ranked` cases in the share's denominator, among each other.
    """
    scopes = [scope for scope in ledger.scopes(ScopeKind.AGENCY) if kind_of(ledger.archive, scope.id) == kind]
    unranked = [_standing(scope, ledger.figure(statistic, scope, period)) for scope in scopes]
    least = ledger.archive.settings.minimum_ranked
    fit = [one for one in unranked if one.interval and (one.figure.denominator or 0) >= least]
    found = ranks([one.interval for one in fit if one.interval], bool(ledger.definitions[statistic].lower_is_better))
    by_agency = {one.agency: rank for one, rank in zip(fit, found, strict=True)}
    return tuple(Standing(one.agency, one.figure, one.interval, by_agency.get(one.agency)) for one in unranked)


def _standing(scope: Scope, figure: Figure) -> Standing:
    if figure.value is None or figure.numerator is None or figure.denominator is None:
        return Standing(scope.id, figure, None)
    return Standing(scope.id, figure, wilson(figure.numerator, figure.denominator))


def ranks(intervals: Sequence[Interval], lower_is_better: bool = False) -> list[Ranks]:
    """The range of ranks of each: 1 + those surely better to n − those surely worse.

    One is surely better than another if its whole interval is: if its lower bound lies above the other's upper bound
    (the other way round where lower is better). So ranges of intervals that overlap overlap too.
    """
    bounds = [(-one.upper, -one.lower) if lower_is_better else (one.lower, one.upper) for one in intervals]
    lowers, uppers = np.sort([low for low, _ in bounds]), np.sort([high for _, high in bounds])
    number = len(bounds)
    better = [number - int(np.searchsorted(lowers, high, side="right")) for _, high in bounds]
    worse = [int(np.searchsorted(uppers, low, side="left")) for low, _ in bounds]
    return [Ranks(1 + above, number - below, number) for above, below in zip(better, worse, strict=True)]


@dataclass(frozen=True)
class DaysInterval:
    """Between how many working days a median lies; None where its bound is not reached yet."""

    lower: int | None
    upper: int | None


def median_interval(ledger: Ledger, figure_id: FigureId) -> DaysInterval | None:
    """The 95 % interval of a cohort's Kaplan–Meier median; None for other statistics and without any case.

    Where the bounds of the curve, on the scale of log(−log S), cross one half (Brookmeyer & Crowley 1982).
    """
    measure = ledger.measure(figure_id.statistic)
    if not isinstance(measure, Survival):
        return None
    chosen = ledger.counted(measure.cases, figure_id)
    days, ended = measure.days[chosen].astype(float), measure.ended[chosen]
    if not ended.any():
        return None
    curve = ecdf(CensoredData(uncensored=days[ended], right=days[~ended])).sf
    with catch_warnings():
        # where everything has ended the bounds are undefined, which `_half` heeds
        simplefilter("ignore", RuntimeWarning)
        bounds: Any = curve.confidence_interval(LEVEL, method="log-log")
    return DaysInterval(*(_half(bound.quantiles, bound.probabilities) for bound in (bounds.low, bounds.high)))


def _half(days: np.ndarray, left: np.ndarray) -> int | None:
    """The first day on which a curve is at most one half; a curve without a bound never is."""
    reached = np.flatnonzero(left <= 0.5)
    return int(days[reached[0]]) if reached.size else None
