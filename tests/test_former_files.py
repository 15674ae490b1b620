"""What programs read and other people's pages show stays where it was published, whatever becomes of the data."""

import csv
import json
import os
import shutil
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

import build
from portal.address_patterns import expanded
from portal.language import language
from portal.periods import Scope
from portal.publishing import Going, faults, live_pages, lost_addresses, lost_files, published_files, remember
from portal.terms import ScopeKind
from tests.building import blank_pictures, build_copy
from tests.changes import CITY_ALONE, small
from tests.conftest import ROOT
from tests.projects import ProjectCopy
from tests.served import Quiet, served

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
def moved(small_site, tmp_path_factory):
    """A published site, and one where an agency and a category have other ids and an agency's is forgotten."""
    folder = tmp_path_factory.mktemp("former")
    project = ProjectCopy(folder, small_site.parent / "project")
    remember(project.root, "first publication", small_site)
    rename(project, "agencies", "cong-ty-moi-truong", "cong-ty-moi", formerly="  formerly: [cong-ty-moi-truong]\n")
    rename(project, "agencies", "ubnd-phuong-thuan-thanh", "ubnd-moi", formerly="")
    rename(project, "categories", "chieu-sang", "den-duong", formerly="  formerly: [chieu-sang]\n")
    project.sign()
    build_copy(project.root, folder / "after")
    return small_site, folder / "after"


def test_no_file_that_was_published_is_missing(moved):
    """Each file of the first site's own list is a file of the second; one that is taken away is named."""
    before, after = moved
    assert len(published_files(str(before))) > 500
    assert lost_files(after, published_files(str(before))) == []
    one = after / "so-lieu/agency/cong-ty-moi-truong/figures.csv"
    one.rename(one.with_name("away"))
    assert lost_files(after, published_files(str(before))) == ["so-lieu/agency/cong-ty-moi-truong/figures.csv"]
    assert lost_files(after, published_files(str(before)), ["so-lieu/agency/*"]) == []
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


def test_a_report_that_left_the_register_is_an_error_for_programs(tmp_path):
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


def test_a_divided_area_s_figures_are_no_one_heir_s(tmp_path):
    """Of two that took over one has no reports: the JSON names those that have some, and holds nobody's figures."""
    project = small(tmp_path)
    project.write("data/addresses.txt", "/so-lieu/received/agency/cu/\n/nhung/overdue/agency/cu/\n")
    first = entry_of(project, "agencies", "cong-ty-moi-truong")
    named = first.replace("\n", "\n  formerly: [cu]\n", 1)
    project.replace("data/agencies.yml", first, f"{named}- {{id: b, names: {{vi: B}}, kind: other, formerly: [cu]}}\n")
    build_copy(project.root, tmp_path / "site")
    said = json.loads((tmp_path / "site/so-lieu/agency/cu/figures.json").read_text("utf-8"))
    assert said["statistics"] == {} and len(said["moved_to"]) == 1
    assert said["moved_to"][0].endswith("so-lieu/agency/cong-ty-moi-truong/figures.json")
    chart = (tmp_path / "site/nhung/overdue/agency/cu/chart.svg").read_text("utf-8")
    assert "Biểu đồ này không còn được vẽ" in chart
    rows = (tmp_path / "site/so-lieu/agency/cu/figures.csv").read_text("utf-8").splitlines()
    assert len(rows) > 1 and all("agency:cong-ty-moi-truong" in row for row in rows[1:])


@pytest.fixture(scope="module")
def narrowed(small_site, tmp_path_factory):
    """A published site in two languages with pages of scopes' figures, and one with neither and with another id."""
    folder = tmp_path_factory.mktemp("narrowed")
    project = ProjectCopy(folder, small_site.parent / "project")
    remember(project.root, "first publication", small_site)
    project.replace("mkdocs.yml", "    site_zip: false\n", CITY_ALONE)
    project.replace("mkdocs.yml", "languages: [vi, en]", "languages: [vi]")
    rename(
        project, "agencies", "ubnd-phuong-thuan-thanh", "ubnd-moi", formerly="  formerly: [ubnd-phuong-thuan-thanh]\n"
    )
    project.sign()
    build_copy(project.root, folder / "after")
    return small_site, folder / "after"


def test_a_language_that_goes_leaves_its_drawings_and_its_calendar(narrowed):
    """They go on in the words of the first edition; the figures of scopes go on without their pages."""
    before, after = narrowed
    assert lost_files(after, published_files(str(before))) == []
    chart, calendar = "so-lieu/overdue/chart", "lich.ics"
    assert (after / f"{chart}.en.svg").read_bytes() == (after / f"{chart}.svg").read_bytes()
    assert (before / f"{chart}.en.svg").read_bytes() != (before / f"{chart}.svg").read_bytes()
    assert (after / f"en/{calendar}").read_bytes() == (after / calendar).read_bytes()
    figures = "so-lieu/agency/cong-ty-moi-truong/figures.csv"
    assert (after / figures).read_bytes() == (before / figures).read_bytes()
    assert not (after / "ky" / calendar).exists()


