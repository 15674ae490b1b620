"""A folder of the project that can't be read is an error that names it; nothing of it is passed over in silence."""

import os
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner

import build
from portal.sources.folders import files_in
from tests.faults import NOBODY
from tests.projects import ProjectCopy

FOLDERS = ["content", "content/phan-anh", "content/phan-anh/2019-08", "data", "data/register", "data/reports"]


def as_nobody(act):
    """What an act returns in a process without an administrator's rights."""
    here, there = os.pipe()
    child = os.fork()
    if not child:
        said = b"died"
        try:
            if os.geteuid() == 0:
                os.setegid(NOBODY)
                os.seteuid(NOBODY)
            said = repr(act()).encode()
        finally:
            os.write(there, said[-4000:])
            os._exit(0)
    os.close(there)
    with os.fdopen(here, "rb") as held:
        told = held.read().decode()
    os.waitpid(child, 0)
    return told


def checked(project, command):
    ended = CliRunner().invoke(build.main, [command, "--project", str(project.root)])
    return ended.exit_code, ended.output


@pytest.fixture
def project():
    """A copy of the golden project where everybody may go; pytest's own folders are its user's alone."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        copy = ProjectCopy(Path(folder))
        copy.make_public()
        yield copy


@pytest.mark.parametrize("command", ["check", "gate"])
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_that_can_t_be_read_ends_the_run_by_name(project, folder, command):
    """`check` and `gate` end with 3 and the folder's place, wherever it is; the same project passes when it can be
    read."""
    place = project.root / folder
    assert checked(project, command)[0] == 0  # which also loads what nobody may be allowed to load
    place.chmod(0)
    try:
        code, said = eval(as_nobody(lambda: checked(project, command)))
    finally:
        place.chmod(0o755)
    assert code == 3 and str(place) in said and "không có quyền" in said, said


def test_files_are_those_that_a_glob_finds(tmp_path):
    """Those of the folder, and those below it where that is asked for; hidden ones too, folders and what lies behind
    links to folders not; none where there is no folder."""
    for name in ("b.md", "a.md", ".c.md", "x.txt", "deep/d.md", "deep/deeper/e.md", "folder.md/f.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "deep")
    (tmp_path / "lost.md").symlink_to(tmp_path / "nothing")
    every = {path for path in tmp_path.rglob("*.md") if path.is_file()}
    assert files_in(tmp_path, ".md", is_deep=True) == sorted(every)
    assert files_in(tmp_path, ".md") == sorted(path for path in tmp_path.glob("*.md") if path.is_file())
    assert files_in(tmp_path / "nothing") == []
