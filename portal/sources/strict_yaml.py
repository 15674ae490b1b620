"""YAML without surprises: PyYAML's C parser, but plain values only, each with its line.

No duplicate keys, anchors, aliases or tags; `no`, `12:30`, `0707`, `2019-08-14` stay text; size and depth are capped.
"""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from portal.problem_catalogue.files import TOO_BIG
from portal.problem_catalogue.lists import YAML_DUPLICATE_KEY, YAML_NOT_ALLOWED, YAML_SYNTAX, YAML_TOO_DEEP
from portal.problems import N_, Problem, Words
from portal.sources.rows import shown
from portal.sources.text import nfc
from portal.sources.yaml_words import fault

LARGEST = 5_000_000
DEEPEST = 20
Place = tuple[Hashable, ...]
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = {"true": True, "True": True, "false": False, "False": False}


class BadYaml(Exception):  # noqa: N818 - it carries the problem; it is not one error
    """The text is not YAML that we accept; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.line_of_text())
        self.problem = problem


@dataclass
class Loaded:
    """A value made of dict, list, str, int, float, bool and None; `lines` has the line of each key and item."""

    value: Any
    lines: dict[Place, int] = field(default_factory=dict)

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest place around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def texts(self) -> Iterator[tuple[Place, str]]:
        """Every text, keys among them, each with its place."""
        left: list[tuple[Place, Any]] = [((), self.value)]
        while left:
            place, one = left.pop()
            if isinstance(one, str):
                yield place, one
            elif isinstance(one, dict):
                left += [part for key, value in one.items() for part in (((*place, key), key), ((*place, key), value))]
            elif isinstance(one, list):
                left += [((*place, number), value) for number, value in enumerate(one)]


def load(text: str, file: str, first_line: int = 1, largest: int = LARGEST, is_foreign: bool = False) -> Loaded:
    """Read one YAML document. Raises BadYaml.

    `first_line` is the file's line on which the text begins. `is_foreign`: a file that others read too; tags, anchors
    and aliases are passed over (their values read as None) instead of refused.
    """
    builder = _Builder(file, first_line, is_foreign)
    if len(text.encode("utf-8")) > largest:
        raise BadYaml(Problem(TOO_BIG, file, first_line, {"limit": largest}))
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except yaml.YAMLError as error:
        kind, line, details = fault(text, error)
        raise BadYaml(Problem(kind, file, line + first_line, details)) from error
    return Loaded(builder.value, builder.lines)


_NO_KEY = object()


@dataclass
class _Open:
    """A mapping or sequence that is being read."""

    holder: dict[Hashable, Any] | list[Any]
    place: Place
    key: Any = _NO_KEY


class _Builder:
    """Makes values from parse events, without recursion."""

    def __init__(self, file: str, first_line: int, is_foreign: bool) -> None:
        self.file, self.first_line, self.is_foreign = file, first_line, is_foreign
        self.stack: list[_Open] = []
        self.value: Any = None
        self.lines: dict[Place, int] = {}
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_marks(event, event.implicit[0] or event.implicit[1])
            self._put(_scalar(event), event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._refuse_marks(event, event.implicit)
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_marks(event, False)
            self._put(None, event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self._bad(YAML_SYNTAX, event, problem=Words(N_("a second document")))

    def _line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return (mark.line if mark else 0) + self.first_line

    def _bad(self, kind: Any, event: yaml.Event, **details: object) -> BadYaml:
        return BadYaml(Problem(kind, self.file, self._line(event), details))

    def _refuse_marks(self, event: Any, is_plain: bool) -> None:
        if not self.is_foreign and (event.anchor is not None or not is_plain):
            raise self._bad(YAML_NOT_ALLOWED, event)

    def _open(self, holder: dict[Hashable, Any] | list[Any], event: yaml.Event) -> None:
        if len(self.stack) >= DEEPEST:
            raise self._bad(YAML_TOO_DEEP, event, limit=DEEPEST)
        self.stack.append(_Open(holder, self._put(holder, event)))

    def _put(self, value: Any, event: yaml.Event) -> Place:
        """Put a value where it belongs, and say where that is."""
        if not self.stack:
            self.value = value
            return ()
        top = self.stack[-1]
        if isinstance(top.holder, list):
            top.holder.append(value)
            return self._at(top, len(top.holder) - 1, event)
        if top.key is _NO_KEY:
            top.key = self._key(top.holder, value, event)
            return self._at(top, top.key, event)
        top.holder[top.key] = value
        place = (*top.place, top.key)
        top.key = _NO_KEY
        return place

    def _at(self, top: _Open, key: Hashable, event: yaml.Event) -> Place:
        place = (*top.place, key)
        self.lines[place] = self._line(event)
        return place

    def _key(self, holder: dict[Hashable, Any], value: Any, event: yaml.Event) -> Hashable:
        if isinstance(value, dict | list):
            raise self._bad(YAML_SYNTAX, event, problem=Words(N_("a key must be a text")))
        if value in holder:
            raise self._bad(YAML_DUPLICATE_KEY, event, key=shown(value))
        key: Hashable = value
        return key


def _scalar(event: yaml.ScalarEvent) -> Any:
    text = nfc(event.value)
    if not event.implicit[0]:
        return text
    if text in _NOTHING:
        return None
    if text in _TRUTH:
        return _TRUTH[text]
    if _INTEGER.fullmatch(text) and len(text) <= 18:
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) and len(text) <= 18 else text