def test_what_took_over_is_found_without_the_language_and_the_pages(narrowed):
    """An agency's id changed in the same build: its figures are the heir's, its page in the language that went leads to
    the heir's in the first one, and so does its chart."""
    _, after = narrowed
    old, new = "ubnd-phuong-thuan-thanh", "ubnd-moi"
    for form in ("csv", "json"):
        figures = (after / f"so-lieu/agency/{old}/figures.{form}").read_bytes()
        assert figures == (after / f"so-lieu/agency/{new}/figures.{form}").read_bytes() and len(figures) > 500
    assert f"co-quan/{new}/" in (after / f"en/co-quan/{old}/index.html").read_text("utf-8").split("</head>")[0]
    for file in ("chart.svg", "chart.en.svg"):
        chart = (after / f"nhung/overdue/agency/{old}/{file}").read_bytes()
        assert chart == (after / f"nhung/overdue/agency/{new}/chart.svg").read_bytes()


def test_every_chart_to_embed_has_a_file_from_its_first_day(moved):
    """Also where there is nothing to draw yet, so that none comes and goes with the figures; of what lives none says
    that it ended."""
    for site in moved:
        pages = {page.parent for page in site.glob("nhung/*/agency/*/index.html")}
        assert len(pages) > 3 and all((page / "chart.svg").is_file() for page in pages)
    living = list(moved[0].glob("nhung/*/agency/*/chart.svg"))
    assert [chart for chart in living if "không còn được vẽ" in chart.read_text("utf-8")] == []


def test_pages_are_compared_by_the_live_site_s_own_list_of_hashes(moved, tmp_path):
    """A page that only says what became of another stands in no sitemap; its loss is seen all the same, also where
    data/addresses.txt is gone, and what was noted of the live site keeps it."""
    _, after = moved
    project = ProjectCopy(tmp_path, after.parent / "project")
    (project.root / "data/addresses.txt").unlink()
    gone = "co-quan/cong-ty-moi-truong/"
    assert gone not in (after / "sitemap.xml").read_text("utf-8") and gone in live_pages(str(after))
    site = tmp_path / "site"
    shutil.copytree(after, site, copy_function=os.link)
    shutil.rmtree(site / gone)
    assert lost_addresses(project.root, site, live_pages(str(after))) == (len(live_pages(str(after))), [gone])
    remember(project.root, "again", live=str(after))
    assert gone in {
        one for line in project.text("data/addresses.txt").splitlines() if line[:1] == "/" for one in expanded(line)
    }


def test_a_missing_list_of_addresses_is_told_where_issues_are_frozen(project):
    """Once something is frozen something was published, and the file that remembers it is wanted; before that not."""
    assert project.found() == []
    shutil.copytree(ROOT / "data/issues", project.root / "data/issues")
    told = [where for code, where in project.found() if code == "addresses_missing"]
    assert told == ["data/addresses.txt"]
    project.write("data/addresses.txt", "/\n")
    assert "addresses_missing" not in dict(project.found())


@pytest.mark.parametrize("address", ["", "sitemap.xml", "index.html"])
def test_a_live_site_is_found_by_any_of_its_addresses(moved, address):
    """The home page's and the sitemap's address mean the site; where there is none, that is said."""
    before, after = moved
    with served(before) as url:
        count, lost = lost_addresses(after.parent / "project", after, live_pages(f"{url}{address}"))
        assert count > 500 and lost == [] and lost_files(after, published_files(f"{url}{address}")) == []
        _, said = faults(after.parent / "project", after, Going(f"{url}nowhere/"), language("en"))
        assert f"At {url}nowhere/ no site was found" in said
        _, said = faults(after.parent / "project", after, Going(f"{url}{address}"), language("en"))
        assert "no site" not in said and "not compared" not in said


def test_the_live_site_is_asked_for_each_list_once(moved):
    """However much is compared: its lists are megabytes, and one site is compared, not two."""
    before, after = moved
    asked: list[str] = []

    class Counting(Quiet):
        def do_GET(self):  # noqa: N802
            asked.append(self.path)
            super().do_GET()

    with served(before, Counting) as url:
        faults(after.parent / "project", after, Going(url), language("en"))
    assert sorted(asked) == ["/SHA256SUMS", "/addresses.txt", "/sitemap.xml"]


def test_a_live_site_without_hashes_is_not_called_compared(moved, tmp_path):
    """The account says that files were not compared."""
    before, after = moved
    (tmp_path / "sitemap.xml").write_bytes((before / "sitemap.xml").read_bytes())
    _, said = faults(after.parent / "project", after, Going(str(tmp_path)), language("en"))
    assert said.endswith(f"Files were not compared: {tmp_path} has no SHA256SUMS.")


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
    with blank_pictures():
        ended = CliRunner().invoke(build.main, words)
        assert ended.exit_code == 1, ended.output
        assert "1 tệp đã từng công bố" in ended.output and "/du-lieu/khong-con.csv;" in ended.output
        assert "--gone" in ended.output and "site-9" not in ended.output
        assert CliRunner().invoke(build.main, [*words, "--gone", "du-lieu/khong-con.csv"]).exit_code == 0
