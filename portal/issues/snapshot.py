"""What an issue says, computed: every figure, the reports behind each, the definitions and the statement of quality."""

import csv
import gzip
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import chain, groupby
from types import MappingProxyType

import pandas as pd

from portal.archive import Archive
from portal.frozen import BEHIND, DEFINITIONS, EARLIER, FIGURES, LISTS, Lists, Quality
from portal.issues.basis import lists_of
from portal.ledger import Ledger
from portal.periods import ALL, Period, Scope
from portal.recorded import as_recorded
from portal.statistics.definition import Definition, Figure
from portal.terms import EventKind, PeriodKind, Status

COLUMNS = ("id", "version", "value", "numerator", "denominator", "reason", "pending")
"""`pending`, where a value can still change, is how many cases were not settled; older issues may lack it."""
WITHIN = {PeriodKind.QUARTER: (PeriodKind.WEEK, PeriodKind.MONTH)}
"""The shorter periods whose figures an issue of a kind holds as well."""
BLOCK = 400
"""So many reports of a scope stand in a line at most."""
LATE_ENTRY = pd.Timedelta(hours=24)
"""An event recorded later than this after it happened counts as entered late."""


@dataclass(frozen=True)
class Snapshot:
    """A ledger as it stood at a period's end, by what had been recorded by a moment, and the period of the issue.

    `statistics`: ids, sorted, so that a shelf that grew or was put in another order gives an old issue's bytes again.
    `replaced`: ids of those that are told by the definition before as well.
    """

    ledger: Ledger
    period: Period
    statistics: tuple[str, ...]
    replaced: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        archive: Archive,
        period: Period,
        recorded_by: datetime,
        statistics: Iterable[str] | None = None,
        replaced: Mapping[str, int] = MappingProxyType({}),
    ) -> "Snapshot":
        """Fold the events again; of the whole shelf, or of those statistics that it still holds.

        `replaced`: the earlier versions asked for; those that are no longer computable are left out.
        """
        ledger = Ledger.of(as_recorded(archive, end_of(period), recorded_by))
        held, before = set(ledger.definitions), ledger.by_earlier.definitions
        return cls(
            ledger,
            period,
            tuple(sorted(held if statistics is None else held.intersection(statistics))),
            tuple(sorted(key for key, version in replaced.items() if key in before and before[key].version == version)),
        )

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Those of the issue's own period in every scope; of the city also in every period of its kind before it and,
        of a quarter, in its months and in the weeks that ended in it."""
        return tuple(figure for statistic in self.statistics for figure in self._of(self.ledger, statistic))

    @cached_property
    def earlier(self) -> tuple[Figure, ...]:
        """The same figures of the statistics that were replaced, by the definition before."""
        return tuple(figure for statistic in self.replaced for figure in self._of(self.ledger.by_earlier, statistic))

    def _of(self, ledger: Ledger, statistic: str) -> Iterator[Figure]:
        definition = ledger.definitions[statistic]
        if self.period.kind not in definition.periods:
            return
        for period in ledger.periods[self.period.kind]:
            yield ledger.figure(statistic, ALL, period)
        for kind in WITHIN.get(self.period.kind, ()):
            if kind in definition.periods:
                yield from (ledger.figure(statistic, ALL, period) for period in self._within(ledger, kind))
        for scope in self._scopes(definition):
            yield ledger.figure(statistic, scope, self.period)

    def _within(self, ledger: Ledger, kind: PeriodKind) -> list[Period]:
        return [period for period in ledger.periods[kind] if self.period.first <= period.last <= self.period.last]

    def _scopes(self, definition: Definition) -> list[Scope]:
        kinds = [kind for kind in definition.scopes if kind != ALL.kind]
        return [scope for kind in kinds for scope in self.ledger.scopes(kind)]

    def files(self) -> dict[str, bytes]:
        """The issue's files by name; the same register gives the same bytes."""
        held = {
            FIGURES: figures_csv(self.figures).encode(),
            BEHIND: self._behind(),
            DEFINITIONS: self._definitions().encode(),
            LISTS: (json.dumps(self.lists.model_dump(mode="json"), indent=1, sort_keys=True) + "\n").encode(),
        }
        return held | {EARLIER: figures_csv(self.earlier).encode()} if self.replaced else held

    def _behind(self) -> bytes:
        """Lines `figure,set,ids`: the ids of the reports counted (`cases`), and of those they are a share of (`of`)."""
        lines = [",".join(line) for line in _in_blocks(self.behind)]
        return packed("\n".join(["figure,set,reports", *lines]) + "\n")

    @cached_property
    def behind(self) -> dict[tuple[str, str], str]:
        """Ids of reports, with spaces between them, by figure id and set."""
        ids = self.ledger.archive.reports["id"].to_numpy(dtype=object)
        found = {}
        for (statistic, kind), figures in groupby(self.figures, lambda one: (one.id.statistic, one.id.scope.kind)):
            told = [one for one in figures if one.id.period == self.period and one.reason is None]
            each = self.ledger.behind_each(statistic, kind, self.period) if told else {}
            for figure in told:
                behind = each.get(figure.id.scope)
                for name, rows in (("cases", behind.cases), ("of", behind.of)) if behind else ():
                    if rows is not None and len(rows):
                        found[str(figure.id), name] = " ".join(ids[rows])
        return found

    def _held(self) -> list[tuple[str, Definition]]:
        return [(key, self.ledger.definitions[key]) for key in self.statistics]

    def versions(self) -> dict[str, int]:
        """The version of each statistic's definition."""
        return {key: one.version for key, one in self._held()}

    def _definitions(self) -> str:
        before = self.ledger.by_earlier.definitions
        named = self._held() + [(earlier_name(key, before[key].version), before[key]) for key in self.replaced]
        told = {key: one.model_dump(mode="json", exclude={"examples"}) for key, one in named}
        return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @cached_property
    def quality(self) -> tuple[Quality, ...]:
        """What a reader should know of the register that the figures were counted from; of reports those accepted."""
        archive = self.ledger.archive
        events, reports = archive.events, archive.reports
        reports = reports[~reports["status"].isin([Status.REJECTED, Status.DUPLICATE])]
        happened = events["at"].dt.date.between(self.period.first, self.period.last)
        late = events["recorded_at"] - events["at"] > LATE_ENTRY
        set_deadline = events.loc[events["kind"].isin([EventKind.DEADLINE_SET, EventKind.EXTENDED]), "report"]
        has_deadline = reports.index.isin(set_deadline) if archive.has_events else reports["due_current"].notna()
        located = int(reports["lat"].notna().sum()) if "lat" in reports else 0
        return (
            Quality(key="entered_late", numerator=int((happened & late).sum()), denominator=int(happened.sum())),
            Quality(key="without_deadline", numerator=int((~has_deadline).sum()), denominator=len(reports)),
            Quality(key="without_agency", numerator=int((reports["agency"] == "").sum()), denominator=len(reports)),
            Quality(key="without_place", numerator=len(reports) - located, denominator=len(reports)),
        )

    @cached_property
    def lists(self) -> Lists:
        """What else the figures stand on."""
        return lists_of(self.ledger.archive, self.ledger.first_day, self.period.last)


