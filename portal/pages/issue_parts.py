"""Parts of an issue's page: what was defined anew, what moved since it was published, and how good its figures are."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from portal import addresses as a
from portal.frozen import BEHIND, DEFINITIONS, EARLIER, FACE, FIGURES, LISTS, FrozenIssue, Quality
from portal.issue_files import SHEET
from portal.issues.revisions import moves_of
from portal.issues.thaw import earlier_of, figures_of
from portal.language import Language
from portal.pages import written
from portal.pages.base import Edition
from portal.pages.moves import Moved, moved
from portal.periods import ALL, FigureId
from portal.statistics.definition import Figure
from portal.terms import PeriodKind

BY_MONTH = ("new_reports", "answers", "open", "overdue")


@dataclass(frozen=True)
class Redefined:
    """A statistic whose definition was replaced since the issue before: its figure, and by the definition of before.

    `beside` is the reading that must stand beside both.
    """

    now: Figure
    before: Figure
    beside: Figure | None


@dataclass(frozen=True)
class MovedRow:
    """A figure that is counted otherwise now, and what must stand beside it, as published and now."""

    told: Moved
    published: Figure
    now: Figure
    beside: Figure | None
    beside_now: Figure | None
    is_alike: bool
    """Whether both values read the same, so that the cases they stand on must tell them apart."""


@dataclass(frozen=True)
class QualityLine:
    """One line of the statement of quality: `text` says what is counted, `value` how much, `cases` of how many."""

    text: str
    value: str
    cases: str


@dataclass(frozen=True)
class IssueFile:
    """A file of an issue: its name, its address from the site's root, and what it is."""

    name: str
    address: str
    says: str


def files(language: Language, issue: FrozenIssue) -> Iterator[IssueFile]:
    """Every file of an issue but the copies of its briefing, which its page shows."""
    words = {
        FIGURES: language._("every figure, exact: numerator, denominator, cases not settled"),
        SHEET: language._("the same as a spreadsheet"),
        EARLIER: language._("figures by definitions that were replaced"),
        BEHIND: language._("the numbers of the reports behind each figure"),
        DEFINITIONS: language._("the definitions as they stood"),
        LISTS: language._("what else the figures stand on: which area lies in which, which places are homes, days off"),
        FACE: language._("what the issue was made from, with the SHA-256 of every file"),
    }
    for name, says in words.items():
        if name != EARLIER or issue.earlier:
            yield IssueFile(name, a.issue_file(issue.id, name), says)


def months(edition: Edition, issue: FrozenIssue) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """Of a quarter each month's name and the city's figures of it, in the order of BY_MONTH."""
    found = figures_of(issue)
    for month in sorted({key.period for key in found if key.period.kind is PeriodKind.MONTH}):
        yield edition.language.period(month), tuple(found[FigureId(key, ALL, month)] for key in BY_MONTH)


def redefined(issue: FrozenIssue) -> Iterator[Redefined]:
    """The city's figures of the issue that are counted by a new definition from it on."""
    found = figures_of(issue)
    for figure_id, before in earlier_of(issue).items():
        if figure_id.scope == ALL and figure_id.period == issue.period:
            beside = found.get(FigureId(before.definition.must_stand_beside, ALL, issue.period))
            yield Redefined(found[figure_id], before, beside)


def moved_rows(edition: Edition, issue: FrozenIssue) -> Iterator[MovedRow]:
    """The city's figures of the issue's period that are counted otherwise now."""
    found = figures_of(issue)
    for move in moves_of(edition.ledger, issue).of_city:
        wanted = FigureId(move.now.definition.must_stand_beside, ALL, issue.period)
        beside = edition.ledger.figure(wanted.statistic, ALL, issue.period) if wanted.statistic else None
        texts = [written.value(edition.language, figure) for figure in (move.published, move.now)]
        is_alike = texts[0] == texts[1]
        yield MovedRow(moved(edition, move), move.published, move.now, found.get(wanted), beside, is_alike)


def quality(language: Language, line: Quality) -> QualityLine:
    """A line of the statement of quality in words."""
    texts = {
        "entered_late": language._("of what happened in the period was entered more than 24 hours later"),
        "without_deadline": language._("of the accepted reports have no deadline, and so can never be late"),
        "without_agency": language._("of the accepted reports are not assigned to an agency"),
        "without_place": language._("of the accepted reports have no place on the map"),
    }
    share = language.share(Fraction(line.numerator, line.denominator)) if line.denominator else ""
    cases = f"{language.number(line.numerator)}\u00a0/\u00a0{language.number(line.denominator)}"
    return QualityLine(texts.get(line.key, line.key), share or language._("no cases"), cases)
