"""Builds that something befalls: each in a process of its own, forked from this one, in which the program is loaded."""

import errno
import os
import random
import resource
import select
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import build
from portal import writer
from tests.projects import GOLDEN, ProjectCopy

NOBODY = 65534
ADMINISTRATOR = [] if os.geteuid() == 0 else ["sudo", "-n"]
PATIENCE = 60
"""Seconds in which a worker must notice that it is alone."""
ON_FILES = frozenset(
    f"os.{name}" for name in ("rename", "mkdir", "rmdir", "remove", "link", "scandir", "listdir", "chmod")
) | {"open", "shutil.rmtree", "shutil.copyfile", "tempfile.mkdtemp"}
"""What the interpreter tells its audit hooks before it does it: the moments at which something can befall a build."""
Strike = Callable[[], None]
"""Runs in the new process before the build, and arranges for what is to befall it."""


def small_project(folder: Path) -> ProjectCopy:
    """The golden project, with one edition, without pages of scopes' figures and without the zip: built in seconds."""
    project = ProjectCopy(folder)
    project.replace("mkdocs.yml", "languages: [vi, en]", "languages: [vi]")
    project.replace(
        "mkdocs.yml", "    page_size: 10\n", "    page_size: 10\n    figure_pages: city\n    site_zip: false\n"
    )
    return project


def befallen(project: Path, out: Path, strike: Strike, said: Path) -> int:
    """Build in a process of its own; how it ended: its exit code, or the negative number of the signal.

    What it printed stands in the file `said`.
    """
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
            os.dup2(1, 2)
            sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
            strike()
            build.main(["--project", str(project), "--out", str(out)])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        except BaseException:
            traceback.print_exc()
            code = 1
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(theirs)
    with os.fdopen(ours, "rb") as held:  # by the last of its workers too, who must not outlive it
        assert select.select([held], [], [], PATIENCE)[0], "a worker goes on without the build that it works for"
    return ended


def at_event(number: int, act: Callable[[], None], in_worker: bool = False) -> Strike:
    """Act before the so-manieth thing that the build, or one of its workers, does to files."""

    def strike() -> None:
        main, left = os.getpid(), [number]

        def hook(event: str, _: object) -> None:
            if event in ON_FILES and (os.getpid() != main) is in_worker:
                left[0] -= 1
                if left[0] == 0:
                    act()

        sys.addaudithook(hook)

    return strike


def kill() -> None:
    """kill -9, from within."""
    os.kill(os.getpid(), signal.SIGKILL)


def raising(error: BaseException) -> Callable[[], None]:
    """Raise it where the build is."""

    def act() -> None:
        raise error

    return act


def killed_after(seconds: float) -> Strike:
    """kill -9 once the build has used so many seconds of the processor."""

    def strike() -> None:
        signal.signal(signal.SIGPROF, lambda *_: kill())
        signal.setitimer(signal.ITIMER_PROF, seconds)

    return strike


def no_file_beyond(size: int) -> Strike:
    """The system writes no file of more bytes: what a full disk does, for those who may not mount one."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def without_rights(parent: Path) -> Strike:
    """Nobody may write beside the site, and the build has an administrator's rights no more, if it had them."""

    def strike() -> None:
        parent.chmod(0o555)
        if os.geteuid() == 0:
            os.setegid(NOBODY)
            os.seteuid(NOBODY)

    return strike


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[bool]:
    """A disk of so many megabytes, or False where nobody here may mount one."""
    place.mkdir(exist_ok=True)
    mounted = mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place))
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run([*ADMINISTRATOR, "umount", place], check=True)


def mount(*words: str) -> bool:
    """Whether the system mounted what it was asked to."""
    try:
        return subprocess.run([*ADMINISTRATOR, "mount", *words], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def nothing() -> None:
    """Nothing befalls it."""


def events_until_exchange(project: Path, out: Path, said: Path) -> int:
    """How many things a build does to files before it takes the live site's place."""
    seen = said.with_suffix(".count")

    def strike() -> None:
        main, done = os.getpid(), [0]

        def hook(event: str, _: object) -> None:
            done[0] += event in ON_FILES and os.getpid() == main

        exchange = writer.exchange

        def told(one: Path, other: Path) -> bool:
            seen.write_text(str(done[0]))
            return exchange(one, other)

        writer.exchange = told
        sys.addaudithook(hook)

    assert befallen(project, out, strike, said) == 0, said.read_text()
    return int(seen.read_text())


def errors(seed: random.Random) -> BaseException:
    """Something that can go wrong anywhere."""
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return seed.choice([full, OSError(errno.EIO, os.strerror(errno.EIO)), MemoryError(), RuntimeError("planted")])


def truncated(project: ProjectCopy, seed: random.Random) -> str:
    """Cut a file of the register short; returns its name."""
    name = seed.choice(["reports.csv", "events.csv", "ratings.csv"])
    path = project.register / name
    content = path.read_bytes()
    path.write_bytes(content[: seed.randrange(len(content))])
    return name


def restore(project: ProjectCopy, name: str) -> None:
    """Put a file of the register back."""
    (project.register / name).write_bytes((GOLDEN / "data" / "register" / name).read_bytes())
