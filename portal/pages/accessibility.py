"""The accessibility statement: what was aimed at, how it is tested, what is known to fall short, whom to tell."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.pages.about import written_to
from portal.pages.base import Edition, Page


@dataclass(frozen=True)
class AccessibilityPage:
    """What the page shows. `limits` are what is known to fall short, each with what can be used instead."""

    centre: str
    contact: str
    contact_address: str
    tested: tuple[str, ...]
    limits: tuple[str, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, settings = edition.language, edition.settings
    context = AccessibilityPage(
        language.name(settings.centre),
        settings.contact,
        written_to(settings.contact),
        tuple(_tested(edition)),
        tuple(_limits(edition)),
    )
    description = language._("What was done so that everyone can use this site, what falls short, and whom to tell.")
    yield Page("accessibility", a.ACCESSIBILITY, language._("Accessibility"), description, context)


def _tested(edition: Edition) -> Iterator[str]:
    """What the tests of the software do with one page of each kind at each change."""
    _ = edition.language._
    yield _(
        "A program (axe-core) looks at one page of each kind for every rule of WCAG 2.2 level A and AA that it knows."
    )
    yield _("The colours of text are measured in the light and in the dark scheme: at least 4.5 to 1.")
    yield _("Menu, search, filters, language switch and map are used by keyboard alone, the focus always in sight.")
    yield _(
        "Pages are opened at a width of 320 pixels, which is 400 % zoom: no page scrolls sideways and "
        "no number is cut; a table of many columns scrolls sideways in a frame of its own, by keyboard too."
    )
    yield _("Pages are read without JavaScript, in forced colours and with reduced motion.")
    yield _("Each chart has a table of its numbers, and each picture of a report a text, which editors must write.")


def _limits(edition: Edition) -> Iterator[str]:
    _ = edition.language._
    yield _("A map is hard to use without sight. Every place on it is also in the lists by area, and in the data.")
    if len(edition.settings.languages) > 1:
        yield _(
            "Reports and answers stand in the language in which they were written; their facts are labelled in two."
        )
    yield _("Pins of a map may be smaller than 24 pixels where many lie close together; zooming parts them.")
    yield _("No test with people who use assistive technology has been made yet; a program finds only some faults.")
