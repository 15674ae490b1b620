"""Every download of the small project and of the demonstration, written to disk once."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from portal import downloads
from portal.archive import Archive
from portal.ledger import Ledger
from portal.published.download import Download
from portal.reading import read
from tests.conftest import ROOT


@dataclass(frozen=True)
class Taken:
    """What a reader has who took everything away."""

    folder: Path
    """The data page's folder."""
    listed: tuple[Download, ...]
    archive: Archive
    ledger: Ledger

    def bytes(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()


def take(project: Path, folder: Path) -> Taken:
    archive = read(project)
    ledger = Ledger.of(archive)

    def write(address: str, content: bytes) -> None:
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(content)

    return Taken(folder / "du-lieu", downloads.write(archive, ledger, write), archive, ledger)


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    return take(ROOT / "tests" / "golden" / "project", tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    return take(ROOT, tmp_path_factory.mktemp("whole"))
