"""Rules for what is published as text: its report is in the register, and it holds nothing private."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime

import numpy as np
import pandas as pd

from portal.checks.absence import Absent
from portal.markup import MARKS, plain
from portal.privacy import KINDS, Gate
from portal.problem_catalogue.histories import TEXT_TOO
from portal.problem_catalogue.texts import (
    EDITED_AFTER_AS_OF,
    EDITED_BEFORE_RECEIVED,
    EDITED_NOT_IN_REGISTER,
    EDITED_WITHDRAWN,
    EDITED_WITHOUT_EVENT,
    FALSE_ALARM_UNUSED,
)
from portal.problems import ProblemKind, Problems
from portal.records import LONG_TEXTS, EditedReport, Withdrawal
from portal.sources.alike import tell_once
from portal.sources.edited import account_of
from portal.sources.rows import Mask, Rows, shown
from portal.terms import EventKind, Severity, WithdrawalReason

Text = tuple[str, str, int]
"""A column, its text, and the line on which that begins."""


def fit_to_publish(
    edited: Mapping[str, EditedReport],
    known: frozenset[str] | None,
    absent: Absent,
    as_of: datetime,
    gate: Gate,
    problems: Problems,
    at_home: Collection[str] = (),
) -> dict[str, EditedReport]:
    """The edited reports that may be published; the others are noted and counted as refused.

    `known`: ids in the register; None if the register can't be trusted. `absent`: why others are not there. `at_home`:
    ids of reports about homes or sensitive matters.
    """
    kept, since = {}, len(problems.found)
    for id_, report in edited.items():
        before = len(problems.found)
        cause = None
        if known is not None and id_ not in known:
            cause = absent.cause(id_)
            if cause is None:
                problems.add(EDITED_NOT_IN_REGISTER, report.file, report.line, id=shown(id_))
            else:
                cause.costs(TEXT_TOO, id=shown(id_), where=f"{report.file}:{report.line}")
        _note_future(report, as_of.date(), problems)
        account = account_of(report.file)
        is_home = report.sensitive or id_ in at_home
        check_private(_texts(report), report.false_alarms, gate, report.file, problems, account, is_home)
        if cause is None and all(problem.kind.severity is Severity.WARN for problem in problems.found[before:]):
            kept[id_] = report
        else:
            problems.account(account).refused += 1
    tell_once(problems, since, account_of)
    return kept


def note_future(edited: Mapping[str, EditedReport], as_of: datetime, problems: Problems) -> None:
    """Note the texts that are dated after an as-of time."""
    since = len(problems.found)
    for report in edited.values():
        _note_future(report, as_of.date(), problems)
    tell_once(problems, since, account_of)


def _note_future(report: EditedReport, today: date, problems: Problems) -> None:
    """Note a text that is dated after the as-of day, at the first of its days that is."""
    days = [("published_on", report.published_on), ("edited_on", report.edited_on)]
    days += [("follow_ups", one.on) for one in report.follow_ups]
    for key, day in days:
        if day > today:
            line = report.lines.get(key, report.line)
            told = "follow_ups.on" if key == "follow_ups" else key
            problems.add(EDITED_AFTER_AS_OF, report.file, line, key=told, value=day, as_of=today)
            return


def check_days(edited: Mapping[str, EditedReport], reports: pd.DataFrame, problems: Problems) -> None:
    """Warn of what is said to have been published or written before its report was received."""
    received = reports.set_index("id")["received_at"]
    for id_, report in edited.items():
        day = received[id_].date() if id_ in received.index else date.min
        days = [("published_on", report.published_on), *(("follow_ups", one.on) for one in report.follow_ups)]
        for key, when in days:
            if when < day:
                line = report.lines.get(key, report.line)
                problems.add(EDITED_BEFORE_RECEIVED, report.file, line, key=key, value=when, received=day)


def check_private(
    texts: Iterable[Text],
    false_alarms: Collection[str],
    gate: Gate,
    file: str,
    problems: Problems,
    account: str,
    at_home: bool = False,
) -> bool:
    """Note what is private in texts, each kind once for each column and line; whether anything was refused.

    What the editor calls a false alarm is counted in the account instead.
    """
    found: dict[tuple[ProblemKind, str, int], None] = {}
    # a row of JSON is one line of its file, whatever lines its texts have
    is_row = file.endswith(".jsonl")
    for column, text, line in texts:
        findings = gate.findings(text, at_home)
        for finding in findings:
            below = 0 if is_row else text.count("\n", 0, finding.start)
            found[finding.kind, column, line + below] = None
        if column in LONG_TEXTS and MARKS.search(text):
            # marks and entities fall away when the text is shown, and what they parted comes together
            hidden = set(gate.found(plain(text), at_home)) - {finding.kind for finding in findings}
            found |= {(kind, column, line): None for kind in sorted(hidden, key=lambda kind: kind.code)}
    cleared = [kind.code for kind, _, _ in found if kind.code in false_alarms]
    problems.account(account).cleared.update(cleared)
    for code in sorted(set(false_alarms) - set(cleared)):
        problems.add(FALSE_ALARM_UNUSED, file, 1, code=code)
    left = [(kind, column, line) for kind, column, line in found if kind.code not in false_alarms]
    for kind, column, line in left:
        problems.add(kind, file, line, column=column)
    return any(KINDS[kind.code].severity is Severity.REFUSE for kind, _, _ in left)


def _texts(report: EditedReport) -> Iterator[Text]:
    def line(key: str) -> int:
        return report.lines.get(key, report.line)

    for key in ("title", "place", "reported", "answered"):
        yield key, getattr(report, key), line(key)
    for photo in report.photos:
        yield "photos", photo.alt, line("photos")
        yield "photos", photo.file, line("photos")
    for follow_up in report.follow_ups:
        yield "text", follow_up.text.replace("\n", " "), line("follow_ups")


def check_reasons(rows: Rows, reasons: pd.Series, gate: Gate, is_home: Mask) -> None:
    """Refuse events whose reason holds something private. `is_home`: where their reports are about homes."""
    said = list(dict.fromkeys(zip(reasons, is_home.tolist(), strict=True)))
    found = {one: gate.found(*one) for one in said if one[0]}
    for kind in dict.fromkeys(kind for kinds in found.values() for kind in kinds):
        at_home, elsewhere = (
            [text for (text, home), kinds in found.items() if home is where and kind in kinds]
            for where in (True, False)
        )
        is_private = (reasons.isin(at_home) & is_home) | (reasons.isin(elsewhere) & ~is_home)
        rows.note(is_private, kind, lambda _: {"column": "reason"})


def still_public(
    edited: Mapping[str, EditedReport], ids: pd.Series, events: pd.DataFrame, problems: Problems
) -> tuple[dict[str, EditedReport], dict[str, Withdrawal]]:
    """The edited reports without those whose publication was withdrawn, and all that were, by their last event.

    `events` as in Archive; they are the city's.
    """
    kinds = [str(EventKind.PUBLISHED), str(EventKind.WITHDRAWN)]
    last = events[events["kind"].isin(kinds)].drop_duplicates("report", keep="last")
    named = ids.to_numpy()[last["report"].to_numpy(dtype=np.int64)].tolist()
    state = {id_: (kind, at) for id_, kind, at in zip(named, last["kind"], last["at"], strict=True)}
    kept = {}
    for id_, report in edited.items():
        kind, _ = state.get(id_, ("", None))
        if kind == EventKind.WITHDRAWN:
            problems.add(EDITED_WITHDRAWN, report.file, report.line, id=id_)
            continue
        if not kind:
            problems.add(EDITED_WITHOUT_EVENT, report.file, report.line, id=id_)
        kept[id_] = report
    taken_back = {
        id_: Withdrawal(id=id_, on=at.date(), reason=WithdrawalReason.CENTRE)
        for id_, (kind, at) in state.items()
        if kind == EventKind.WITHDRAWN
    }
    return kept, taken_back
