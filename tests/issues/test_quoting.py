"""A briefing quotes figures by id, and nothing else in its text is a template."""

import pytest

from portal.frozen import Briefing
from portal.issues import quoting
from portal.problems import Problems
from portal.reading import read
from tests.conftest import ROOT


def briefing(body):
    return Briefing(issue="2019-w31", language="vi", body=body, file="content/ky/2019-w31.md", line=5)


@pytest.mark.parametrize(
    "body", ["{{7*7}}", "{{ config }}", "{% raw %}", '{{ figure("a") | x }}', "{{figure(overdue)}}"]
)
def test_only_a_quotation_is_recognised(body):
    """Anything that is not exactly a quotation stays as it was written."""
    assert quoting.filled(body, lambda _: "!") == body


def test_a_quotation_becomes_what_is_given():
    """Each quotation, with either kind of quotes, is filled by its id."""
    body = """a {{ figure("overdue/all/2019-w31") }} b {{figure('open/all/2019-w31')}} c"""
    assert quoting.filled(body, str.upper) == "a OVERDUE/ALL/2019-W31 b OPEN/ALL/2019-W31 c"


def test_an_unknown_figure_stops_the_build_at_its_line():
    """A misspelt statistic, another week's future and nonsense are each told with file and line."""
    issues = tuple(issue for issue in read(ROOT).issues if issue.id == "2019-w31")
    wrong = ["overdu/all/2019-w31", "overdue/all/2019-w40", "nonsense", "overdue/agency:nobody/2019-w31"]
    body = "\n".join(f'{{{{ figure("{text}") }}}}' for text in ["overdue/all/2019-w31", *wrong])
    problems = Problems()
    quoting.check((briefing(body),), issues, problems)
    assert [(problem.line, problem.details["figure"]) for problem in problems.found] == list(enumerate(wrong, start=6))
