"""The live site is whole or untouched, whatever befalls a build; and no reader sees two sites mixed."""

import random
import tempfile
from contextlib import nullcontext
from pathlib import Path

import pytest

from portal import charts, host, scratch, site
from portal.verifying import verify
from portal.writer import Stage
from tests import faults
from tests.faults import at_event, befallen, kill, killed_after, raising
from tests.projects import ProjectCopy
from tests.test_site import digest

MARK = "marked"


class Live:
    """A live site, and builds of a small project that want to take its place."""

    def __init__(self, folder: Path, project: ProjectCopy) -> None:
        self.project = project
        self.parent = folder / "live"
        self.out, self.said = self.parent / "site", project.root.parent / "said"
        with Stage(self.out) as stage:
            stage.write("", b"live")
            stage.write("assets/a.12345678.css", b"a")
            stage.commit()
        self.before = digest(self.out)

    def point(self, strike: faults.Strike, *ends: int) -> None:
        """One build that fails: it says so, the live site is what it was, and the next run finds and leaves nothing."""
        ended = befallen(self.project.root, self.out, strike, self.said)
        assert ended in ends, self.said.read_text()
        self.parent.chmod(0o755)
        assert digest(self.out) == self.before
        self.clean()

    def point_or_whole(self, strike: faults.Strike) -> bool:
        """The same where the build may get over it, as it does if it can't keep a picture for the next: then the new
        site is there, and whole. Returns whether it failed."""
        ended = befallen(self.project.root, self.out, strike, self.said)
        if is_whole := ended == 0:
            assert verify(self.out).is_whole and not (self.out / MARK).exists()
            self.mark()
        assert digest(self.out) == self.before
        self.clean()
        return not is_whole

    def mark(self) -> None:
        """Make the live site another than the one that is built from the same project."""
        (self.out / MARK).write_text("live")
        self.before = digest(self.out)

    def clean(self) -> None:
        """What every next run does first."""
        with Stage(self.out):
            pass
        assert [path.name for path in self.parent.iterdir()] == ["site"]


@pytest.fixture
def live(monkeypatch):
    """Pictures of charts are not drawn, and the typeface is cut once: most of the time, and nothing of it at stake.

    The folder is one that builds without an administrator's rights may look into.
    """
    monkeypatch.setattr(charts, "png", lambda *_: b"png")
    with tempfile.TemporaryDirectory() as place, host.typeface() as typeface:
        folder, temporary = Path(place), Path(place) / "temporary"
        folder.chmod(0o755)
        temporary.mkdir()
        temporary.chmod(0o777)
        monkeypatch.setattr(tempfile, "tempdir", str(temporary))
        monkeypatch.setattr(site.host, "typeface", lambda: nullcontext(typeface))
        yield Live(folder, faults.small_project(folder))


def test_a_build_that_fails_leaves_the_live_site_as_it_was(live):
    """Killed at a random moment, a worker killed, an error thrown in, a disk that takes no more, input cut short."""
    seed = random.Random(6)
    live.point(at_event(seed.randrange(100, 800), kill), -9)
    live.point(at_event(seed.randrange(1, 100), kill, in_worker=True), 3)
    live.point(at_event(seed.randrange(100, 800), raising(RuntimeError("planted"))), 1)
    live.point(faults.no_file_beyond(seed.randrange(1, 100_000)), 3)
    faults.truncated(live.project, seed)
    live.point(faults.nothing, 1)


@pytest.mark.prove
def test_at_fifty_points_the_live_site_is_as_it_was_and_the_next_run_cleans_up(live):
    """Fifty builds die, each in its own way; the one after them replaces the site and leaves nothing over."""
    seed = random.Random(2019)
    events = faults.events_until_exchange(live.project.root, live.out, live.said)
    live.mark()
    assert events > 500 and len(live.before) > 300
    for _ in range(16):
        live.point(at_event(seed.randrange(1, events), kill), -9)
    for _ in range(6):
        live.point(killed_after(seed.uniform(0.05, 3)), -9)
    for _ in range(4):
        live.point(at_event(seed.randrange(1, 150), kill, in_worker=True), 3)
    failed = 0
    for in_worker in 6 * [False] + 2 * [True]:
        when = seed.randrange(1, 150 if in_worker else events)
        failed += live.point_or_whole(at_event(when, raising(faults.errors(seed)), in_worker))
    assert failed >= 6
    for _ in range(4):
        live.point(faults.no_file_beyond(seed.randrange(1, 200_000)), 3)
    for _ in range(6):
        name = faults.truncated(live.project, seed)
        live.point(faults.nothing, 1)
        faults.restore(live.project, name)
    live.point(faults.without_rights(live.parent), 3)
    disk = live.parent.parent / "disk"
    for megabytes in (1, 3, 6, 9):
        with faults.small_disk(disk, megabytes) as is_small:
            full = Live(disk, live.project)
            full.point(faults.nothing if is_small else faults.no_file_beyond(20_000 * megabytes), 3)
    with faults.small_disk(disk, 30) as is_disk:
        protected = Live(disk, live.project)
        if is_disk:
            assert faults.mount("-o", "remount,ro", str(disk))
            ended = befallen(live.project.root, protected.out, faults.nothing, live.said)
            assert ended == 3 and digest(protected.out) == protected.before, live.said.read_text()
    assert befallen(live.project.root, live.out, faults.nothing, live.said) == 0, live.said.read_text()
    assert [path.name for path in live.parent.iterdir()] == ["site"]
    assert list(Path(tempfile.gettempdir()).glob(f"{scratch.PREFIX}*")) == []
