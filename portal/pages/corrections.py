"""Corrections: what is promised about published figures, and every one that was wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from portal import addresses as a
from portal.frozen import period_of, revision_of
from portal.language import Language
from portal.pages.base import Edition, Page
from portal.pages.following import scope_name
from portal.pages.written import value as written
from portal.periods import FigureId, parse_figure_id
from portal.records import Correction
from portal.statistics.definition import Definition, Figure
from portal.terms import CorrectionReason, ScopeKind


@dataclass(frozen=True)
class Corrected:
    """One correction in words. `issue_address` is empty where the issue is not frozen."""

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


@dataclass(frozen=True)
class CorrectionsPage:
    """What the page shows. `contact` is where to write, empty if the centre has not said; `is_mail`: an address."""

    corrected: tuple[Corrected, ...]
    centre: str
    contact: str
    is_mail: bool
    hotlines: tuple[str, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, settings = edition.language, edition.settings
    contact = settings.contact.removeprefix("mailto:")
    context = CorrectionsPage(
        corrected(edition),
        language.name(settings.centre),
        contact,
        "@" in contact and "/" not in contact,
        tuple(settings.hotlines),
    )
    description = language._("What is promised about published figures, and every figure that was corrected.")
    yield Page("corrections", a.CORRECTIONS, language._("Corrections"), description, context)


def corrected(edition: Edition, figures: str = "") -> tuple[Corrected, ...]:
    """Every correction, the last first, of the figures whose ids begin so.

    Raises KeyError for a statistic that the shelf does not have.
    """
    wanted = [one for one in edition.archive.corrections if one.figure.startswith(figures)]
    if not wanted:
        return ()
    frozen = {issue.id for issue in edition.archive.issues}
    return tuple(_corrected(edition, one, frozen) for one in wanted)


def _corrected(edition: Edition, one: Correction, frozen: set[str]) -> Corrected:
    language, figure_id = edition.language, parse_figure_id(one.figure)
    definition = edition.ledger.definitions[figure_id.statistic]
    return Corrected(
        f"{one.on}/{one.issue}/{one.figure}",
        _what(edition, figure_id, definition),
        language.period(figure_id.period),
        edition.figure_address(figure_id),
        _issue(language, one.issue),
        a.issue(one.issue) if one.issue in frozen else "",
        _value(language, figure_id, definition, one.old),
        _value(language, figure_id, definition, one.new),
        one.on,
        reason_words(language)[one.reason],
        language.name(one.words),
    )


def _what(edition: Edition, figure_id: FigureId, definition: Definition) -> str:
    language = edition.language
    parts = [language.name(definition.title), language.period(figure_id.period)]
    if figure_id.scope.kind is not ScopeKind.ALL:
        parts.insert(1, scope_name(edition, figure_id.scope))
    return ", ".join(parts)


def _issue(language: Language, issue_id: str) -> str:
    period = language.period(period_of(issue_id))
    number = revision_of(issue_id)
    if not number:
        return period
    return language._("{period}, revision {number}").format(period=period, number=number)


def _value(language: Language, figure_id: FigureId, definition: Definition, value: Fraction | None) -> str:
    return written(language, Figure(id=figure_id, definition=definition, value=value))


def reason_words(language: Language) -> dict[CorrectionReason, str]:
    """Why a figure was corrected, in a few words."""
    return {
        CorrectionReason.RECORDED_LATE: language._("recorded late"),
        CorrectionReason.EXTENDED: language._("a deadline was extended"),
        CorrectionReason.DEFINITION: language._("the definition changed"),
        CorrectionReason.DATA_ERROR: language._("an error in the data"),
    }
