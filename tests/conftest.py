"""What many tests stand on: the repository, and the demonstration's site, built once."""

from pathlib import Path

import pytest

from tests.projects import ProjectCopy

ROOT = Path(__file__).parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data():
    """Real data from elsewhere, which is never part of this repository."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"real data from elsewhere is not at {SHARED_DATA}")
    return SHARED_DATA


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory):
    """The demonstration, built as `make site` builds it."""
    from portal import site

    out = tmp_path_factory.mktemp("demo") / "site"
    site.build(ROOT, out)
    return out


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory):
    """The small project of tests/golden/project, built."""
    from portal import site

    out = tmp_path_factory.mktemp("golden") / "site"
    site.build(ROOT / "tests" / "golden" / "project", out)
    return out


@pytest.fixture
def project(tmp_path):
    """A copy of the golden project, to break."""
    return ProjectCopy(tmp_path)
