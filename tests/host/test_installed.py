"""What every site needs of npm's packages is looked for before anything is computed."""

import shutil

import pytest
from click.testing import CliRunner

import build
from portal import site
from portal.host import assets
from portal.host.assets import LICENCES, VENDORED, need_installed


def installed(folder):
    """As much of the packages as every site needs."""
    own = assets.NODE_MODULES
    for path in (*assets.fonts.sources(own), *(own / name for name in (*VENDORED.values(), *LICENCES))):
        target = folder / path.relative_to(own)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return folder


def test_what_is_not_installed_is_told_before_anything_is_read(project, monkeypatch, tmp_path):
    """Without node_modules a build ends with 3 and says what to run, before it reads the project."""

    def read(_):
        raise AssertionError("the project was read")

    monkeypatch.setattr(assets, "NODE_MODULES", tmp_path / "none")
    monkeypatch.setattr(site, "collect", read)
    ended = CliRunner().invoke(build.main, ["--language", "en", "--project", str(project.root)])
    assert ended.exit_code == 3
    assert "is not installed; run make site" in ended.output and "nothing was published" in ended.output
    assert not (project.root / "site").exists()


@pytest.mark.parametrize("gone", [VENDORED["leaflet.js"], LICENCES[0]])
def test_an_installation_that_broke_off_is_told_too(monkeypatch, tmp_path, gone):
    """The first file that is missing is named."""
    monkeypatch.setattr(assets, "NODE_MODULES", installed(tmp_path))
    need_installed()
    (tmp_path / gone).unlink()
    with pytest.raises(FileNotFoundError, match=gone.rpartition("/")[2]):
        need_installed()
