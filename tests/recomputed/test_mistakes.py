"""Each mistake that one of two computations could make is told from the truth by random registers."""

import pytest

from tests.recomputed.compared import disagreements, registers
from tests.recomputed.mistakes import MISTAKES, mistaken

TELLING = 40
"""So many registers tell every mistake from the truth."""


@pytest.fixture(scope="module")
def telling(tmp_path_factory):
    """Registers enough for every mistake to show."""
    return registers(range(TELLING), tmp_path_factory.mktemp("telling"))


@pytest.mark.prove
@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_mistake_would_be_found(telling, mistake):
    """The registers tell each of the mistakes that are listed from the truth."""
    assert disagreements(telling, mistaken(mistake))
