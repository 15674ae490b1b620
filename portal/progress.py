"""How long work tells that it goes on: bars at a terminal, plain lines elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars


class Progress(Protocol):
    """Called with a step's name, how much of it is done, and how much there is (0: not known)."""

    def __call__(self, step: str, done: int = 0, total: int = 0) -> None: ...


def silent(step: str, done: int = 0, total: int = 0) -> None:
    """Say nothing."""


@contextmanager
def shown() -> Iterator[Progress]:
    """Bars on a terminal; elsewhere (CI) one line for each step."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines()
        return
    columns = (TextColumn("{task.description:<28}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=console) as bars:
        tasks = {}

        def show(step: str, done: int = 0, total: int = 0) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total or None)
            bars.update(tasks[step], completed=done, total=total or None)

        yield show


def _lines() -> Progress:
    said = set()

    def say(step: str, done: int = 0, total: int = 0) -> None:
        if step not in said:
            said.add(step)
            print(f"{step} …", file=sys.stderr, flush=True)

    return say
