"""From strict YAML to validated records; what pydantic finds becomes problems with lines."""

from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from portal.characters import garbled_as
from portal.problem_catalogue.files import FILE_MISSING
from portal.problem_catalogue.lists import (
    BAD_ENTRY,
    GARBLED_LIST,
    MISSING_KEY,
    NOT_A_LIST,
    NOT_KEYS,
    UNFIT_CHARACTER,
    UNKNOWN_KEY,
)
from portal.problems import N_, ProblemKind, Problems, Remark, Unfit, Words
from portal.sources.rows import shown
from portal.sources.strict_yaml import LARGEST, BadYaml, Loaded, Place, load
from portal.sources.text import read_text

Model = TypeVar("Model", bound=BaseModel)
_WORDS = {
    "string_type": N_("not a text"),
    "int_": N_("not a whole number"),
    "float_": N_("not a number"),
    "decimal_": N_("not a number"),
    "fraction_": N_("not a number"),
    "bool_": N_("neither true nor false"),
    "datetime_": N_("not a time, as 2019-08-05T15:04:00"),
    "date_": N_("not a date, as 2019-08-05"),
    "list_": N_("not a list"),
    "tuple_": N_("not a list"),
    "dict_": N_("not a set of keys with values"),
    "model_": N_("not a set of keys with values"),
    "enum": N_("not one of the values that it may have"),
    "literal_error": N_("not one of the values that it may have"),
    "string_pattern": N_("not written as it must be"),
    "string_too": N_("too short or too long"),
    "greater_than": N_("too small"),
    "less_than": N_("too large"),
    "too_": N_("too few or too many"),
}
"""By the beginning of pydantic's name of a fault."""
SPELLINGS = "spellings"
OTHERWISE = N_("not what is expected here")
_KINDS = {"missing": MISSING_KEY, "extra_forbidden": UNKNOWN_KEY, "unfit_character": UNFIT_CHARACTER}


def read_yaml(path: Path, file: str, problems: Problems) -> Loaded | None:
    """A YAML file; None, with the problem noted, if it can't be read."""
    if not path.is_file():
        problems.add(FILE_MISSING, file)
        return None
    text = read_text(path, file, problems, LARGEST)
    if text is None:
        return None
    try:
        loaded = load(text, file)
    except BadYaml as bad:
        problems.found.append(bad.problem)
        return None
    note_garbled(loaded, file, problems)
    return loaded


def note_garbled(loaded: Loaded, file: str, problems: Problems, below: Place = ()) -> None:
    """Note each line of a file, in what stands below a place, with a text that was read in another encoding than it was
    written in. Spellings are as the register has them, and may be garbled there."""
    noted: set[int] = set()
    for place, text in loaded.texts():
        line, encoding = loaded.line(place), garbled_as(text)
        if encoding and line not in noted and place[: len(below)] == below and SPELLINGS not in place:
            noted.add(line)
            problems.add(GARBLED_LIST, file, line, encoding=encoding)


def read_keys(path: Path, file: str, problems: Problems) -> Loaded | None:
    """A YAML file that holds keys."""
    loaded = read_yaml(path, file, problems)
    if loaded is not None and not isinstance(loaded.value, dict):
        problems.add(NOT_KEYS, file, 1)
        return None
    return loaded


def read_entries(
    path: Path, file: str, model: type[Model], problems: Problems, is_needed: bool = False
) -> list[tuple[Model, int]]:
    """The valid entries of a YAML file that holds a list, each with its line; an absent file has none."""
    if not path.is_file() and not is_needed:
        return []
    loaded = read_yaml(path, file, problems)
    if loaded is None or (loaded.value is None and not is_needed):
        return []
    if not isinstance(loaded.value, list):
        problems.add(NOT_A_LIST, file, 1)
        return []
    entries = []
    for position, value in enumerate(loaded.value):
        entry = note_invalid(model, value, (position,), loaded, file, problems)
        if entry is not None:
            entries.append((entry, loaded.line((position,))))
    return entries


def note_invalid(
    model: type[Model],
    value: Any,
    place: Place,
    loaded: Loaded,
    file: str,
    problems: Problems,
    kinds: dict[str, ProblemKind] = _KINDS,
    otherwise: ProblemKind = BAD_ENTRY,
) -> Model | None:
    """The record that a value makes; None, with each fault noted at its line, if it makes none."""
    try:
        return model.model_validate(value)
    except ValidationError as invalid:
        for fault in _without_misspelt(invalid.errors(include_url=False, include_input=False)):
            where = tuple(part for part in fault["loc"] if part != "[key]")
            key = ".".join(str(part) for part in where) or "–"
            kind = kinds.get(fault["type"], otherwise)
            details = {"key": shown(key)} if fault["type"] in kinds else {"key": shown(key), "problem": _said(fault)}
            problems.add(kind, file, loaded.line((*place, *where)), **details)
        return None


def _without_misspelt(faults: list[Any]) -> list[Any]:
    """The faults without each key that is only missing because it stands there with a slip of the pen."""
    unknown = [fault["loc"] for fault in faults if fault["type"] == "extra_forbidden"]

    def is_misspelt(place: Place) -> bool:
        beside = [str(other[-1]) for other in unknown if other[:-1] == place[:-1]]
        return bool(get_close_matches(str(place[-1]), beside, n=1))

    return [fault for fault in faults if fault["type"] != "missing" or not is_misspelt(fault["loc"])]


def _said(fault: Any) -> Words | Remark:
    """What pydantic found, in words of our own."""
    error = fault["ctx"]["error"] if fault["type"] == "value_error" else None
    if isinstance(error, Unfit):
        return error.remark
    return next((Words(text) for begin, text in _WORDS.items() if fault["type"].startswith(begin)), Words(OTHERWISE))
