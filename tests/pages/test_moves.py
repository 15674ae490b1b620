"""What moved since it was published, in words that show that it moved."""

from dataclasses import replace
from fractions import Fraction

import pytest

from portal.pages.moves import both
from portal.statistics.definition import Figure
from tests.pages.golden_edition import golden


@pytest.mark.parametrize(
    ("statistic", "one", "other", "wanted"),
    [
        ("coverage", (304, 10_000), (305, 10_001), ("3.04%", "3.05%")),
        ("coverage", (304, 10_000), (304, 10_001), ("3.04% (304\u00a0/\u00a010,000)", "3.04% (304\u00a0/\u00a010,001)")),  # noqa: E501
        ("median_days", (None, 47), (None, 48), ("5 (of 47 cases)", "5 (of 48 cases)")),
    ],
)  # fmt: skip
def test_a_move_that_rounding_hides_shows_its_cases(statistic, one, other, wanted):
    """Two values that read the same stand with their numerator and denominator; others stand alone."""
    edition = golden("en")
    figure = edition.ledger.figure(statistic)
    figures = [_figure(figure, *numbers) for numbers in (one, other)]
    assert both(edition.language, *figures) == wanted


def _figure(figure: Figure, numerator: int | None, denominator: int) -> Figure:
    value = Fraction(5) if numerator is None else Fraction(numerator, denominator)
    return replace(figure, value=value, numerator=numerator, denominator=denominator, reason=None)
