"""A briefing quotes figures by id, and nothing else in its text is a template."""

import pytest

from portal.frozen import Briefing
from portal.issues import quoting
from portal.issues.thaw import figures_of
from portal.periods import parse_figure_id
from portal.problems import Problems
from portal.terms import Severity
from tests import demonstration


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
    (issue,) = (one for one in demonstration.archive().issues if one.id == "2019-w31")
    wrong = ["overdu/all/2019-w31", "overdue/all/2019-w40", "nonsense", "overdue/agency:nobody/2019-w31"]
    body = "\n".join(f'{{{{ figure("{text}") }}}}' for text in ["overdue/all/2019-w31", *wrong])
    problems = Problems()
    quoting.check_text(briefing(body), figures_of(issue), issue.id, problems)
    assert [(problem.line, problem.details["figure"]) for problem in problems.found] == list(enumerate(wrong, start=6))


@pytest.mark.parametrize(
    "wrong",
    [
        "{{ figure(overdue/all/2019-w31) }}",
        '{{ figur("overdue/all/2019-w31") }}',
        "{{ figure(“overdue/all/2019-w31”) }}",
        '{{ figure("overdue/all/2019-w31") | x }}',
        '{{ figure("overdue/all/2019-w31") }',
        '{{ figure("overdue/all/2019-w31"',
        "{{7*7}}",
    ],
)
def test_a_misspelt_quotation_is_told_at_its_line_with_what_to_write(wrong):
    """Whatever stands in double braces and is no quotation is told as file:line, beside one that is; text is not."""
    good = """{{ figure("overdue/all/2019-w31") }} {{figure('open/all/2019-w31')}} { {"""
    problems = Problems()
    held = {parse_figure_id(f"{key}/all/2019-w31") for key in ("overdue", "open")}
    quoting.check_text(briefing(f"{good}\n{good} {wrong}\n{good}"), held, "2019-w31", problems)
    (problem,) = problems.found
    assert (problem.kind.code, problem.where) == ("misquoted", "content/ky/2019-w31.md:6")
    assert problem.details["text"] == wrong
    assert '{{ figure("overdue/all/2019-w31") }}' in problem.fix()


def test_no_other_text_may_seem_to_quote(project):
    """Braces in an agency's reply, and in a draft, are told at their lines by reading and checking the project."""
    reply = '---\nagency: a\non: 2019-08-10\nby: Office\n---\n\nWords.\n{{ figure("open/all/2019-w31") }}\n'
    agency = next(iter(project.read().agencies))
    project.write(f"content/co-quan/{agency}.md", reply.replace("agency: a", f"agency: {agency}"))
    project.write("content/ky/2019-w31.md", "---\ntitle: T\n---\nWords.\n{{ figur(x) }}\n")
    archive = project.read()
    quoting.check(archive)
    told = {problem.where: problem.kind.code for problem in archive.problems.of(Severity.STOP)}
    assert told == {
        f"content/co-quan/{agency}.md:8": "quoted_outside",
        "content/ky/2019-w31.md:5": "misquoted",
    }
