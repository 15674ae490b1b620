"""What was stated officially, held against the register by its relation; and the sums that stand beside it.

`exact` is rounded to the digits stated, `about` allows 2 %, `almost` means up to 5 % below, `more_than` above, `most`
more than half. A statement that does not hold is a warning of the build and stands on the method page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from portal.history import day_of, number_of, seconds
from portal.identities import PARTS, SUMS
from portal.language import round_half_up
from portal.ledger import Ledger
from portal.periods import FactId, FigureId, parse_fact_id, parse_figure_id
from portal.problem_catalogue.lists import CORRECTS_NOTHING, STATED_DIFFERS, STATED_OUTSIDE
from portal.problems import N_, Problems, Words
from portal.sources.published import CORRECTIONS, STATED
from portal.statements import Stated
from portal.statistics.definition import Figure, Unit
from portal.terms import FactName, PeriodKind, Relation, ScopeKind, Verdict

ABOUT, ALMOST = Fraction(2, 100), Fraction(5, 100)
"""How far from a stated value `about` and `almost` may lie."""
BOUNDLESS = 10**12
RELATION_WORDS = {
    Relation.EXACT: Words(N_("exactly")),
    Relation.ABOUT: Words(N_("about")),
    Relation.ALMOST: Words(N_("almost")),
    Relation.MORE_THAN: Words(N_("more than")),
    Relation.MOST: Words(N_("most")),
}


@dataclass(frozen=True)
class Fact:
    """What a register says that is no figure: a count, or a share if it has a denominator."""

    id: FactId
    numerator: int
    denominator: int | None = None

    @property
    def value(self) -> Fraction | None:
        """Exact; None for a share of nothing."""
        return None if self.denominator == 0 else Fraction(self.numerator, self.denominator or 1)


@dataclass(frozen=True)
class Reconciled:
    """One statement beside what the register says. `true` is None where the register does not hold it."""

    stated: Stated
    true: Figure | Fact | None
    holds: bool


@dataclass(frozen=True)
class Identity:
    """`whole` is the sum of `parts`; or, of one part without a rest, at least as many."""

    whole: Figure
    parts: tuple[Figure, ...]
    is_sum: bool


def reconcile(ledger: Ledger) -> tuple[Reconciled, ...]:
    """Every statement in the order of its file."""
    return tuple(_reconciled(ledger, stated) for stated in ledger.archive.stated)


def check(ledger: Ledger, problems: Problems) -> None:
    """Note every statement that the register does not bear out, whatever rows are refused, and every correction of a
    figure that is unknown.

    To be followed by `raise_if_unfit`.
    """
    refused = _refused(problems)
    for one in reconcile(ledger):
        stated = one.stated
        if one.true is None:
            problems.add(STATED_OUTSIDE, STATED, stated.line, what=stated.what)
        elif not one.holds and not (refused and _may_hold(one, refused)):
            said = {"relation": RELATION_WORDS[stated.relation], "stated": stated.value, "register": _plain(one.true)}
            problems.add(STATED_DIFFERS, STATED, stated.line, what=stated.what, **said)
    for correction in ledger.archive.corrections:
        if _figure(ledger, parse_figure_id(correction.figure)) is None:
            problems.add(CORRECTS_NOTHING, CORRECTIONS, correction.line, value=correction.figure)


def _reconciled(ledger: Ledger, stated: Stated) -> Reconciled:
    if stated.figure:
        named = parse_figure_id(stated.figure)
        # a day was spoken of at some hour: of a day that is over the register of a later one tells the end alone
        is_past = named.period.kind is PeriodKind.DAY and named.period != ledger.today
        figure = None if is_past else _figure(ledger, named)
        is_share = figure is not None and figure.definition.unit is Unit.SHARE
        return Reconciled(stated, figure, figure is not None and holds(stated, figure.value, is_share))
    fact = fact_of(ledger, parse_fact_id(stated.fact))
    return Reconciled(stated, fact, holds(stated, fact.value, fact.denominator is not None))


def _figure(ledger: Ledger, figure_id: FigureId) -> Figure | None:
    """The ledger's figure; None for a statistic, a scope or a period that it does not hold."""
    try:
        return ledger.figure(figure_id.statistic, figure_id.scope, figure_id.period)
    except KeyError:
        return None


def _refused(problems: Problems) -> int:
    """How many reports, or ratings, the refused rows may hide; of ratings a row may hold any number."""
    refused = {account.file: account.refused for account in problems.accounts.values() if account.refused}
    if any(file.startswith("data/register/ratings") for file in refused):
        return BOUNDLESS
    return sum(count for file, count in refused.items() if file.startswith("data/register/reports"))


