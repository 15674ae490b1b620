"""A definition is changed under a new version only: what an issue was made by is what the shelf still says."""

from collections.abc import Iterable, Mapping

from portal.frozen import DEFINITIONS, FrozenIssue
from portal.issues.thaw import definitions_of
from portal.problem_catalogue.issues import REDEFINED, REWORDED
from portal.problems import Problems
from portal.sources.issues import FOLDER
from portal.statistics.definition import Definition
from portal.statistics.shelf import Statistic

SHELF = "portal/statistics"
DEFINING = (
    "id",
    "numerator",
    "denominator",
    "unit",
    "is_stock",
    "view",
    "needs_events",
    "scopes",
    "periods",
    "counts_events",
    "is_of_ratings",
    "stands_on_deadlines",
)
"""What a statistic is. Its caveats, its place and what stands beside it may be told otherwise at any time."""
NAMING = ("title", "sentence", "lower_is_better")


def check(
    issues: Iterable[FrozenIssue],
    current: Mapping[str, Statistic],
    earlier: Mapping[str, Statistic],
    problems: Problems,
) -> None:
    """Note each definition that an issue holds in the same version and in another text, once for each such text."""
    shelves = {f"{SHELF}/": current, f"{SHELF}/earlier/": earlier}
    known = {
        (key, one.definition.version): (f"{folder}{key}.yml", one.definition)
        for folder, statistics in shelves.items()
        for key, one in statistics.items()
    }
    told: set[str] = set()
    for issue in issues:
        for name, frozen in definitions_of(issue).items():
            text = frozen.model_dump_json()
            file, now = known.get((name.split("@")[0], frozen.version), ("", None))
            if now is not None and text not in told:
                told.add(text)
                _compare(issue, frozen, now, file, problems)


def _compare(issue: FrozenIssue, frozen: Definition, now: Definition, file: str, problems: Problems) -> None:
    for kind, keys in ((REDEFINED, DEFINING), (REWORDED, NAMING)):
        differing = [key for key in keys if getattr(frozen, key) != getattr(now, key)]
        if differing:
            problems.add(
                kind,
                f"{FOLDER}/{issue.id}/{DEFINITIONS}",
                statistic=now.id,
                issue=issue.id,
                version=now.version,
                keys=", ".join(differing),
                file=file,
            )
