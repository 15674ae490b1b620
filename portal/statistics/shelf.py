"""The shelf: every statistic is a `name.py` that says its cases and a `name.yml` that says what it means."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from portal.history import History
from portal.sources.strict_yaml import load
from portal.statistics.definition import Definition
from portal.statistics.measures import Measure

FOLDER = Path(__file__).parent
EARLIER = FOLDER / "earlier"
"""Definitions that a newer version took the place of, each until one issue has shown both values."""


@dataclass(frozen=True)
class Statistic:
    """A definition and the sets of cases that it stands on."""

    definition: Definition
    measure: Callable[[History], Measure]


@cache
def shelf() -> Mapping[str, Statistic]:
    """Every statistic by id, in the order of the shelf. Raises ValueError for a `.yml` that does not fit its name."""
    return _read(FOLDER, "portal.statistics")


@cache
def earlier() -> Mapping[str, Statistic]:
    """The definitions that were replaced last, by id. Raises ValueError for one that is not the version before."""
    return checked(_read(EARLIER, "portal.statistics.earlier"), shelf())


def checked(replaced: Mapping[str, Statistic], current: Mapping[str, Statistic]) -> Mapping[str, Statistic]:
    """The replaced definitions, if each is the version before the current one. Raises ValueError."""
    for key, statistic in replaced.items():
        version = statistic.definition.version
        if key not in current or current[key].definition.version != version + 1:
            raise ValueError(
                f"earlier/{key}.yml is version {version}; only the version just before that of {key}.yml is kept: "
                "raise the version there, or remove what no issue shows any more"
            )
        if statistic.definition.unit != current[key].definition.unit:
            raise ValueError(f"earlier/{key}.yml has another unit than {key}.yml; another unit is another statistic")
    return replaced


def _read(folder: Path, package: str) -> Mapping[str, Statistic]:
    found = [_statistic(path, package) for path in sorted(folder.glob("*.yml"))]
    found.sort(key=lambda statistic: (statistic.definition.order, statistic.definition.id))
    return MappingProxyType({statistic.definition.id: statistic for statistic in found})


def _statistic(path: Path, package: str) -> Statistic:
    definition = Definition.model_validate(load(path.read_text("utf-8"), path.name).value)
    if definition.id != path.stem:
        raise ValueError(f"{path.name}: id is {definition.id!r}; write id: {path.stem}")
    return Statistic(definition, import_module(f"{package}.{path.stem}").measure)
