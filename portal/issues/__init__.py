"""Issues of figures: what is frozen, recomputed, quoted and compared."""

from collections.abc import Sequence

from portal.archive import Archive
from portal.issues import correcting, quoting, recomputing, redefining, succession
from portal.ledger import Ledger
from portal.problems import InputProblems, Problem
from portal.progress import Progress, silent
from portal.terms import Severity


def check(archive: Archive, ledger: Ledger, progress: Progress = silent, all_of_them: bool = False) -> None:
    """Prove what was frozen: quotations, the issues against each other and the definitions of today, corrections, and
    the newest issues (or all) against the register.

    Raises InputProblems, with everything that is wrong, if a published figure can't be stood by.
    """
    compare(archive, ledger)
    settle(archive, recompute(archive, progress, all_of_them))


def compare(archive: Archive, ledger: Ledger) -> None:
    """The first part of `check`, which takes no time: all but the recomputing. Raises nothing."""
    quoting.check(archive)
    succession.check(archive.issues, archive.problems)
    redefining.check(archive.issues, ledger.statistics, ledger.earlier, archive.problems)
    correcting.check(archive, ledger, archive.problems)


def recompute(archive: Archive, progress: Progress = silent, all_of_them: bool = False) -> list[Problem]:
    """The second part: what is wrong with the newest issues, or all, by the register."""
    skipped = 0 if all_of_them else max(0, len(archive.issues) - archive.settings.recomputed_issues)
    return list(recomputing.faults(archive, archive.issues[skipped:], progress))


def settle(archive: Archive, found: Sequence[Problem] = ()) -> None:
    """The last part: note what was found. Raises InputProblems as `check` does."""
    archive.problems.found += found
    if archive.problems.count()[Severity.STOP]:
        raise InputProblems(archive.problems)
