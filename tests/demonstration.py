"""The demonstration as it is shipped, read and counted once for all tests of a process. None of them changes it."""

from functools import cache

from portal.archive import Archive
from portal.ledger import Ledger
from portal.pages.base import Edition
from portal.reading import read
from tests.conftest import ROOT
from tests.pages.golden_edition import edition_from


@cache
def archive() -> Archive:
    return read(ROOT)


@cache
def ledger() -> Ledger:
    return Ledger.of(archive())


@cache
def edition(code: str = "vi") -> Edition:
    return edition_from(ledger(), code)
