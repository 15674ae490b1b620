"""From a report's page, which exists once for all editions, back to the one that its reader came from."""

from dataclasses import dataclass

from portal import addresses as a
from portal.addresses import Links
from portal.language import language
from portal.pages.base import Edition


@dataclass(frozen=True, slots=True)
class WayBack:
    """To another edition, in its language: the page exists once, and a reader may have come from there."""

    code: str
    told: str
    words: str
    address: str


def ways_back(edition: Edition, links: Links) -> tuple[WayBack, ...]:
    """One for each other edition; a script makes it lead to the very page that the reader came from."""
    own, settings = edition.language, edition.settings
    return tuple(
        WayBack(
            code,
            other._("In {language}, as it was written.").format(language=other.language_name(own.code)),
            other._("Back to the edition in {language}").format(language=other.language_name(code)),
            links.file(settings.prefix_of(code) + a.REPORTS),
        )
        for code in settings.languages
        if code != own.code
        for other in (language(code),)
    )
