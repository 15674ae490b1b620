"""What can't be looked at because of a fault, and is said to be so: whoever mends it then expects more.

A list or a table that can't be trusted would make everything that names its entries look wrong.
"""

from collections.abc import Mapping

from portal.problem_catalogue.files import HASH_DIFFERS, MISCOUNTED, NOT_IN_MANIFEST, ROWS_DIFFER
from portal.problems import N_, Problem, Problems, Remark
from portal.sources.spellings import Spellings
from portal.terms import Severity

REGISTER = "data/register/"
NOTHING_ELSE = N_("not looked at, because of {where}: everything else")
NAMES = N_("not looked at, because of {where}: whether the names in the register and the texts are in {file}")
TABLES = N_("not looked at, because of {where}: whether events, reports, texts and withdrawals agree with one another")
FIGURES = N_(
    "not looked at until nothing stops the build: figures that were stated or that texts name, pictures, frozen issues"
)


def note_nothing_else(problems: Problems) -> None:
    """Say that the settings' faults hide all others."""
    problems.unseen.append(Remark(NOTHING_ELSE, {"where": problems.found[0].where}))


def trusted(spellings: Mapping[str, Spellings], problems: Problems) -> dict[str, Spellings]:
    """The spellings of those lists of which every entry could be read."""
    return {name: known for name, known in spellings.items() if not problems.distrusts(f"data/{known.file_name}")}


def gap_in_tables(problems: Problems) -> Problem | None:
    """The first fault for which rows of the register may be missing; None if all that there are could be read.

    That a table is not the one which the manifest describes says nothing against its rows, unless it has fewer.
    """
    stops = (one for one in problems.of(Severity.STOP) if one.file.startswith(REGISTER))
    return next((one for one in stops if not _has_its_rows(one)), None)


def _has_its_rows(problem: Problem) -> bool:
    if problem.kind is ROWS_DIFFER:
        return int(str(problem.details["found"])) > int(str(problem.details["expected"]))
    return problem.kind in (HASH_DIFFERS, MISCOUNTED, NOT_IN_MANIFEST)


def note_unseen(problems: Problems, spellings: Mapping[str, Spellings], gap: Problem | None) -> None:
    """Say what was not looked at, if anything was not."""
    for known in spellings.values():
        file = f"data/{known.file_name}"
        first = next((one for one in problems.of(Severity.STOP) if one.file == file), None)
        if first is not None:
            problems.unseen.append(Remark(NAMES, {"where": first.where, "file": file}))
    if gap is not None:
        problems.unseen.append(Remark(TABLES, {"where": gap.where}))
    if problems.count()[Severity.STOP]:
        problems.unseen.append(Remark(FIGURES, {}))
