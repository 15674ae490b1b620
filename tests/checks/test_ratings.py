"""Rules for ratings: counts that add up, once for each week, agency and category."""

import pytest

from tests.checks.places import RATINGS


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("6,3,1,1", "4,3,1,1", "too_many_rated"),
        ("6,3,1,1", "6,-3,1,1", "bad_count"),
        ("6,3,1,1", "6,3.5,1,1", "bad_count"),
        ("2019-w26,", "2019-w54,", "bad_week"),
        ("2019-w26,", "26/2019,", "bad_week"),
        ("2019-w26,", "2019-w34,", "after_as_of"),
        ("2019-w26,ubnd-tp-hue", "2019-w26,ubnd-tp-hoi-an-xa", "unknown_name"),
    ],
)
def test_a_fault_in_ratings_is_found(project, old, new, code):
    """Ratings are counts that add up, of a week that is over or running, of a known agency."""
    line = project.replace(RATINGS, old, new)
    assert (code, f"{RATINGS}:{line}") in project.found()


def test_the_same_week_agency_and_category_stand_once(project):
    """Two rows for one thing are refused, not added."""
    line = project.add(RATINGS, "2019-w26,ubnd-tp-hue,chieu-sang,1,1,0,0,2019-07-01T08:00:00")
    assert project.only("rated_twice").line == line
