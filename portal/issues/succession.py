"""Each issue names those that were there before it, by their hashes: none can be changed or taken away unnoticed."""

from collections.abc import Iterable, Sequence

from portal.frozen import FACE, FrozenIssue
from portal.issues.correcting import former_of
from portal.problem_catalogue.issues import ISSUE_GONE, ISSUE_REPLACED
from portal.problems import Problems
from portal.sources.issues import FOLDER


def heads(issues: Iterable[FrozenIssue]) -> dict[str, str]:
    """The hashes of the issues that no other one names: with what these name in their turn, they are all."""
    issues = tuple(issues)
    named = {name for issue in issues for name in issue.face.before}
    return {issue.id: issue.sha256 for issue in issues if issue.id not in named}


def check(issues: Sequence[FrozenIssue], problems: Problems) -> None:
    """Note each issue that another one names, or revises, and that is not there or is another one."""
    there = {issue.id: issue.sha256 for issue in issues}
    for issue in issues:
        file = f"{FOLDER}/{issue.id}/{FACE}"
        former = former_of(issue)
        for name in sorted({*issue.face.before, *([former] if former else [])} - set(there)):
            problems.add(ISSUE_GONE, file, issue=issue.id, name=name)
        for name, digest in issue.face.before.items():
            if name in there and there[name] != digest:
                problems.add(ISSUE_REPLACED, file, issue=issue.id, name=name)
