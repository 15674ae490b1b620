"""Which picture a page is shared with: its own figures, its title, or what it is a part of.

A card of its own: the home page, each agency, category and area that ever had a report, each statistic, each issue,
and every other page by its title. The pages of a statistic of one scope, and the lists of its reports, share the
scope's; the pages of a long list share one. A report is shared with its first picture or, where it has none, with its
title and how it stands; one of long ago with its category instead of the title, which many have in common. So a hundred
thousand reports cost a few thousand cards.
"""

from pathlib import Path

from portal import addresses as a
from portal.cards import Card, Number, draw
from portal.pages import written
from portal.pages.base import Edition, Page
from portal.pages.index import index_of
from portal.pages.reading import Reading
from portal.pages.verdicts import ANSWERED, verdict_chip
from portal.periods import ALL, Scope
from portal.statistics.definition import Figure
from portal.terms import Verdict

OWN_CARDS = 5_000
"""How many reports, of those received last, have cards of their own: 9 ms and 14 kB each."""
HEADLINE = ("received", "handled", "overdue")
NOT_SHARED = frozenset({"gone", "withdrawn", "embed", "issue_embed"})
"""Kinds of pages that stand for what is no longer there, or in other people's pages."""


def shared_name(code: str) -> str:
    """The plain name of an edition's own card, for pages that have no other."""
    return f"card-{code}.png"


def shared(edition: Edition, typeface: Path) -> bytes:
    """The edition's own card: what this site is. No figure, since pages of every age show it."""
    language, city = edition.language, edition.language.name(edition.settings.city)
    text = language._("What citizens of {city} reported, who answered, and what is overdue.").format(city=city)
    return draw(_card(edition, text), typeface)


def of_scope(edition: Edition, scope: Scope, title: str) -> Card | None:
    """Received, answered, overdue; None where nothing was ever received or nothing is drawn."""
    if edition.typeface is None or (scope != ALL and scope not in edition.ledger.scopes(scope.kind)):
        return None
    return of_figures(edition, title, [edition.ledger.figure(key, scope) for key in HEADLINE], _when(edition))


def of_figures(edition: Edition, title: str, figures: list[Figure], when: str) -> Card | None:
    """Up to three figures side by side."""
    if edition.typeface is None:
        return None
    numbers = [
        Number(edition.language.number(figure.value), _word(edition, figure), _ink(figure))
        for figure in figures
        if figure.value is not None
    ]
    return _card(edition, title, tuple(numbers[:3]), when=when)


def of_reading(edition: Edition, said: str, now: Reading, beside: Reading | None) -> Card | None:
    """One value with what it counts, and beside it the reading that must not be left out."""
    if edition.typeface is None:
        return None
    companion = f"{beside.title}: {beside.text} ({beside.cases})" if beside and beside.cases else ""
    if beside and not companion:
        companion = f"{beside.title}: {beside.text}"
    numbers = (Number(now.text, said, _ink(now.figure)),) if now.figure.value is not None else ()
    when = " · ".join(filter(None, (now.when, written.pending(edition.language, now.figure))))
    when = when[:1].upper() + when[1:]
    return _card(edition, now.title, numbers, text="" if numbers else said, beside=companion, when=when)


def of_report(edition: Edition, row: int) -> Card | None:
    """A report's title and how it stands. Those received earlier than the last `OWN_CARDS` have their category instead
    of the title, so that a card serves many of them. Neither says its days; how an answered one stands is true of every
    day, so its card is drawn once."""
    if edition.typeface is None:
        return None
    language, index = edition.language, index_of(edition)
    category, verdict = index.category_names.get(index.category[row], ""), index.verdicts[row]
    chip = verdict_chip(language, verdict, at_length=True)
    past = {Verdict.LATE: language._("answered late"), Verdict.OVERDUE: language._("overdue")}
    ink = chip.kind if chip.kind in ("answered", "overdue") else "ink"
    about = language._("A citizen's report: {category}").format(category=category)
    about = about if category else language._("A citizen's report")
    number = Number(past.get(verdict, chip.text), "", ink)
    when = "" if verdict in ANSWERED else _when(edition)
    if not index.is_among_newest(row, OWN_CARDS):
        return _card(edition, about, (number,), when=when)
    title = edition.archive.edited[index.ids[row]].title
    return _card(edition, title, (number,), text=about, when=when)


def of_words(edition: Edition, title: str, description: str) -> Card | None:
    """A title and, under it, a description, which need not begin with the title again."""
    text = description.removeprefix(f"{title}: ")
    return _card(edition, title, text=text[:1].upper() + text[1:]) if edition.typeface else None


def of_title(edition: Edition, page: Page) -> Card | None:
    """The title and the description of a page; None where nobody shares it."""
    is_shared = not (page.moved_to or page.kind in NOT_SHARED or page.address.startswith(a.EMBEDS))
    return of_words(edition, page.title, page.description) if is_shared else None


def address_of(edition: Edition, page: Page) -> str:
    """The picture that a page is shared with, from the site's root; empty where the edition draws none."""
    if page.picture or page.address.startswith(a.EMBEDS):
        return page.picture
    card = card_of(edition, page)
    return card.address if card else edition.files.get(shared_name(edition.language.code), "")


def card_of(edition: Edition, page: Page) -> Card | None:
    """The card that a page is shared with, where no picture is there already."""
    return None if page.picture else page.card or of_title(edition, page)


def _card(
    edition: Edition,
    title: str,
    numbers: tuple[Number, ...] = (),
    *,
    text: str = "",
    beside: str = "",
    when: str = "",
) -> Card:
    language, settings = edition.language, edition.settings
    of = f"{language.name(settings.name)} · {language.name(settings.city)}"
    return Card(title, of, numbers, text, beside, when, language.name(settings.illustration))


def _when(edition: Edition) -> str:
    return edition.language._("As of {time}").format(time=edition.language.time(edition.archive.as_of))


def _word(edition: Edition, figure: Figure) -> str:
    words = {
        "received": edition.language.n("report received", "reports received", int(figure.value or 0)),
        "handled": edition.language._("answered"),
        "overdue": edition.language._("overdue"),
    }
    return words[figure.id.statistic]


def _ink(figure: Figure) -> str:
    if figure.id.statistic in ("handled", "overdue") and figure.value:
        return "answered" if figure.id.statistic == "handled" else "overdue"
    return "ink"
