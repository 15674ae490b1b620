"""What moved since it was published, in words."""

from dataclasses import dataclass, replace

from portal.issues.revisions import Cause, Move
from portal.language import Language
from portal.pages import written
from portal.pages.base import Edition
from portal.statistics.definition import Figure


@dataclass(frozen=True)
class Moved:
    """A figure that is counted otherwise now."""

    title: str
    address: str
    published: str
    now: str
    why: str


def moved(edition: Edition, move: Move) -> Moved:
    """A move in words."""
    language = edition.language
    published, now = both(language, move.published, move.now)
    return Moved(
        language.name(move.now.definition.title),
        edition.figure_address(move.now.id),
        published,
        now,
        language.join(tuple(why(language, cause, count) for cause, count in move.causes.items())),
    )


def both(language: Language, one: Figure, other: Figure) -> tuple[str, str]:
    """Two values of a figure; with the cases they stand on where they read the same without."""
    texts = tuple(written.value(language, figure) for figure in (one, other))
    if texts[0] != texts[1]:
        return texts[0], texts[1]
    cases = tuple(written.cases(language, replace(figure, pending=None)) for figure in (one, other))
    if not all(cases):
        return texts[0], texts[1]
    return f"{texts[0]} ({cases[0]})", f"{texts[1]} ({cases[1]})"


def why(language: Language, cause: Cause, count: int) -> str:
    """A cause in words, with how many reports it moved."""
    words = {
        Cause.SINCE: language._("happened since"),
        Cause.RECORDED_LATE: language._("recorded late"),
        Cause.EXTENDED: language._("deadline changed later"),
        Cause.DEFINITION: language._("definition changed"),
        Cause.DATA_ERROR: language._("data corrected"),
        Cause.UNTRACED: language._("not recomputed any more"),
    }[cause]
    return f"{words} ({language.number(count)})" if count else words
