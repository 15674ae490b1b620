"""How long work tells that it goes on: bars at a terminal, plain lines elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, ProgressColumn, Task, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars
from rich.text import Text


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
    columns = (TextColumn("{task.description:<28}"), BarColumn(), _Amount(), TimeElapsedColumn())
    with Bars(*columns, console=console) as bars:
        yield from _on_bars(bars)


def _on_bars(bars: Bars) -> Iterator[Progress]:
    """A bar for each step, in order: the next one's beginning, and the end of all, complete the one before."""
    tasks: dict[str, TaskID] = {}

    def complete() -> None:
        for task in bars.tasks:
            if not task.finished:
                whole = max(task.completed, task.total or 0, 1)
                bars.update(task.id, completed=whole, total=whole)

    def show(step: str, done: int = 0, total: int = 0) -> None:
        if step not in tasks:
            complete()
            tasks[step] = bars.add_task(step, total=total or None)
        bars.update(tasks[step], completed=done, total=total or None)

    yield show
    complete()


class _Amount(ProgressColumn):
    """How much of how much, where it is counted; steps that are one piece say nothing."""

    def render(self, task: Task) -> Text:
        if max(task.completed, task.total or 0) <= 1:
            return Text("")
        of = f" / {task.total:,.0f}" if task.total else ""
        return Text(f"{task.completed:,.0f}{of}")


def _lines() -> Progress:
    said = set()

    def say(step: str, done: int = 0, total: int = 0) -> None:
        if step not in said:
            said.add(step)
            print(f"{step} …", file=sys.stderr, flush=True)

    return say
