"""Figures that orders and agencies' replies name: each must be one that the ledger holds."""

from collections.abc import Iterator

from portal.ledger import Ledger
from portal.periods import parse_figure_id
from portal.problem_catalogue.lists import NO_SUCH_FIGURE
from portal.sources.rows import shown


def check(ledger: Ledger) -> None:
    """Note, in the archive's own problems, every figure that is named and that there is not."""
    for file, line, text in _mentions(ledger):
        if not _is_held(ledger, text):
            ledger.archive.problems.add(NO_SUCH_FIGURE, file, line, value=shown(text))


def _mentions(ledger: Ledger) -> Iterator[tuple[str, int, str]]:
    archive = ledger.archive
    yield from (("data/directives.yml", one.line, one.figure) for one in archive.directives if one.figure)
    replies = (reply for by_language in archive.replies.values() for reply in by_language.values())
    yield from ((reply.file, reply.figure_line, reply.figure) for reply in replies if reply.figure)


def _is_held(ledger: Ledger, text: str) -> bool:
    figure_id = parse_figure_id(text)
    try:
        ledger.figure(figure_id.statistic, figure_id.scope, figure_id.period)
    except KeyError:
        return False
    return True
