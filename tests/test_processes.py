"""Work divided among processes."""

import os
import signal
from functools import partial

import pytest

from portal import site
from portal.processes import beside, divided, number_of_processes
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden" / "project"


def write(path, amount):
    path.write_text(str(amount))
    return amount


def fail():
    raise ValueError("in a child")


def die():
    os.kill(os.getpid(), signal.SIGKILL)
    return 1


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_every_piece_is_done_once(tmp_path, processes):
    """Whatever the number of processes, each piece of work is done and says how much it was."""
    work = [partial(write, tmp_path / str(number), number) for number in range(7)]
    assert sorted(divided(work, processes)) == list(range(7))
    assert sorted(path.read_text() for path in tmp_path.iterdir()) == [str(number) for number in range(7)]


def test_the_work_is_really_divided():
    """With two processes no piece is done by the one that divides them."""
    assert os.getpid() not in set(divided([os.getpid] * 4, 2))


@pytest.mark.parametrize("processes", [1, 2])
def test_what_a_piece_raises_is_raised(processes):
    """An error in another process fails the whole with the same error."""
    with pytest.raises(ValueError, match="in a child"):
        list(divided([lambda: 1, fail, lambda: 1], processes))


def test_a_process_that_dies_is_an_error_of_the_machine():
    """A process that is killed does not leave the others waiting: the whole fails."""
    with pytest.raises(OSError, match="died"):
        list(divided([die, lambda: 1, lambda: 1], 2))


@pytest.mark.parametrize("processes", [1, 2])
def test_work_beside_says_what_came_of_it(processes):
    """What another process made meanwhile is given once it is asked for; with one process it is made here."""
    with beside(lambda: (os.getpid(), "made"), processes) as done:
        by, made = done()
    assert made == "made" and (by == os.getpid()) is (processes == 1)


@pytest.mark.parametrize(("work", "error"), [(fail, ValueError), (die, OSError)])
def test_an_error_beside_is_raised_where_it_is_asked_for(work, error):
    """What goes wrong in the process beside, its death included, fails the one that waits for it."""
    with pytest.raises(error), beside(work, 2) as done:
        done()


def test_there_is_at_least_one_process():
    """There is always somebody to do the work."""
    assert number_of_processes() >= 1


def test_a_page_that_fails_in_another_process_leaves_the_live_site_untouched(tmp_path, golden_site, monkeypatch):
    """An error while pages are written in two processes fails the build and leaves the site as it was."""
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("live")
    monkeypatch.setattr(site, "number_of_processes", lambda: 2)
    monkeypatch.setattr(site, "batches", lambda edition: iter([lambda: iter(()), fail]))
    with pytest.raises(ValueError, match="in a child"):
        site.build(GOLDEN, out)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (out / "index.html").read_text() == "live"
