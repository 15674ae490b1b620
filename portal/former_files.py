"""Files at addresses that were published and that nothing would fill now: programs read them, other people's pages show
them, and nobody is there to follow a link.

Which they were follows from the pages that `data/addresses.txt` remembers: a scope's figures and charts stood beside
its pages, and an edition's drawings beside the first edition's. Where one scope has taken over, its files stand at both
addresses; the figures of several stand in one CSV; all else says that it is gone. Feeds and Open311 see to their own.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from portal import addresses as a
from portal.charts import PlateLabel, notice
from portal.language import Language
from portal.pages import figure_files
from portal.pages.base import Edition
from portal.pages.gone import heirs_of
from portal.periods import Scope
from portal.terms import ScopeKind
from portal.writer import Stage

EDITION = re.compile(rf"([a-z]{{2}})/{a.STATISTICS}")
"""A page that every edition has; folders of the first one may have two letters too."""
CHART = re.compile(rf"{a.EMBEDS}(\w+)/agency/([^/]+)/")
DRAWINGS = (".png", ".svg")


def write(editions: Sequence[Edition], stage: Stage) -> None:
    """Write each such file that is not staged. All pages are, those of what is gone too."""
    _Former(editions, stage).write()


class _Former:
    def __init__(self, editions: Sequence[Edition], stage: Stage) -> None:
        self.edition, self.stage = editions[0], stage
        self.archive = self.edition.archive
        self.heirs = heirs_of(self.archive)
        self.editions = {edition.prefix: edition for edition in editions}
        once = map(EDITION.fullmatch, self.archive.addresses)
        self.prefixes = {f"{found[1]}/" for found in once if found} | {one for one in self.editions if one}

    def write(self) -> None:
        """Goes through the addresses; what belongs to several pages is written for the first of them."""
        for address in sorted(self.archive.addresses):
            prefix = address[:3] if address[:3] in self.prefixes else ""
            page = address.removeprefix(prefix)
            if prefix not in self.editions:
                self._drawings(prefix, page)
            for name, make in self._beside(prefix, page):
                if not self.stage.holds(name):
                    self.stage.write(name, make())

    def _beside(self, prefix: str, page: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """The files that go with a page of an edition, and what makes each."""
        if found := CHART.fullmatch(page):
            agency = Scope(ScopeKind.AGENCY, found[2])
            yield (
                a.embed_file(found[1], agency, _worded("chart.svg", prefix)),
                lambda: self._chart(found[1], agency, prefix),
            )
        elif not prefix and (scope := a.scope_of_figure(page)):
            yield a.scope_figures(scope, "csv"), lambda: self._csv(scope)
            yield a.scope_figures(scope, "json"), lambda: self._json(scope)

    def _living(self, scope: Scope, file: Callable[[Scope], str]) -> list[str]:
        """The files of those who took over from a scope, as far as there are any."""
        names = [file(Scope(scope.kind, key)) for key in self.heirs.get(scope, ())]
        return [name for name in names if self.stage.holds(name)]

    def _only(self, scope: Scope, files: Sequence[str]) -> str:
        """The file of the one who took over; empty where several did, of whom one may have nothing to show."""
        return files[0] if len(self.heirs.get(scope, ())) == len(files) == 1 else ""

    def _read(self, name: str) -> bytes:
        return (self.stage.root / name).read_bytes()

    def _csv(self, scope: Scope) -> bytes:
        """The rows of all who took over; each names its scope."""
        files = self._living(scope, lambda heir: a.scope_figures(heir, "csv"))
        rows = [line for name in files for line in self._read(name).splitlines(keepends=True)[1:]]
        return figure_files.csv(()) + b"".join(rows)

    def _json(self, scope: Scope) -> bytes:
        """What the one heir's file says, or where those of several are."""
        files = self._living(scope, lambda heir: a.scope_figures(heir, "json"))
        if only := self._only(scope, files):
            return self._read(only)
        here = a.scope_figures(scope, "json")
        moved = [a.absolute(self.archive.project.site_url, name, here) for name in files]
        return figure_files.compact({"scope": str(scope), "moved_to": moved, "statistics": {}})

    def _chart(self, statistic: str, agency: Scope, prefix: str) -> bytes:
        """The one heir's chart in the same words; in those of the first edition where the language is no more."""
        file = _worded("chart.svg", prefix if prefix in self.editions else "")
        drawn = self._living(agency, lambda heir: a.embed_file(statistic, heir, file))
        only = self._only(agency, drawn)
        return self._read(only) if only else self._no_chart(statistic, agency, prefix)

    def _no_chart(self, statistic: str, agency: Scope, prefix: str) -> bytes:
        edition = self.editions.get(prefix, self.edition)
        language, settings, site_url = edition.language, edition.settings, self.archive.project.site_url
        label = PlateLabel(
            title=language._("This chart is no longer drawn"),
            of=" · ".join((self._title(statistic, language), agency.id)),
            counted=language._("What became of it is told at the address below."),
            beside="",
            source=language._("Source: {centre}. As of {time}.").format(
                centre=language.name(settings.centre), time=language.time(self.archive.as_of)
            ),
            note=language.name(settings.illustration),
            site=language.name(settings.name),
            id=f"{statistic}/{agency}",
            address=f"{site_url}{edition.prefix}{a.embed(statistic, agency)}" if site_url else "",
        )
        return notice(label).encode()

    def _title(self, statistic: str, language: Language) -> str:
        definition = self.edition.ledger.definitions.get(statistic)
        return language.name(definition.title) if definition else statistic

    def _drawings(self, prefix: str, page: str) -> None:
        """What an edition that is no more had beside a page: the first edition's, in whose words it goes on."""
        if not page:
            self._copy(a.calendar_file(), f"{prefix}{a.calendar_file()}")
        folder = self.stage.root / page
        for path in sorted(folder.iterdir()) if page and folder.is_dir() else ():
            if path.suffix in DRAWINGS and "." not in path.stem:
                self._copy(f"{page}{path.name}", f"{page}{_worded(path.name, prefix)}")

    def _copy(self, name: str, former: str) -> None:
        if self.stage.holds(name) and not self.stage.holds(former):
            self.stage.write(former, self._read(name))


def _worded(name: str, prefix: str) -> str:
    """A drawing's name in an edition: `chart.svg`, `chart.en.svg`."""
    stem, _, form = name.rpartition(".")
    return f"{stem}.{prefix.rstrip('/')}.{form}" if prefix else name
