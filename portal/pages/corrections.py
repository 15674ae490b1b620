"""Corrections: what is promised about published figures, and every one that was wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from portal import addresses as a
from portal.issues import correcting
from portal.language import Language
from portal.pages.base import Edition, Page
from portal.pages.following import scope_name
from portal.pages.issue_words import issue_name
from portal.pages.moves import both
from portal.periods import FigureId
from portal.statistics.definition import Definition
from portal.terms import CorrectionReason, ScopeKind


@dataclass(frozen=True)
class Corrected:
    """One correction in words. `issue_address` is empty where the issue is not frozen; `follows` and
    `cause`: the figure that was corrected, and this one with it, and its anchor; empty for one with its own entry."""

    anchor: str
    what: str
    period: str
    address: str
    issue: str
    issue_address: str
    old: str
    new: str
    on: date
    reason: str
    words: str
    follows: str
    cause: str


@dataclass(frozen=True)
class CorrectionsPage:
    """What the page shows. `following`: what follows from each correction, by its anchor. `contact` is where to write,
    empty if the centre has not said; `is_mail`: an address."""

    corrected: tuple[Corrected, ...]
    following: Mapping[str, tuple[Corrected, ...]]
    centre: str
    contact: str
    is_mail: bool
    hotlines: tuple[str, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, settings = edition.language, edition.settings
    contact = settings.contact.removeprefix("mailto:")
    found = corrected(edition)
    groups: dict[str, list[Corrected]] = {}
    for one in found:
        groups.setdefault(one.cause, []).append(one)
    context = CorrectionsPage(
        tuple(groups.pop("", ())),
        {anchor: tuple(each) for anchor, each in groups.items()},
        language.name(settings.centre),
        contact,
        "@" in contact and "/" not in contact,
        tuple(settings.hotlines),
    )
    description = language._("What is promised about published figures, and every figure that was corrected.")
    yield Page("corrections", a.CORRECTIONS, language._("Corrections"), description, context)


def corrected(edition: Edition, of: str = "") -> tuple[Corrected, ...]:
    """Every correction, the last first; or of the figures whose ids begin so: `overdue/agency:so-gtvt/`.

    Raises KeyError for a statistic that the shelf does not have.
    """
    ledger = edition.ledger
    found = correcting.corrected_by_scope(ledger).get(of, ()) if of else correcting.corrected(ledger)
    return tuple(_told(edition, one) for one in found)


def corrected_in(edition: Edition, issue_id: str, figure_id: FigureId) -> Corrected | None:
    """The correction of a figure that an issue published."""
    of = f"{figure_id.statistic}/{figure_id.scope}/"
    found = correcting.corrected_by_scope(edition.ledger).get(of, ())
    wanted = [one for one in found if one.issue == issue_id and one.old.id == figure_id]
    return _told(edition, wanted[0]) if wanted else None


def _told(edition: Edition, one: correcting.Corrected) -> Corrected:
    language, figure_id = edition.language, one.old.id
    frozen = {issue.id for issue in edition.archive.issues}
    old, new = both(language, one.old, one.new)
    return Corrected(
        _anchor(one),
        _what(edition, figure_id, one.old.definition),
        language.period(figure_id.period),
        edition.figure_address(figure_id),
        issue_name(language, one.issue),
        a.issue(one.issue) if one.issue in frozen else "",
        old,
        new,
        one.why.on,
        reason_words(language)[one.why.reason],
        language.name(one.why.words),
        _what(edition, one.cause.old.id, one.cause.old.definition) if one.cause else "",
        _anchor(one.cause) if one.cause else "",
    )


def _anchor(one: correcting.Corrected) -> str:
    return f"{one.why.on}/{one.issue}/{one.old.id}"


def _what(edition: Edition, figure_id: FigureId, definition: Definition) -> str:
    language = edition.language
    parts = [language.name(definition.title), language.period(figure_id.period)]
    if figure_id.scope.kind is not ScopeKind.ALL:
        parts.insert(1, scope_name(edition, figure_id.scope))
    return ", ".join(parts)


def reason_words(language: Language) -> dict[CorrectionReason, str]:
    """Why a figure was corrected, in a few words."""
    return {
        CorrectionReason.RECORDED_LATE: language._("recorded late"),
        CorrectionReason.EXTENDED: language._("a deadline was extended"),
        CorrectionReason.DEFINITION: language._("the definition changed"),
        CorrectionReason.DATA_ERROR: language._("an error in the data"),
    }
