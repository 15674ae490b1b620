"""Work divided among processes that share what was computed before them: the system's fork, or one after the other.

Each piece of work writes files of its own, so the result is the same whatever the number of processes.
"""

import errno
import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import Any, TypeVar

from portal.problems import N_

Work = Callable[[], int]
"""Does one piece and says how much it was."""
Made = TypeVar("Made")

_work: Sequence[Callable[[], Any]] = ()


def number_of_processes() -> int:
    """The processors there are for us; 1 where the system can't fork."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def divided(work: Sequence[Work], processes: int) -> Iterator[int]:
    """Do every piece, in any order, and say how much each was as it is done.

    What a piece raises is raised here, and the rest is given up. Raises OSError if a process dies.
    """
    if processes <= 1 or len(work) <= 1:
        yield from (piece() for piece in work)
        return
    with _forked(work, processes) as pieces:
        for done in as_completed(pieces):
            yield done.result()


@contextmanager
def beside(work: Callable[[], Made], processes: int) -> Iterator[Callable[[], Made]]:
    """Let another process do one piece of work meanwhile; what is given says, once it is done, what came of it.

    With one process it is done when it is asked for. Raises as `divided` does.
    """
    if processes <= 1:
        yield work
        return
    with _forked([work], 1) as (piece,):
        yield piece.result


@contextmanager
def _forked(work: Sequence[Callable[[], Any]], processes: int) -> Iterator[list[Future[Any]]]:
    gc.collect()
    gc.freeze()  # what is there is not looked at again, so that its memory stays shared
    fork = multiprocessing.get_context("fork")
    executor = ProcessPoolExecutor(processes, fork, initializer=_inherit, initargs=(work,))
    try:
        yield [executor.submit(_piece, number) for number in range(len(work))]
    except BrokenProcessPool as broken:
        raise OSError(errno.ECHILD, N_("a process of ours died")) from broken
    finally:
        executor.shutdown(cancel_futures=True)
        gc.unfreeze()


def _inherit(work: Sequence[Callable[[], Any]]) -> None:
    """In a new process: what it was forked with. Nothing is sent to it but numbers."""
    global _work
    _work = work
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process waits for work for ever; where the one that gives it is killed, it would hold its locks for ever."""
    if parent := multiprocessing.parent_process():
        wait([parent.sentinel])
        os._exit(1)


def _piece(number: int) -> Any:
    return _work[number]()
