"""The portal's figures of a register beside the recomputed ones."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from portal.archive import Archive
from portal.ledger import Ledger
from portal.periods import Scope
from portal.reading import read
from portal.recorded import as_recorded
from portal.terms import DeadlineRule, ScopeKind
from tests.recomputed.recompute import FigureKey, Figures, Reading, Recomputed, recompute
from tests.recomputed.registers import write

EARLIER = timedelta(days=9)
SLICE = range(8)
"""The seeds of the registers that every run looks at."""


@dataclass(frozen=True)
class Both:
    """A reading, and the archive that the portal has for it."""

    reading: Reading
    archive: Archive

    @cached_property
    def ledger(self) -> Ledger:
        """The portal's ledger of it."""
        return Ledger.of(self.archive)

    @cached_property
    def figures(self) -> Figures:
        """Every figure that the ledger can be asked for."""
        return served(self.ledger)


def readings(root: Path) -> Iterator[Both]:
    """A project as it stands, by both rules; and by one of them as an issue of some days earlier would have had it."""
    archive = read(root)
    for rule in DeadlineRule:
        yield Both(Reading(root, str(rule), archive.as_of, archive.as_of), by_rule(archive, rule))
    end = datetime.combine(archive.today - EARLIER, time.max).replace(microsecond=0)
    recorded_by = end + timedelta(days=1)
    rule = DeadlineRule.INSTANT if archive.today.day % 2 else DeadlineRule.WHOLE_DAY
    earlier = by_rule(as_recorded(archive, end, recorded_by), rule)
    yield Both(Reading(root, str(rule), end, recorded_by), earlier)


def by_rule(archive: Archive, rule: DeadlineRule) -> Archive:
    settings = archive.settings.model_copy(update={"deadline_rule": rule})
    return replace(archive, project=archive.project.model_copy(update={"settings": settings}))


def served(ledger: Ledger) -> Figures:
    """A ledger's figures of every statistic, every scope that the project names, and every period."""
    found: Figures = {}
    for statistic, definition in ledger.definitions.items():
        for scope in scopes_of(ledger.archive):
            if scope.kind in definition.scopes:
                for figure in ledger.row(statistic, scope):
                    key = (statistic, str(scope.kind), scope.id, figure.id.period.id)
                    value = None if figure.value is None else Fraction(figure.value)
                    found[key] = Recomputed(figure.numerator, figure.denominator, figure.pending, value)
    return found


def scopes_of(archive: Archive) -> list[Scope]:
    lists = {
        ScopeKind.AGENCY: archive.agencies,
        ScopeKind.CATEGORY: archive.categories,
        ScopeKind.AREA: archive.areas,
    }
    return [Scope(ScopeKind.ALL), *(Scope(kind, key) for kind, entries in lists.items() for key in entries)]


def differing(mine: Figures, theirs: Figures) -> list[tuple[FigureKey, Recomputed | None, Recomputed | None]]:
    """The figures on which the portal (first) and SQL (second) differ, or which only one of them has."""
    keys = dict.fromkeys([*mine, *theirs])
    return [(key, mine.get(key), theirs.get(key)) for key in keys if mine.get(key) != theirs.get(key)]


def disagreements(both: list[Both], changed: Mapping[str, tuple[str, str]] | None = None) -> list[str]:
    """What the portal and SQL do not agree on, one line each; `changed` as `recompute` takes it."""
    figures, scopes = recompute([one.reading for one in both], changed)
    return [
        line
        for one in both
        for line in _disagreements(one, figures[str(one.reading)], scopes.get(str(one.reading), set()))
    ]


def _disagreements(both: Both, figures: Figures, held: set[tuple[str, str]]) -> Iterator[str]:
    for key, mine, theirs in differing(both.figures, figures):
        yield f"{both.reading}: {'/'.join(key)}: the portal says {mine}, SQL says {theirs}"
    shown = {(str(scope.kind), scope.id) for kind in ScopeKind for scope in both.ledger.scopes(kind)}
    for scope in sorted(shown ^ held):
        yield f"{both.reading}: {scope} is shown by the portal: {scope in shown}, held a report by SQL: {scope in held}"


def registers(seeds: Iterable[int], folder: Path) -> list[Both]:
    """Write and read the registers of some seeds."""
    found: list[Both] = []
    for seed in seeds:
        write(seed, folder / str(seed))
        found += readings(folder / str(seed))
    return found
