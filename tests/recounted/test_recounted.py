"""Every row is used or refused: counted by what was put into each file and what the archive holds of it."""

import shutil

import pytest

from portal.problems import InputProblems
from portal.reading import read
from tests.projects import GOLDEN
from tests.recounted.generate import generate

SLICE, WHOLE = 3, 200
"""How many projects: of six files each on an average."""


def used(archive):
    """By table: the keys of the rows that the archive holds."""
    ids = set(archive.reports["id"])
    marks = {reason.rpartition(" ")[2] for reason in archive.events["reason"]}
    rated = set(archive.ratings["week"] + "/" + archive.ratings["agency"] + "/" + archive.ratings["category"])
    return {"reports": ids, "events": marks, "ratings": rated, "texts": set(archive.edited)}


@pytest.mark.parametrize(
    "seeds", [pytest.param(range(SLICE), id="slice"), pytest.param(range(SLICE, WHOLE), marks=pytest.mark.prove)]
)
def test_rows_in_are_rows_used_and_rows_refused(tmp_path, seeds):
    """In each file of each random project: as many rows as were put in; of them as many used as the archive holds, none
    of which was at fault; and all others refused."""
    files = rows = 0
    for seed in seeds:
        root = tmp_path / str(seed)
        shutil.copytree(GOLDEN, root)
        put = generate(root, seed)
        try:
            archive = read(root)
        except InputProblems as unfit:
            pytest.fail(f"{seed}: {[problem.line_of_text() for problem in unfit.problems.found]}")
        held = used(archive)
        for name, one in put.items():
            table = name.rpartition("/")[2].partition("-")[0] if "/register/" in name else "texts"
            account = archive.problems.accounts[name]
            counted = len((one.whole | one.faulty) & held[table])
            assert (account.rows, account.used, account.refused) == (one.rows, counted, one.rows - counted), (
                seed,
                name,
            )
            assert not one.faulty & held[table], (seed, name)
        files, rows = files + len(put), rows + sum(one.rows for one in put.values())
        shutil.rmtree(root)
    assert rows > 200 * len(seeds)
    assert files >= 5 * len(seeds)


def test_the_recount_would_notice(tmp_path):
    """Of the rows without a fault most are used, of the files some have faults, and a row that is left out of the
    archive is noticed: the two counts do not agree by counting nothing."""
    shutil.copytree(GOLDEN, tmp_path / "project")
    put = generate(tmp_path / "project", 1)
    archive = read(tmp_path / "project")
    held = used(archive)
    events = [name for name in put if "events" in name]
    whole = set().union(*(put[name].whole for name in events))
    assert len(whole & held["events"]) > 0.5 * len(whole)
    assert any(one.faulty for one in put.values())
    held["events"].remove(min(whole & held["events"]))
    assert any(
        archive.problems.accounts[name].used != len((put[name].whole | put[name].faulty) & held["events"])
        for name in events
    )
