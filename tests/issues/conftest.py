"""Freezing without the building of a site that learns its addresses: tests/test_addresses.py proves that."""

import pytest


@pytest.fixture(scope="package", autouse=True)
def _no_addresses():
    """A freeze of these tests notes no addresses."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("portal.commands.editing.tell_addresses", lambda *_: None)
        yield
