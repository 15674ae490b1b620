"""Withdrawn reports: their texts are taken out before anything else looks at them."""

from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches

from portal import addresses as a
from portal.problem_catalogue.texts import (
    WITHDRAWN_NEAR,
    WITHDRAWN_NOT_IN_REGISTER,
    WITHDRAWN_ROW_GONE,
    WITHDRAWN_TEXT_IS_THERE,
    WITHDRAWN_WITHOUT_DAY,
)
from portal.problems import Problems
from portal.records import EditedReport, Withdrawal
from portal.sources.yaml_files import WITHDRAWN


def taken_out(
    edited: Mapping[str, EditedReport], withdrawn: Mapping[str, Withdrawal], problems: Problems
) -> tuple[dict[str, EditedReport], dict[str, Withdrawal]]:
    """The edited reports without those that are withdrawn, and these with the day of publication that the text gave.

    The gate never sees the text of a withdrawn report, so that what made it be withdrawn can't stop the build.
    """
    days = {}
    for id_, report in edited.items():
        if id_ in withdrawn:
            problems.add(WITHDRAWN_TEXT_IS_THERE, report.file, report.line, id=id_)
            days[id_] = withdrawn[id_].published_on or report.published_on
    kept = {id_: report for id_, report in edited.items() if id_ not in withdrawn}
    return kept, {
        id_: one.model_copy(update={"published_on": days.get(id_, one.published_on)}) for id_, one in withdrawn.items()
    }


def check_withdrawn(
    entries: Sequence[tuple[Withdrawal, int]],
    withdrawn: Mapping[str, Withdrawal],
    known: frozenset[str] | None,
    published: Collection[str],
    has_events: bool,
    problems: Problems,
) -> None:
    """Note what names no report of the register, and what the statistics would lose.

    `known`: ids in the register; None if the register can't be trusted. `published`: addresses that were. A withdrawal
    that names nothing would take nothing back, so it stops the build.
    """
    for entry, line in entries:
        if known is not None and entry.id not in known:
            _note_unknown(entry.id, line, known, published, problems)
        elif not has_events and withdrawn[entry.id].published_on is None:
            problems.add(WITHDRAWN_WITHOUT_DAY, WITHDRAWN, line, id=entry.id)


def _note_unknown(id_: str, line: int, known: Collection[str], published: Collection[str], problems: Problems) -> None:
    near = get_close_matches(id_, sorted(known))
    if a.report(id_) in published:
        problems.add(WITHDRAWN_ROW_GONE, WITHDRAWN, line, id=id_)
    elif near:
        problems.add(WITHDRAWN_NEAR, WITHDRAWN, line, id=id_, nearest=", ".join(near))
    else:
        problems.add(WITHDRAWN_NOT_IN_REGISTER, WITHDRAWN, line, id=id_)
