"""What a page is: its address, its words in the head, and the context that its template may use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from portal import addresses as a
from portal.addresses import Links
from portal.archive import Archive
from portal.cards import Card
from portal.language import Language
from portal.ledger import Ledger
from portal.periods import ALL, FigureId
from portal.pictures import Picture
from portal.published.download import Download
from portal.settings import Settings

__all__ = ["Download", "Edition", "Page"]


@dataclass(frozen=True)
class Edition:
    """One language of the site: everything a page is made from."""

    archive: Archive
    ledger: Ledger
    language: Language
    prefix: str
    """`""` for the first language, else its folder, `en/`."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Assets by plain name: `leaflet.js` → `assets/leaflet.3fa9c2d1.js`, relative to the site's root."""
    downloads: tuple[Download, ...] = ()
    """What readers may take away, in the order of the data page."""
    pictures: Mapping[str, Sequence[Picture]] = field(default_factory=dict)
    """The published pictures of each report that has any, by its id."""

    typeface: Path | None = None
    """The folder where the typeface lies while the site is built; None draws no pictures of pixels."""

    @property
    def settings(self) -> Settings:
        """The portal's settings."""
        return self.archive.settings

    @property
    def today(self) -> date:
        """The as-of day."""
        return self.archive.today

    @property
    def is_first(self) -> bool:
        """Whether this edition writes the pages that all editions share."""
        return not self.prefix

    def figure_address(self, figure_id: FigureId) -> str:
        """Where a figure is explained on this site; its statistic's page where there is nothing to say of it."""
        if not self.ledger.holds(figure_id):
            return a.statistic(figure_id.statistic)
        return a.figure(figure_id) if self.has_figure_page(figure_id) else a.figure_row(figure_id)

    def has_figure_page(self, figure_id: FigureId) -> bool:
        """Whether a figure's statistic and scope have a page: those do that ever had a value."""
        statistic, scope = figure_id.statistic, figure_id.scope
        if scope == ALL:
            return True
        return self.settings.figure_pages == "all" and scope in self.ledger.speaking(statistic, scope.kind)


@dataclass(frozen=True, slots=True)
class File:
    """What stands beside pages: its address from the site's root, and its bytes."""

    address: str
    content: bytes


@dataclass(frozen=True)
class Page:
    """One page, not yet rendered. `kind` names `theme/<kind>.html` and `portal/pages/<kind>.py`."""

    kind: str
    address: str
    title: str
    description: str
    context: object
    """A frozen dataclass declared in the kind's module; the template sees it as `page`."""
    scripts: tuple[str, ...] = ()
    """Plain names of scripts that this page needs beside the common one."""
    later: tuple[str, ...] = ()
    """Plain names of styles and scripts that the first of `scripts` fetches when they are wanted, in their order."""
    alternate: bool = True
    """Whether the other editions have the same page."""
    is_listed: bool = True
    """Whether search engines and the sitemap may know it."""
    moved_to: str = ""
    """The address, of the same edition, to which it leads at once without a script."""
    card: Card | None = None
    """What is drawn for those who share this page: see `pages.carding`."""
    picture: str = ""
    """The picture to share that is there already, from the site's root."""

    def links(self, prefix: str) -> Links:
        """Relative addresses from this page."""
        return Links(self.address, prefix)
