"""Rules for orders: days that can be, a done one has its day, nothing private, each once."""

from collections.abc import Iterable, Iterator
from datetime import date

from portal.periods import parse_figure_id
from portal.privacy import Gate
from portal.problem_catalogue.lists import (
    BAD_FIGURE_ID,
    DAY_AFTER_AS_OF,
    DIRECTIVE_ORDER,
    DONE_WITHOUT_DAY,
    ENTRY_TWICE,
)
from portal.problems import ProblemKind, Problems
from portal.sources.rows import shown
from portal.statements import Directive
from portal.terms import DirectiveState, Severity

FILE = "data/directives.yml"
Found = Iterator[tuple[ProblemKind, dict[str, object]]]


def check_directives(
    directives: Iterable[tuple[Directive, int]], as_of: date, gate: Gate, problems: Problems
) -> tuple[Directive, ...]:
    """The orders by the day given, each with its line noted where something is wrong. Texts that hold something
    private are refused."""
    kept, seen = [], set()
    account = None
    for directive, line in directives:
        account = account or problems.account(FILE)
        account.rows += 1
        for kind, details in _faults(directive, as_of):
            problems.add(kind, FILE, line, **details)
        if directive.id in seen:
            problems.add(ENTRY_TWICE, FILE, line, id=directive.id)
        seen.add(directive.id)
        private = [(kind, key) for key, text in _texts(directive) for kind in gate.found(text)]
        for kind, key in private:
            problems.add(kind, FILE, line, column=key)
        is_refused = any(kind.severity is Severity.REFUSE for kind, _ in private)
        account.refused += is_refused
        kept += [] if is_refused else [directive.model_copy(update={"line": line})]
    return tuple(sorted(kept, key=lambda one: (one.given_on, one.due or date.max)))


def _faults(directive: Directive, as_of: date) -> Found:
    if (directive.state is DirectiveState.DONE) != (directive.done_on is not None):
        yield DONE_WITHOUT_DAY, {"id": directive.id}
    for key in ("given_on", "done_on"):
        value = getattr(directive, key)
        if value is not None and value > as_of:
            yield DAY_AFTER_AS_OF, {"key": key, "value": value, "as_of": as_of}
    for key in ("due", "done_on"):
        value = getattr(directive, key)
        if value is not None and value < directive.given_on:
            yield DIRECTIVE_ORDER, {"id": directive.id, "key": key, "value": value, "given": directive.given_on}
    if directive.figure and not is_figure_id(directive.figure):
        yield BAD_FIGURE_ID, {"value": shown(directive.figure)}


def is_figure_id(text: str) -> bool:
    """Whether a text has the form of a figure's id."""
    try:
        parse_figure_id(text)
    except ValueError:
        return False
    return True


def _texts(directive: Directive) -> Iterator[tuple[str, str]]:
    for key in ("order", "by", "source", "note", "label"):
        for text in getattr(directive, key).values():
            yield key, text
