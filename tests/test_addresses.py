"""Addresses never die: what was published has a page for ever, whatever becomes of the data."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import build
from portal.address_patterns import compact, expanded
from portal.addresses import is_figure_of_scope
from portal.demo import write_project
from portal.publishing import live_pages, lost_addresses, lost_files, published_files, remember
from portal.sources.sitemap import pages_in, published_pages
from tests.building import blank_pictures, build_copy
from tests.changes import CITY_ALONE, Changes, small
from tests.projects import ProjectCopy
from tests.quick_pages import scans
from tests.test_site import broken_links

PREFIXES = ["", "en/"]


PARTS = st.lists(st.sampled_from(["phan-anh", "so-lieu", "a", "b.1", "c_2", "D-3", "2019-w31"]), max_size=4)


@given(
    st.sets(st.tuples(st.sampled_from(PREFIXES), PARTS).map(lambda both: both[0] + "".join(f"{p}/" for p in both[1])))
)
def test_lines_stand_for_exactly_the_addresses_they_were_made_of(addresses):
    """Whatever addresses are compacted, expanding the lines gives each of them once, and no other."""
    found = [address for line in compact(addresses, PREFIXES) for address in expanded(line)]
    assert sorted(found) == sorted(addresses)


def test_twenty_thousand_pages_are_few_lines():
    """37 statistics of 234 scopes in two editions, 16,000 reports and their lists fit in 400 lines."""
    pages = {f"{e}so-lieu/s{s}/agency/a{a}/" for e in PREFIXES for s in range(37) for a in range(234)}
    pages |= {f"phan-anh/{number}/" for number in range(16_000)}
    pages |= {f"{e}danh-sach/thang/2019-0{m}/{n}/" for e in PREFIXES for m in range(1, 9) for n in range(2, 30)}
    lines = compact(pages, PREFIXES)
    assert len(lines) < 400 and max(map(len, lines)) < 1_000


@pytest.mark.parametrize(
    "line", ["phan-anh/1/", "/phan-anh/1", "/../x/", "/a b/", "/{a,b/", "/{a}{/}x", "/" + "{a,b}" * 30 + "/"]
)
def test_what_is_no_line_of_addresses_stops_the_build(project, line):
    """A line that no freeze has written is named with its number, also one that would stand for a thousand million."""
    project.write("data/addresses.txt", f"# x\n{line}\n")
    assert [one.where for one in project.problems().found if one.kind.code == "bad_address"] == ["data/addresses.txt:2"]


@pytest.fixture(scope="module")
def changed(small_site, tmp_path_factory):
    """A project whose site was published, three tenths of it changed, and the sites of both."""
    folder = tmp_path_factory.mktemp("addresses")
    project = ProjectCopy(folder, small_site.parent / "project")
    remember(project.root, "first publication", small_site)
    Changes(project, seed=30).make()
    build_copy(project.root, folder / "after")
    return project, small_site, folder / "after"


@pytest.fixture(scope="module")
def forgetful(changed, tmp_path_factory):
    """The changed project when nothing remembers its addresses, without pages of scopes' figures, and its site."""
    folder = tmp_path_factory.mktemp("forgetful")
    project = ProjectCopy(folder, changed[0].root)
    (project.root / "data/addresses.txt").unlink()
    project.replace("mkdocs.yml", "    site_zip: false\n", CITY_ALONE)
    build_copy(project.root, folder / "site")
    return project, folder / "site"


def test_three_tenths_of_everything_change_and_no_address_is_missing(changed):
    """Every page that the first site had is a page of the second, by addresses.txt and by the first site's sitemap."""
    project, before, after = changed
    assert pages_in(before) - pages_in(after) == frozenset()
    count, lost = lost_addresses(project.root, after, live_pages(str(before)))
    assert (count, lost) == (len(pages_in(before)), [])


def lost_in(before: Path, after: Path) -> list[str]:
    """The files that were published and are gone, the text of what was withdrawn among them if it were."""
    return lost_files(after, published_files(str(before)))


@pytest.mark.prove
def test_three_tenths_of_a_whole_city_change_and_no_address_is_missing(tmp_path):
    """The same for an invented city of 88 agencies, 127 areas and 600 reports."""
    project = ProjectCopy.__new__(ProjectCopy)
    project.root, project.register = tmp_path / "city", tmp_path / "city" / "data" / "register"
    write_project(600, project.root)
    project.write("content/cau-hoi.md", "# Câu hỏi thường gặp\n\nHỏi và đáp.\n")
    project.write("content/en/cau-hoi.md", "# Questions\n\nAnd answers.\n")
    build_copy(project.root, tmp_path / "before")
    remember(project.root, "first publication", tmp_path / "before")
    for name in ("directives.yml", "stated.yml", "annotations.yml"):
        (project.root / "data" / name).unlink(missing_ok=True)
    shutil.rmtree(project.root / "content" / "co-quan", ignore_errors=True)
    shutil.rmtree(project.root / "content" / "en" / "co-quan", ignore_errors=True)
    Changes(project, seed=30).make()
    build_copy(project.root, tmp_path / "after")
    count, lost = lost_addresses(project.root, tmp_path / "after", live_pages(str(tmp_path / "before")))
    assert count > 3_000 and lost == []
    assert lost_in(tmp_path / "before", tmp_path / "after") == []


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(12))
def test_other_changes_lose_no_address_either(tmp_path, seed):
    """The same for other draws of what changes, with the second site's pages of figures left out."""
    project = small(tmp_path)
    project.replace("mkdocs.yml", "    site_zip: false\n", CITY_ALONE)
    build_copy(project.root, tmp_path / "before")
    remember(project.root, "first publication", tmp_path / "before")
    Changes(project, seed).make()
    build_copy(project.root, tmp_path / "after")
    assert lost_addresses(project.root, tmp_path / "after")[1] == []
    assert lost_in(tmp_path / "before", tmp_path / "after") == []


