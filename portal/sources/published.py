"""What was published or stated of figures: `data/stated.yml` and `data/corrections.yml`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from portal.frozen import period_of
from portal.periods import parse_fact_id, parse_figure_id
from portal.problem_catalogue.lists import (
    BAD_ENTRY,
    BAD_FACT_ID,
    BAD_FIGURE_ID,
    BAD_ISSUE_ID,
    CORRECTED_TWICE,
    NEITHER_OR_BOTH,
    NO_CORRECTION,
)
from portal.problems import N_, ProblemKind, Problems, Remark, Words
from portal.sources.entries import read_entries
from portal.sources.rows import shown
from portal.statements import Correction, Stated
from portal.terms import Relation

STATED, CORRECTIONS = "data/stated.yml", "data/corrections.yml"
Parsed = TypeVar("Parsed")


def read_stated(path: Path, problems: Problems) -> tuple[Stated, ...]:
    """What was stated officially, each with its line; what can't be held against a register is noted."""
    entries = read_entries(path, STATED, Stated, problems)
    for stated, line in entries:
        if bool(stated.figure) is bool(stated.fact):
            problems.add(NEITHER_OR_BOTH, STATED, line)
        elif stated.figure:
            _parsed(parse_figure_id, stated.figure, BAD_FIGURE_ID, STATED, line, problems)
        else:
            _parsed(parse_fact_id, stated.fact, BAD_FACT_ID, STATED, line, problems)
        if stated.relation is not Relation.MOST and stated.number is None:
            problems.add(BAD_ENTRY, STATED, line, key="value", problem=Words(N_("not a number, as 2473 or 81.36 %")))
    return tuple(stated.model_copy(update={"line": line}) for stated, line in entries)


def read_corrections(path: Path, problems: Problems) -> tuple[Correction, ...]:
    """The corrections, the last one first, each with its line. Whether its issue says so is checked elsewhere."""
    entries = read_entries(path, CORRECTIONS, Correction, problems)
    seen: dict[tuple[str, str, date], int] = {}
    for correction, line in entries:
        _parsed(parse_figure_id, correction.figure, BAD_FIGURE_ID, CORRECTIONS, line, problems)
        period = _parsed(period_of, correction.issue, BAD_ISSUE_ID, CORRECTIONS, line, problems)
        if period is not None and correction.on <= period.last:
            after = Remark(N_("the issue's own period ends on {day}"), {"day": period.last})
            problems.add(BAD_ENTRY, CORRECTIONS, line, key="on", problem=after)
        if correction.old == correction.new:
            problems.add(NO_CORRECTION, CORRECTIONS, line)
        if not any(correction.words.values()):
            problems.add(BAD_ENTRY, CORRECTIONS, line, key="words", problem=Words(N_("no words in any language")))
        first = seen.setdefault((correction.figure, correction.issue, correction.on), line)
        if first != line:
            problems.add(CORRECTED_TWICE, CORRECTIONS, line, figure=shown(correction.figure), first=first)
    kept = [correction.model_copy(update={"line": line}) for correction, line in entries]
    return tuple(sorted(kept, key=lambda one: (one.on, one.line), reverse=True))


def _parsed(
    parse: Callable[[str], Parsed], text: str, kind: ProblemKind, file: str, line: int, problems: Problems
) -> Parsed | None:
    try:
        return parse(text)
    except ValueError:
        problems.add(kind, file, line, value=shown(text))
        return None
