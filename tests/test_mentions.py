"""A figure that an order or a reply names must exist."""

import pytest

from portal import mentions
from portal.ledger import Ledger
from portal.problems import InputProblems
from tests.test_directives import FILE, GOOD


@pytest.mark.parametrize(
    "figure",
    ["overdu/all/2019-08-14", "overdue/agency:nobody/2019-08-14", "overdue/all/2030-w01", "overdue/all/2019-w53"],
)
def test_a_figure_that_is_not_there_stops_the_build(project, figure):
    """An unknown statistic, scope or period is named with its file."""
    project.write(FILE, GOOD.replace("overdue/all/2019-08-14", figure))
    if figure.endswith("w53"):
        assert [code for code, _ in project.found()] == ["bad_figure_id"]
        return
    project.sign()
    ledger = Ledger.of(project.read())
    with pytest.raises(InputProblems) as unfit:
        mentions.check(ledger)
    assert [(one.kind.code, one.file) for one in unfit.value.problems.found] == [("no_such_figure", FILE)]


def test_a_figure_that_is_there_passes(project):
    """The golden project's own figure is found."""
    project.write(FILE, GOOD)
    project.sign()
    mentions.check(Ledger.of(project.read()))
