"""Rules for what is published as text: its report is in the register, and it holds nothing private."""

from collections.abc import Iterator, Mapping
from datetime import datetime

import numpy as np
import pandas as pd

from portal.checks.absence import Absent
from portal.privacy import SUSPECT, Gate
from portal.problem_catalogue.histories import TEXT_TOO
from portal.problem_catalogue.texts import (
    EDITED_AFTER_AS_OF,
    EDITED_NOT_IN_REGISTER,
    EDITED_WITHDRAWN,
    EDITED_WITHOUT_EVENT,
)
from portal.problems import Problems
from portal.records import EditedReport
from portal.sources.edited import account_of
from portal.sources.rows import Rows, shown
from portal.terms import EventKind


def fit_to_publish(
    edited: Mapping[str, EditedReport],
    known: frozenset[str] | None,
    absent: Absent,
    as_of: datetime,
    gate: Gate,
    problems: Problems,
) -> dict[str, EditedReport]:
    """The edited reports that may be published; the others are noted and counted as refused.

    `known`: ids in the register; None if the register can't be trusted. `absent`: why others are not there.
    """
    kept = {}
    for id_, report in edited.items():
        before = len(problems.found)
        cause = None
        if known is not None and id_ not in known:
            cause = absent.cause(id_)
            if cause is None:
                problems.add(EDITED_NOT_IN_REGISTER, report.file, report.line, id=shown(id_))
            else:
                cause.costs(TEXT_TOO, id=shown(id_), where=f"{report.file}:{report.line}")
        for key in ("published_on", "edited_on"):
            when = getattr(report, key)
            if when > as_of.date():
                problems.add(EDITED_AFTER_AS_OF, report.file, report.line, key=key, value=when, as_of=as_of.date())
        for column, text in _texts(report):
            for kind in gate.found(text):
                problems.add(kind, report.file, report.line, column=column)
        if cause is None and len(problems.found) == before:
            kept[id_] = report
        else:
            problems.account(account_of(report.file)).refused += 1
    return kept


def _texts(report: EditedReport) -> Iterator[tuple[str, str]]:
    for key in ("title", "place", "reported", "answered"):
        yield key, getattr(report, key)
    for photo in report.photos:
        yield "photos", photo.alt
    for follow_up in report.follow_ups:
        yield "follow_ups", follow_up.text


def check_reasons(rows: Rows, reasons: pd.Series, gate: Gate) -> None:
    """Refuse events whose reason holds something private."""
    is_suspect = reasons.str.contains(SUSPECT, regex=True).to_numpy(dtype=bool)
    found = {text: gate.found(text) for text in reasons[is_suspect].unique()}
    for kind in dict.fromkeys(kind for kinds in found.values() for kind in kinds):
        texts = [text for text, kinds in found.items() if kind in kinds]
        rows.note(reasons.isin(texts), kind, lambda _: {"column": "reason"})


def still_public(
    edited: Mapping[str, EditedReport], ids: pd.Series, events: pd.DataFrame, problems: Problems
) -> dict[str, EditedReport]:
    """The edited reports without those whose publication was withdrawn. `events` as in Archive; they are the city's."""
    kinds = [str(EventKind.PUBLISHED), str(EventKind.WITHDRAWN)]
    last = events[events["kind"].isin(kinds)].drop_duplicates("report", keep="last")
    state = dict(zip(ids.to_numpy()[last["report"].to_numpy(dtype=np.int64)], last["kind"], strict=True))
    kept = {}
    for id_, report in edited.items():
        if state.get(id_) == EventKind.WITHDRAWN:
            problems.add(EDITED_WITHDRAWN, report.file, report.line, id=id_)
            continue
        if id_ not in state:
            problems.add(EDITED_WITHOUT_EVENT, report.file, report.line, id=id_)
        kept[id_] = report
    return kept
