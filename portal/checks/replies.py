"""Rules for what agencies reply: a known agency, a day that has come, words, and nothing private."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from portal.checks.directives import is_figure_id
from portal.checks.edited import check_private
from portal.privacy import Gate
from portal.problem_catalogue.lists import BAD_FIGURE_ID, REPLY_AFTER_AS_OF, REPLY_EMPTY, REPLY_OF_UNKNOWN
from portal.problems import ProblemKind, Problems
from portal.sources.rows import shown
from portal.statements import Reply

LINE = 1


def fit_replies(
    replies: Iterable[Reply], agencies: Collection[str] | None, as_of: date, gate: Gate, problems: Problems
) -> dict[str, Mapping[str, Reply]]:
    """The replies that may be published, by agency, then by language; the others are noted and counted as refused.

    `agencies`: ids; None if their list can't be trusted.
    """
    kept: dict[str, dict[str, Reply]] = {}
    for reply in replies:
        faults = list(_faults(reply, agencies, as_of))
        for kind, details in faults:
            problems.add(kind, reply.file, LINE, **details)
        texts = [(key, getattr(reply, key), LINE) for key in ("by", "text")]
        if check_private(texts, reply.false_alarms, gate, reply.file, problems, reply.file) or faults:
            problems.account(reply.file).refused += 1
        else:
            kept.setdefault(reply.agency, {})[reply.language] = reply
    return dict(kept)


Found = Iterator[tuple[ProblemKind, dict[str, object]]]


def _faults(reply: Reply, agencies: Collection[str] | None, as_of: date) -> Found:
    if agencies is not None and reply.agency not in agencies:
        yield REPLY_OF_UNKNOWN, {"id": shown(reply.agency)}
    if reply.on > as_of:
        yield REPLY_AFTER_AS_OF, {"value": reply.on, "as_of": as_of}
    if not reply.text:
        yield REPLY_EMPTY, {}
    if reply.figure and not is_figure_id(reply.figure):
        yield BAD_FIGURE_ID, {"value": shown(reply.figure)}
