"""`{{ figure("overdue/all/2019-w31") }}`: the one thing that a briefing's text can ask for, and all it can ask for."""

import re
from collections.abc import Callable, Container, Iterator

from portal.archive import Archive
from portal.frozen import Briefing, FrozenIssue, period_of
from portal.issues.thaw import figures_of
from portal.periods import FigureId, parse_figure_id
from portal.problem_catalogue.issues import MISQUOTED, QUOTED_OUTSIDE, UNKNOWN_FIGURE
from portal.problems import Problems
from portal.sources.issues import issue_of
from portal.sources.published import CORRECTIONS
from portal.sources.rows import shown
from portal.statistics.definition import Figure

QUOTE = re.compile(r"""\{\{\s*figure\(\s*(?:"([^"\n]*)"|'([^'\n]*)')\s*\)\s*\}\}""")
BRACES = re.compile(r"\{\{[^\n]*?(?:\}\}|\}|$)", re.MULTILINE)


def check(archive: Archive) -> None:
    """Note, in the archive's own problems, each figure that a briefing quotes and its issue does not hold, and each
    misspelt quotation in what is not frozen yet, in agencies' replies and in corrections, at its line."""
    by_id, problems = {issue.id: issue for issue in archive.issues}, archive.problems
    for briefing in archive.briefings:
        check_text(briefing, figures_of(by_id[briefing.issue]), briefing.issue, problems)
    for briefing in archive.drafts:
        _check_braces(briefing, briefing.issue, problems)
    for reply in (one for by_language in archive.replies.values() for one in by_language.values()):
        for text, line in _braces(reply.text):
            problems.add(QUOTED_OUTSIDE, reply.file, reply.line + line, text=shown(text))
    for correction in archive.corrections:
        for text, _ in (found for words in correction.words.values() for found in _braces(words)):
            problems.add(QUOTED_OUTSIDE, CORRECTIONS, correction.line, text=shown(text))


def check_text(briefing: Briefing, held: Container[FigureId], issue_id: str, problems: Problems) -> None:
    """Note each quotation in a briefing that is misspelt or of a figure that is not among those held."""
    _check_braces(briefing, issue_id, problems)
    for text, line in quoted(briefing):
        if _parsed(text) not in held:
            period = period_of(issue_id).id
            problems.add(UNKNOWN_FIGURE, briefing.file, line, figure=text, issue=issue_id, period=period)


def _check_braces(briefing: Briefing, issue_id: str, problems: Problems) -> None:
    example = f'{{{{ figure("overdue/all/{issue_of(issue_id)}") }}}}'
    for text, line in _braces(QUOTE.sub(_blank, briefing.body)):
        problems.add(MISQUOTED, briefing.file, briefing.line + line, text=shown(text), example=example)
    for text in (briefing.title, briefing.known_errors):
        for found, _ in _braces(text):
            problems.add(QUOTED_OUTSIDE, briefing.file, 1, text=shown(found))


def _braces(text: str) -> Iterator[tuple[str, int]]:
    """What stands in double braces, whether they are closed or not, and how many lines are before it."""
    for found in BRACES.finditer(text):
        yield found[0], text.count("\n", 0, found.start())


def _blank(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _parsed(text: str) -> FigureId | None:
    try:
        return parse_figure_id(text)
    except ValueError:
        return None


def quoted(briefing: Briefing) -> Iterator[tuple[str, int]]:
    """Every figure id that a briefing quotes, as it was written, and its line in the file."""
    for found in QUOTE.finditer(briefing.body):
        yield _id_in(found), briefing.line + briefing.body.count("\n", 0, found.start())


def find(issue: FrozenIssue, text: str) -> Figure | None:
    """The frozen figure of an id; None if it is no id or the issue does not hold it."""
    figure_id = _parsed(text)
    return None if figure_id is None else figures_of(issue).get(figure_id)


def filled(body: str, words: Callable[[str], str]) -> str:
    """A text with `words(id)` in the place of each quotation; nothing else in it is touched."""
    return QUOTE.sub(lambda found: words(_id_in(found)), body)


def _id_in(found: re.Match[str]) -> str:
    return found[1] if found[1] is not None else found[2]
