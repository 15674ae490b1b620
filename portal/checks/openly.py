"""Nothing private in any file of words: settings, lists, prose, briefings, comments included."""

from collections.abc import Iterable
from dataclasses import replace

from portal.privacy import Gate
from portal.problems import Problems
from portal.sources.openly import FIELDWISE, false_alarms_of, pieces
from portal.terms import Severity


def check_openly(files: Iterable[tuple[str, str]], gate: Gate, problems: Problems, fieldwise: bool = False) -> None:
    """Note what is private in files, given by name and text; each kind once a line, and it stops the build.

    `fieldwise`: look also into the files whose keys are checked where they are read.
    """
    for name, text in files:
        if not fieldwise and name.startswith(FIELDWISE):
            continue
        cleared = false_alarms_of(text)
        found = {
            (finding.kind, first + piece.count("\n", 0, finding.start)): None
            for first, piece in pieces(name, text)
            for finding in gate.findings(piece)
            if finding.kind.code not in cleared
        }
        for kind, line in found:
            severity = Severity.STOP if kind.severity is Severity.REFUSE else kind.severity
            problems.add(replace(kind, severity=severity), name, line, column=name.rpartition("/")[2])
