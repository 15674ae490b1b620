"""Phrases with choices and slots: `Đèn {tắt|hỏng} <nights> <at>.`

`{a|b|}` picks one branch (an empty one is allowed, branches nest); `<name>` is filled by the scene. `{1:a|b}` picks
the same branch wherever a choice of the same length and key stands in one report, so that title, text and answer agree.
A phrase compiled with `parallel` links its own choices of equal length in that way: `{Mưa|Nắng} thì {ngập|bụi}` never
says that sun floods.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Union

Slot = Callable[[Any], str]
Part = Union[str, Slot, tuple["Phrase", ...], "Linked"]
Phrase = tuple[Part, ...]
NAMED_LINKS = 4
LINKS = 12
UNLINKED = -1
SENTENCE = re.compile(r"(?:^|[.?!] )\w")
STRAY_SPACE = re.compile(r" +([,.;]| )")


@dataclass(frozen=True, slots=True)
class Linked:
    """A choice that the scene makes once: `scene.links[key]` lies in [0, 1)."""

    key: int
    branches: tuple[Phrase, ...]


def compile_phrase(text: str, slots: Mapping[str, Slot], parallel: int = UNLINKED) -> Phrase:
    """Parse one phrase; `parallel` (any number from 0, its own for each phrase) links its choices of equal length.

    Raises ValueError for unbalanced braces and for an empty branch at the very start (a sentence would lose its
    subject), KeyError for an unknown slot.
    """
    key = UNLINKED if parallel < 0 else NAMED_LINKS + parallel % (LINKS - NAMED_LINKS)
    phrase, end = _sequence(text, 0, slots, key, nested=False)
    if end != len(text):
        raise ValueError(f"unbalanced brace in: {text}")
    if phrase and _may_be_empty(phrase[0]):
        raise ValueError(f"a phrase that can lose its beginning: {text}")
    return phrase


def _may_be_empty(part: Part) -> bool:
    branches = part.branches if isinstance(part, Linked) else part if isinstance(part, tuple) else ()
    return any(not branch for branch in branches)


def _sequence(text: str, at: int, slots: Mapping[str, Slot], key: int, nested: bool) -> tuple[Phrase, int]:
    parts: list[Part] = []
    stop = "{<|}" if nested else "{<}"
    while at < len(text) and text[at] not in "|}":
        if text[at] == "{":
            named = text[at + 1 : at + 2].isdigit() and text[at + 2 : at + 3] == ":"
            link = int(text[at + 1]) if named else UNLINKED if nested else key
            choice, at = _choice(text, at + (3 if named else 1), slots, key)
            parts.append(choice if link < 0 else Linked(link, choice))
        elif text[at] == "<":
            end = text.index(">", at)
            parts.append(slots[text[at + 1 : end]])
            at = end + 1
        else:
            end = min((place for mark in stop if (place := text.find(mark, at)) >= 0), default=len(text))
            parts.append(text[at:end])
            at = end
    return tuple(parts), at


def _choice(text: str, at: int, slots: Mapping[str, Slot], key: int) -> tuple[tuple[Phrase, ...], int]:
    branches: list[Phrase] = []
    while True:
        phrase, at = _sequence(text, at, slots, key, nested=True)
        branches.append(phrase)
        if at >= len(text):
            raise ValueError(f"unbalanced brace in: {text}")
        at += 1
        if text[at - 1] == "}":
            return tuple(branches), at


def say(phrase: Phrase, scene: Any, rng: random.Random) -> str:
    """The phrase in words, with a capital at the start of each sentence."""
    words: list[str] = []
    _say(phrase, scene, rng.random, words)
    text = "".join(words)
    if "  " in text or " ," in text or " ." in text or " ;" in text or ", ." in text or ";." in text:
        text = STRAY_SPACE.sub(r"\1", text).replace(",.", ".").replace(";.", ".")
    return SENTENCE.sub(lambda found: found[0].upper(), text)


def wordings(phrase: Phrase) -> Iterator[str]:
    """Every piece of text that the phrase can say, whichever branches it takes; nothing of its slots."""
    for part in phrase:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Linked | tuple):
            for branch in part.branches if isinstance(part, Linked) else part:
                yield from wordings(branch)


def _say(phrase: Phrase, scene: Any, chance: Callable[[], float], words: list[str]) -> None:
    for part in phrase:
        if type(part) is str:
            words.append(part)
        elif type(part) is tuple:
            _say(part[int(chance() * len(part))], scene, chance, words)
        elif type(part) is Linked:
            branches = part.branches
            _say(branches[int(scene.links[part.key] * len(branches))], scene, chance, words)
        else:
            words.append(part(scene))  # type: ignore[operator]
