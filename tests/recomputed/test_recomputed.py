"""Every figure of random registers is recomputed in DuckDB SQL from their files, and the portal's are the same."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from portal.statistics.shelf import shelf
from tests.conftest import ROOT
from tests.projects import GOLDEN
from tests.recomputed.compared import SLICE, differing, disagreements, readings, registers
from tests.recomputed.mistakes import mistaken
from tests.recomputed.recompute import Recomputed, statistics_in_sql
from tests.recomputed.registers import as_json, write

AT_ONCE = ("overdue on the deadline's own day", "what was recorded too late is known")


@pytest.fixture(scope="module")
def some(tmp_path_factory):
    """The registers of the slice."""
    return registers(SLICE, tmp_path_factory.mktemp("registers"))


def test_every_statistic_of_the_shelf_is_recomputed():
    """A statistic that comes to the shelf must be written in SQL too: the two lists are the same."""
    assert statistics_in_sql() == set(shelf())


def test_the_portal_and_sql_agree(some):
    """On random registers every statistic × scope × period is the same in SQL, by both rules and as issues have it."""
    assert disagreements(some) == []


PROJECTS = [pytest.param(GOLDEN, id="golden"), pytest.param(ROOT, id="demonstration", marks=pytest.mark.prove)]


@pytest.mark.parametrize("project", PROJECTS)
def test_the_portal_and_sql_agree_on_what_is_shipped(project, tmp_path):
    """Every figure of a whole project that is not random, the demonstration's with its press figures, is the same."""
    as_json(project, tmp_path / "project")
    both = [replace(one, reading=replace(one.reading, register=tmp_path / "project")) for one in readings(project)]
    assert disagreements(both) == []


@pytest.mark.parametrize("mistake", AT_ONCE)
def test_a_mistake_would_be_found(some, mistake):
    """A wrong edge in one of the two computations makes figures differ, and each is named."""
    assert disagreements(some, mistaken(mistake))


def test_a_changed_event_would_be_found(some, tmp_path):
    """One answer written a day earlier into the events, after the portal read them, and figures differ."""
    register = tmp_path / "register"
    write(0, register)
    one = next(readings(register))
    assert disagreements([one]) == []
    events = register / "data" / "register" / "events.csv"
    lines = events.read_text("utf-8").splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines) if ",answered," in line)
    report, at, *rest = lines[number].split(",")
    earlier = (datetime.fromisoformat(at) - timedelta(days=1)).isoformat()
    events.write_text("".join([*lines[:number], ",".join([report, earlier, *rest]), *lines[number + 1 :]]), "utf-8")
    assert disagreements([one])


def test_a_figure_that_is_off_by_one_would_be_found(some):
    """Of all figures of a register a single one is changed, in each of its parts: that one is named, and no other."""
    figures = some[0].figures
    key, figure = next((key, one) for key, one in figures.items() if key[0] == "cohort_answered" and one.value)
    for part in Recomputed._fields:
        wrong = {**figures, key: figure._replace(**{part: getattr(figure, part) + 1})}
        assert differing(wrong, figures) == [(key, wrong[key], figure)]
    assert differing({name: one for name, one in figures.items() if name != key}, figures) == [(key, None, figure)]
