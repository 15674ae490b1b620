"""What survives mutation is said with its reason, and nothing else is said."""

from fractions import Fraction

import pytest

from tests.mutation.report import (
    LEAST,
    PROOF,
    REASONS,
    ROOT,
    Mutant,
    faults,
    function_of,
    mutant_of,
    percent,
    reasons,
    section,
)

ONE, OTHER = Mutant("portal.a.f", "x < 1", "x <= 1"), Mutant("portal.a.f", "x < 1", "x < 2")
KNOWN = reasons(REASONS.read_text("utf-8"))
ALL = [mutant for mutants in KNOWN.values() for mutant in mutants]


@pytest.mark.parametrize(("name", "function"), [
    ("portal.statistics.survival.x_twice_median__mutmut_41", "portal.statistics.survival.twice_median"),
    ("portal.statistics.days.x__working_days__mutmut_2", "portal.statistics.days._working_days"),
    ("portal.statistics.view.xǁViewǁ_ratings__mutmut_4", "portal.statistics.view.View._ratings"),
    ("portal.statistics.measures.xǁCasesǁ__add____mutmut_4", "portal.statistics.measures.Cases.__add__"),
])  # fmt: skip
def test_a_mutant_is_named_by_the_function_that_it_changes(name, function):
    """The names that mutmut gives are read as the functions and methods of the code."""
    assert function_of(name) == function


def test_a_mutant_is_known_by_its_lines():
    """Of what mutmut shows, the lines that go and those that come say which mutant it is, however it is numbered."""
    diff = "# a.x_f__mutmut_7: survived\n--- a.py\n+++ a.py\n@@ -1,3 +1,3 @@\n def f(x):\n-    x < 1\n+    x <= 1\n"
    assert mutant_of("portal.a.x_f__mutmut_7", diff) == ONE


def test_a_survivor_without_a_reason_is_a_fault():
    """A mutant that survives and is not in reasons.yml is named; one that is there is not."""
    (fault,) = faults([ONE, OTHER], {"because": [OTHER]}, LEAST)
    assert fault.startswith("survived") and "x <= 1" in fault


def test_a_reason_for_a_mutant_that_is_killed_is_a_fault():
    """Whoever kills a survivor is told to take its reason out."""
    (fault,) = faults([], {"because": [ONE]}, LEAST)
    assert fault.startswith("was killed") and "x <= 1" in fault


@pytest.mark.parametrize(("killed", "number"), [(900, 0), (899, 1)])
def test_fewer_than_nine_in_ten_is_a_fault(killed, number):
    """900 of 1,000 killed are enough and 899 are not."""
    assert len(faults([], {}, Fraction(killed, 1000))) == number


def test_a_share_is_rounded_half_up():
    """1,999 of 2,000 are 99.95 %, said as 100.0 %; one in eight is 12.5 %."""
    assert [percent(Fraction(1999, 2000)), percent(Fraction(1, 8))] == ["100.0 %", "12.5 %"]


@pytest.mark.parametrize("mutant", ALL, ids=str)
def test_a_reason_speaks_of_code_that_stands(mutant):
    """Each line that a reason quotes is still in the file of its function, so no reason outlives its code."""
    parts = mutant.where.split(".")
    source = ROOT.joinpath(*parts[:3]).with_suffix(".py").read_text("utf-8")
    assert f"def {parts[-1]}(" in source
    assert set(mutant.was.splitlines()) <= {line.strip() for line in source.splitlines()}


def test_the_page_of_survivors_is_that_of_the_reasons():
    """docs/proofs/mutation.md lists every mutant of reasons.yml under its reason, and counts as many; two are alike
    where a line stands twice in a function."""
    page = PROOF.read_text("utf-8")
    listed = page.partition("## Survivors, and why they live\n")[2]
    assert listed == "".join(f"{line}\n" for because, mutants in KNOWN.items() for line in section(because, mutants))
    total, killed, _, survived = (int(cell) for cell in page.partition("|--:|\n|")[2].split("|")[:4])
    assert total - killed == survived == len(ALL)
