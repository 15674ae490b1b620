"""Draws and writes the pictures that pages are shared with, each once; those that say the same as before are kept."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path, PurePosixPath

from portal.archive import Archive
from portal.cards import FOLDER, draw
from portal.kept import Kept
from portal.language import Language
from portal.ledger import Ledger
from portal.pages import carding
from portal.pages.base import Edition, Page
from portal.settings import Project
from portal.writer import Stage

KEPT = ".cache/cards"
"""In the project's folder, outside the site: what is kept from build to build."""


def shared_cards(archive: Archive, ledger: Ledger, languages: Sequence[Language], tools: Path) -> dict[str, bytes]:
    """The card of each edition, for pages that have no other, by plain name."""
    editions = [Edition(archive, ledger, known, archive.settings.prefix_of(known.code)) for known in languages]
    return {carding.shared_name(one.language.code): carding.shared(one, tools) for one in editions}


def write_card(edition: Edition, page: Page, stage: Stage) -> str:
    """Write the page's own card if it has one; returns the picture that the page is shared with, from the root."""
    card = carding.card_of(edition, page)
    if card and edition.typeface:
        name = PurePosixPath(card.address).name
        stage.write(card.address, _kept(edition.archive.project).get(name, partial(draw, card, edition.typeface)))
    return carding.address_of(edition, page)


def forget_others(project: Project, stage: Stage) -> None:
    """Keep for the next build only what this one has published."""
    _kept(project).forget_others(path.name for path in (stage.target / FOLDER).glob("*"))


def _kept(project: Project) -> Kept:
    return Kept(project.root / KEPT)
