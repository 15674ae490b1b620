"""Every fault of a long list is found: once, at its line, with its severity; nothing is found where there is none."""

import unicodedata

import pytest

from tests.checks.listed import AGENCIES, LISTED, MORE, WITHOUT_EVENTS, as_bytes, column, swap
from tests.checks.places import EVENTS, REPORTS, without_events

CASES = [pytest.param(*case, id=case[0]) for case in LISTED]
CASES += [pytest.param(*case, id=case[0], marks=pytest.mark.prove) for case in MORE]


@pytest.mark.parametrize(("name", "change", "code", "severity"), CASES)
def test_a_fault_is_found_once_at_its_line_with_its_severity(project, name, change, code, severity):
    """What is wrong is one problem, of the kind, the severity and at the place that the list says; a row that is
    refused is counted in its file's account, one that is only warned of is used."""
    if name in WITHOUT_EVENTS:
        without_events(project)
    place = change(project)
    problems = project.problems(sign=not getattr(change, "is_unsigned", False))
    assert [(one.kind.code, one.where, str(one.kind.severity)) for one in problems.found] == [(code, place, severity)]
    refused = sum(account.refused for account in problems.accounts.values())
    assert refused > 0 if severity == "refuse" else severity == "stop" or refused == 0


def decomposed(data):
    return unicodedata.normalize("NFD", data.decode("utf-8")).encode("utf-8")


CLEAN = [
    ("nothing", lambda project: ""),
    ("a byte order mark", as_bytes(REPORTS, lambda data: b"\xef\xbb\xbf" + data)),
    ("Windows line ends", as_bytes(EVENTS, lambda data: data.replace(b"\n", b"\r\n"))),
    ("decomposed letters", as_bytes(EVENTS, decomposed)),
    ("decomposed letters in a list", as_bytes(AGENCIES, decomposed)),
    ("no line end at the end", as_bytes(REPORTS, lambda data: data.rstrip(b"\n"))),
    ("12:30 for a text", swap(AGENCIES, "[Sở GTVT]", "[Sở GTVT, 12:30, no, 0012]")),
]


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in CLEAN])
def test_nothing_is_found_where_nothing_is_wrong(project, change):
    """What only looks unusual is no problem, and every row of it is used."""
    change(project)
    project.sign({"reports.csv": 32})
    problems = project.problems(sign=False)
    assert problems.found == []
    assert {account.refused for account in problems.accounts.values()} == {0}


def test_na_is_an_agency_and_0012_an_id_where_the_lists_say_so(project):
    """Neither becomes missing, or a number."""
    without_events(project)
    project.replace(AGENCIES, "[UBND TP Huế, UBND TP. Huế]", "[UBND TP Huế, NA]")
    column(126, 4, "NA")(project)
    column(126, 0, "0012")(project)
    project.sign()
    reports = project.read().reports.set_index("id")
    assert reports.loc["0012", "agency"] == "ubnd-tp-hue"
