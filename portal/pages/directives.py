"""Orders given to the centre and its agencies: by whom, due when, where they stand, and what shows it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from portal import addresses as a
from portal.language import Language
from portal.pages.base import Edition, Page
from portal.pages.verdicts import Chip
from portal.periods import parse_figure_id
from portal.statements import Directive
from portal.statistics.definition import Figure
from portal.terms import DirectiveState


@dataclass(frozen=True)
class Order:
    """One order. `days`: calendar days until it is due, negative since; None if it is done or has no day."""

    order: str
    by: str
    given_on: date
    due: date | None
    done_on: date | None
    days: int | None
    chip: Chip
    is_overdue: bool
    source: str
    note: str
    figure: Figure | None
    see: str
    label: str


@dataclass(frozen=True)
class DirectivesPage:
    """What the page shows. `standing` says how many orders stand where, and accounts for each of them."""

    orders: tuple[Order, ...]
    standing: str
    note: str
    """What is to be noted of every order, told once; empty where their notes differ."""
    source: str
    """As `note`."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page, also where there is no order yet."""
    language = edition.language
    orders = tuple(_order(edition, one) for one in edition.archive.directives)
    context = DirectivesPage(
        orders, _standing(edition), _shared(one.note for one in orders), _shared(one.source for one in orders)
    )
    description = language._("What was ordered, by whom, by when, where it stands and which figure shows it.")
    yield Page("directives", a.DIRECTIVES, language._("Orders, and where they stand"), description, context)


def _standing(edition: Edition) -> str:
    """`1 đã xong, 1 quá ngày và 2 đang làm`: each order once, by the first of these that is true of it."""
    language, given = edition.language, edition.archive.directives
    late = [one.is_overdue(edition.today) for one in given]
    in_time = Counter(one.state for one, is_late in zip(given, late, strict=True) if not is_late)
    done, going, waiting = (
        in_time[state] for state in (DirectiveState.DONE, DirectiveState.IN_PROGRESS, DirectiveState.OPEN)
    )
    told = {
        language.n("{n} carried out", "{n} carried out", done): done,
        language.n("{n} past its date", "{n} past their date", sum(late)): sum(late),
        language.n("{n} under way", "{n} under way", going): going,
        language.n("{n} not begun", "{n} not begun", waiting): waiting,
    }
    return language.join(words for words, count in told.items() if count)


def _shared(texts: Iterable[str]) -> str:
    """The text that several orders have in common; empty where they differ."""
    every = list(texts)
    return every[0] if len(every) > 1 and len(set(every)) == 1 else ""


def _order(edition: Edition, one: Directive) -> Order:
    language, is_overdue = edition.language, one.is_overdue(edition.today)
    is_open = one.state is not DirectiveState.DONE and one.due is not None
    return Order(
        language.name(one.order),
        language.name(one.by),
        one.given_on,
        one.due,
        one.done_on,
        (one.due - edition.today).days if is_open and one.due else None,
        _chip(language, one, is_overdue),
        is_overdue,
        language.name(one.source),
        language.name(one.note),
        _figure(edition, one.figure),
        one.see,
        language.name(one.label),
    )


def _chip(language: Language, one: Directive, is_overdue: bool) -> Chip:
    if is_overdue:
        return Chip("overdue", language._("past its date"))
    chips = {
        DirectiveState.OPEN: Chip("neutral", language._("not begun")),
        DirectiveState.IN_PROGRESS: Chip("within", language._("under way")),
        DirectiveState.DONE: Chip("answered", language._("carried out")),
    }
    return chips[one.state]


def _figure(edition: Edition, text: str) -> Figure | None:
    if not text:
        return None
    figure_id = parse_figure_id(text)
    return edition.ledger.figure(figure_id.statistic, figure_id.scope, figure_id.period)
