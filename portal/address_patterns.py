"""Many addresses in few lines: `/{,en/}so-lieu/{overdue,open}/agency/{so-gtvt,ubnd-hue}/` stands for eight.

An address is written with a slash before it, so that the home page is `/`. What stands in braces is one of several.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import prod

CHOICE = re.compile(r"\{([^{}]*)\}")
PATTERN = re.compile(r"/(?:[A-Za-z0-9._,/-]|\{[A-Za-z0-9._,/-]*\})*")
ADDRESS = re.compile(r"(?:[A-Za-z0-9._-]+/)*")
MOST = 2_000_000
"""Addresses that one line may stand for."""
IN_A_LINE = 60
"""Alternatives of a place that are written in one line, so that a reader can follow it."""

Places = tuple[frozenset[str], ...]


def expanded(line: str) -> Iterator[str]:
    """The addresses that a line stands for, from the site's root. Raises ValueError for what is no such line."""
    if not PATTERN.fullmatch(line):
        raise ValueError("not an address: letters, digits, . _ - and / with choices in braces")
    pieces = CHOICE.split(line[1:])
    choices = [piece.split(",") if place % 2 else [piece] for place, piece in enumerate(pieces)]
    if prod(len(choice) for choice in choices) > MOST:
        raise ValueError(f"stands for more than {MOST} addresses")
    for parts in product(*choices):
        address = "".join(parts)
        if not ADDRESS.fullmatch(address) or ".." in address:
            raise ValueError(f"“/{address[:60]}” is no page's address")
        yield address


def compact(addresses: Iterable[str], prefixes: Sequence[str]) -> list[str]:
    """Lines that stand for exactly these addresses, sorted. `prefixes`: the editions' folders, `""` among them."""
    folders = sorted((prefix for prefix in prefixes if prefix), key=len, reverse=True)
    patterns = {tuple(frozenset((part,)) for part in _parts(address, folders)) for address in addresses}
    for place in [*range(1, max(map(len, patterns), default=0)), 0]:
        patterns = _joined(patterns, place)
    return sorted(line for pattern in patterns for line in _lines(pattern))


def _parts(address: str, folders: Sequence[str]) -> list[str]:
    folder = next((one for one in folders if address.startswith(one)), "")
    rest = address.removeprefix(folder)
    return [folder, *(f"{part}/" for part in rest.split("/")[:-1])]


def _joined(patterns: set[Places], place: int) -> set[Places]:
    """Patterns that differ in one place alone made one."""
    found: dict[tuple[Places, Places], frozenset[str]] = {}
    kept = set()
    for pattern in patterns:
        if place >= len(pattern):
            kept.add(pattern)
            continue
        key = (pattern[:place], pattern[place + 1 :])
        found[key] = found.get(key, frozenset()) | pattern[place]
    return kept | {(*before, choice, *after) for (before, after), choice in found.items()}


def _lines(pattern: Places) -> Iterator[str]:
    """A pattern as it is written; the place of most alternatives is divided where they are many."""
    widest = max(range(len(pattern)), key=lambda place: len(pattern[place]))
    many = sorted(pattern[widest])
    for start in range(0, len(many), IN_A_LINE):
        divided = (*pattern[:widest], frozenset(many[start : start + IN_A_LINE]), *pattern[widest + 1 :])
        yield "/" + "".join(_written(place, choice) for place, choice in enumerate(divided))


def _written(place: int, choice: frozenset[str]) -> str:
    if len(choice) == 1:
        return next(iter(choice))
    # the slash of a folder stands once, behind the braces; that of an edition within, as the first has no folder
    inner = sorted(choice) if place == 0 else sorted(one.removesuffix("/") for one in choice)
    return f"{{{','.join(inner)}}}{'' if place == 0 else '/'}"