def _in_blocks(behind: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str, str]]:
    """Figures, sets and ids, scope by scope and BLOCK of its reports at a time, so that what stands behind many of its
    figures is repeated near by: gzip finds again what lies within 32 kB, and a whole city's list is far longer."""
    by_scope: dict[str, list[tuple[str, str, list[str]]]] = {}
    for (figure, name), ids in behind.items():
        by_scope.setdefault(figure.split("/")[1], []).append((figure, name, ids.split(" ")))
    for sets in by_scope.values():
        block_of = {key: at // BLOCK for at, key in enumerate(sorted({key for _, _, ids in sets for key in ids}))}
        blocks: list[list[tuple[str, str, str]]] = [[] for _ in range(0, len(block_of), BLOCK)]
        for figure, name, listed in sets:
            for number, some in groupby(listed, block_of.__getitem__):
                blocks[number].append((figure, name, " ".join(some)))
        yield from chain.from_iterable(blocks)


def end_of(period: Period) -> datetime:
    """The last second of a period."""
    return datetime.combine(period.last, datetime.max.time()).replace(microsecond=0)


def earlier_name(statistic: str, version: int) -> str:
    """`overdue@1`: the name under which an issue's definitions hold one that was replaced."""
    return f"{statistic}@{version}"


def figures_csv(figures: tuple[Figure, ...], columns: int = len(COLUMNS)) -> str:
    """Figures by id: the exact value, numerator and denominator, or the reason why there is no value; of the columns so
    many as an earlier issue has."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(COLUMNS[:columns])
    writer.writerows(row_of(figure)[:columns] for figure in figures)
    return held.getvalue()


def number_of_columns(text: str) -> int:
    """How many of the columns the figures of an issue have: all, or those before `pending`."""
    return len(COLUMNS) - (0 if text.partition("\n")[0].endswith(f",{COLUMNS[-1]}") else 1)


def row_of(figure: Figure) -> tuple[str, ...]:
    """A figure as text, in the order of COLUMNS."""
    exact = (figure.value, figure.numerator, figure.denominator, figure.pending)
    *numbers, pending = ("" if number is None else str(number) for number in exact)
    return str(figure.id), str(figure.definition.version), *numbers, str(figure.reason or ""), pending


def packed(text: str) -> bytes:
    """Gzip without a time or a name, so that the same text gives the same bytes."""
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)
