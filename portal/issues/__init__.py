"""Issues of figures: what is frozen, recomputed, quoted and compared."""

from portal.archive import Archive
from portal.issues import correcting, quoting, recomputing, redefining, succession
from portal.ledger import Ledger
from portal.problems import InputProblems
from portal.progress import Progress, silent
from portal.terms import Severity


def check(archive: Archive, ledger: Ledger, progress: Progress = silent, all_of_them: bool = False) -> None:
    """Prove what was frozen: quotations, the issues against each other and the definitions of today, corrections, and
    the newest issues (or all) against the register.

    Raises InputProblems, with everything that is wrong, if a published figure can't be stood by.
    """
    skipped = 0 if all_of_them else max(0, len(archive.issues) - archive.settings.recomputed_issues)
    quoting.check(archive)
    succession.check(archive.issues, archive.problems)
    redefining.check(archive.issues, ledger.statistics, ledger.earlier, archive.problems)
    correcting.check(archive, ledger, archive.problems)
    recomputing.check(archive, archive.issues[skipped:], progress)
    if archive.problems.count()[Severity.STOP]:
        raise InputProblems(archive.problems)
