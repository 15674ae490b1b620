"""What mutmut found, as docs/proofs/mutation.md; fails if too little was killed or a survivor has no reason.

The reasons why survivors live stand in reasons.yml; all else comes from mutmut's own commands.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from portal.sources.strict_yaml import load

ROOT = Path(__file__).parents[2]
PROOF = ROOT / "docs" / "proofs" / "mutation.md"
REASONS = Path(__file__).with_name("reasons.yml")
LEAST = Fraction(9, 10)
"""The share of mutants that the tests must kill."""


class Mutant(NamedTuple):
    """One change to the code: the function, the lines as they are and as they become."""

    where: str
    was: str
    becomes: str


def mutmut(*arguments: str) -> str:
    """What one of mutmut's commands prints."""
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments], cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return done.stdout


def function_of(name: str) -> str:
    """The function that mutmut means: a.View.count by `a.xǁViewǁcount__mutmut_3`, a.c by `a.x_c__mutmut_1`."""
    module, _, mangled = name.partition("__mutmut_")[0].rpartition(".")
    plain = mangled.removeprefix("xǁ").replace("ǁ", ".") if mangled.startswith("xǁ") else mangled.removeprefix("x_")
    return f"{module}.{plain}"


def mutant_of(name: str, diff: str) -> Mutant:
    """A mutant from what `mutmut show` prints."""
    lines = [line for line in diff.splitlines() if not line.startswith(("---", "+++"))]
    was, becomes = ("\n".join(line[1:].strip() for line in lines if line.startswith(sign)) for sign in "-+")
    return Mutant(function_of(name), was, becomes)


def survivors() -> list[Mutant]:
    """Every mutant that was not killed: no test failed, or none runs the function."""
    found = (line.strip().rpartition(": ") for line in mutmut("results").splitlines() if line.startswith("    "))
    return [mutant_of(name, mutmut("show", name)) for name, _, status in found if status != "timeout"]


def counts() -> Mapping[str, int]:
    """mutmut's own account: total, killed, timeout, survived and more."""
    mutmut("export-cicd-stats")
    found: dict[str, int] = json.loads((ROOT / "mutants" / "mutmut-cicd-stats.json").read_text("utf-8"))
    return found


def reasons(text: str) -> dict[str, list[Mutant]]:
    """Why survivors live, and which: from reasons.yml."""
    return {
        reason["because"]: [Mutant(**mutant) for mutant in reason["mutants"]]
        for reason in load(text, REASONS.name).value
    }


def faults(found: Sequence[Mutant], known: Mapping[str, Sequence[Mutant]], share: Fraction) -> list[str]:
    """What is wrong, in sentences; nothing if the proof holds."""
    explained = {mutant for mutants in known.values() for mutant in mutants}
    return [
        *([] if share >= LEAST else [f"{percent(share)} of the mutants were killed, fewer than {percent(LEAST)}"]),
        *(f"survived, and {REASONS.name} does not say why: {said(one)}" for one in found if one not in explained),
        *(f"was killed; take it out of {REASONS.name}: {said(one)}" for one in sorted(explained - set(found))),
    ]


def said(mutant: Mutant) -> str:
    """A mutant as a person reads it."""
    return f"{mutant.where}\n- {mutant.was}\n+ {mutant.becomes}".replace("\n", "\n    ")


def percent(share: Fraction) -> str:
    """Half up, to one decimal."""
    tenths = int(share * 1000 + Fraction(1, 2))
    return f"{tenths // 10}.{tenths % 10} %"


def proof(numbers: Mapping[str, int], known: Mapping[str, Sequence[Mutant]]) -> str:
    """The page."""
    killed, never_ends, total = numbers["killed"], numbers["timeout"], numbers["total"]
    return "\n".join([
        "# Mutants of the statistics",
        "",
        "Made by `make mutants`, which changes the functions of `portal/statistics/` in one place at a time and runs",
        "the tests that reach it: a change that no test notices survives. mutmut leaves functions under a decorator",
        "as they are. The reasons come from `tests/mutation/reasons.yml`.",
        "",
        "| mutants | killed | of which never ended | survived | share killed |",
        "|--:|--:|--:|--:|--:|",
        f"| {total} | {killed + never_ends} | {never_ends} | {total - killed - never_ends} "
        f"| {percent(Fraction(killed + never_ends, total))} |",
        "",
        "## Survivors, and why they live",
        *(line for because, mutants in known.items() for line in section(because, mutants)),
        "",
    ])  # fmt: skip


def section(because: str, mutants: Iterable[Mutant]) -> Iterable[str]:
    """One reason and the mutants that it explains."""
    yield from ("", because, "", "```diff")
    for mutant in mutants:
        yield f"@@ {mutant.where}"
        yield from (f"-{line}" for line in mutant.was.splitlines())
        yield from (f"+{line}" for line in mutant.becomes.splitlines())
    yield "```"


def main() -> int:
    """Write the page; 1 if the proof does not hold."""
    numbers, found, known = counts(), survivors(), reasons(REASONS.read_text("utf-8"))
    PROOF.write_text(proof(numbers, known), "utf-8")
    wrong = faults(found, known, Fraction(numbers["killed"] + numbers["timeout"], numbers["total"]))
    print(*wrong, sep="\n", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
