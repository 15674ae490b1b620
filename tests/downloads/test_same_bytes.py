"""The same input gives the same bytes."""

import os
import time

from tests.conftest import ROOT
from tests.downloads.conftest import take


def test_two_builds_write_the_same_bytes(small, tmp_path, monkeypatch):
    """In another time zone and a later second every file, XLSX, Parquet and SQLite too, is the same to the byte."""
    monkeypatch.setenv("TZ", "America/Anchorage" if os.environ.get("TZ") != "America/Anchorage" else "UTC")
    time.tzset()
    time.sleep(1.1)
    again = take(ROOT / "tests" / "golden" / "project", tmp_path)
    monkeypatch.undo()
    time.tzset()
    assert {file.address: file.sha256 for file in again.listed} == {file.address: file.sha256 for file in small.listed}
