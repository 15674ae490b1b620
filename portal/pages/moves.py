"""What moved since it was published, in words."""

from dataclasses import dataclass

from portal.issues.revisions import Cause, Move
from portal.language import Language
from portal.pages import written
from portal.pages.base import Edition


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
    return Moved(
        language.name(move.now.definition.title),
        edition.figure_address(move.now.id),
        written.value(language, move.published),
        written.value(language, move.now),
        language.join(tuple(why(language, cause, count) for cause, count in move.causes.items())),
    )


def why(language: Language, cause: Cause, count: int) -> str:
    """A cause in words, with how many reports it moved."""
    words = {
        Cause.SINCE: language._("happened since"),
        Cause.RECORDED_LATE: language._("recorded late"),
        Cause.EXTENDED: language._("deadline changed later"),
        Cause.DEFINITION: language._("definition changed"),
        Cause.DATA_ERROR: language._("data corrected"),
    }[cause]
    return f"{words} ({language.number(count)})" if count else words
