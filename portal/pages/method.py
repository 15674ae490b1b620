"""The method: how figures are made, written from the shelf, the settings and what became of every row."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from portal import addresses as a
from portal.addresses import Links
from portal.backlog_identities import SENTENCES as BACKLOG
from portal.charts import Cited, linked
from portal.identities import SENTENCES
from portal.language import Language
from portal.pages.base import Edition, Page
from portal.pages.standing import standing_bar
from portal.pages.written import value as written
from portal.problems import Account
from portal.reconciliation import RELATION_WORDS, Fact, Identity, Reconciled, checked_places, identities_of, reconcile
from portal.statistics.definition import Definition, Figure
from portal.terms import DeadlineRule, FactName, Severity

MOST_LISTED = 100
WHOLE = ("submitted", "not_accepted", "received", "handled", "open", "overdue")
"""What becomes of every report, in figures."""


@dataclass(frozen=True)
class Statement:
    """What was stated officially, beside what the register says; all in words."""

    what: str
    address: str
    id: str
    """The figure's; empty if the register does not have it."""
    relation: str
    stated: str
    register: str
    holds: bool
    source: str
    on: date
    note: str


@dataclass(frozen=True)
class Sum:
    """What must add up: in words, in the city's numbers of the as-of day, and where the whole is explained."""

    words: str
    numbers: Markup
    address: str


@dataclass(frozen=True)
class Meant:
    """One statistic in a line."""

    definition: Definition
    address: str


