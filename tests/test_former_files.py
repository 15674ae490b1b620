"""What programs read and other people's pages show stays where it was published, whatever becomes of the data."""

import csv
import json
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

import build
from portal.periods import Scope
from portal.publishing import Going, lost_files, published_files, remember
from portal.terms import ScopeKind
from tests.building import build_copy, tiny_charts
from tests.changes import CITY_ALONE, small
from tests.projects import ProjectCopy

LISTS = {ScopeKind.AGENCY: "agencies", ScopeKind.CATEGORY: "categories", ScopeKind.AREA: "areas"}


def entry_of(project: ProjectCopy, name: str, key: str) -> str:
    """The lines of one entry of a list."""
    text = project.text(f"data/{name}.yml")
    start = text.index(f"- id: {key}\n")
    end = text.find("\n- id: ", start)
    return text[start : end + 1 if end >= 0 else len(text)]


def rename(project: ProjectCopy, name: str, old: str, new: str, *, formerly: str) -> None:
    """Give an entry another id, everywhere; `formerly` is the line that says so, or nothing."""
    before = entry_of(project, name, old)
    project.replace(f"data/{name}.yml", before, before.replace(f"- id: {old}\n", f"- id: {new}\n{formerly}", 1))
    for path in [*project.register.glob("*.csv"), project.root / "data/areas.geojson"]:
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def moved(golden_site, tmp_path_factory):
    """A published site, and one where an agency and a category have other ids and an agency's is forgotten."""
    folder = tmp_path_factory.mktemp("former")
    project = small(folder)
    build_copy(project.root, folder / "before")
    remember(project.root, "first publication", folder / "before")
    rename(project, "agencies", "cong-ty-moi-truong", "cong-ty-moi", formerly="  formerly: [cong-ty-moi-truong]\n")
    rename(project, "agencies", "ubnd-phuong-thuan-thanh", "ubnd-moi", formerly="")
    rename(project, "categories", "chieu-sang", "den-duong", formerly="  formerly: [chieu-sang]\n")
    project.sign()
    build_copy(project.root, folder / "after")
    return folder / "before", folder / "after"


def test_no_file_that_was_published_is_missing(moved):
    """Each file of the first site's own list is a file of the second; one that is taken away is named."""
    before, after = moved
    assert len(published_files(str(before))) > 500
    assert lost_files(after, Going(str(before))) == []
    one = after / "so-lieu/agency/cong-ty-moi-truong/figures.csv"
    one.rename(one.with_name("away"))
    assert lost_files(after, Going(str(before))) == ["so-lieu/agency/cong-ty-moi-truong/figures.csv"]
    assert lost_files(after, Going(str(before), may_go=("so-lieu/agency/*",))) == []
    one.with_name("away").rename(one)


def test_the_figures_of_one_heir_stand_at_both_addresses(moved):
    """CSV and JSON of the old id are the heir's to the byte, and name the heir."""
    _, after = moved
    for form in ("csv", "json"):
        old = (after / f"so-lieu/agency/cong-ty-moi-truong/figures.{form}").read_bytes()
        assert old == (after / f"so-lieu/agency/cong-ty-moi/figures.{form}").read_bytes()
        assert b"agency:cong-ty-moi" in old or b"agency/cong-ty-moi" in old


def test_figures_without_an_heir_are_none_and_say_so(moved):
    """The CSV has its header and no row; the JSON names the scope and leads nowhere."""
    before, after = moved
    place = "so-lieu/agency/ubnd-phuong-thuan-thanh"
    with (before / place / "figures.csv").open(encoding="utf-8") as was, (after / place / "figures.csv").open() as now:
        header, *rows = csv.reader(was)
        assert rows and list(csv.reader(now)) == [header]
    said = json.loads((after / place / "figures.json").read_text("utf-8"))
    scope = Scope(ScopeKind.AGENCY, "ubnd-phuong-thuan-thanh")
    assert said == {"scope": str(scope), "moved_to": [], "statistics": {}}


def test_charts_in_other_people_s_pages_go_on_or_say_that_they_ended(moved):
    """At the old address stands the heir's chart, in each language; without an heir a picture whose words say so."""
    _, after = moved
    for file, words in (
        ("chart.svg", "Biểu đồ này không còn được vẽ"),
        ("chart.en.svg", "This chart is no longer drawn"),
    ):
        old, heir, gone = (
            (after / f"nhung/on_time_of_due/agency/{key}/{file}").read_text("utf-8")
            for key in ("cong-ty-moi-truong", "cong-ty-moi", "ubnd-phuong-thuan-thanh")
        )
        assert old == heir and "<polyline" in heir
        assert ElementTree.fromstring(gone).tag.endswith("svg") and words in gone and "<polyline" not in gone


