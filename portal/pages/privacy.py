"""The privacy notice: what is published of citizens' reports, what never is, and how to have one withdrawn."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.pages.base import Edition, Page
from portal.pages.withdrawn import REASONS


@dataclass(frozen=True)
class PrivacyPage:
    """What the notice shows. `contact_address` makes the contact a link, or is empty; `withdrawn`: a reason's words and
    how many reports."""

    centre: str
    contact: str
    contact_address: str
    hotlines: tuple[str, ...]
    withdrawn: tuple[tuple[str, int], ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, settings = edition.language, edition.settings
    counts = Counter(one.reason for one in edition.archive.withdrawn.values())
    contact = settings.privacy_contact or settings.contact
    context = PrivacyPage(
        language.name(settings.centre),
        contact,
        address_of(contact),
        tuple(settings.hotlines),
        tuple((language._(words), counts[reason]) for reason, words in REASONS.items() if counts[reason]),
    )
    description = language._("What is published of citizens' reports, what never is, and how to have one withdrawn.")
    yield Page("privacy", a.PRIVACY, language._("Privacy"), description, context)


def address_of(contact: str) -> str:
    """What a link to a contact leads to: an https address, a mailbox, a telephone; empty for anything else."""
    if contact.startswith("https://"):
        return contact
    if re.fullmatch(r"[^@\s]+@[^@\s]+", contact):
        return f"mailto:{contact}"
    digits = re.sub(r"[\s.()-]", "", contact)
    return f"tel:{digits}" if re.fullmatch(r"\+?\d{3,15}", digits) else ""
