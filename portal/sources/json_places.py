"""Where things stand in a JSON text that was read already: the parser tells no lines."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")(\s*:)?|([\[\]{}])')
"""A text, with the colon that makes it a key; or a bracket."""


def lines_of_items(text: str, key: str) -> list[int]:
    """The line on which each object begins that stands in the list under a key of the outermost object."""
    found, depth, is_inside, line, at = [], 0, False, 1, 0
    for token in _TOKEN.finditer(text):
        line, at = line + text.count("\n", at, token.start()), token.start()
        bracket = token[3]
        if bracket in ("[", "{"):
            if is_inside and bracket == "{" and depth == 2:
                found.append(line)
            depth += 1
        elif bracket:
            depth -= 1
        elif token[2] and depth == 1:
            is_inside = token[1] == f'"{key}"'
    return found


def repeated_key(text: str) -> tuple[str, int] | None:
    """The first key that stands a second time in its object, and the line on which it does; None if none does."""
    for key, start in _repeated(text):
        return key, text.count("\n", 0, start) + 1
    return None


def _repeated(text: str) -> Iterator[tuple[str, int]]:
    open_keys: list[set[str]] = []
    for token in _TOKEN.finditer(text):
        if token[3] in ("[", "{"):
            open_keys.append(set())
        elif token[3]:
            open_keys.pop()
        elif token[2]:
            if token[1] in open_keys[-1]:
                yield token[1][1:-1], token.start()
            open_keys[-1].add(token[1])
