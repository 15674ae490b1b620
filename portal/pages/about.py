"""About: who runs the site, a report's way through the centre, how late agencies are chased, how to write.

The words are the project's own, from `content/gioi-thieu.md`; a project that has none still gets an honest page.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from portal import addresses as a
from portal.language import Language
from portal.markup import render, render_inline
from portal.pages.about_defaults import RegisterFacts, default_steps, register_facts
from portal.pages.base import Edition, Page
from portal.problems import Problems
from portal.sources.prose import AboutText, Order, Service, Step, read_about
from portal.terms import ReminderMeans

PLACE = re.compile(r"^\[\[([a-z]+)\]\][ \t]*$", re.MULTILINE)
HEADING = re.compile(r"^##[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
TITLE = re.compile(r"\A#[ \t]+.*$", re.MULTILINE)
DEEPER = re.compile(r"^##(?=#)", re.MULTILINE)
WRAPPED = re.compile(r"(?<=[^\s|])\n(?=[^\s#>*+|=`-])(?!\d+[.)]\s)")
"""A line end inside a paragraph, which the author's editor made and no reader should see."""
BLOCKS = ("steps", "register", "chase", "contact", "orders", "services", "centre")
"""What a place in the text may name, in the order in which those without a place follow the text."""


@dataclass(frozen=True)
class Piece:
    """A part of a section: the project's text, or one of our blocks by its name."""

    text: Markup | None = None
    block: str = ""


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it; the first may have no heading."""

    id: str
    title: Markup
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Rung:
    """A means of chasing, how often it was used, and for how many reports."""

    title: str
    text: str
    used: int
    reports: int


@dataclass(frozen=True)
class AboutPage:
    """What the about page shows. `contact` is what the centre says; `contact_address` makes it a link, or is empty."""

    lead: str
    sections: tuple[Section, ...]
    steps: tuple[Step, ...]
    chase: tuple[Rung, ...]
    reminded: int
    """Reports whose agency was reminded at least once."""
    services: tuple[Service, ...]
    orders: tuple[Order, ...]
    hotlines: tuple[tuple[str, str], ...]
    contact: str
    contact_address: str
    register: RegisterFacts | None
    """What the register holds, where the project does not tell a report's way itself."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one about page."""
    language, settings = edition.language, edition.settings
    text = _text(edition)
    name = language.name(settings.name)
    register = None if text.steps else register_facts(edition)
    steps = text.steps or (tuple(default_steps(edition)) if register else ())
    filled = {
        "steps": bool(steps),
        "register": register is not None,
        "chase": bool(text.chase),
        "contact": bool(settings.hotlines or settings.contact),
        "orders": bool(text.orders),
        "services": bool(text.services),
        "centre": True,
    }
    context = AboutPage(
        text.lead or language._("About {name}").format(name=name),
        tuple(_sections(language, text, filled)),
        steps,
        tuple(_chase(edition, text)),
        int((edition.ledger.facts["reminders"] > 0).sum()),
        text.services,
        text.orders,
        tuple((number, re.sub(r"[^\d+]", "", number)) for number in settings.hotlines),
        settings.contact,
        written_to(settings.contact),
        register,
    )
    description = language._(
        "Who runs this site, how a report is handled, and under which licence the data may be used."
    )
    yield Page("about", a.ABOUT, text.title or language._("About"), text.description or description, context)


def _text(edition: Edition) -> AboutText:
    project = edition.archive.project
    return read_about(project.content, edition.prefix, project.root, Problems()) or AboutText()


def _sections(language: Language, text: AboutText, filled: Mapping[str, bool]) -> Iterator[Section]:
    """The project's sections, then one for each block that is filled and has no place in the text."""
    body = TITLE.sub("", text.body, count=1).strip()
    parts = HEADING.split(body)
    titles = ["", *parts[1::2]]
    number = 0
    for title, words in zip(titles, parts[0::2], strict=True):
        pieces = tuple(_pieces(words))
        if title or pieces:
            number += 1
            yield Section(f"mb-section-{number}", render_inline(title), pieces)
    placed = set(PLACE.findall(body))
    for block, title in _titles(language).items():
        if filled[block] and block not in placed:
            number += 1
            yield Section(f"mb-section-{number}", Markup.escape(title), (Piece(block=block),))


def _pieces(words: str) -> Iterator[Piece]:
    """Text and blocks in turn; a place that names no block stays text, so that its author sees it."""
    start = 0
    for found in PLACE.finditer(words):
        if found[1] in BLOCKS:
            yield from _words(words[start : found.start()])
            yield Piece(block=found[1])
            start = found.end()
    yield from _words(words[start:])


def _words(words: str) -> Iterator[Piece]:
    if words.strip():
        yield Piece(text=render(DEEPER.sub("", WRAPPED.sub(" ", words))))


def _titles(language: Language) -> dict[str, str]:
    return {
        "steps": language._("From a report to an answer"),
        "register": language._("What this register holds"),
        "chase": language._("How late agencies are chased"),
        "contact": language._("How to report"),
        "orders": language._("Orders given to the centre"),
        "services": language._("The centre's services"),
        "centre": language._("Who runs this site, and how to reuse it"),
    }


def _chase(edition: Edition, text: AboutText) -> Iterator[Rung]:
    facts = edition.ledger.facts
    column = {ReminderMeans.SMS: "sms", ReminderMeans.CALL: "calls", ReminderMeans.LETTER: "letters"}
    for rung in text.chase:
        counts = facts[column[rung.means]]
        yield Rung(rung.title, rung.text, int(counts.sum()), int((counts > 0).sum()))


def written_to(contact: str) -> str:
    if contact.startswith(("https://", "http://")):
        return contact
    return f"mailto:{contact}" if re.fullmatch(r"[^@\s]+@[^@\s]+", contact) else ""
