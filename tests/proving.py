"""What `make prove` found, as docs/proofs/whole.md: each claim that `make test` proves by a slice, with its cases.

A pytest plugin (`-p tests.proving`). Seconds are of all the cases with what they build; the machine may be shared.
"""

import inspect
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PROOF = Path(__file__).parents[1] / "docs" / "proofs" / "whole.md"
HEAD = """# Every proof at full size

Written by `make prove`, which CI runs each week; fails with it. A claim is what its test's docstring says; of its cases
`make test` runs those in the third column. Seconds are of one core that other work may have shared.

| claim | cases | of these in `make test` | passed | s |
|---|--:|--:|--:|--:|
"""


@dataclass
class Proof:
    """One test function: its claim, its cases' outcomes, how many of them are left to `make prove`, and seconds."""

    claim: str = ""
    outcomes: Counter[str] = field(default_factory=Counter)
    whole: int = 0
    seconds: float = 0.0

    def row(self, where: str) -> str:
        """A line of the table; what did not pass is named."""
        cases = self.outcomes.total()
        others = "".join(f", {number} {name}" for name, number in sorted(self.outcomes.items()) if name != "passed")
        claim = f"{self.claim}<br>`{where}`"
        return f"| {claim} | {cases} | {cases - self.whole} | {self.outcomes['passed']}{others} | {self.seconds:.0f} |"


class Proofs:
    """Gathers what the workers report and writes the page at the end."""

    def __init__(self) -> None:
        self.of: dict[str, Proof] = defaultdict(Proof)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Counts a case once: by its call, or by what kept it from being called."""
        proof = self.of[report.nodeid.partition("[")[0]]
        proof.seconds += report.duration
        if report.when == "call" or report.outcome != "passed":
            said = dict(report.user_properties)
            proof.claim = str(said["claim"])
            proof.whole += bool(said["whole"])
            proof.outcomes[report.outcome] += 1

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Writes the page, unless only some of the tests were asked for."""
        option = session.config.option
        if not (option.file_or_dir or option.markexpr or option.keyword):
            PROOF.write_text(HEAD + self.page(), "utf-8")

    def page(self) -> str:
        """The rows of all claims with a case that only `make prove` runs, and the sum of everything."""
        rows = [proof.row(where) for where, proof in sorted(self.of.items()) if proof.whole]
        total = sum((proof.outcomes for proof in self.of.values()), Counter[str]())
        all_of_it = ", ".join(f"{total[name]:,} {name}" for name in ("passed", "failed", "skipped") if total[name])
        return "\n".join([*rows, "", f"All tests: {all_of_it}.", ""])


def pytest_itemcollected(item: pytest.Item) -> None:
    """Lets a test's reports carry its claim, also from another process."""
    claim = inspect.getdoc(getattr(item, "function", None)) or item.name
    item.user_properties.append(("claim", " ".join(claim.split()).replace("|", "\\|")))
    item.user_properties.append(("whole", item.get_closest_marker("prove") is not None))


def pytest_configure(config: pytest.Config) -> None:
    """Only the process that the workers report to writes."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Proofs())
