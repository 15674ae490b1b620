"""Reads `situations/<category>.txt`: what can happen in a category, in the words of many people.

A block starts with `== name`, or `== name: city town` where it only fits such places; `== *` holds what fits every
situation of the file. A line is a mark and a phrase (see `template`):

    T title · R what happened · + a detail · ? a request
    F fixed · A answered · P promised · X referred · N refused
    C a citizen's objection => the agency's completion (to a fixed report)

The choices of a line are made apart in titles, reports and requests, and in parallel in the other lines: the first
branch of each, or the second of each.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from portal.demo.texts.scene import SLOTS
from portal.demo.texts.template import UNLINKED, Phrase, compile_phrase
from portal.terms import Outcome

FOLDER = Path(__file__).parent / "situations"
OUTCOME_MARKS = {
    Outcome.FIXED: "F",
    Outcome.ANSWERED: "A",
    Outcome.PROMISED: "P",
    Outcome.REFERRED: "X",
    Outcome.REFUSED: "N",
}
MARKS = frozenset("TR+?FAPXNC")
PARALLEL = frozenset("+FAPXNC")
FALLBACK = "khac"


@dataclass(frozen=True)
class Situation:
    """One thing that can happen, with its phrases by mark; `kinds` are the kinds of place it fits."""

    name: str
    kinds: frozenset[str]
    phrases: dict[str, tuple[Phrase, ...]]
    exchanges: tuple[tuple[Phrase, Phrase], ...]


@dataclass(frozen=True)
class Catalogue:
    """A category's situations, those that can end in each outcome at each kind of place, and what fits all."""

    situations: tuple[Situation, ...]
    common: Situation
    fitting: dict[tuple[Outcome, str], tuple[Situation, ...]]


@cache
def catalogue(category_id: str) -> Catalogue:
    """The category's catalogue, or the general one where there is none of its own."""
    path = FOLDER / f"{category_id}.txt"
    blocks = read(path if path.is_file() else FOLDER / f"{FALLBACK}.txt")
    common = next((block for block in blocks if block.name == "*"), Situation("*", frozenset(), {}, ()))
    situations = tuple(block for block in blocks if block.name != "*")
    fitting = {
        (outcome, kind): _fitting(situations, OUTCOME_MARKS[outcome], kind)
        for outcome in Outcome
        for kind in ("city", "town", "rural")
    }
    return Catalogue(situations, common, fitting)


def _fitting(situations: tuple[Situation, ...], mark: str, kind: str) -> tuple[Situation, ...]:
    here = tuple(situation for situation in situations if kind in situation.kinds)
    return tuple(situation for situation in here if mark in situation.phrases) or here


def read(path: Path) -> list[Situation]:
    """Every block of one file. Raises ValueError, naming file and line, for a line that can't be read."""
    blocks: list[Situation] = []
    lines: list[tuple[str, str]] = []
    head = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        mark, _, text = line.partition(" ")
        if mark == "==":
            blocks += [_situation(head, lines)] if head else []
            head, lines = text, []
        elif mark in MARKS and mark and text:
            lines.append((mark, text))
        elif line.strip():
            raise ValueError(f"{path.name}:{number}: a line starts with one of {''.join(sorted(MARKS))}: {line}")
    return [*blocks, _situation(head, lines)]


def _situation(head: str, lines: list[tuple[str, str]]) -> Situation:
    name, _, kinds = head.partition(":")
    phrases: dict[str, list[Phrase]] = {}
    exchanges = []
    for number, (mark, text) in enumerate(lines):
        parallel = number if mark in PARALLEL else UNLINKED
        if mark == "C":
            citizen, _, agency = text.partition(" => ")
            exchanges.append((compile_phrase(citizen, SLOTS, parallel), compile_phrase(agency, SLOTS, parallel)))
        else:
            phrases.setdefault(mark, []).append(compile_phrase(text, SLOTS, parallel))
    return Situation(
        name.strip(),
        frozenset(kinds.split() or ("city", "town", "rural")),
        {mark: tuple(found) for mark, found in phrases.items()},
        tuple(exchanges),
    )


@cache
def frame(section: str) -> tuple[Phrase, ...]:
    """The phrases of one section of `frame.txt`: what people and agencies say whatever the matter is."""
    return _frames()[section]


@cache
def _frames() -> dict[str, tuple[Phrase, ...]]:
    sections: dict[str, list[Phrase]] = {}
    section = ""
    for line in (Path(__file__).parent / "frame.txt").read_text("utf-8").splitlines():
        if line.startswith("== "):
            section = line[3:]
        elif line.strip():
            sections.setdefault(section, []).append(compile_phrase(line, SLOTS))
    return {name: tuple(phrases) for name, phrases in sections.items()}
