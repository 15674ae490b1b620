"""Reads `situations/<category>.txt`: what can happen in a category, in the words of many people.

A block starts with `== name`, or `== name: city town` where it only fits such places; `== *` holds what fits every
situation of the file. A line is a mark and a phrase (see `template`):

    @ who answers it: agency ids or the start of ids (`ubnd`), `*` for all that no situation of the file names
    = the matter in a few words, as people refer to it later
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
MARKS = frozenset("@=TR+?FAPXNC")
PARALLEL = frozenset("+FAPXNC")
FALLBACK = "khac"
ANYONE = "*"


@dataclass(frozen=True, eq=False)
class Situation:
    """One thing that can happen, with its phrases by mark; `kinds` of place and `agencies` that it fits."""

    name: str
    kinds: frozenset[str]
    agencies: frozenset[str]
    phrases: dict[str, tuple[Phrase, ...]]
    exchanges: tuple[tuple[Phrase, Phrase], ...]

    def names(self, agency: str) -> bool:
        """Whether the agency is named among those that answer it, whole or by the start of its id."""
        return any(agency == one or agency.startswith(f"{one}-") for one in self.agencies)


@dataclass(frozen=True)
class Catalogue:
    """A category's situations and what fits all of them."""

    situations: tuple[Situation, ...]
    common: Situation


@cache
def catalogue(category_id: str) -> Catalogue:
    """The category's catalogue, or the general one where there is none of its own."""
    path = FOLDER / f"{category_id}.txt"
    blocks = read(path if path.is_file() else FOLDER / f"{FALLBACK}.txt")
    common = next((block for block in blocks if block.name == "*"), Situation("*", frozenset(), frozenset(), {}, ()))
    return Catalogue(tuple(block for block in blocks if block.name != "*"), common)


@cache
def fitting(category_id: str, outcome: Outcome, kind: str, agency: str) -> tuple[Situation, ...]:
    """What can happen at such a place, is that agency's business, and has words for that outcome if any has."""
    situations = catalogue(category_id).situations
    is_named = any(situation.names(agency) for situation in situations)
    here = [situation for situation in situations if kind in situation.kinds]
    own = [one for one in here if (one.names(agency) if is_named else ANYONE in one.agencies)] or here
    return tuple(one for one in own if OUTCOME_MARKS[outcome] in one.phrases) or tuple(own)


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
    agencies: list[str] = []
    for number, (mark, text) in enumerate(lines):
        parallel = number if mark in PARALLEL else UNLINKED
        if mark == "@":
            agencies += text.split()
        elif mark == "C":
            citizen, _, agency = text.partition(" => ")
            exchanges.append((compile_phrase(citizen, SLOTS, parallel), compile_phrase(agency, SLOTS, parallel)))
        else:
            phrases.setdefault(mark, []).append(compile_phrase(text, SLOTS, parallel))
    return Situation(
        name.strip(),
        frozenset(kinds.split() or ("city", "town", "rural")),
        frozenset(agencies or (ANYONE,)),
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
