"""A definition that changed: its version is raised, and the next issue shows its figure by both definitions."""

import re
import shutil
from dataclasses import replace

import pytest

from portal.issues.freezing import freeze
from portal.issues.recomputing import differing
from portal.issues.snapshot import Snapshot
from portal.issues.thaw import earlier_of, figures_of
from portal.ledger import Ledger
from portal.pages import issue as issue_page
from portal.pages import statistic
from portal.pages.base import Page
from portal.periods import parse_figure_id
from portal.project_files import write_files
from portal.reading import read
from portal.statistics import earlier, shelf
from tests.pages.golden_edition import edition_of, rendered

OVERDUE = parse_figure_id("overdue/all/2019-w32")
BY_ORIGINAL = parse_figure_id("overdue_original/all/2019-w32")


@pytest.fixture
def redefined(tmp_path, monkeypatch):
    """A shelf on which `overdue` is version 2; version 1, kept beside it, went by the deadline set first."""
    folder = tmp_path / "statistics"
    shutil.copytree(shelf.FOLDER, folder)
    kept = folder / "earlier"
    text = (folder / "overdue.yml").read_text("utf-8")
    (kept / "overdue.yml").write_text(text, "utf-8")
    (kept / "overdue.py").write_text("from portal.statistics.overdue_original import measure as measure\n", "utf-8")
    (folder / "overdue.yml").write_text(text.replace("version: 1", "version: 2", 1), "utf-8")
    monkeypatch.setattr(shelf, "FOLDER", folder)
    monkeypatch.setattr(shelf, "EARLIER", kept)
    monkeypatch.setattr(earlier, "__path__", [str(kept)])
    forget()
    yield folder
    forget()


def forget():
    shelf.shelf.cache_clear()
    shelf.earlier.cache_clear()


@pytest.fixture
def project(project):
    """The golden project, of which week 31 was frozen by the definitions as they are."""
    write_files(project.root, freeze(project.read(), "2019-w31").files)
    return project.root


def test_the_next_issue_tells_both_values_and_both_are_proved(project, redefined):
    """After a change of definition one issue freezes both values; each is shown, and recomputed from the register."""
    write_files(project, freeze(read(project), "2019-w32").files)
    archive = read(project)
    issue = archive.issues[-1]
    now, before = figures_of(issue)[OVERDUE], earlier_of(issue)[OVERDUE]
    assert (now.definition.version, before.definition.version) == (2, 1)
    assert before.value == figures_of(issue)[BY_ORIGINAL].value
    assert now.value == Ledger.of(archive).figure("overdue", OVERDUE.scope, OVERDUE.period).value != before.value

    face = issue.face
    snapshot = Snapshot.of(archive, issue.period, face.recorded_by, face.definitions, face.earlier)
    assert list(differing(issue, snapshot)) == []
    forged = replace(issue, earlier=issue.earlier.replace(f",1,{before.value},", ",1,7,"))
    assert OVERDUE in [figure.id for figure in differing(forged, snapshot)]

    edition = edition_of(archive)
    (page,) = [page for page in issue_page.pages(edition) if page.address == "ky/2019-w32/"]
    section = rendered(edition, page).split('id="mb-redefined"')[1].split("</section>")[0]
    cells = re.findall("<td.*?</td>", section, re.DOTALL)
    assert [int(re.sub("<.*?>", "", cell).split()[0]) for cell in cells] == [now.value, before.value]

    shown = [one for one in statistic.pages(edition) if isinstance(one, Page) and one.address == "so-lieu/overdue/"]
    html = rendered(edition, shown[0])
    by_earlier = Ledger.of(archive).figure("overdue_original").value
    assert re.search(rf"\(phiên bản 1\): {by_earlier}\b", html)


def test_the_issue_after_that_no_longer_tells_the_old_value(project, redefined):
    """An issue whose last one was already made by the new definition tells one value only."""
    archive = read(project)
    last = archive.issues[-1]
    face = last.face.model_copy(update={"definitions": last.face.definitions | {"overdue": 2}})
    made = freeze(replace(archive, issues=(*archive.issues[:-1], replace(last, face=face))), "2019-w32")
    assert "data/issues/2019-w32/earlier.csv" not in made.files


def test_only_the_version_just_before_is_kept(redefined):
    """A shelf that keeps a version it can't be compared with says so, with what to do."""
    text = (redefined / "overdue.yml").read_text("utf-8")
    (redefined / "overdue.yml").write_text(text.replace("version: 2", "version: 3", 1), "utf-8")
    forget()
    with pytest.raises(ValueError, match="only the version just before"):
        shelf.earlier()
    (redefined / "overdue.yml").write_text(text.replace("unit: reports", "unit: share", 1), "utf-8")
    forget()
    with pytest.raises(ValueError, match="another unit"):
        shelf.earlier()
