"""How long work tells that it goes on: bars at a terminal, plain lines elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, ProgressColumn, Task, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars
from rich.text import Text


class Progress(Protocol):
    """Called with a step's name, how much of it is done, how much there is (0: not known), and of what it is a step.

    The name is one of the code's strings, marked for the catalogues; `of` is a name from the input.
    """

    def __call__(self, step: str, done: int = 0, total: int = 0, of: str = "") -> None: ...


def silent(step: str, done: int = 0, total: int = 0, of: str = "") -> None:
    """Say nothing."""


@contextmanager
def shown(translate: Callable[[str], str]) -> Iterator[Progress]:
    """Bars on a terminal; elsewhere (CI) one line for each step. `translate`: into the language it is told in."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _told(_lines(), translate)
        return
    columns = (TextColumn("{task.description:<28}"), BarColumn(), _Amount(), TimeElapsedColumn())
    with Bars(*columns, console=console) as bars:
        for show in _on_bars(bars):
            yield _told(show, translate)


def _told(show: Callable[[str, int, int], None], translate: Callable[[str], str]) -> Progress:
    def tell(step: str, done: int = 0, total: int = 0, of: str = "") -> None:
        show(f"{translate(step)} {of}".rstrip(), done, total)

    return tell


def _on_bars(bars: Bars) -> Iterator[Callable[[str, int, int], None]]:
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


def _lines() -> Callable[[str, int, int], None]:
    said = set()

    def say(step: str, done: int = 0, total: int = 0) -> None:
        if step not in said:
            said.add(step)
            print(f"{step} …", file=sys.stderr, flush=True)

    return say
