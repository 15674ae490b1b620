"""The texts of a briefing on their way into an issue."""

from portal.archive import Archive
from portal.frozen import Briefing
from portal.issues.refusing import CannotFreeze
from portal.periods import Period
from portal.problems import N_
from portal.sources.issues import briefing_file, issue_of


def texts_for(archive: Archive, issue_id: str) -> dict[str, Briefing]:
    """The texts that an issue about to be frozen has, by the file in which each will lie.

    For a revision that is also what was changed in the place of a text that is frozen. Raises CannotFreeze where two
    texts are in question.
    """
    codes, period = archive.settings.languages, issue_of(issue_id)
    frozen = {issue.id for issue in archive.issues if issue.period.id == period}
    found: dict[str, Briefing] = {}
    for one in archive.drafts:
        if one.issue == issue_id or one.issue in frozen:
            file = briefing_file(issue_id, one.language, one.language == codes[0])
            if file in found:
                raise CannotFreeze(
                    N_("{one} and {other} may both be the text of {issue}; keep one of them"),
                    one=found[file].file,
                    other=one.file,
                    issue=issue_id,
                )
            found[file] = one
    return found


def moved_texts(
    archive: Archive, period: Period, texts: dict[str, Briefing], briefing: dict[str, bytes]
) -> dict[str, bytes]:
    """What must be written so that each text lies in its own file: a changed one in the new issue's, and in its old
    place what was frozen there."""
    moved = {file: content for file, content in briefing.items() if texts[file].file != file}
    kept = {one.file for one in archive.briefings}
    for issue in archive.issues:
        if issue.period == period:
            moved |= {file: content for file, content in issue.texts.items() if file not in kept}
    return moved
