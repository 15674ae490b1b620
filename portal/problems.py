"""The catalogue of problems: each declared once, with its severity, what is wrong and what to do.

The wording here is English and the key of the catalogues in `portal/translations/`; it is formatted after translation.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from string import Formatter

from portal.terms import Severity


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "to be translated later"
    """Mark a string for the catalogues."""
    return message


class Words(str):
    """A detail of a problem that is itself one of the code's strings: it is told in the reader's language."""


SET_ASIDE = N_("(set aside because of it: {what})")
AND_MORE = N_("and {count} more")
MOST_TOLD = 10
"""So many consequences of one problem are named."""


@dataclass(frozen=True)
class ProblemKind:
    """One way in which the input can be wrong. `what` and `fix` are format strings over the problem's details."""

    code: str
    severity: Severity
    what: str
    fix: str

    def pattern(self, translate: Callable[[str], str] = str) -> str:
        """What is wrong, of any such problem: `the point …, … is far from all others`."""
        text = translate(self.what)
        return text.format_map({name: "…" for _, name, _, _ in Formatter().parse(text) if name})


@dataclass(frozen=True)
class Problem:
    """One finding, at a line of a file (0 when the whole file is meant).

    `consequences`: what can't be used because of it, each a message and its details. Nobody has to mend those.
    """

    kind: ProblemKind
    file: str
    line: int = 0
    details: dict[str, object] = field(default_factory=dict, hash=False)
    consequences: list[tuple[str, dict[str, object]]] = field(default_factory=list, hash=False, compare=False)

    @property
    def where(self) -> str:
        """`file:line`."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def what(self, translate: Callable[[str], str] = str) -> str:
        """What is wrong, in the reader's language."""
        return translate(self.kind.what).format(**self._told(translate))

    def fix(self, translate: Callable[[str], str] = str) -> str:
        """What to do about it, in the reader's language."""
        return translate(self.kind.fix).format(**self._told(translate))

    def _told(self, translate: Callable[[str], str]) -> dict[str, object]:
        return {name: _told(one, translate) for name, one in self.details.items()}

    def costs(self, message: str, /, **details: object) -> None:
        """Note one consequence."""
        self.consequences.append((message, details))

    def followed(self, text: str, translate: Callable[[str], str] = str) -> str:
        """A text about the problem, with its consequences after it."""
        if not self.consequences:
            return text
        told = [translate(message).format(**details) for message, details in self.consequences[:MOST_TOLD]]
        if len(self.consequences) > MOST_TOLD:
            told.append(translate(AND_MORE).format(count=len(self.consequences) - MOST_TOLD))
        return f"{text} {translate(SET_ASIDE).format(what='; '.join(told))}"

    def line_of_text(self, translate: Callable[[str], str] = str) -> str:
        """`file:line: what; what to do (what is set aside because of it)`."""
        return self.followed(f"{self.where}: {self.what(translate)}; {self.fix(translate)}", translate)


@dataclass(frozen=True)
class Mend:
    """What to do about a problem, as a detail of another one that holds it."""

    problem: Problem


def _told(detail: object, translate: Callable[[str], str]) -> object:
    if isinstance(detail, Problem):
        return detail.what(translate)
    if isinstance(detail, Mend):
        return detail.problem.fix(translate)
    if isinstance(detail, Remark):
        return detail.told(translate)
    return translate(detail) if isinstance(detail, Words) else detail


@dataclass(frozen=True)
class Remark:
    """A sentence, to be told in the reader's language, over its details."""

    message: str
    details: dict[str, object] = field(hash=False)

    def told(self, translate: Callable[[str], str] = str) -> str:
        """In the reader's language."""
        told = {name: _told(one, translate) for name, one in self.details.items()}
        return translate(self.message).format(**told)


class Unfit(ValueError):  # noqa: N818 - says what is wrong with a value
    """A value that can't be used; `remark` says why, in the reader's language once that is known."""

    def __init__(self, message: str, /, **details: object) -> None:
        super().__init__(message.format(**details))
        self.remark = Remark(message, details)


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

    @property
    def _words(self) -> str:
        if self.file.endswith(".yml"):
            return N_("{file}: entries: {rows} = {used} used + {refused} refused")
        if self.file.endswith(".md") or "." not in self.file.rpartition("/")[2]:
            return N_("{file}: files: {rows} = {used} used + {refused} refused")
        return N_("{file}: {rows} rows = {used} used + {refused} refused")

    def refuse_all(self, rows: int) -> None:
        """Count rows of which none can be used."""
        self.rows += rows
        self.refused += rows

    def told(self, translate: Callable[[str], str] = str) -> str:
        """`data/register/reports.csv: 2531 rows = 2531 used + 0 refused`; of texts in files of their own, files."""
        line = translate(self._words).format(file=self.file, rows=self.rows, used=self.used, refused=self.refused)
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.cleared.items()))
        return line + (translate(N_("; cleared as false alarms: {kinds}")).format(kinds=kinds) if kinds else "")


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
    remarks: list[Remark] = field(default_factory=list)
    """What was counted on the way and is no problem."""
    unseen: list[Remark] = field(default_factory=list)
    """What could not be looked at because of a problem."""
    language: str = "vi"
    """In which they are told: the project's first, once that is known."""
    told_file: Callable[[str], str] | None = None
    """How the name of a file is told: without what is private in it, once it is known which ids are none."""

    def add(self, kind: ProblemKind, file: str, line: int = 0, /, **details: object) -> Problem:
        """Note one problem."""
        problem = Problem(kind, file, line, details)
        self.found.append(problem)
        return problem

    def account(self, file: str) -> Account:
        """The account of one file, opened on first use."""
        return self.accounts.setdefault(file, Account(file))

    def of(self, severity: Severity) -> Iterator[Problem]:
        """The problems of one severity, in the order they were found."""
        return (problem for problem in self.found if problem.kind.severity is severity)

    def distrusts(self, file: str) -> bool:
        """Whether a file can't be trusted: something in it stops the build."""
        return any(problem.file == file for problem in self.of(Severity.STOP))

    def count(self) -> Counter[Severity]:
        """How many problems of each severity."""
        return Counter(problem.kind.severity for problem in self.found)

    def summary(self, translate: Callable[[str], str] = str) -> str:
        """How many of each severity, in the reader's language."""
        counts = self.count()
        told = {str(severity): counts[severity] for severity in Severity}
        return translate(
            N_("faults that stop the build: {stop}, for which rows are refused: {refuse}, warnings: {warn}")
        ).format(**told)

    def raise_if_unfit(self, max_refused: int) -> None:
        """Raise InputProblems if a file can't be trusted or more rows are refused than allowed."""
        refused = sum(account.refused for account in self.accounts.values())
        if self.count()[Severity.STOP] or refused > max_refused:
            raise InputProblems(self)
