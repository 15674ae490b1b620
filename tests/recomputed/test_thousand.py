"""A thousand random registers recomputed in DuckDB SQL; a file of its own, so that it runs beside others."""

import pytest

from tests.recomputed.compared import SLICE, disagreements, registers

WHOLE, CHUNK = 1_000, 20


@pytest.mark.prove
@pytest.mark.parametrize("first", range(len(SLICE), WHOLE, CHUNK))
def test_the_portal_and_sql_agree_on_a_thousand_registers(first, tmp_path):
    """On the rest of a thousand random registers every figure is the same too."""
    assert disagreements(registers(range(first, min(first + CHUNK, WHOLE)), tmp_path)) == []
