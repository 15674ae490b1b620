"""Addresses never die: what was published has a page for ever, whatever becomes of the data."""

import json
import random
import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import build
from portal import site
from portal.address_patterns import compact, expanded
from portal.demo import write_project
from portal.pages.gone import gone
from portal.publishing import lost_addresses, remember
from portal.sources.sitemap import pages_in, published_pages
from tests.pages.golden_edition import context, golden
from tests.projects import ProjectCopy
from tests.quick_pages import scans
from tests.test_site import broken_links

pytestmark = pytest.mark.xdist_group("addresses")
PREFIXES = ["", "en/"]
KINDS = {"agencies": "co-quan/", "categories": "linh-vuc/", "areas": "dia-ban/"}


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


def small(folder: Path) -> ProjectCopy:
    project = ProjectCopy(folder)
    project.replace("mkdocs.yml", "    page_size: 10\n", "    page_size: 10\n    site_zip: false\n")
    project.write("content/cau-hoi.md", "# Câu hỏi thường gặp\n\nHỏi và đáp.\n")
    project.write("content/en/cau-hoi.md", "# Questions\n\nAnd answers.\n")
    return project


class Changes:
    """Changes three in ten of everything: ids renamed, entries merged, divided and removed, texts taken out."""

    def __init__(self, project: ProjectCopy, seed: int) -> None:
        self.project, self.lot = project, random.Random(seed)

    def make(self) -> None:
        for name in KINDS:
            entries = yaml.safe_load(self.project.text(f"data/{name}.yml"))
            count = max(2, round(len(entries) * 0.3))
            for entry, way in zip(
                self.lot.sample(entries, count), self.lot.choices(self.ways(name), k=count), strict=True
            ):
                way(name, entries, entry)
            ids = {entry["id"] for entry in entries}
            for entry in entries:
                if entry.get("parent") not in ids:
                    entry.pop("parent", None)
            self.project.write(f"data/{name}.yml", yaml.safe_dump(entries, allow_unicode=True, sort_keys=False))
        self.texts()
        self.ratings()
        for path in ("content/cau-hoi.md", "content/en/cau-hoi.md"):
            (self.project.root / path).unlink()
        self.project.sign()

    def ways(self, name):
        ways = [self.rename, self.remove, self.merge]
        return [*ways, self.divide] if name == "areas" else ways

    def rename(self, name, entries, entry):
        new = f"{entry['id']}-moi"
        self.in_register(entry["id"], new)
        self.in_files(entry["id"], new, self.project.root / "data/areas.geojson")
        entry["formerly"] = [*entry.get("formerly", []), entry["id"]]
        for other in entries:
            if other.get("parent") == entry["id"]:
                other["parent"] = new
        entry["id"] = new

    def remove(self, name, entries, entry):
        """Its reports go to another, and nothing says so."""
        entries.remove(entry)
        self.in_register(entry["id"], self.like(entry, entries)["id"])

    def like(self, entry, entries):
        """Another that its reports may go to: places at homes are rounded, others need not be."""
        return self.lot.choice([one for one in entries if one.get("private_home") == entry.get("private_home")])

    def merge(self, name, entries, entry):
        """Its reports go to another, which names it."""
        entries.remove(entry)
        heir = self.like(entry, entries)
        heir["formerly"] = [*heir.get("formerly", []), entry["id"], *entry.get("formerly", [])]
        self.in_register(entry["id"], heir["id"])

    def divide(self, name, entries, entry):
        """Two others share its ground."""
        entries.remove(entry)
        for heir in self.lot.sample(entries, 2):
            heir["formerly"] = [*heir.get("formerly", []), entry["id"], *entry.get("formerly", [])]
        self.in_register(entry["id"], entries[0]["id"])

    def in_register(self, old, new):
        self.in_files(old, new, *self.project.register.glob("*.csv"))

    def in_files(self, old, new, *paths):
        for path in paths:
            text = path.read_text("utf-8")
            path.write_text(re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", new, text), "utf-8")

    def ratings(self):
        """One row for each week, agency and category: of those that became alike the first stays."""
        path = self.project.register / "ratings.csv"
        head, *rows = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text(head + "".join({",".join(row.split(",")[:3]): row for row in rows}.values()), "utf-8")

    def texts(self):
        """Of three in ten edited reports, some lose their text, some are withdrawn, some get another title."""
        files = sorted((self.project.root / "data/reports").glob("*.jsonl"))
        lines = {path: path.read_text("utf-8").splitlines(keepends=True) for path in files}
        ids = [json.loads(line)["id"] for one in lines.values() for line in one]
        ids += [path.stem for path in (self.project.root / "content/phan-anh").rglob("*.md")]
        drawn = self.lot.sample(ids, max(3, round(len(ids) * 0.3)))
        lost, withdrawn, retitled = drawn[::3], drawn[1::3], drawn[2::3]
        for path, one in lines.items():
            kept = [line for line in one if json.loads(line)["id"] not in lost]
            new = [
                line.replace('"title": "', '"title": "Mới: ', 1) if json.loads(line)["id"] in retitled else line
                for line in kept
            ]
            path.write_text("".join(new) or "\n", "utf-8")
        for path in (self.project.root / "content/phan-anh").rglob("*.md"):
            if path.stem in lost:
                path.unlink()
        entries = [f"- {{id: '{one}', on: 2019-08-13, reason: request}}\n" for one in withdrawn]
        self.project.write("data/withdrawn.yml", "".join(entries))


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """A project whose site was published, three tenths of it changed, and the sites of both."""
    folder = tmp_path_factory.mktemp("addresses")
    project = small(folder)
    site.build(project.root, folder / "before")
    remember(project.root, "first publication", folder / "before")
    Changes(project, seed=30).make()
    site.build(project.root, folder / "after")
    return project, folder / "before", folder / "after"


def test_three_tenths_of_everything_change_and_no_address_is_missing(changed):
    """Every page that the first site had is a page of the second, by addresses.txt and by the first site's sitemap."""
    project, before, after = changed
    assert pages_in(before) - pages_in(after) == frozenset()
    count, lost = lost_addresses(project.root, after, live=str(before))
    assert (count, lost) == (len(pages_in(before)), [])


@pytest.mark.prove
def test_three_tenths_of_a_whole_city_change_and_no_address_is_missing(tmp_path):
    """The same for an invented city of 88 agencies, 127 areas and 600 reports."""
    project = ProjectCopy.__new__(ProjectCopy)
    project.root, project.register = tmp_path / "city", tmp_path / "city" / "data" / "register"
    write_project(600, project.root)
    project.write("content/cau-hoi.md", "# Câu hỏi thường gặp\n\nHỏi và đáp.\n")
    project.write("content/en/cau-hoi.md", "# Questions\n\nAnd answers.\n")
    site.build(project.root, tmp_path / "before")
    remember(project.root, "first publication", tmp_path / "before")
    for name in ("directives.yml", "stated.yml", "annotations.yml"):
        (project.root / "data" / name).unlink(missing_ok=True)
    shutil.rmtree(project.root / "content" / "co-quan", ignore_errors=True)
    shutil.rmtree(project.root / "content" / "en" / "co-quan", ignore_errors=True)
    Changes(project, seed=30).make()
    site.build(project.root, tmp_path / "after")
    count, lost = lost_addresses(project.root, tmp_path / "after", live=str(tmp_path / "before"))
    assert count > 3_000 and lost == []


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(12))
def test_other_changes_lose_no_address_either(tmp_path, seed):
    """The same for other draws of what changes, with the second site's pages of figures left out."""
    project = small(tmp_path)
    project.replace("mkdocs.yml", "    site_zip: false\n", "    site_zip: false\n    figure_pages: city\n")
    site.build(project.root, tmp_path / "before")
    remember(project.root, "first publication", tmp_path / "before")
    Changes(project, seed).make()
    site.build(project.root, tmp_path / "after")
    assert lost_addresses(project.root, tmp_path / "after")[1] == []


