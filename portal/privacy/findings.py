"""What was found in a text and where; many findings cost no more than each of them."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from portal.problem_catalogue.texts import HOUSE_NUMBER, PERSON_NAMED
from portal.problems import ProblemKind


@dataclass(frozen=True, slots=True)
class Finding:
    """Where in a text something of a kind stands: from `start` up to `end`."""

    kind: ProblemKind
    start: int
    end: int


def apart(found: Iterable[Finding]) -> list[Finding]:
    """Those of which none overlaps another, from the start of the text to its end: what overlaps is one, of the kind
    of the longer, so that nothing is left of either; of no house's number if anything else has a part in it: whoever
    clears the house's would clear that too. A name around a number must not hide it, so names come last."""
    kept: list[Finding] = []
    names: list[Finding] = []
    for finding in sorted(found, key=lambda one: (one.start, -one.end)):
        among = names if finding.kind is PERSON_NAMED else kept
        if not among or among[-1].end <= finding.start:
            among.append(finding)
        else:
            among.append(_both(among.pop(), finding))
    ends = [one.end for one in kept]
    for name in names:
        place = bisect_left(ends, name.start + 1)
        if place == len(kept) or kept[place].start >= name.end:
            kept.insert(place, name)
            ends.insert(place, name.end)
    return kept


def _both(one: Finding, other: Finding) -> Finding:
    """What covers two that overlap, of which `one` begins first or is the longer."""
    kind = max(one, other, key=lambda finding: (finding.kind is not HOUSE_NUMBER, finding.end - finding.start)).kind
    return Finding(kind, one.start, max(one.end, other.end))


def replaced(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """The text with other words for each span (start, end, words); they are in order and do not overlap."""
    parts, at = [], 0
    for start, end, words in spans:
        parts += [text[at:start], words]
        at = end
    return "".join([*parts, text[at:]])