def test_without_the_list_addresses_would_be_lost(small_site, forgetful):
    """The check finds what dies when nothing remembers it: the proof above can fail."""
    project, site = forgetful
    _, lost = lost_addresses(project.root, site, live_pages(str(small_site)))
    gone_by_itself = [address for address in lost if not is_figure_of_scope(address)]
    assert len(gone_by_itself) > 20 and "cau-hoi/" in gone_by_itself


def test_every_link_of_the_changed_site_resolves(changed):
    """Also the ways on from pages that are gone lead somewhere."""
    _, _, after = changed
    assert broken_links(after, dict(scans(after))) == []


def test_freeze_appends_the_addresses_of_all_pages(tmp_path):
    """`build.py freeze` notes every page that there is, the issue's own too; what was noted stays as it is."""
    project = small(tmp_path)
    project.replace("mkdocs.yml", "    site_zip: false\n", CITY_ALONE)
    project.write("data/addresses.txt", "# by hand\n/{,en/}\n/co-quan/\n")
    with blank_pictures():
        ended = CliRunner().invoke(build.main, ["freeze", "2019-w31", "--project", str(project.root)])
    assert ended.exit_code == 0, ended.output
    text = project.text("data/addresses.txt")
    assert text.startswith("# by hand\n/{,en/}\n/co-quan/\n\n# 2019-w31\n")
    known = {one for line in text.splitlines() if line[:1] == "/" for one in expanded(line)}
    build_copy(project.root, tmp_path / "site")
    assert known == pages_in(tmp_path / "site") and "ky/2019-w31/" in known
    again = CliRunner().invoke(
        build.main, ["addresses", "--project", str(project.root), "--built", str(tmp_path / "site")]
    )
    assert "0 địa chỉ mới" in again.output and project.text("data/addresses.txt") == text


def run_publish(project: ProjectCopy, out: Path, *words: str):
    return CliRunner().invoke(build.main, ["publish", "--project", str(project.root), "--out", str(out), *words])


def test_publish_compares_with_the_live_sitemap(changed, tmp_path):
    """A page of the live sitemap, a file or an index of several, that the site lacks is named, and it ends with 1."""
    project, before, after = changed
    assert run_publish(project, after, "--live", str(before / "sitemap.xml")).exit_code == 0
    text = (before / "sitemap.xml").read_text("utf-8")
    part = text.replace("<url><loc>", "<url><loc>https://minh-bach.example/phan-anh/9999/</loc></url><url><loc>", 1)
    (tmp_path / "sitemap-1.xml").write_text(part, "utf-8")
    (tmp_path / "sitemap.xml").write_text(
        "<sitemapindex><sitemap><loc>https://minh-bach.example/sitemap-1.xml</loc></sitemap></sitemapindex>", "utf-8"
    )
    ended = run_publish(project, after, "--live", str(tmp_path))
    assert ended.exit_code == 1 and "1 địa chỉ đã từng công bố" in ended.output
    assert "/phan-anh/9999/" in ended.output and f"build.py addresses --project {project.root} --live" in ended.output


def test_what_publish_advises_keeps_every_address_alive(small_site, forgetful, tmp_path):
    """A site published before anything was noted: one message names ten addresses and the commands, which mend it."""
    (of, site), live = forgetful, ("--live", str(small_site))
    project = ProjectCopy(tmp_path, of.root)
    ended = run_publish(project, site, *live)
    told = [line for line in ended.output.splitlines() if "build.py addresses" in line]
    assert ended.exit_code == 1 and len(told) == 1 and told[0].count("/, ") == 9 and told[0].endswith("chuyển đi đâu")
    noted = CliRunner().invoke(build.main, ["addresses", "--project", str(project.root), *live])
    assert noted.exit_code == 0, noted.output
    assert run_publish(project, site, *live).output.count("build.py addresses") == 0
    build_copy(project.root, tmp_path / "site")
    assert run_publish(project, tmp_path / "site", *live).exit_code == 0


def test_frames_are_in_no_sitemap_and_still_compared(changed, tmp_path):
    """A page that no search engine shall list stands in the site's own list alone, by which publish finds its loss."""
    project, before, after = changed
    assert b"noindex" in (before / "nhung/overdue/index.html").read_bytes()
    assert "/nhung/" not in (before / "sitemap.xml").read_text("utf-8")
    # what was withdrawn keeps its page by data/withdrawn.yml
    assert pages_in(before) - published_pages(str(before)) == {"phan-anh/110/"}
    assert pages_in(before) == live_pages(str(before))
    for name in ("sitemap.xml", "addresses.txt"):
        shutil.copy(before / name, tmp_path / name)
    with (tmp_path / "addresses.txt").open("a") as listed:
        listed.write("/nhung/khong-con/\n")
    ended = run_publish(project, after, "--live", str(tmp_path / "sitemap.xml"))
    assert ended.exit_code == 1 and "/nhung/khong-con/" in ended.output


def test_publish_stops_where_the_live_sitemap_can_t_be_read(changed, tmp_path):
    """What is no sitemap is no proof that nothing was published."""
    project, _, after = changed
    (tmp_path / "sitemap.xml").write_text("<html>", "utf-8")
    assert run_publish(project, after, "--live", str(tmp_path)).exit_code == 2
    assert run_publish(project, after, "--live", str(tmp_path / "nothing.xml")).exit_code == 3
    assert run_publish(project, tmp_path / "no-site").exit_code == 3