def test_without_the_list_addresses_would_be_lost(changed, tmp_path):
    """The check finds what dies when nothing remembers it: the proof above can fail."""
    project, before, _ = changed
    forgetful = tmp_path / "project"
    shutil.copytree(project.root, forgetful)
    (forgetful / "data/addresses.txt").unlink()
    site.build(forgetful, tmp_path / "site")
    _, lost = lost_addresses(forgetful, tmp_path / "site", live=str(before))
    assert len(lost) > 50 and "cau-hoi/" in lost


def test_every_link_of_the_changed_site_resolves(changed):
    """Also the ways on from pages that are gone lead somewhere."""
    _, _, after = changed
    assert broken_links(after, dict(scans(after))) == []


def page(site_folder: Path, address: str) -> str:
    return (site_folder / address / "index.html").read_text("utf-8")


PUBLISHED = """\
/{,en/}{co-quan,so-lieu/overdue/agency,danh-sach/co-quan,nhung/overdue/agency}/so-gtvt/
/{,en/}co-quan/cong-ty-moi-truong/
/{,en/}dia-ban/hue-vinh-ninh/
/phan-anh/102/
"""


@pytest.fixture(scope="module")
def moved(tmp_path_factory):
    """An agency renamed, one removed, one merged into another that keeps its page, and an area divided."""
    folder = tmp_path_factory.mktemp("moved")
    project = small(folder)
    project.write("data/addresses.txt", f"# first publication\n{PUBLISHED}")
    changes = Changes(project, 0)
    agencies = yaml.safe_load(project.text("data/agencies.yml"))
    by_id = {one["id"]: one for one in agencies}
    changes.rename("agencies", agencies, by_id["so-gtvt"])
    by_id["ubnd-phuong-thuan-thanh"] |= {"valid_to": "2025-06-30", "successor": "ubnd-tp-hue"}
    agencies.remove(by_id["cong-ty-moi-truong"])
    changes.in_register("cong-ty-moi-truong", "ubnd-tp-hue")
    project.write("data/agencies.yml", yaml.safe_dump(agencies, allow_unicode=True))
    areas = yaml.safe_load(project.text("data/areas.yml"))
    changes.divide("areas", areas, next(one for one in areas if one["id"] == "hue-vinh-ninh"))
    project.write("data/areas.yml", yaml.safe_dump(areas, allow_unicode=True))
    (project.root / "content/phan-anh/102.md").unlink()
    project.sign()
    problems = site.build(project.root, folder / "after").problems
    return folder / "after", problems


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("co-quan/so-gtvt/", "co-quan/so-gtvt-moi/"),
        ("en/co-quan/so-gtvt/", "en/co-quan/so-gtvt-moi/"),
        ("so-lieu/overdue/agency/so-gtvt/", "so-lieu/overdue/agency/so-gtvt-moi/"),
        ("danh-sach/co-quan/so-gtvt/", "danh-sach/co-quan/so-gtvt-moi/"),
        ("nhung/overdue/agency/so-gtvt/", "nhung/overdue/agency/so-gtvt-moi/"),
    ],
)
def test_what_was_renamed_leads_on_without_a_script(moved, old, new):
    """The old address says that it moved, leads at once to the same page of the new id, and names that one."""
    text = page(moved[0], old)
    (way,) = re.findall(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', text)
    target = (moved[0] / old / way).resolve()
    assert target == (moved[0] / new).resolve() and (target / "index.html").is_file()
    assert f'<link rel="canonical" href="https://minh-bach.example/{new}">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert ("This page has moved" if old.startswith("en/") else "Trang này đã chuyển địa chỉ") in text


def test_what_was_merged_keeps_its_page_and_names_its_successor(moved):
    """The agency that is no more has its figures still, and both pages link to each other."""
    old, new = page(moved[0], "co-quan/ubnd-phuong-thuan-thanh/"), page(moved[0], "co-quan/ubnd-tp-hue/")
    assert re.search(r'Nhiệm vụ nay thuộc <a href="[^"]*co-quan/ubnd-tp-hue/">', old)
    assert re.search(r'Tiếp nhận nhiệm vụ của <a href="[^"]*co-quan/ubnd-phuong-thuan-thanh/">', new)
    assert "30/06/2025" in old and 'http-equiv="refresh"' not in old and "noindex" not in old


def test_what_was_divided_names_all_its_heirs_and_leads_to_none(moved):
    """Nobody is sent to one of several areas; each is named."""
    text = page(moved[0], "dia-ban/hue-vinh-ninh/")
    main = text[text.index("<main") :]
    assert 'http-equiv="refresh"' not in text and "đã được chia ra" in main
    assert len(re.findall(r'href="[^"]*dia-ban/[\w-]+/"', main)) == 2


def test_what_was_removed_says_so_and_is_told_to_the_editor(moved):
    """Its page names no heir and leads no one on; the build warns, with the id, and so of a text that is gone."""
    text = page(moved[0], "co-quan/cong-ty-moi-truong/")
    assert "Trang này không còn" in text and 'http-equiv="refresh"' not in text
    found = {(one.kind.code, one.details["id"]) for one in moved[1].found}
    assert {("address_without_heir", "cong-ty-moi-truong"), ("address_without_text", "102")} <= found
    assert "?ma=102" in page(moved[0], "phan-anh/102/")


def test_what_is_gone_is_in_no_sitemap(moved):
    """The sitemap names the new address and not the old."""
    listed = published_pages(str(moved[0] / "sitemap.xml"))
    assert "co-quan/so-gtvt-moi/" in listed and "co-quan/so-gtvt/" not in listed


def test_freeze_appends_the_addresses_of_all_pages(tmp_path):
    """`build.py freeze` notes every page that there is, the issue's own too; what was noted stays as it is."""
    project = small(tmp_path)
    project.replace("mkdocs.yml", "    site_zip: false\n", "    site_zip: false\n    figure_pages: city\n")
    project.write("data/addresses.txt", "# by hand\n/{,en/}\n/co-quan/\n")
    ended = CliRunner().invoke(build.main, ["freeze", "2019-w31", "--project", str(project.root)])
    assert ended.exit_code == 0, ended.output
    text = project.text("data/addresses.txt")
    assert text.startswith("# by hand\n/{,en/}\n/co-quan/\n\n# 2019-w31\n")
    known = {one for line in text.splitlines() if line[:1] == "/" for one in expanded(line)}
    site.build(project.root, tmp_path / "site")
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
    assert ended.exit_code == 1 and "/phan-anh/9999/: đã từng công bố" in ended.output


def test_publish_stops_where_the_live_sitemap_can_t_be_read(changed, tmp_path):
    """What is no sitemap is no proof that nothing was published."""
    project, _, after = changed
    (tmp_path / "sitemap.xml").write_text("<html>", "utf-8")
    assert run_publish(project, after, "--live", str(tmp_path)).exit_code == 2
    assert run_publish(project, after, "--live", str(tmp_path / "nothing.xml")).exit_code == 3
    assert run_publish(project, tmp_path / "no-site").exit_code == 3


@pytest.mark.parametrize(
    ("address", "moved_to", "way"),
    [
        ("en/co-quan/so-gtvt/", "co-quan/so-gtvt/", "co-quan/so-gtvt/"),
        ("so-lieu/gone/agency/so-gtvt/", "", "so-lieu/"),
        ("so-lieu/overdue/agency/gone/", "", "so-lieu/overdue/"),
        ("danh-sach/co-quan/so-gtvt/99/", "", "danh-sach/co-quan/so-gtvt/"),
        ("nhung/gone/", "", "so-lieu/"),
        ("ky/2019-w99/", "", "ky/"),
        ("anything/", "", ""),
    ],
)
def test_the_way_on_is_the_nearest_page_that_is_there(address, moved_to, way):
    """A page of an edition that is no more leads to the first edition's; else the way is the nearest page above."""
    living = {"", "co-quan/so-gtvt/", "so-lieu/", "so-lieu/overdue/", "danh-sach/co-quan/so-gtvt/", "ky/"}
    (page,) = gone(golden(), [address], living)
    assert (page.moved_to, [to for _, to in context(page).ways]) == (moved_to, [way])
    assert all(words for words, _ in context(page).ways)
