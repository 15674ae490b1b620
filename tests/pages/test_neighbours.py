"""Reports like a report: of its kind, near in place and time."""

from dataclasses import replace

import numpy as np

from portal.pages.index import ReportIndex
from portal.pages.neighbours import neighbours
from tests.pages.golden_edition import archive, edition_of


def all_published():
    """The golden archive as if each report were edited."""
    some = next(iter(archive().edited.values()))
    edited = {key: some.model_copy(update={"id": key}) for key in archive().reports["id"]}
    return ReportIndex(edition_of(replace(archive(), edited=edited)))


def test_neighbours_are_of_the_same_category_and_never_the_report_itself():
    """Each neighbour shares the report's category; none is the report, none stands twice."""
    index = all_published()
    for row, near in neighbours(index).items():
        assert row not in near
        assert len(near) == len(set(near)) <= 3
        assert {index.category[other] for other in near} <= {index.category[row]}


def test_neighbours_are_those_that_comparing_all_pairs_finds():
    """Sorting finds the same neighbours of the same category and area as comparing every pair."""
    index = all_published()
    moments = index.archive.reports["received_at"].to_numpy().astype("datetime64[s]").astype(np.int64)
    for row, near in neighbours(index).items():
        same = [
            other
            for other in range(len(index.ids))
            if other != row and (index.category[other], index.area[other]) == (index.category[row], index.area[row])
        ]
        nearest = sorted(same, key=lambda other: (abs(int(moments[other] - moments[row])), other))[:3]
        assert list(near[: len(nearest)]) == nearest


def test_without_published_reports_there_are_none():
    """An archive without edited reports has no neighbours and no error."""
    assert neighbours(ReportIndex(edition_of(replace(archive(), edited={})))) == {}
