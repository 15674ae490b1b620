"""Reads hostile input under limits, each in a process of its own: `python -m tests.limits.run < jobs > ended`.

A job is a line `reader<TAB>path`; what became of it is a line of JSON: how its process ended, the seconds of processor
that it took, and what was said. The modules are imported before the limits are set, and the limits are over that.
"""

import json
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path

from portal.markup import plain, render
from portal.pictures import UnfitPicture, sized
from portal.privacy import Gate
from portal.problems import InputProblems
from portal.reading import read
from tests.limits import naive

SECONDS, BYTES = 2, 300_000_000
DIED, FAILED = 1, 2
"""How a process ends that the memory or the depth did not suffice for, and one with another fault."""


def found(path: Path) -> list[str]:
    """What the product finds in a project."""
    try:
        return [problem.line_of_text() for problem in read(path).problems.found]
    except InputProblems as unfit:
        return [problem.line_of_text() for problem in unfit.problems.found]


def published(path: Path) -> list[str]:
    """What the product says of a picture."""
    try:
        return [str(picture.size) for picture in sized(path.read_bytes())]
    except UnfitPicture as unfit:
        return [f"no picture to publish: {unfit}"]


def rendered(path: Path) -> list[str]:
    """What the product makes of a text: a page's part, the words of a feed, and what the gate finds."""
    text = path.read_text("utf-8")
    return [str(len(render(text))), str(len(plain(text))), str(len(Gate().findings(text, at_home=True)))]


READERS: dict[str, Callable[[Path], list[str]]] = {
    "found": found,
    "published": published,
    "rendered": rendered,
    **naive.READERS,
}


def limited(reader: str, path: Path) -> dict[str, object]:
    """Do a job in a process that may take so many seconds and so much memory more than it has."""
    here, there = os.pipe()
    child = os.fork()
    if not child:
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + BYTES, used + BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            said = json.dumps(READERS[reader](path))[:4000]
        except (MemoryError, RecursionError) as error:
            os.write(there, type(error).__name__.encode())
            os._exit(DIED)
        except BaseException as error:
            os.write(there, repr(error)[:4000].encode())
            os._exit(FAILED)
        os.write(there, said.encode())
        os._exit(0)
    os.close(there)
    said = os.read(here, 65536).decode()
    os.close(here)
    _, status, usage = os.wait4(child, 0)
    ended = os.waitstatus_to_exitcode(status)
    return {"ended": ended, "seconds": round(usage.ru_utime + usage.ru_stime, 2), "said": said}


if __name__ == "__main__":
    for line in sys.stdin:
        reader, _, path = line.rstrip("\n").partition("\t")
        print(json.dumps(limited(reader, Path(path))), flush=True)
