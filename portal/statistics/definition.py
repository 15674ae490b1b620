"""What a statistic is and what a figure is: the two shapes that everything above passes around."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from pydantic import BaseModel, ConfigDict, Field

from portal.periods import FigureId
from portal.settings import Names
from portal.terms import DeadlineRule, PeriodKind, ScopeKind


class Unit(StrEnum):
    """How a value is written."""

    REPORTS = "reports"
    SHARE = "share"
    WORKING_DAYS = "working_days"
    RATINGS = "ratings"
    PROMISES = "promises"
    PER_CASE = "per_case"


class Reason(StrEnum):
    """Why a figure has no value."""

    NO_CASES = "no_cases"
    TOO_FEW = "too_few"
    NOT_COMPUTABLE = "not_computable"
    FEW_DEADLINES = "few_deadlines"
    NOT_REACHED = "not_reached"


class Seen(StrEnum):
    """From which side a statistic looks at reports."""

    PERIOD = "period"
    COHORT = "cohort"


class WorkedExample(BaseModel):
    """A small register and the value that must come out; it is a test and it is shown to readers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    says: Names
    as_of: str
    deadline_rule: str = "whole_day"
    events: str = Field(default="", description="CSV lines: report, at, kind, value")
    ratings: str = Field(default="", description="CSV lines: week, asked, satisfied, acceptable, dissatisfied")
    points: str = Field(default="", description="CSV lines: report, lat, lon")
    period: str
    numerator: int | None = None
    denominator: int | None = None
    pending: int | None = None
    value: str | None = Field(description="an integer, a fraction as 1/3, or null for nothing to say")


class Definition(BaseModel):
    """The `.yml` beside a statistic's `.py`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    version: int
    order: int = Field(description="place on the shelf's page")
    title: Names
    sentence: Names = Field(description="what it answers, in one sentence")
    numerator: Names
    denominator: Names = Field(default={}, description="empty for a count")
    unit: Unit
    is_stock: bool = Field(description="true: as it stands at the period's end; false: happened within the period")
    view: Seen = Field(
        default=Seen.PERIOD,
        description="period: what stands or happens in it; cohort: what has become of the reports received in it",
    )
    other_view: str = Field(default="", description="the statistic that answers the question in the other view")
    lower_is_better: bool | None = None
    needs_events: bool = False
    scopes: tuple[ScopeKind, ...] = tuple(ScopeKind)
    periods: tuple[PeriodKind, ...] = (PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER)
    caveats: Names = {}
    caveats_instant: Names = Field(
        default={}, exclude=True, description="instead of the caveats where a deadline runs out at its minute"
    )
    counts_events: bool = Field(
        default=False, description="counts promises, follow-ups or reminders, of which a report may have several"
    )
    must_stand_beside: str = Field(default="", description="a value that can mislead names the reading beside it")
    is_of_ratings: bool = Field(default=False, description="stands on ratings, shown from the least number only")
    stands_on_deadlines: bool = Field(
        default=False, description="says nothing where too few of the reports in question have a deadline"
    )
    examples: tuple[WorkedExample, ...] = Field(description="at least one")

    def under(self, rule: DeadlineRule) -> "Definition":
        """The definition as it is told where deadlines run out by a rule."""
        if rule is DeadlineRule.WHOLE_DAY or not self.caveats_instant:
            return self
        return self.model_copy(update={"caveats": self.caveats_instant})


@dataclass(frozen=True, slots=True)
class Figure:
    """A statistic's value for a scope and a period, exact.

    `numerator` and `denominator` count reports (or ratings); for a count `denominator` is None; for a median or a
    percentile `denominator` is the number of cases and `numerator` is None. `value` is an int or a Fraction, None when
    there is nothing to say, and then `reason` says why. `pending`, where a value can still change, are the
    cases that are not settled: while there are any, the value is immature.
    """

    id: FigureId
    definition: Definition
    numerator: int | None = None
    denominator: int | None = None
    value: int | Fraction | None = None
    reason: Reason | None = None
    pending: int | None = None

    @property
    def is_immature(self) -> bool:
        """Whether the value may still change because deadlines have not passed."""
        return bool(self.pending)
