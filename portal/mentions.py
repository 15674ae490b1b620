"""Figures that orders and agencies' replies name: each must be one that the ledger holds."""

from collections.abc import Iterator

from portal.ledger import Ledger
from portal.periods import parse_figure_id
from portal.problem_catalogue import NO_SUCH_FIGURE
from portal.problems import InputProblems
from portal.sources.rows import shown


def check(ledger: Ledger) -> None:
    """Raise InputProblems, with all of them, if a figure is named that there is not."""
    problems = ledger.archive.problems
    before = len(problems.found)
    for file, text in _mentions(ledger):
        if not _is_held(ledger, text):
            problems.add(NO_SUCH_FIGURE, file, value=shown(text))
    if len(problems.found) > before:
        raise InputProblems(problems)


def _mentions(ledger: Ledger) -> Iterator[tuple[str, str]]:
    archive = ledger.archive
    yield from (("data/directives.yml", one.figure) for one in archive.directives if one.figure)
    replies = (reply for by_language in archive.replies.values() for reply in by_language.values())
    yield from ((reply.file, reply.figure) for reply in replies if reply.figure)


def _is_held(ledger: Ledger, text: str) -> bool:
    figure_id = parse_figure_id(text)
    try:
        ledger.figure(figure_id.statistic, figure_id.scope, figure_id.period)
    except KeyError:
        return False
    return True