def test_services_and_requests_go_on_or_are_errors(moved):
    """A renamed category's service names the heir; what is gone is an error of the specification in both forms."""
    _, after = moved
    service = json.loads((after / "open311/v2/services/chieu-sang.json").read_text("utf-8"))
    assert service["service_code"] == "den-duong"
    tree = ElementTree.parse(after / "open311/v2/services/chieu-sang.xml").getroot()
    assert tree.findtext("service_code") == "den-duong"


def test_a_report_that_left_the_register_is_an_error_for_programs(golden_site, tmp_path):
    """Its request says 404, in JSON and XML; one whose text alone is gone is still a request."""
    project = small(tmp_path)
    project.replace("mkdocs.yml", "    site_zip: false\n", CITY_ALONE)
    project.write("data/addresses.txt", "/phan-anh/\n/phan-anh/{9999,116}/\n")
    (project.root / "content/phan-anh/2019-08/116.md").unlink()
    build_copy(project.root, tmp_path / "site")
    folder = tmp_path / "site/open311/v2/requests"
    (error,) = json.loads((folder / "9999.json").read_text("utf-8"))
    assert error == {"code": 404, "description": "Nội dung từng công bố ở đây không còn."}
    assert ElementTree.parse(folder / "9999.xml").getroot().findtext("error/code") == "404"
    (request,) = json.loads((folder / "116.json").read_text("utf-8"))
    assert request["service_request_id"] == "116" and request["description"] is None


@pytest.fixture(scope="module")
def narrowed(golden_site, tmp_path_factory):
    """A published site in two languages with pages of scopes' figures, and one with neither."""
    folder = tmp_path_factory.mktemp("narrowed")
    project = small(folder)
    build_copy(project.root, folder / "before")
    remember(project.root, "first publication", folder / "before")
    project.replace("mkdocs.yml", "    site_zip: false\n", CITY_ALONE)
    project.replace("mkdocs.yml", "languages: [vi, en]", "languages: [vi]")
    build_copy(project.root, folder / "after")
    return folder / "before", folder / "after"


def test_a_language_that_goes_leaves_its_drawings_and_its_calendar(narrowed):
    """They go on in the words of the first edition; the figures of scopes go on without their pages."""
    before, after = narrowed
    assert lost_files(after, Going(str(before))) == []
    chart, calendar = "so-lieu/overdue/chart", "lich.ics"
    assert (after / f"{chart}.en.svg").read_bytes() == (after / f"{chart}.svg").read_bytes()
    assert (before / f"{chart}.en.svg").read_bytes() != (before / f"{chart}.svg").read_bytes()
    assert (after / f"en/{calendar}").read_bytes() == (after / calendar).read_bytes()
    figures = "so-lieu/agency/cong-ty-moi-truong/figures.csv"
    assert (after / figures).read_bytes() == (before / figures).read_bytes()
    assert not (after / "ky" / calendar).exists()


def test_publish_names_files_that_would_die_and_how_to_let_them_go(moved, tmp_path):
    """A file that nothing can keep alive stops the publication, with the way out; let go by name, it does not."""
    before, after = moved
    live = tmp_path / "live"
    live.mkdir()
    for name in ("sitemap.xml", "addresses.txt", "SHA256SUMS"):
        (live / name).write_bytes((before / name).read_bytes())
    with (live / "SHA256SUMS").open("a") as sums:
        sums.write(f"{'0' * 64}  du-lieu/khong-con.csv\n{'0' * 64}  assets/x.css\n{'0' * 64}  du-lieu/site-9.zip\n")
    root = after.parent / "project"
    words = ["publish", "--project", str(root), "--out", str(after), "--live", str(live)]
    with tiny_charts():
        ended = CliRunner().invoke(build.main, words)
        assert ended.exit_code == 1, ended.output
        assert "1 tệp đã từng công bố" in ended.output and "/du-lieu/khong-con.csv;" in ended.output
        assert "--gone" in ended.output and "site-9" not in ended.output
        assert CliRunner().invoke(build.main, [*words, "--gone", "du-lieu/khong-con.csv"]).exit_code == 0
