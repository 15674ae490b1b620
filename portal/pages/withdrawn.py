"""What stands at the address of a report that was withdrawn: that it was, when, and of which kind the reason is.

Nothing of the report itself but its number is on it. Like reports' pages it exists once, for all editions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from portal import addresses as a
from portal.language import language
from portal.pages.base import Edition, Page
from portal.pages.verdicts import N_, Bilingual
from portal.terms import WithdrawalReason

REASONS = {
    WithdrawalReason.PERSONAL_DATA: N_("it told too much of a person"),
    WithdrawalReason.REQUEST: N_("the person concerned asked for it"),
    WithdrawalReason.RIGHTS: N_("its text or pictures belong to someone else"),
    WithdrawalReason.ERROR: N_("what it said was wrong"),
    WithdrawalReason.ORDER: N_("a court or an authority ordered it"),
    WithdrawalReason.CENTRE: N_("the centre took it back"),
}


@dataclass(frozen=True, slots=True)
class WithdrawnPage:
    """What the page says, each sentence in the first language with the second beneath it."""

    lang: str
    id: str
    is_in_register: bool
    on: date
    beneath: Markup
    """The heading, in the second language."""
    number: Markup
    why: Markup
    reason: Markup
    kept: Markup
    state: Markup
    ask: Markup


def pages(edition: Edition) -> Iterator[Page]:
    """One for each report withdrawn; none but in the first edition."""
    if not edition.is_first:
        return
    codes = edition.settings.languages
    both = Bilingual(edition.language, language(codes[1]) if len(codes) > 1 else None)
    known = frozenset(edition.archive.reports["id"])
    for report_id, one in edition.archive.withdrawn.items():
        context = WithdrawnPage(
            edition.language.code,
            report_id,
            report_id in known,
            one.on,
            both.aside(both.other._(N_("This report was withdrawn"))) if both.other else Markup(""),
            both.label(N_("Number")),
            both.label(N_("Withdrawn on")),
            both.label(REASONS[one.reason]),
            both.label(
                N_(
                    "Its text, its pictures and its place are no longer published anywhere on this site. It is still "
                    "counted: no figure changes."
                )
            ),
            both.label(N_("Where the report stands")),
            both.label(N_("How to have a report withdrawn")),
        )
        title = edition.language._("Report {id} was withdrawn").format(id=report_id)
        description = edition.language._("The text of this report is no longer published.")
        yield Page("withdrawn", a.report(report_id), title, description, context, alternate=False, is_listed=False)
