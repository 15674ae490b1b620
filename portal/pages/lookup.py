"""Where is my report? One page that answers for every report submitted, published or not, by its number."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.language import Language
from portal.lookup import VERDICTS, names_name, shards_in
from portal.pages.base import Edition, Page
from portal.pages.verdicts import Chip, outcome_words, verdict_chip
from portal.statistics.definition import Figure
from portal.terms import Outcome, Verdict


@dataclass(frozen=True)
class LookupPage:
    """What the page shows before a number is asked for, and what its script needs to answer."""

    submitted: Figure
    example: str
    """The number of a report, as an example; empty where there is none."""
    shards: tuple[str, ...]
    """Addresses of the files, from the site's root, in the order of their numbers."""
    names: str
    states: tuple[tuple[str, Chip], ...]
    """How each state reads, in the order in which the files number them."""
    outcomes: tuple[tuple[str, str], ...]
    means: tuple[tuple[str, str, str], ...]
    """How one and how several reminders of each kind read."""
    meanings: tuple[tuple[Chip, str], ...]
    """Each state that an answer may tell, and what it means."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, reports = edition.language, edition.archive.reports
    context = LookupPage(
        edition.ledger.figure("submitted"),
        str(reports["id"].iloc[-1]) if len(reports) else "",
        shards_in(edition.files),
        edition.files.get(names_name(language.code), ""),
        tuple((str(verdict), verdict_chip(language, verdict)) for verdict in VERDICTS),
        tuple((str(outcome), outcome_words(language, outcome)) for outcome in Outcome),
        (
            ("sms", *language.forms("{n} text message", "{n} text messages")),
            ("call", *language.forms("{n} call", "{n} calls")),
            ("letter", *language.forms("{n} letter", "{n} letters")),
        ),
        _meanings(language),
    )
    yield Page(
        "lookup",
        a.LOOKUP,
        language._("Where is my report?"),
        language._("Type a report's number and see who has it, until when it must be answered, and what came of it."),
        context,
        scripts=("lookup.mjs",),
    )


def _meanings(language: Language) -> tuple[tuple[Chip, str], ...]:
    return (
        (verdict_chip(language, Verdict.ON_TIME), language._("answered by its deadline")),
        (Chip("overdue", language._("late")), language._("answered, but after its deadline")),
        (verdict_chip(language, Verdict.WITHIN_DEADLINE), language._("no answer yet, and its deadline has not passed")),
        (Chip("overdue", language._("overdue")), language._("no answer, and its deadline has passed")),
        (verdict_chip(language, Verdict.NO_DEADLINE_OPEN), language._("no answer yet, and no day was set for one")),
        (verdict_chip(language, Verdict.NO_DEADLINE_ANSWERED), language._("answered; no day had been set for it")),
        (verdict_chip(language, Verdict.NOT_ACCEPTED), language._("rejected, or the same as another report")),
    )
