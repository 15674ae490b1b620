"""Long lists cut into pages that have addresses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

AROUND = 2
"""How many neighbours of a page its pager names, on each side."""


@dataclass(frozen=True)
class Pager:
    """Where one page of a list stands. `shown`: number and address of the pages to name, None for a gap."""

    number: int
    last: int
    previous: str | None
    next: str | None
    shown: tuple[tuple[int, str | None], ...]
    first_row: int
    last_row: int
    """The rows on this page, counted from 1."""
    rows: int
    """Rows on all pages together."""


def paged(rows: int, size: int, address: Callable[[int], str]) -> Iterator[tuple[slice, Pager]]:
    """Which rows stand on each page, with its pager; one empty page for no rows. `address` gives a page's by number."""
    last = max(1, -(-rows // size))
    for number in range(1, last + 1):
        start, end = (number - 1) * size, min(number * size, rows)
        yield (
            slice(start, end),
            Pager(
                number,
                last,
                address(number - 1) if number > 1 else None,
                address(number + 1) if number < last else None,
                tuple(_shown(number, last, address)),
                first_row=start + 1 if rows else 0,
                last_row=end,
                rows=rows,
            ),
        )


def _shown(number: int, last: int, address: Callable[[int], str]) -> Iterator[tuple[int, str | None]]:
    named = sorted({1, last, *range(max(1, number - AROUND), min(last, number + AROUND) + 1)})
    before = 0
    for page in named:
        if page > before + 1:
            yield before + 1, None
        yield page, address(page)
        before = page
