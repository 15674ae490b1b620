"""The worked examples that readers see on each statistic's page are true."""

import ast
from fractions import Fraction

import pytest

from portal.ledger import Ledger
from portal.periods import ALL, parse_period
from portal.statistics.definition import Seen
from portal.statistics.shelf import FOLDER, shelf
from tests.archives import archive

EXAMPLES = [
    pytest.param(name, example, id=f"{name}-{number}")
    for name, statistic in shelf().items()
    for number, example in enumerate(statistic.definition.examples)
]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_a_worked_example_comes_out_as_its_page_says(name, example):
    """The register of the example gives exactly the numerator, denominator and value that stand beside it."""
    books = archive(example.events, example.as_of, example.deadline_rule, example.ratings, points=example.points)
    figure = Ledger.of(books).figure(name, ALL, parse_period(example.period))
    assert figure.value == (None if example.value is None else Fraction(example.value))
    if example.numerator is not None:
        assert figure.numerator == example.numerator
    if example.denominator is not None:
        assert figure.denominator == example.denominator
    if example.pending is not None:
        assert figure.pending == example.pending


def test_every_statistic_has_its_twin():
    """Each file that says cases has a definition of the same name, and each definition a file that says cases."""
    saying = {path.stem for path in FOLDER.glob("*.py") if defines_measure(path)}
    assert saying == {path.stem for path in FOLDER.glob("*.yml")} == set(shelf())


def defines_measure(path):
    body = ast.parse(path.read_text("utf-8")).body
    return any(isinstance(node, ast.FunctionDef) and node.name == "measure" for node in body)


def test_a_share_that_can_mislead_names_a_reading_that_exists():
    """Whatever must stand beside a share is a statistic of the shelf."""
    beside = {name: s.definition.must_stand_beside for name, s in shelf().items() if s.definition.must_stand_beside}
    assert beside["overdue_of_received"] == "overdue_of_open"
    assert set(beside.values()) <= set(shelf())


@pytest.mark.parametrize(("name", "beside"), [
    ("on_time_of_handled", "on_time_of_due"),
    ("handled_of_received", "overdue"),
    ("open_of_received", "overdue"),
    ("overdue_of_open", "overdue_of_received"),
    ("satisfaction", "response"),
    ("satisfied_only", "response"),
    ("median_days", "open"),
    ("p90_days", "open"),
])  # fmt: skip
def test_what_is_known_to_mislead_is_flagged(name, beside):
    """Each of these values hides something, and its definition names the reading that shows it and says why."""
    definition = shelf()[name].definition
    assert definition.must_stand_beside == beside
    assert definition.caveats
    assert set(definition.scopes) <= set(shelf()[beside].definition.scopes)


def test_the_two_views_name_each_other():
    """Every statistic of a cohort has its twin in the period view, and each of the two names the other."""
    definitions = {name: statistic.definition for name, statistic in shelf().items()}
    pairs = {name: one.other_view for name, one in definitions.items() if one.other_view}
    assert {name for name, one in definitions.items() if one.view is Seen.COHORT} <= set(pairs)
    for name, other in pairs.items():
        assert pairs[other] == name
        assert {definitions[name].view, definitions[other].view} == {Seen.PERIOD, Seen.COHORT}


def test_a_statistic_that_stands_on_deadlines_says_so():
    """Exactly the shares whose cases name their deadlines are those whose definitions do."""
    history = Ledger.of(archive("1,2019-08-01T08:00,submitted,app")).history
    for name, statistic in shelf().items():
        deadlines = getattr(statistic.measure(history), "deadlines", None)
        assert (deadlines is not None) == statistic.definition.stands_on_deadlines, name


@pytest.mark.parametrize("code", ["vi", "en"])
def test_every_definition_is_written_in_each_language(code):
    """Title, sentence, numerator and each example's words exist in Vietnamese and English."""
    for name, statistic in shelf().items():
        definition = statistic.definition
        texts = [definition.title, definition.sentence, definition.numerator, *(e.says for e in definition.examples)]
        texts += [names for names in (definition.denominator, definition.caveats) if names]
        assert all(names.get(code) for names in texts), name
