"""Read by Python before anything else where this folder is on its path: the same machine, otherwise.

`MB_FILES=shuffled`: every folder is listed in another order. `MB_PROCESSES`: so many processors. `MB_LATER`: the clock,
as Python code asks it, is so many seconds ahead.
"""

import os
import random
import time

if os.environ.get("MB_FILES") == "shuffled":
    chance = random.Random(7)
    scandir, listdir = os.scandir, os.listdir

    class Shuffled:
        """What `os.scandir` gives, in another order."""

        def __init__(self, path="."):
            with scandir(path) as entries:
                self.entries = list(entries)
            chance.shuffle(self.entries)
            self.rest = iter(self.entries)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.close()

        def __iter__(self):
            return self

        def __next__(self):
            return next(self.rest)

        def close(self):
            self.rest = iter(())

    def shuffled(path="."):
        names = listdir(path)
        chance.shuffle(names)
        return names

    os.scandir = Shuffled  # type: ignore[assignment]
    os.listdir = shuffled

if "MB_PROCESSES" in os.environ:
    processors = set(range(int(os.environ["MB_PROCESSES"])))
    os.sched_getaffinity = lambda pid: processors

if "MB_LATER" in os.environ:
    later = int(os.environ["MB_LATER"])
    now, now_ns, local, utc = time.time, time.time_ns, time.localtime, time.gmtime
    time.time = lambda: now() + later
    time.time_ns = lambda: now_ns() + later * 10**9
    time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
    time.gmtime = lambda seconds=None: utc(time.time() if seconds is None else seconds)
