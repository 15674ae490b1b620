"""A figure that an order or a reply names must exist."""

import pytest
from click.testing import CliRunner

from build import main
from portal import issues, mentions
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
    mentions.check(ledger)
    assert [(one.kind.code, one.file) for one in ledger.archive.problems.found] == [("no_such_figure", FILE)]
    with pytest.raises(InputProblems):
        issues.check(ledger.archive, ledger)


def test_the_check_command_finds_it_too(project):
    """`build.py check` names the figure that is not there and fails, as a build would."""
    project.write(FILE, GOOD.replace("overdue/all/2019-08-14", "overdue/agency:nobody/2019-08-14"))
    project.sign()
    ran = CliRunner().invoke(main, ["check", "--project", str(project.root)])
    assert ran.exit_code == 1
    assert FILE in ran.output and "overdue/agency:nobody/2019-08-14" in ran.output


def test_a_figure_that_is_there_passes(project):
    """The golden project's own figure is found."""
    project.write(FILE, GOOD)
    project.sign()
    ledger = Ledger.of(project.read())
    mentions.check(ledger)
    assert ledger.archive.problems.found == []
