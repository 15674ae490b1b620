"""Which id a spelling means: ids, names in any language, listed spellings; case and repeated spaces do not matter.

Nor does it on which vowel of a syllable the tone is placed (Thuỷ, Thủy), unless two entries differ in nothing else.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Protocol

from portal.characters import tone_last
from portal.problem_catalogue.lists import SPELLING_TWICE
from portal.problems import Problems
from portal.settings import Names
from portal.sources.rows import shown
from portal.sources.text import nfc


class Named(Protocol):
    """An agency, category or area."""

    @property
    def id(self) -> str: ...
    @property
    def names(self) -> Names: ...
    @property
    def spellings(self) -> tuple[str, ...]: ...


_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")


def folded(text: str) -> str:
    """The form in which spellings are compared."""
    return _toned(_plain(text))


def _plain(text: str) -> str:
    """The form that keeps the place of each tone."""
    return " ".join(nfc(text).casefold().split())


def _toned(plain: str) -> str:
    return plain if plain.isascii() else _WORD.sub(lambda word: tone_last(word[0]), plain)


@dataclass(frozen=True)
class Spellings:
    """What each spelling means, by its plain form and by the folded one. `shared` holds names that two entries bear,
    which mean neither."""

    file_name: str
    ids: Mapping[str, str] = field(default_factory=dict)
    shared: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def id_of(self, text: str) -> str | None:
        """The id that a text means; None if none or more than one."""
        return self.ids.get(_plain(text)) or self.ids.get(folded(text))

    def nearest(self, text: str) -> str | None:
        """The id of the spelling that looks most like a text."""
        found = get_close_matches(_plain(text), list(self.ids), n=1, cutoff=0.7)
        return self.ids[found[0]] if found else None


def _is_past(entry: Named) -> bool:
    return getattr(entry, "valid_to", None) is not None


def spellings_of(
    file_name: str, entries: Iterable[tuple[Named, int]], file: str = "", problems: Problems | None = None
) -> Spellings:
    """The spellings of entries, each with its line. A listed spelling of two is a problem, and so is one that is
    another's name, unless that one is no more; a name of two is `shared`."""
    entries = list(entries)
    ids = {entry.id: entry.id for entry, _ in entries}
    shared: dict[str, tuple[str, str]] = {}
    for entry, line in entries:
        for spelling in entry.spellings:
            other = ids.setdefault(_plain(spelling), entry.id)
            if other != entry.id and problems is not None:
                problems.add(SPELLING_TWICE, file, line, spelling=shown(spelling), one=other, other=entry.id)
    listed = set(ids)
    for entry, line in entries:
        for name in entry.names.values():
            key = _plain(name)
            other = ids.setdefault(key, entry.id)
            if other != entry.id and key in listed and problems is not None and not _is_past(entry):
                problems.add(SPELLING_TWICE, file, line, spelling=shown(name), one=entry.id, other=other)
            elif other != entry.id and key not in listed:
                shared.setdefault(key, (other, entry.id))
    return _either_way(file_name, {key: id_ for key, id_ in ids.items() if key not in shared}, shared)


def _either_way(file_name: str, ids: Mapping[str, str], shared: Mapping[str, tuple[str, str]]) -> Spellings:
    """The spellings, and their folded forms; a form of two entries that differ in it alone means neither, but each of
    them in its own."""
    loose = {_toned(key): both for key, both in shared.items()}
    found: dict[str, str] = {}
    for key, id_ in ids.items():
        other = found.setdefault(_toned(key), id_)
        if other != id_:
            loose.setdefault(_toned(key), (other, id_))
    folds = {key: id_ for key, id_ in found.items() if key not in loose}
    return Spellings(file_name, {**folds, **ids}, {**loose, **shared})
