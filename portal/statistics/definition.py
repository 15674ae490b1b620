"""What a statistic is and what a figure is: the two shapes that everything above passes around."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from pydantic import BaseModel, ConfigDict, Field

from portal.periods import FigureId
from portal.settings import Names
from portal.terms import PeriodKind, ScopeKind


class Unit(StrEnum):
    """How a value is written."""

    REPORTS = "reports"
    SHARE = "share"
    WORKING_DAYS = "working_days"
    RATINGS = "ratings"


class Reason(StrEnum):
    """Why a figure has no value."""

    NO_CASES = "no_cases"
    TOO_FEW = "too_few"
    NOT_COMPUTABLE = "not_computable"


class WorkedExample(BaseModel):
    """A small register and the value that must come out; it is a test and it is shown to readers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    says: Names
    as_of: str
    deadline_rule: str = "whole_day"
    events: str = Field(default="", description="CSV lines: report, at, kind, value")
    ratings: str = Field(default="", description="CSV lines: week, asked, satisfied, acceptable, dissatisfied")
    period: str
    numerator: int | None = None
    denominator: int | None = None
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
    lower_is_better: bool | None = None
    needs_events: bool = False
    scopes: tuple[ScopeKind, ...] = tuple(ScopeKind)
    periods: tuple[PeriodKind, ...] = (PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER)
    caveats: Names = {}
    must_stand_beside: str = Field(default="", description="a share that can mislead names the reading beside it")
    is_of_ratings: bool = Field(default=False, description="stands on ratings, shown from the least number only")
    examples: tuple[WorkedExample, ...] = Field(description="at least one")


@dataclass(frozen=True, slots=True)
class Figure:
    """A statistic's value for a scope and a period, exact.

    `numerator` and `denominator` count reports (or ratings); for a count `denominator` is None; for a median or a
    percentile `denominator` is the number of cases and `numerator` is None. `value` is an int or a Fraction, None when
    there is nothing to say, and then `reason` says why.
    """

    id: FigureId
    definition: Definition
    numerator: int | None = None
    denominator: int | None = None
    value: int | Fraction | None = None
    reason: Reason | None = None
