"""Nothing private in any file of words: settings, lists, prose, briefings, comments included."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from portal.privacy import Gate
from portal.problems import Problems
from portal.sources.openly import FIELDWISE, Piece, false_alarms_of, pieces
from portal.terms import Severity


def check_openly(
    files: Iterable[tuple[str, str]], gate: Gate, problems: Problems, open_reports: Collection[str] | None = None
) -> None:
    """Note what is private in files, given by name and text; each kind once a line, and it stops the build.

    `open_reports`: look also into the files whose keys are checked where they are read; in what is about any other
    report than these the number of a house is private.
    """
    for name, text in files:
        if open_reports is None and name.startswith(FIELDWISE):
            continue
        cleared = false_alarms_of(text)
        found = {
            (finding.kind, piece.line + piece.text.count("\n", 0, finding.start)): None
            for piece in pieces(name, text)
            for finding in gate.findings(piece.text, _is_at_home(piece, open_reports))
            if finding.kind.code not in cleared
        }
        for kind, line in found:
            severity = Severity.STOP if kind.severity is Severity.REFUSE else kind.severity
            problems.add(replace(kind, severity=severity), name, line, column=name.rpartition("/")[2])


def _is_at_home(piece: Piece, open_reports: Collection[str] | None) -> bool:
    return open_reports is not None and bool(piece.report) and (piece.is_sensitive or piece.report not in open_reports)
