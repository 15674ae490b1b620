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


@dataclass(frozen=True)
class Statistic:
    """A definition and the sets of cases that it stands on."""

    definition: Definition
    measure: Callable[[History], Measure]


@cache
def shelf() -> Mapping[str, Statistic]:
    """Every statistic by id, in the order of the shelf. Raises ValueError for a `.yml` that does not fit its name."""
    found = [_statistic(path) for path in sorted(FOLDER.glob("*.yml"))]
    found.sort(key=lambda statistic: (statistic.definition.order, statistic.definition.id))
    return MappingProxyType({statistic.definition.id: statistic for statistic in found})


def _statistic(path: Path) -> Statistic:
    definition = Definition.model_validate(load(path.read_text("utf-8"), path.name).value)
    if definition.id != path.stem:
        raise ValueError(f"{path.name}: id is {definition.id!r}; write id: {path.stem}")
    return Statistic(definition, import_module(f"portal.statistics.{path.stem}").measure)
