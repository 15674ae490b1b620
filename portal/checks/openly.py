"""Nothing private in any file of words: settings, lists, prose, briefings, comments included; nor in a file's name."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from portal.privacy import Finding, Gate, hidden, hider, named
from portal.problem_catalogue.texts import HOUSE_NUMBER
from portal.problems import N_, ProblemKind, Problems, Words
from portal.sources.openly import FIELDWISE, Piece, false_alarms_of, pieces
from portal.terms import Severity


def check_openly(
    files: Iterable[tuple[str, str]],
    gate: Gate,
    problems: Problems,
    open_reports: Collection[str] | None = None,
    known: Collection[str] = (),
) -> None:
    """Note what is private in files, given by name and text; each kind once a line, and it stops the build.

    `open_reports`: look also into the files whose keys are checked where they are read; in what is about any other
    report than these the number of a house is private. `known`: ids of reports and of what the lists hold.
    """
    for name, text in files:
        if open_reports is None and name.startswith(FIELDWISE):
            continue
        cleared = false_alarms_of(text)
        found = {
            (kind, line): None
            for piece in pieces(name, text, known)
            for kind, line in _placed(piece, gate.findings(piece.text, _is_at_home(piece, open_reports)))
            if kind.code not in cleared | piece.cleared
        }
        said = hider(gate, known)(name)
        for kind, line in found:
            problems.add(_stopping(kind), said, line, column=said.rpartition("/")[2])


def _placed(piece: Piece, findings: Iterable[Finding]) -> Iterator[tuple[ProblemKind, int]]:
    """The kind and the line of each finding; they are in order."""
    line, at = piece.line, 0
    first, last = piece.own_id
    for finding in findings:
        if finding.kind is HOUSE_NUMBER and first <= finding.start and finding.end <= last:
            # `PA2001` is the report's id, and no room
            continue
        if not piece.is_row:
            line, at = line + piece.text.count("\n", at, finding.start), finding.start
        yield finding.kind, line


def check_names(names: Iterable[str], gate: Gate, problems: Problems, known: Collection[str]) -> None:
    """Note what is private in the names of files and of the folders in which they lie; the ids of known reports with
    which they begin are not looked at."""
    for name in names:
        for kind in dict.fromkeys(kind for part in named(name, known) for kind in gate.found(part)):
            problems.add(_stopping(kind), hidden(name), column=Words(N_("the name of the file or of its folder")))


def _stopping(kind: ProblemKind) -> ProblemKind:
    return replace(kind, severity=Severity.STOP) if kind.severity is Severity.REFUSE else kind


def _is_at_home(piece: Piece, open_reports: Collection[str] | None) -> bool:
    return open_reports is not None and bool(piece.report) and (piece.is_sensitive or piece.report not in open_reports)
