"""What stands at an address that was published and that no other page has any more: what became of it, and the way on.

Not among the kinds of page that a build makes by itself: `site` asks for those that are missing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from portal import addresses as a
from portal.archive import Archive
from portal.language import Language
from portal.language import language as language_of
from portal.pages.base import Edition, Page
from portal.pages.scope import part
from portal.pages.verdicts import N_, Bilingual
from portal.periods import Scope
from portal.records import Agency, Area, Category
from portal.terms import ScopeKind

SECTIONS = {
    a.AGENCIES: N_("Agencies"),
    a.CATEGORIES: N_("Categories"),
    a.AREAS: N_("Areas"),
    a.REPORTS: N_("Reports"),
    a.LISTS: N_("Lists of all reports"),
    a.STATISTICS: N_("All statistics"),
    a.ISSUES: N_("Issues of figures"),
    a.CORRECTIONS: N_("Corrections"),
    a.DATA: N_("Download the data"),
    a.OVERDUE: N_("Overdue"),
    a.MAP: N_("Map"),
    a.LOOKUP: N_("Where is my report?"),
    a.REVISIONS: N_("How figures were revised"),
}
"""How the way to a section reads."""
ID_AT = {
    a.AGENCIES: ((1, ScopeKind.AGENCY),),
    a.CATEGORIES: ((1, ScopeKind.CATEGORY),),
    a.AREAS: ((1, ScopeKind.AREA),),
}
LETTERS_OF_LANGUAGE = 2
KIND_OF_LIST = {folder: kind for kind, folder in a.LIST_FOLDER.items()}


@dataclass(frozen=True, slots=True)
class GonePage:
    """What the page says. `ways`: words and address of each page that leads on; `report` is a number to look up. A page
    of a report stands once, for all editions, and says everything in the second language too, beneath the first."""

    heading: str
    beneath: Markup
    """The heading in the second language; empty but for a report."""
    says: Markup
    is_framed: bool
    """Whether it stands in a frame of someone else's page."""
    address: str
    """From the site's root."""
    report: str
    stands: Markup
    """Where the report stands, in words."""
    ways: tuple[tuple[Markup, str], ...]


def gone(edition: Edition, missing: Iterable[str], living: Collection[str]) -> Iterator[Page]:
    """A page at each missing address; both kinds of address are from the edition's root."""
    maker = _Maker(edition, living)
    return map(maker.page, missing)


def listed(archive: Archive) -> dict[ScopeKind, Mapping[str, Agency | Category | Area]]:
    """The entries of each list, by id."""
    return {
        ScopeKind.AGENCY: archive.agencies,
        ScopeKind.CATEGORY: archive.categories,
        ScopeKind.AREA: archive.areas,
    }


def heirs_of(archive: Archive) -> dict[Scope, list[str]]:
    """For each scope that is in no list any more and is named by another one: the ids of those that took over."""
    heirs: dict[Scope, list[str]] = {}
    for kind, entries in listed(archive).items():
        for key, entry in sorted(entries.items()):
            for former in entry.formerly:
                heirs.setdefault(Scope(kind, former), []).append(key)
    return heirs


class _Maker:
    def __init__(self, edition: Edition, living: Collection[str]) -> None:
        self.edition, self.living = edition, living
        self.heirs = heirs_of(edition.archive)
        self.known = frozenset(edition.archive.reports["id"])

    def page(self, address: str) -> Page:
        """The page at one missing address."""
        language = self.edition.language
        heirs = self._heirs(address)
        is_moved = len(heirs) == 1 and heirs[0] in self.living
        heading, says = _said(address, len(heirs), is_moved=is_moved)
        both = self._both(address)
        report = address.removeprefix(a.REPORTS).rstrip("/") if address.startswith(a.REPORTS) else ""
        ways = dict.fromkeys(map(self._nearest, heirs or [self._nearest(address)]))
        context = GonePage(
            language._(heading),
            both.aside(both.other._(heading)) if both.other else Markup(""),
            both.label(says),
            address.startswith(a.EMBEDS),
            self.edition.prefix + address,
            report if report in self.known else "",
            both.label(N_("Where the report stands")),
            tuple((both.pair(partial(self._words, way)), way) for way in ways),
        )
        return Page(
            "gone",
            address,
            f"{context.heading}: {context.address}",
            language._("What became of a page that was published at this address."),
            context,
            alternate=False,
            is_listed=False,
            moved_to=heirs[0] if is_moved else "",
        )

    def _both(self, address: str) -> Bilingual:
        """Two languages for a page that stands once, one for any other."""
        codes = self.edition.settings.languages
        is_once = address.startswith(a.REPORTS) and address != a.REPORTS and self.edition.is_first and len(codes) > 1
        return Bilingual(self.edition.language, language_of(codes[1]) if is_once else None)

    def _heirs(self, address: str) -> list[str]:
        """The same address of each scope that took over from the one in it; empty where none did."""
        parts = address.split("/")
        for place, kind in _ids_in(parts):
            if place < len(parts) and (keys := self.heirs.get(Scope(kind, parts[place]))):
                return ["/".join([*parts[:place], key, *parts[place + 1 :]]) for key in keys]
        # the same page of the first edition, for one in a language that the site no longer has
        rest = address.partition("/")[2]
        if len(parts[0]) != LETTERS_OF_LANGUAGE or f"{parts[0]}/" in SECTIONS:
            return []
        return [rest] if rest in self.living else self._heirs(rest)

    def _nearest(self, address: str) -> str:
        """The address itself, or the nearest page above that is there; above the charts to embed are the statistics."""
        while address and address not in self.living:
            above = address.rstrip("/").rpartition("/")[0]
            address = a.STATISTICS if f"{above}/" == a.EMBEDS else f"{above}/" if above else a.HOME
        return address

    def _words(self, address: str, language: Language) -> str:
        parts = address.split("/")
        for place, kind in _ids_in(parts):
            try:
                return part(self.edition, Scope(kind, parts[place])).name
            except (KeyError, IndexError):
                continue
        if address == a.HOME:
            return language._("To the home page")
        if address.startswith(a.STATISTICS) and parts[1] in self.edition.ledger.definitions:
            return language.name(self.edition.ledger.definitions[parts[1]].title)
        within = [section for section in SECTIONS if address.startswith(section)]
        return language._(SECTIONS[max(within, key=len)] if within else N_("To the page above it"))


def _said(address: str, heirs: int, *, is_moved: bool) -> tuple[str, str]:
    """The heading, and the sentence beneath it."""
    if is_moved:
        return N_("This page has moved"), N_("What stood here stands under another number or name now.")
    if heirs > 1:
        return N_("What stood here has been divided"), N_("Several have taken over from it.")
    if address.startswith(a.REPORTS):
        return N_("This page is gone"), N_("The text of this report is no longer published.")
    return N_("This page is gone"), N_("What it was about is no longer kept under this address.")


def _ids_in(parts: list[str]) -> tuple[tuple[int, ScopeKind], ...]:
    """Where in an address the id of an agency, a category or an area may stand, and of which."""
    folder = f"{parts[0]}/"
    if folder == a.LISTS and len(parts) > 2:
        kind = KIND_OF_LIST.get(f"{parts[1]}/")
        return ((2, kind),) if kind else ()
    if folder in (a.STATISTICS, a.EMBEDS) and len(parts) > 3:
        named = [kind for kind in KIND_OF_LIST.values() if kind == parts[2]]
        return ((3, named[0]),) if named else ()
    return ID_AT.get(folder, ())
