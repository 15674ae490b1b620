"""The catalogue of problems: each declared once, with its severity, what is wrong and what to do.

The wording here is English and the key of the catalogues in `portal/translations/`; it is formatted after translation.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from portal.terms import Severity


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "to be translated later"
    """Mark a string for the catalogues."""
    return message


@dataclass(frozen=True)
class ProblemKind:
    """One way in which the input can be wrong. `what` and `fix` are format strings over the problem's details."""

    code: str
    severity: Severity
    what: str
    fix: str


@dataclass(frozen=True)
class Problem:
    """One finding, at a line of a file (0 when the whole file is meant)."""

    kind: ProblemKind
    file: str
    line: int = 0
    details: dict[str, object] = field(default_factory=dict, hash=False)

    @property
    def where(self) -> str:
        """`file:line`."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def what(self, translate: Callable[[str], str] = str) -> str:
        """What is wrong, in the reader's language."""
        return translate(self.kind.what).format(**self.details)

    def fix(self, translate: Callable[[str], str] = str) -> str:
        """What to do about it, in the reader's language."""
        return translate(self.kind.fix).format(**self.details)

    def line_of_text(self, translate: Callable[[str], str] = str) -> str:
        """`file:line: what; what to do`."""
        return f"{self.where}: {self.what(translate)}; {self.fix(translate)}"


@dataclass
class Account:
    """What became of the rows of one file: rows = used + refused."""

    file: str
    rows: int = 0
    refused: int = 0
    cleared: Counter[str] = field(default_factory=Counter)
    """How many findings of each kind of personal data editors called false alarms."""

    @property
    def used(self) -> int:
        """Rows that the statistics stand on."""
        return self.rows - self.refused


class InputProblems(Exception):  # noqa: N818 - it carries the problems; it is not one error
    """Raised once, after everything was read, when the input can't be built from."""

    def __init__(self, problems: "Problems") -> None:
        super().__init__(f"{len(problems.found)} problems in the input")
        self.problems = problems


@dataclass
class Problems:
    """Collects every problem of a run, and the account of rows read, before anything stops."""

    found: list[Problem] = field(default_factory=list)
    accounts: dict[str, Account] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    """What was counted on the way and is no problem, in English sentences for the report of an import."""
    language: str = "vi"
    """In which they are told: the project's first, once that is known."""

    def add(self, kind: ProblemKind, file: str, line: int = 0, /, **details: object) -> None:
        """Note one problem."""
        self.found.append(Problem(kind, file, line, details))

    def account(self, file: str) -> Account:
        """The account of one file, opened on first use."""
        return self.accounts.setdefault(file, Account(file))

    def of(self, severity: Severity) -> Iterator[Problem]:
        """The problems of one severity, in the order they were found."""
        return (problem for problem in self.found if problem.kind.severity is severity)

    def count(self) -> Counter[Severity]:
        """How many problems of each severity."""
        return Counter(problem.kind.severity for problem in self.found)

    def raise_if_unfit(self, max_refused: int) -> None:
        """Raise InputProblems if a file can't be trusted or more rows are refused than allowed."""
        refused = sum(account.refused for account in self.accounts.values())
        if self.count()[Severity.STOP] or refused > max_refused:
            raise InputProblems(self)
