"""Draws and writes the pictures that pages are shared with, each once; those that say the same as before are kept."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path, PurePosixPath

from portal.archive import Archive
from portal.cards import draw
from portal.kept import CARDS, Kept
from portal.language import Language
from portal.ledger import Ledger
from portal.pages import carding
from portal.pages.base import Edition, Page
from portal.writer import Stage


def shared_cards(archive: Archive, ledger: Ledger, languages: Sequence[Language], tools: Path) -> dict[str, bytes]:
    """The card of each edition, for pages that have no other, by plain name."""
    editions = [Edition(archive, ledger, known, archive.settings.prefix_of(known.code)) for known in languages]
    return {carding.shared_name(one.language.code): carding.shared(one, tools) for one in editions}


def write_card(edition: Edition, page: Page, stage: Stage) -> str:
    """Write the page's card unless another did; returns the picture that the page is shared with, from the root."""
    card = carding.card_of(edition, page)
    if card and edition.typeface and not stage.holds(card.address):
        name = PurePosixPath(card.address).name
        kept = Kept(edition.archive.project.root, CARDS)
        stage.write(card.address, kept.get(name, partial(draw, card, edition.typeface)))
    return carding.address_of(edition, page)
