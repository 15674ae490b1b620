"""Each test computes what it proves."""

import pytest

from portal.statistics.protecting import hidden_scopes


@pytest.fixture(autouse=True)
def _nothing_kept():
    """Which ratings stay hidden is worked out anew, though another test asked of the same table.

    Else a change of the code that `make mutants` makes would be answered by what was kept from before it.
    """
    hidden_scopes.cache_clear()
