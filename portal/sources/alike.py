"""Faults that most texts of a file have: told once, as those of most rows of a table are."""

from collections.abc import Callable

from portal.privacy import KINDS
from portal.problem_catalogue.rows import ROWS_TOO
from portal.problems import Problem, Problems
from portal.sources.rows import MOST_APART
from portal.terms import Severity


def tell_once(problems: Problems, since: int, account_of: Callable[[str], str]) -> None:
    """Make one problem of those found `since` that are of one kind and one key in most texts of a file, at the first.

    `account_of`: the account in which a file is counted. What is private is told wherever it stands: each has to be
    read, and mended by itself.
    """
    alike: dict[tuple[str, str, object], list[Problem]] = {}
    for problem in problems.found[since:]:
        if problem.kind.severity is Severity.REFUSE and problem.kind.code not in KINDS:
            key = problem.details.get("key", problem.details.get("column"))
            alike.setdefault((account_of(problem.file), problem.kind.code, key), []).append(problem)
    untold: set[int] = set()
    for (account, _, _), found in alike.items():
        texts = {(one.file, one.line if one.file == account else 0) for one in found}
        if len(texts) > MOST_APART and 2 * len(texts) > problems.account(account).rows:
            first, *others = sorted(found, key=lambda one: (one.file, one.line))
            first.costs(ROWS_TOO, count=len(texts) - 1, where=others[-1].where)
            untold |= {id(one) for one in others}
    problems.found[since:] = [one for one in problems.found[since:] if id(one) not in untold]
