"""What an agency's page says beside its figures: promises, reminders and what came back; its score; its own reply."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from portal import addresses as a
from portal.markup import render
from portal.pages.base import Edition
from portal.pages.scope import Compared, compared
from portal.pages.score import Row, row
from portal.periods import Scope, parse_figure_id
from portal.score import scores_of
from portal.statistics.definition import Figure, Reason
from portal.terms import ScopeKind

FIGURES = (
    "promises_due",
    "promises_passed",
    "reminders_per_overdue",
    "reminders_answered",
    "follow_ups_answered",
    "reopened_of_handled",
    "recurrences",
)


@dataclass(frozen=True)
class Scored:
    """An agency's score in one quarter. `of`: how many of its kind have one."""

    quarter: str
    is_provisional: bool
    row: Row
    of: int
    address: str


@dataclass(frozen=True)
class Replied:
    """What the agency says of its figures; `language` is the code of the text's own."""

    text: Markup
    on: date
    by: str
    figure: Figure | None
    language: str


@dataclass(frozen=True)
class Accountability:
    """What stands beside an agency's figures; empty and None where there is nothing."""

    compared: tuple[Compared, ...]
    """Those that the register can tell at all."""
    scores: tuple[Scored, ...]
    reply: Replied | None


def accountability(edition: Edition, agency: str) -> Accountability:
    """Of one agency."""
    scope = Scope(ScopeKind.AGENCY, agency)
    return Accountability(
        tuple(one for one in compared(edition, scope, FIGURES) if one.own.reason is not Reason.NOT_COMPUTABLE),
        tuple(_scored(edition, agency)),
        _reply(edition, agency),
    )


def reply_to(edition: Edition, scope: Scope, statistic: str) -> str:
    """Where an agency's reply to one of its statistics stands; empty without one. A reply that names no figure is to
    all of them."""
    replies = edition.archive.replies.get(scope.id, {}) if scope.kind is ScopeKind.AGENCY else {}
    spoken = {reply.figure.partition("/")[0] for reply in replies.values()}
    return f"{a.scope(scope)}#mb-reply" if spoken & {"", statistic} else ""


def _scored(edition: Edition, agency: str) -> list[Scored]:
    found = []
    for scores in scores_of(edition.ledger):
        one = scores.of(agency)
        of = sum(other.kind == one.kind and other.score is not None for other in scores.agencies)
        address = f"{a.SCORE}#mb-{scores.period.id}"
        title = edition.language.period(scores.period)
        found.append(Scored(title, scores.is_provisional, row(edition, one, scores), of, address))
    return found


def _reply(edition: Edition, agency: str) -> Replied | None:
    replies = edition.archive.replies.get(agency)
    if not replies:
        return None
    reply = replies.get(edition.language.code) or next(iter(replies.values()))
    figure = None
    if reply.figure:
        named = parse_figure_id(reply.figure)
        figure = edition.ledger.figure(named.statistic, named.scope, named.period)
    return Replied(render(reply.text), reply.on, reply.by, figure, reply.language)
