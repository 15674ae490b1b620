"""The names of files and of their folders: what is private in them, and how they are told without it."""

import re
from collections.abc import Callable, Collection, Iterator

from portal.privacy.gate import Gate, hidden

_ENDS = re.compile(r"[^0-9A-Za-z]|$")
_PATH = re.compile(r"(?<![\w/])(?:content|data)/[^\s:;,]+")


def named(name: str, known: Collection[str]) -> Iterator[str]:
    """The parts of a name that are looked at; the ids with which they begin, if they are `known`, are not."""
    for part in name.split("/"):
        yield part[max((end.start() for end in _ENDS.finditer(part) if part[: end.start()] in known), default=0) :]


def hider(gate: Gate, known: Collection[str] = ()) -> Callable[[str], str]:
    """Tells the name of a file: as it is or, if it holds something private, with words instead."""
    return lambda name: hidden(name) if any(gate.found(part) for part in named(name, known)) else name


def hidden_in(text: str, file: str, told: Callable[[str], str]) -> str:
    """A message about a file with that file's name, and that of every other file of the project, as it is `told`."""
    text = text.replace(file, told(file)) if file else text
    return _PATH.sub(lambda found: told(found[0]), text)
