"""`{{ figure("overdue/all/2019-w31") }}`: the one thing that a briefing's text can ask for, and all it can ask for."""

import re
from collections.abc import Callable, Iterator

from portal.frozen import Briefing, FrozenIssue
from portal.issues.thaw import figures_of
from portal.periods import parse_figure_id
from portal.problem_catalogue.issues import UNKNOWN_FIGURE
from portal.problems import Problems
from portal.statistics.definition import Figure

QUOTE = re.compile(r"""\{\{\s*figure\(\s*(?:"([^"\n]*)"|'([^'\n]*)')\s*\)\s*\}\}""")


def check(briefings: tuple[Briefing, ...], issues: tuple[FrozenIssue, ...], problems: Problems) -> None:
    """Note each figure that a briefing quotes and its issue does not hold, at its line."""
    by_id = {issue.id: issue for issue in issues}
    for briefing in briefings:
        issue = by_id[briefing.issue]
        for text, line in quoted(briefing):
            if find(issue, text) is None:
                problems.add(UNKNOWN_FIGURE, briefing.file, line, figure=text, issue=issue.id, period=issue.period.id)


def quoted(briefing: Briefing) -> Iterator[tuple[str, int]]:
    """Every figure id that a briefing quotes, as it was written, and its line in the file."""
    for found in QUOTE.finditer(briefing.body):
        yield _id_in(found), briefing.line + briefing.body.count("\n", 0, found.start())


def find(issue: FrozenIssue, text: str) -> Figure | None:
    """The frozen figure of an id; None if it is no id or the issue does not hold it."""
    try:
        return figures_of(issue).get(parse_figure_id(text))
    except ValueError:
        return None


def filled(body: str, words: Callable[[str], str]) -> str:
    """A text with `words(id)` in the place of each quotation; nothing else in it is touched."""
    return QUOTE.sub(lambda found: words(_id_in(found)), body)


def _id_in(found: re.Match[str]) -> str:
    return found[1] if found[1] is not None else found[2]
