"""Reads `situations/<category>.txt`: what can happen in a category, in the words of many people.

A block starts with `== name`, or `== name: city town` where it only fits places of one of these facts; `== *` holds
what fits several situations of the file. A line is a mark and a phrase (see `template`):

    @ who answers it: agency ids or the start of ids (`ubnd`), `*` for all that no situation of the file names
    ! how it is answered: `desk` where nobody goes to look at a place, `slow` what comes about in months
    = the matter in a few words, as people refer to it later
    T title · R what happened · + a detail · ? a request
    F fixed · A answered · P promised · X referred · N refused
    C a citizen's objection => the agency's completion (to a fixed report)

A mark may say where its line holds: `F/leak,burst` in these stories of the situation, `+/rural` in such a place. What
is neither a fact (see `FACTS`) nor, under `== *`, a situation's name is a story: a situation with stories becomes one
situation for each, so that title, report, answer and objection belong to one another.

The choices of a line are made apart in titles, reports and requests, and in parallel in the other lines: the first
branch of each, or the second of each.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

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
MARKS = frozenset("@!=TR+?FAPXNC")
PARALLEL = frozenset("+FAPXNC")
FALLBACK = "khac"
ANYONE = "*"
COMMON = "*"
NEEDED = frozenset("TR=")
FACTS = frozenset(("city", "town", "rural", "bridge", "water", "term", "break", "next", "two"))
"""What a line may ask of a report: the kind of place, a bridge or water near, whether school is on, whether an
objection came the next day or two days after the answer."""


@dataclass(frozen=True, eq=False)
class Situation:
    """One thing that can happen, with its phrases by mark; `kinds` of place and `agencies` that it fits."""

    name: str
    kinds: frozenset[str]
    agencies: frozenset[str]
    traits: frozenset[str]
    phrases: dict[str, tuple[Phrase, ...]]
    exchanges: tuple[tuple[Phrase, Phrase], ...]

    def names(self, agency: str) -> bool:
        """Whether the agency is named among those that answer it, whole or by the start of its id."""
        return any(agency == one or agency.startswith(f"{one}-") for one in self.agencies)


class Line(NamedTuple):
    """A phrase (and the reply to an objection), and the sets of which one each must be true of the report."""

    mark: str
    phrase: Phrase
    reply: Phrase
    holds: tuple[frozenset[str], ...]

    def is_true_of(self, facts: frozenset[str]) -> bool:
        """Whether the line may be said of a report with these facts."""
        return all(one & facts for one in self.holds)


@dataclass(frozen=True)
class Block:
    """A situation as it is written, for all facts and stories."""

    name: str
    kinds: frozenset[str]
    agencies: frozenset[str]
    traits: frozenset[str]
    lines: tuple[Line, ...]

    def stories(self) -> list[str]:
        """The names of its stories; one without name where it tells only one."""
        named = {one for line in self.lines for group in line.holds for one in group}
        return sorted(named - FACTS) or [""]

    def situation(self, facts: frozenset[str]) -> Situation:
        """What of it holds for these facts, the story among them."""
        phrases: dict[str, list[Phrase]] = {}
        exchanges = []
        for line in self.lines:
            if line.mark == "C" and line.is_true_of(facts):
                exchanges.append((line.phrase, line.reply))
            elif line.is_true_of(facts):
                phrases.setdefault(line.mark, []).append(line.phrase)
        told = {mark: tuple(found) for mark, found in phrases.items()}
        return Situation(self.name, self.kinds, self.agencies, self.traits, told, tuple(exchanges))


@dataclass(frozen=True)
class Catalogue:
    """A category's situations, one for each story, and what fits all of them."""

    situations: tuple[Situation, ...]
    common: Block
    facts: frozenset[str]

    def general(self, situation: Situation) -> dict[str, tuple[Phrase, ...]]:
        """What may be said of the situation although it is not its own."""
        return self.common.situation(self.facts | {situation.name}).phrases


@cache
def catalogue(category_id: str, facts: frozenset[str]) -> Catalogue:
    """The category's catalogue for reports of such facts, or the general one where there is none of its own."""
    path = FOLDER / f"{category_id}.txt"
    blocks = _shipped(path if path.is_file() else FOLDER / f"{FALLBACK}.txt")
    nothing = Block(COMMON, frozenset(), frozenset(), frozenset(), ())
    common = next((block for block in blocks if block.name == COMMON), nothing)
    told = [block.situation(facts | {story}) for block in blocks if block is not common for story in block.stories()]
    return Catalogue(tuple(one for one in told if one.phrases.keys() >= NEEDED), common, facts)


@cache
def fitting(category_id: str, outcome: Outcome, agency: str, facts: frozenset[str]) -> tuple[Situation, ...]:
    """What can happen there, is that agency's business, and has words for that outcome if any has.

    `facts`: the kind of place, and what else of `FACTS` is true.
    """
    situations = catalogue(category_id, facts).situations
    is_named = any(situation.names(agency) for situation in situations)
    here = [situation for situation in situations if situation.kinds & facts]
    own = [one for one in here if (one.names(agency) if is_named else ANYONE in one.agencies)] or here
    return tuple(one for one in own if OUTCOME_MARKS[outcome] in one.phrases) or tuple(own)


def read(path: Path) -> list[Block]:
    """Every block of one file. Raises ValueError, naming file and line, for a line that can't be read."""
    blocks: list[Block] = []
    lines: list[tuple[str, str]] = []
    head = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        mark, _, text = line.partition(" ")
        if mark == "==":
            blocks += [_block(head, lines)] if head else []
            head, lines = text, []
        elif mark[:1] in MARKS and mark[1:2] in ("", "/") and mark and text:
            lines.append((mark, text))
        elif line.strip():
            raise ValueError(f"{path.name}:{number}: a line starts with one of {''.join(sorted(MARKS))}: {line}")
    return [*blocks, _block(head, lines)]


_shipped = cache(read)
"""A file of this folder is read once, whatever the facts it is asked for."""


def _block(head: str, lines: list[tuple[str, str]]) -> Block:
    name, _, kinds = head.partition(":")
    words: dict[str, list[str]] = {"@": [], "!": []}
    found = []
    for number, (marked, text) in enumerate(lines):
        mark, _, holds = marked.partition("/")
        if mark in words:
            words[mark] += text.split()
            continue
        parallel = number if mark in PARALLEL else UNLINKED
        said, _, reply = text.partition(" => ")
        groups = tuple(frozenset(group.split(",")) for group in holds.split("/") if group)
        found.append(Line(mark, compile_phrase(said, SLOTS, parallel), compile_phrase(reply, SLOTS, parallel), groups))
    return Block(
        name.strip(),
        frozenset(kinds.split() or ("city", "town", "rural")),
        frozenset(words["@"] or (ANYONE,)),
        frozenset(words["!"]),
        tuple(found),
    )


@cache
def frame(section: str) -> tuple[Phrase, ...]:
    """The phrases of one section of `frame.txt`: what people and agencies say whatever the matter is."""
    return _frames()[section]


def is_framed(section: str) -> bool:
    """Whether `frame.txt` has such a section."""
    return section in _frames()


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
