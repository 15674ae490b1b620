"""What was renamed, merged, divided or removed has a page that says so and leads on."""

import json
import re
from pathlib import Path

import pytest
import yaml

from portal.pages.gone import gone
from portal.sources.sitemap import published_pages
from tests.building import build_copy
from tests.changes import Changes, small
from tests.pages.golden_edition import context, golden


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
    problems = build_copy(project.root, folder / "after").problems
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


def test_a_page_that_is_gone_is_called_alike_everywhere(moved):
    """Heading and title are the same words, and the address told in each edition is the one that the reader is at."""
    for old in (
        "dia-ban/hue-vinh-ninh/",
        "en/dia-ban/hue-vinh-ninh/",
        "co-quan/cong-ty-moi-truong/",
        "en/co-quan/so-gtvt/",
    ):
        text = page(moved[0], old)
        (heading,) = re.findall(r"<h1[^>]*>([^<]+)</h1>", text)
        assert f"<title>{heading}: {old} · " in text and f"<code>/{old}</code>" in text


def test_a_text_that_is_gone_is_told_in_both_languages(moved):
    """A report's page stands once, for all editions: each thing that it says is said in English too, beneath."""
    main = page(moved[0], "phan-anh/102/").partition("<main")[2].partition("</main>")[0]
    told = re.findall(r'<span [^>]*lang="en">([^<]+)</span>', main)
    assert told == [
        "This page is gone",
        "The text of this report is no longer published.",
        "Where the report stands",
        "Reports",
    ]


def test_what_was_removed_says_so_and_is_told_to_the_editor(moved):
    """Its page names no heir and leads no one on; the build warns, with the id, and so of a text that is gone."""
    text = page(moved[0], "co-quan/cong-ty-moi-truong/")
    assert "Trang này không còn" in text and 'http-equiv="refresh"' not in text
    found = {(one.kind.code, one.details["id"]) for one in moved[1].found}
    assert {("address_without_heir", "cong-ty-moi-truong"), ("address_without_text", "102")} <= found
    assert "?ma=102" in page(moved[0], "phan-anh/102/")


def test_the_feeds_of_what_was_renamed_merged_divided_or_removed_lead_on(moved):
    """Each is still there; that of the renamed agency holds what its heir's holds."""
    feeds = moved[0] / "feeds"
    old, new = (json.loads((feeds / "co-quan" / f"{name}.json").read_text()) for name in ("so-gtvt", "so-gtvt-moi"))
    assert [one["id"] for one in old["items"]][1:] == [one["id"] for one in new["items"]] != []
    for name, finished in (("co-quan/cong-ty-moi-truong", True), ("dia-ban/hue-vinh-ninh", True)):
        assert json.loads((feeds / f"{name}.json").read_text()).get("expired", False) is finished


def test_what_is_gone_is_in_no_sitemap(moved):
    """The sitemap names the new address and not the old."""
    listed = published_pages(str(moved[0] / "sitemap.xml"))
    assert "co-quan/so-gtvt-moi/" in listed and "co-quan/so-gtvt/" not in listed


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


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("qua-han/3/", "Quá hạn"),
        ("dinh-chinh/theo-ky/x/", "Số liệu thay đổi ra sao"),
        ("dinh-chinh/x/", "Đính chính"),
        ("danh-sach/co-quan/x/", "Danh sách tất cả phản ánh"),
        ("lich/x/", "Đến trang cấp trên"),
        ("x/", "Về trang chủ"),
    ],
)
def test_the_way_on_is_called_what_it_leads_to(address, words):
    """Only what leads to the home page is called so."""
    living = {"", "qua-han/", "dinh-chinh/", "dinh-chinh/theo-ky/", "danh-sach/co-quan/", "lich/"}
    (page,) = gone(golden(), [address], living)
    assert [str(said) for said, _ in context(page).ways] == [words]
