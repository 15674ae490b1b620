"""What the about page says of a project that says little itself: a report's way, and what its register holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.pages.base import Edition
from portal.sources.prose import Step
from portal.statistics.definition import Figure
from portal.terms import ScopeKind


@dataclass(frozen=True)
class RegisterFacts:
    """What the register holds. `first`: the day of its first report. `with_deadline`, `edited`: reports that have a
    deadline, a text."""

    submitted: Figure
    received: Figure
    first: date
    agencies: int
    categories: int
    areas: int
    with_deadline: int
    edited: int
    has_events: bool


def register_facts(edition: Edition) -> RegisterFacts | None:
    """None where nothing was submitted yet."""
    archive, ledger = edition.archive, edition.ledger
    if not len(archive.reports):
        return None
    return RegisterFacts(
        ledger.figure("submitted"),
        ledger.figure("received"),
        ledger.first_day,
        len(ledger.scopes(ScopeKind.AGENCY)),
        len(ledger.scopes(ScopeKind.CATEGORY)),
        len(ledger.scopes(ScopeKind.AREA)),
        int(archive.reports["due_current"].notna().sum()),
        len(archive.edited),
        archive.has_events,
    )


def default_steps(edition: Edition) -> Iterator[Step]:
    """A report's way as any register tells it."""
    language, has_reminders = edition.language, bool((edition.ledger.facts["reminders"] > 0).any())
    yield Step(title=language._("You send it"), text=language._("What you saw, and where."), icon="send")
    yield Step(
        title=language._("The centre takes it in"),
        text=language._("It checks each report; what is not accepted is counted too."),
        icon="receive",
    )
    yield Step(
        title=language._("An agency must answer"),
        text=language._("By a deadline; who is late is reminded, and each reminder is counted here.")
        if has_reminders
        else language._("By a deadline; whatever has passed it is counted here."),
        icon="answer",
    )
    if edition.archive.edited:
        yield Step(
            title=language._("Everyone sees the answer"),
            text=language._("Edited without personal data and published here, on time or not."),
            icon="publish",
        )
    else:
        yield Step(
            title=language._("Everyone sees how it stands"),
            text=language._("State, agency and dates of each report are here, answered or not."),
            icon="publish",
        )
