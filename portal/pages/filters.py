"""What the search can be narrowed by: native selects, whose values stand in the address."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal.belonging import around
from portal.language import Language
from portal.pages.base import Edition
from portal.pages.index import ReportIndex, alphabetical, index_of
from portal.pages.verdicts import ANSWERED, outcome_words
from portal.periods import parse_period
from portal.problems import N_
from portal.terms import Outcome, Verdict

VERDICTS = {
    Verdict.ON_TIME: N_("on time"),
    Verdict.LATE: N_("late"),
    Verdict.NO_DEADLINE_ANSWERED: N_("answered, no deadline set"),
    Verdict.WITHIN_DEADLINE: N_("open, within its deadline"),
    Verdict.OVERDUE: N_("overdue"),
    Verdict.NO_DEADLINE_OPEN: N_("open, no deadline set"),
    Verdict.NOT_ACCEPTED: N_("not accepted"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice. `value` stands in the address; `depth`: how many wider ones hold it."""

    value: str
    name: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Filter:
    """One select. `name` is its key in the address and how its terms in the index begin."""

    name: str
    title: str
    every: str
    """What choosing nothing is called."""
    options: tuple[Option, ...]


def filters(edition: Edition) -> tuple[Filter, ...]:
    """The selects of the search, with what published reports have; one with a single choice too."""
    language, index = edition.language, index_of(edition)
    _ = language._
    rows = index.published.tolist()
    made = (
        Filter("co-quan", _("Agency"), _("all agencies"), _named(index.agency, index.agency_names, rows)),
        Filter("linh-vuc", _("Category"), _("all categories"), _named(index.category, index.category_names, rows)),
        Filter("dia-ban", _("Area"), _("all areas"), tuple(_areas(edition, index, rows))),
        Filter("thang", _("Received in"), _("any month"), tuple(_months(language, index, rows))),
        Filter("ket-qua", _("Outcome"), _("any outcome"), tuple(_outcomes(edition, index, rows))),
        Filter("han", _("On time or late"), _("all of them"), tuple(_verdicts(language, index, rows))),
    )
    return tuple(one for one in made if one.options)


def _named(column: list[str], names: Mapping[str, str], rows: list[int]) -> tuple[Option, ...]:
    held = {column[row] for row in rows} - {""}
    return tuple(Option(key, names[key]) for key in sorted(held, key=lambda key: alphabetical(names[key])))


def _areas(edition: Edition, index: ReportIndex, rows: list[int]) -> Iterator[Option]:
    """The areas that hold a report, each below the one around it."""
    areas = edition.archive.areas
    held = {wider for key in {index.area[row] for row in rows} for wider in around(areas, key)}
    inside: dict[str, list[str]] = {}
    for key in sorted(held, key=lambda key: alphabetical(index.area_names[key])):
        inside.setdefault(areas[key].parent, []).append(key)

    def below(parent: str, depth: int) -> Iterator[Option]:
        for key in inside.get(parent, ()):
            yield Option(key, index.area_names[key], depth)
            yield from below(key, depth + 1)

    yield from below("", 0)


def _months(language: Language, index: ReportIndex, rows: list[int]) -> Iterator[Option]:
    held = {f"{received:%Y-%m}" for received in (index.received[row] for row in rows) if received}
    for month in sorted(held, reverse=True):
        yield Option(month, language.period(parse_period(month)))


def _outcomes(edition: Edition, index: ReportIndex, rows: list[int]) -> Iterator[Option]:
    column = edition.archive.reports["outcome"].tolist()
    held = Counter(column[row] for row in rows if index.verdicts[row] in ANSWERED)
    yield from (Option(one, outcome_words(edition.language, one)) for one in Outcome if held[one])


def _verdicts(language: Language, index: ReportIndex, rows: list[int]) -> Iterator[Option]:
    held = {index.verdicts[row] for row in rows}
    yield from (Option(one, language._(words)) for one, words in VERDICTS.items() if one in held)