@dataclass(frozen=True)
class MethodPage:
    """What the page shows. `refused` are lines `file:line: what`, the first hundred."""

    whole: Markup
    """The bar of all that was submitted; empty where nothing was."""
    figures: dict[str, Figure]
    """The figures of that bar, by statistic."""
    is_whole_day: bool
    holidays: tuple[str, ...]
    made_up: tuple[str, ...]
    statistics: tuple[Meant, ...]
    accounts: tuple[Account, ...]
    warnings: int
    warned: tuple[tuple[str, str, int], ...]
    """File, what, how many: no line is quoted, for a warning may tell more exactly than a map does where a home is."""
    refused: tuple[str, ...]
    reconciled: tuple[Statement, ...]
    sums: tuple[Sum, ...]
    checked: tuple[int, int]
    """In how many scopes and periods the sums were checked."""
    has_events: bool
    identities: tuple[str, ...]
    """What must add up before anything is published, in words."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, archive = edition.language, edition.archive
    meant = [Meant(one, a.statistic(key)) for key, one in edition.ledger.definitions.items()]
    off, made_up = _unusual_days(edition)
    refused = [f"{problem.where}: {problem.what(language._)}" for problem in archive.problems.of(Severity.REFUSE)]
    for export in archive.imported:
        refused += [f"{export.export}:{row.line}: {language.name(row.what)}" for row in export.listed]
    exports = [Account(one.export, one.rows, one.refused) for one in archive.imported]
    figures = {key: edition.ledger.figure(key) for key in WHOLE}
    title = language._("All reports submitted, by where they stand")
    context = MethodPage(
        standing_bar(edition, Links(a.METHOD, edition.prefix), figures, whole="submitted", title=title),
        figures,
        edition.settings.deadline_rule is DeadlineRule.WHOLE_DAY,
        tuple(off),
        tuple(made_up),
        tuple(meant),
        (*exports, *archive.problems.accounts.values()),
        archive.problems.count()[Severity.WARN],
        _warned(edition),
        tuple(refused[:MOST_LISTED]),
        tuple(_reconciled(edition, one) for one in reconcile(edition.ledger)),
        tuple(_sum(edition, one) for one in identities_of(edition.ledger)),
        checked_places(edition.ledger),
        archive.has_events,
        tuple(language._(sentence) for sentence in (*SENTENCES.values(), *BACKLOG.values())),
    )
    title = language._("Method")
    yield Page(
        "method", a.METHOD, title, language._("How every figure of this site is counted, and from what."), context
    )


def _warned(edition: Edition) -> tuple[tuple[str, str, int], ...]:
    """The warnings by file and kind, the most frequent first."""
    counts = Counter((one.file, one.kind) for one in edition.archive.problems.of(Severity.WARN))
    return tuple((file, kind.pattern(edition.language._), count) for (file, kind), count in counts.most_common())


def _unusual_days(edition: Edition) -> tuple[list[str], list[str]]:
    """Weekdays off and weekend days worked, from the first report to the as-of day."""
    off: list[str] = []
    made_up: list[str] = []
    day = edition.ledger.first_day
    while day <= edition.today:
        is_weekend = day.weekday() in edition.settings.weekend
        is_worked = edition.archive.workdays.is_worked(day)
        if is_worked == is_weekend:
            (made_up if is_worked else off).append(edition.language.date(day))
        day += timedelta(days=1)
    return off, made_up


def _reconciled(edition: Edition, one: Reconciled) -> Statement:
    language, stated, true = edition.language, one.stated, one.true
    note = language.name(stated.note)
    if isinstance(true, Figure):
        what = f"{language.name(true.definition.title)}, {language.period(true.id.period)}"
        address, register = edition.figure_address(true.id), written(language, true)
    elif isinstance(true, Fact):
        what = fact_words(language, true)
        address, register = _where(true), _value(language, true)
        note = _counted(language, true) or note
    else:
        what, address, register = stated.what, a.STATISTICS, language._("not in the register")
    return Statement(
        what,
        address,
        str(true.id) if isinstance(true, Figure) else "",
        language._(RELATION_WORDS[stated.relation]),
        _as_written(language, one),
        register,
        one.holds,
        language.name(stated.source),
        stated.on,
        note,
    )


def fact_words(language: Language, fact: Fact) -> str:
    """What a fact counts, for the head of its row."""
    match fact.id.name:
        case FactName.AGENCIES_TAKING_PART:
            return language._("Agencies and organisations taking part")
        case FactName.AGENCIES_ANSWERING_MOST_ON_TIME:
            return language._("Agencies that answer more than half of their reports on time")
        case FactName.LATE_ANSWERS_AFTER:
            return language._("Late answers given after {day}").format(day=language.date(fact.id.day))


def _counted(language: Language, fact: Fact) -> str:
    """How a fact is counted that other pages count otherwise; empty for the others."""
    if fact.id.name is not FactName.LATE_ANSWERS_AFTER:
        return ""
    return language._(
        "Counted here: reports that stand as answered now and whose first answer was late. The page of the overdue "
        "counts each late answer on its day, also a second one after a report was reopened, so its number is larger."
    )


def _where(fact: Fact) -> str:
    """The page on which a fact can be counted."""
    return a.statistic("answers") if fact.id.name is FactName.LATE_ANSWERS_AFTER else a.AGENCIES


def _value(language: Language, fact: Fact) -> str:
    if fact.denominator is None:
        return language.number(fact.numerator)
    of = f"{language.number(fact.numerator)}\u00a0/\u00a0{language.number(fact.denominator)}"
    return f"{language.share(fact.value, 1)} ({of})"


def _as_written(language: Language, one: Reconciled) -> str:
    number = one.stated.number
    if number is None:
        return one.stated.value
    if "%" in one.stated.value:
        return language.share(number[0] / 100, number[1])
    return language.number(number[0], number[1])


def _sum(edition: Edition, identity: Identity) -> Sum:
    """An identity in words and in the city's numbers."""

    def name(figure: Figure) -> str:
        return edition.language.name(figure.definition.title)

    def number(figure: Figure) -> Markup:
        address = links.to(edition.figure_address(figure.id))
        return Markup(linked(written(edition.language, figure), Cited(str(figure.id), address)))

    links, whole, parts = Links(a.METHOD, edition.prefix), identity.whole, identity.parts
    between = " + " if identity.is_sum else ""
    sign = "=" if identity.is_sum else "≥"
    words = f"{name(whole)} {sign} {between.join(name(part) for part in parts)}"
    numbers = Markup(between).join(number(part) for part in parts)
    shown = Markup("{} {} {}").format(number(whole), sign, numbers)
    return Sum(words, shown, edition.figure_address(whole.id))