def _may_hold(one: Reconciled, refused: int) -> bool:
    """Whether a statement may hold once so many rows that are refused are mended: then they are what is to be told."""
    true, unit = one.true, one.true.definition.unit if isinstance(one.true, Figure) else None
    if true is None or true.value is None or true.numerator is None or unit not in (None, Unit.REPORTS, Unit.SHARE):
        return True
    if true.denominator is None:
        return _holds_between(one.stated, Fraction(true.numerator), Fraction(true.numerator + refused))
    whole = true.denominator + refused
    low, high = Fraction(true.numerator, whole), min(Fraction(true.numerator + refused, whole), Fraction(1))
    return _holds_between(one.stated, low * 100, high * 100, most=50)


def holds(stated: Stated, value: int | Fraction | None, is_share: bool) -> bool:
    """Whether a true value bears out what was stated; a share is stated in per cent."""
    if value is None:
        return False
    true = Fraction(value) * (100 if is_share else 1)
    return _holds_between(stated, true, true, most=50 if is_share else 0)


def _holds_between(stated: Stated, low: Fraction, high: Fraction, most: int = 0) -> bool:
    """Whether any value from `low` to `high` bears out what was stated; `most` is what most of all is more than."""
    if stated.relation is Relation.MOST:
        return high > most
    if stated.number is None:
        return False
    said, digits = stated.number
    match stated.relation:
        case Relation.EXACT:
            return Fraction(round_half_up(low, digits)) <= said <= Fraction(round_half_up(high, digits))
        case Relation.ABOUT:
            return low <= said * (1 + ABOUT) and high >= said * (1 - ABOUT)
        case Relation.ALMOST:
            return low < said and high >= said * (1 - ALMOST)
        case Relation.MORE_THAN:
            return high > said


def _plain(true: Figure | Fact) -> str:
    """A value for a problem's line: `480`, or a share as `280/2473`."""
    if true.value is None:
        return "–"
    return str(true.numerator) if true.denominator is None else f"{true.numerator}/{true.denominator}"


def fact_of(ledger: Ledger, fact_id: FactId) -> Fact:
    """What the register says of a fact on the as-of day."""
    return _FACTS[fact_id.name](ledger, fact_id)


def _taking_part(ledger: Ledger, fact_id: FactId) -> Fact:
    """Agencies that were ever given a report."""
    return Fact(fact_id, len(ledger.scopes(ScopeKind.AGENCY)))


def _mostly_on_time(ledger: Ledger, fact_id: FactId) -> Fact:
    """Of the agencies with a deadline to keep, those that answered more than half on time (`on_time_of_due`)."""
    shares = [ledger.figure("on_time_of_due", scope).value for scope in ledger.scopes(ScopeKind.AGENCY)]
    known = [share for share in shares if share is not None]
    return Fact(fact_id, sum(share > Fraction(1, 2) for share in known), len(known))


def _late_after(ledger: Ledger, fact_id: FactId) -> Fact:
    """Reports that are handled and whose first answer came after its deadline and after a day's end."""
    if fact_id.day is None:
        raise ValueError(f"{fact_id} lacks its day")
    late = (ledger.facts["verdict"] == Verdict.LATE).to_numpy()
    answered = day_of(seconds(ledger.facts["first_answered_at"]))
    return Fact(fact_id, int(np.sum(late & (answered > number_of(fact_id.day)))))


_FACTS: dict[FactName, Callable[[Ledger, FactId], Fact]] = {
    FactName.AGENCIES_TAKING_PART: _taking_part,
    FactName.AGENCIES_ANSWERING_MOST_ON_TIME: _mostly_on_time,
    FactName.LATE_ANSWERS_AFTER: _late_after,
}


def identities_of(ledger: Ledger) -> tuple[Identity, ...]:
    """The identities that `portal.identities` holds in every scope and period, with the city's figures of the as-of
    day."""
    sums = [
        Identity(ledger.figure(whole), tuple(ledger.figure(part) for part in parts), is_sum=True)
        for whole, parts in SUMS
    ]
    bounds = [Identity(ledger.figure(whole), (ledger.figure(part),), is_sum=False) for part, whole in PARTS]
    return (*sums, *bounds)


def checked_places(ledger: Ledger) -> tuple[int, int]:
    """In how many scopes and how many periods the identities were checked."""
    return sum(len(ledger.scopes(kind)) for kind in ScopeKind), len(ledger.columns)
