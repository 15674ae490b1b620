"""The demonstration takes no city's place."""

import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner

import build
from portal.demo import write_project
from portal.demo.replacing import refuse_to_replace
from portal.demo.write import AS_OF, REPOSITORY
from portal.problems import InputProblems

ILLUSTRATION = "    illustration:\n      vi: "
CITY = {
    "settings": {"mkdocs.yml": "site_name: My city\n"},
    "lists": {"data/agencies.yml": "- id: x\n"},
    "a register": {"data/register/manifest.yml": "as_of: 2024-01-31T08:00:00\nfiles: {}\n"},
    "texts": {"content/phan-anh/1.md": "---\nid: '1'\n---\n"},
    "settings of the demonstration, but lists of its own": {
        "mkdocs.yml": (REPOSITORY / "mkdocs.yml").read_text("utf-8"),
        "data/agencies.yml": "- id: x\n",
    },
}


def held(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("files", CITY.values(), ids=CITY)
def test_a_city_s_project_is_never_overwritten(files, tmp_path):
    """Where settings, lists, a register or texts lie, `demo` ends with 1, says what to do, and writes nothing."""
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    before = held(tmp_path)
    ended = CliRunner().invoke(build.main, ["--language", "en", "demo", "--reports", "50", "--into", str(tmp_path)])
    assert ended.exit_code == 1
    assert "that the demonstration did not write" in ended.output and "choose a folder" in ended.output
    assert held(tmp_path) == before


def test_the_demonstration_can_be_written_again(tmp_path):
    """Its own folder, of whatever size, is written again; not so once its settings call it no illustration."""
    (tmp_path / "notes.txt").write_text("kept\n", "utf-8")
    write_project(60, tmp_path)
    write_project(50, tmp_path)
    assert (tmp_path / "notes.txt").is_file()
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(settings[: settings.index(ILLUSTRATION)], "utf-8")
    with pytest.raises(InputProblems):
        write_project(50, tmp_path)


def test_the_tool_s_own_repository_can_be_written_again(tmp_path):
    """Its makers write the demonstration anew where it is versioned, unless a register of another moment lies there."""
    refuse_to_replace(REPOSITORY, REPOSITORY, AS_OF)
    with pytest.raises(InputProblems):
        refuse_to_replace(REPOSITORY, REPOSITORY, "2024-01-31T08:00:00")
