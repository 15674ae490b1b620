"""Where a report stands, for every report submitted, published or not: small files that a browser asks one of.

`theme/assets/js/register.mjs` reads what is written here. No text of people is in it, and no place.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import count, takewhile

import numpy as np
import pandas as pd

from portal.archive import Archive
from portal.language import language
from portal.ledger import Ledger
from portal.terms import HANDLED, Verdict
from portal.turns import turns_of

MOST = 400
"""Reports in a file, on average, at most."""
VERDICTS = tuple(Verdict)
"""A state is written as its place here."""
EDITED, WITHDRAWN = 1, 2
"""The page that a report has: with its text, or saying that this was withdrawn."""
NOT_REMINDED = (0, 0, 0, "")
"""Where what follows the reminders is told of a report without any."""


def files(archive: Archive, ledger: Ledger) -> dict[str, str]:
    """Text of each file by its plain name: the shards, and for each language the names that they refer to."""
    shards = {shard_name(number): _written(rows) for number, rows in enumerate(_shards(archive, ledger))}
    return shards | {names_name(code): _written(_names(archive, code)) for code in archive.settings.languages}


def number_of_shards(reports: int) -> int:
    """A power of two, so that no file grows beyond what a phone on a slow line fetches at once."""
    return 1 << max(0, int(np.ceil(np.log2(max(reports, 1) / MOST))))


def shard_of(report_id: str, shards: int) -> int:
    """FNV-1a, 32 bits, of the id in lower case, modulo the number of files.

    Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm".
    """
    mixed = 0x811C9DC5
    for byte in report_id.lower().encode():
        mixed = ((mixed ^ byte) * 0x01000193) & 0xFFFFFFFF
    return mixed % shards


def shard_name(number: int) -> str:
    """`lookup-3.json`"""
    return f"lookup-{number}.json"


def shards_in(files: Mapping[str, str]) -> tuple[str, ...]:
    """The addresses of the shards, in the order of their numbers, among those of all files by plain name."""
    names = takewhile(files.__contains__, map(shard_name, count()))
    return tuple(files[name] for name in names)


def names_name(code: str) -> str:
    """`lookup-names-vi.json`"""
    return f"lookup-names-{code}.json"


def _shards(archive: Archive, ledger: Ledger) -> list[dict[str, list[str | int]]]:
    """By id in lower case: id, state, agency, category, received, deadline as it stands, deadline set first where it is
    another, first answer, outcome of the answer that stands, day promised, working days (late or overdue, else taken or
    waited), which page it has.

    Where the agency was reminded of it, also: text messages, calls, letters, the day of the last. Where it was turned
    away or reopened, also: which of these and when, the report that it is the same as, when it was answered again.
    """
    reports, facts = archive.reports, ledger.facts
    past = facts["days_late"] + facts["days_overdue"]
    due, due_first = _days(reports["due_current"]), _days(reports["due_original"])
    columns = (
        reports["id"].tolist(),
        [VERDICTS.index(Verdict(one)) for one in facts["verdict"]],
        reports["agency"].tolist(),
        reports["category"].tolist(),
        _days(reports["received_at"]),
        due,
        ["" if first == now else first for first, now in zip(due_first, due, strict=True)],
        _days(facts["first_answered_at"]),
        reports["outcome"].where(reports["status"].isin([str(one) for one in HANDLED]), "").tolist(),
        _days(reports["promised_for"]),
        past.where(past > 0, facts["working_days_taken"]).astype(int).tolist(),
        [_page(archive, id_) for id_ in reports["id"]],
    )
    count = number_of_shards(len(reports))
    shards: list[dict[str, list[str | int]]] = [{} for _ in range(count)]
    turns = _turns(archive)
    for number, (row, reminders) in enumerate(zip(zip(*columns, strict=True), _reminders(facts), strict=True)):
        told = (*(reminders or NOT_REMINDED), *turns[number]) if number in turns else reminders
        shards[shard_of(row[0], count)][row[0].lower()] = [*row, *told]
    return shards


def _page(archive: Archive, report_id: str) -> int:
    return EDITED if report_id in archive.edited else WITHDRAWN if report_id in archive.withdrawn else 0


def _turns(archive: Archive) -> dict[int, tuple[str, str, str, str]]:
    return {
        row: (str(turn.kind), _day(turn.on), turn.other, _day(turn.again)) for row, turn in turns_of(archive).items()
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _reminders(facts: pd.DataFrame) -> Iterator[tuple[str | int, ...]]:
    """Counts and a day alone: to whom and in which words an agency was reminded is in no file."""
    counts = (facts[means].astype(int).tolist() for means in ("reminders", "sms", "calls", "letters"))
    for last, (reminders, *by_means) in zip(_days(facts["last_reminder_at"]), zip(*counts, strict=True), strict=True):
        yield (*by_means, last) if reminders else ()


def _days(times: pd.Series) -> list[str]:
    return pd.to_datetime(times).dt.strftime("%Y-%m-%d").fillna("").tolist()


def _names(archive: Archive, code: str) -> dict[str, dict[str, str]]:
    known = language(code)
    return {
        "agency": {key: known.name(one.names) for key, one in sorted(archive.agencies.items())},
        "category": {key: known.name(one.names) for key, one in sorted(archive.categories.items())},
    }


def _written(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
