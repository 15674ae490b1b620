"""What was said of the figures: officially stated, corrected since, ordered, replied. Validated records, once read."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from portal.problems import N_, Unfit
from portal.records import Cleared, Record
from portal.settings import Names
from portal.terms import CorrectionReason, DirectiveState, Relation


def exact(value: Any) -> Fraction:
    """A whole number, or a fraction written `2012/2473`. Raises ValueError."""
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool) or not isinstance(value, int | str) or not EXACT.fullmatch(str(value)):
        raise Unfit(N_("write a whole number or a fraction, as 480 or 2012/2473"))
    return Fraction(str(value))


def _whole(value: object) -> object:
    """A whole number, which YAML reads as one where no quotation marks stand around it, as it was written."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


EXACT = re.compile(r"\d{1,18}(/[1-9]\d{0,17})?")
Exact = Annotated[Fraction, BeforeValidator(exact)]


class Stated(Record):
    """What was stated officially: of a figure, or of a fact that is none. Its value is a number as it was written
    (`2473`, `81.36 %`); `most` needs none."""

    figure: str = ""
    fact: str = Field(default="", description="agencies_taking_part, agencies_answering_most_on_time, "
                                              "late_answers_after/2019-08-04")  # fmt: skip
    value: Annotated[str, BeforeValidator(_whole)] = ""
    relation: Relation
    source: Names
    on: date
    note: Names = Field(default={})
    line: int = Field(default=0, description="where it stands in its file")

    @property
    def what(self) -> str:
        """The id of the figure or the fact."""
        return self.figure or self.fact

    @property
    def number(self) -> tuple[Fraction, int] | None:
        """The stated number, in per cent for a share, and its decimals; None if it is words."""
        try:
            decimal = Decimal(self.value.replace("%", "").strip())
        except InvalidOperation:
            return None
        if not decimal.is_finite():
            return None
        return Fraction(decimal), max(0, -int(decimal.as_tuple().exponent))


class Correction(Record):
    """A published figure that was wrong, and what it is now. Values are exact, as in figures.csv: `480`, `2012/2473`;
    null where there was nothing to say."""

    figure: str
    issue: str = Field(description="the issue that published the old value: 2019-w31, 2019-q2, or its revision -r1")
    old: Exact | None
    new: Exact | None
    on: date
    reason: CorrectionReason
    words: Names
    revision: str = Field(
        default="", description="2019-w31-r1: what else is another figure in this revision follows from this correction"
    )
    line: int = Field(default=0, description="where it stands in its file")


class Directive(Record):
    """An order given to the centre or its agencies: by which office, due when, and where it stands."""

    id: str = Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
    order: Names = Field(min_length=1)
    by: Names = Field(min_length=1, description="an office, never a person")
    given_on: date
    due: date | None = None
    state: DirectiveState
    done_on: date | None = None
    source: Names = Field(default={})
    note: Names = Field(default={})
    figure: str = Field(default="", description="id of the figure that shows it")
    see: str = Field(
        default="",
        pattern=r"^(([a-z0-9_][A-Za-z0-9._-]*/)+(#[A-Za-z0-9:._-]+)?)?$",
        description="address of the page of this site that shows it, from the edition's root",
    )
    label: Names = Field(default={}, description="words for the link to `see`")
    line: int = Field(default=0, description="where it stands in its file")

    def is_overdue(self, today: date) -> bool:
        """Whether its day has passed and it is not done."""
        return self.state is not DirectiveState.DONE and self.due is not None and self.due < today


class Reply(Cleared):
    """What an agency says of its figures. `text` is Markdown, not yet rendered, in the language `language`."""

    agency: str
    on: date
    by: str = Field(min_length=1, description="an office, never a person")
    figure: str = Field(default="", description="id of the figure that it speaks of")
    text: str
    language: str
    file: str
    line: int = Field(default=1, description="of the first line of the text")
    figure_line: int = Field(default=0, description="of the figure that it names")
