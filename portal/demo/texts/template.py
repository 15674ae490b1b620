"""Phrases with choices and slots: `Đèn {tắt|hỏng} <nights> <at>.`

`{a|b|}` picks one branch (an empty one is allowed, branches nest); `<name>` is filled by the scene.
"""

import random
from collections.abc import Callable, Mapping
from typing import Any

Slot = Callable[[Any], str]
Part = str | Slot | tuple["Phrase", ...]
Phrase = tuple[Part, ...]


def compile_phrase(text: str, slots: Mapping[str, Slot]) -> Phrase:
    """Parse one phrase. Raises ValueError for unbalanced braces and KeyError for an unknown slot."""
    phrase, end = _sequence(text, 0, slots, nested=False)
    if end != len(text):
        raise ValueError(f"unbalanced brace in: {text}")
    return phrase


def _sequence(text: str, at: int, slots: Mapping[str, Slot], nested: bool) -> tuple[Phrase, int]:
    parts: list[Part] = []
    stop = "{<|}" if nested else "{<}"
    while at < len(text) and text[at] not in "|}":
        if text[at] == "{":
            choice, at = _choice(text, at + 1, slots)
            parts.append(choice)
        elif text[at] == "<":
            end = text.index(">", at)
            parts.append(slots[text[at + 1 : end]])
            at = end + 1
        else:
            end = min((place for mark in stop if (place := text.find(mark, at)) >= 0), default=len(text))
            parts.append(text[at:end])
            at = end
    return tuple(parts), at


def _choice(text: str, at: int, slots: Mapping[str, Slot]) -> tuple[tuple[Phrase, ...], int]:
    branches: list[Phrase] = []
    while True:
        phrase, at = _sequence(text, at, slots, nested=True)
        branches.append(phrase)
        if at >= len(text):
            raise ValueError(f"unbalanced brace in: {text}")
        at += 1
        if text[at - 1] == "}":
            return tuple(branches), at


def say(phrase: Phrase, scene: Any, rng: random.Random) -> str:
    """The phrase in words, with a capital at its start."""
    words: list[str] = []
    _say(phrase, scene, rng.random, words)
    text = "".join(words)
    return text[:1].upper() + text[1:]


def _say(phrase: Phrase, scene: Any, chance: Callable[[], float], words: list[str]) -> None:
    for part in phrase:
        if type(part) is str:
            words.append(part)
        elif type(part) is tuple:
            _say(part[int(chance() * len(part))], scene, chance, words)
        else:
            words.append(part(scene))  # type: ignore[operator]
