"""A feed that was published goes on being one: it says what became of what it followed, and leads on."""

import json
from datetime import date

import pytest

from tests.feeds.test_feeds import check_atom, check_json, edition_with, written
from tests.pages.golden_edition import archive

PAGES = frozenset(
    f"{folder}{name}/"
    for folder, names in {
        "co-quan/": ("so-gtvt", "cu", "khong-con", "ubnd-phuong-thuan-thanh"),
        "dia-ban/": ("chia", "hue"),
        "linh-vuc/": ("tieng-on",),
        "fr/": ("feeds",),
    }.items()
    for name in names
)


@pytest.fixture(scope="module")
def files():
    """The feeds after an agency was renamed, one removed, one merged that stays in its list, and an area divided."""
    full = archive()
    agencies = dict(full.agencies)
    agencies["so-gtvt"] = agencies["so-gtvt"].model_copy(update={"formerly": ("cu",)})
    merged = {"valid_to": date(2019, 7, 31), "successor": "ubnd-tp-hue"}
    agencies["ubnd-phuong-thuan-thanh"] = agencies["ubnd-phuong-thuan-thanh"].model_copy(update=merged)
    areas = {
        key: one.model_copy(update={"formerly": ("chia",)}) if key in ("hue", "huong-thuy") else one
        for key, one in full.areas.items()
    }
    categories = dict(full.categories)
    categories["tieng-on"] = replace_category(categories)
    return written([edition_with(addresses=PAGES, agencies=agencies, areas=areas, categories=categories)])


def replace_category(categories):
    """One of which nothing is published any more."""
    return next(iter(categories.values())).model_copy(update={"id": "tieng-on", "names": {"vi": "Tiếng ồn"}})


def feed(files, name):
    """A feed, once both of its forms are what their specifications want."""
    check_atom(files[f"feeds/{name}.xml"])
    return check_json(files[f"feeds/{name}.json"])


def test_a_renamed_agency_s_feed_holds_its_heir_s_and_leads_there(files):
    """Whoever follows the old address misses nothing: a notice first, then the heir's entries, with their ids; the
    address that the feed gives as its own is the heir's, its id is the old one."""
    old, new = feed(files, "co-quan/cu"), feed(files, "co-quan/so-gtvt")
    notice, *others = old["items"]
    assert others == new["items"] and others
    assert "đã chuyển" in notice["title"] and notice["url"].endswith("/co-quan/so-gtvt/")
    assert "/feeds/co-quan/so-gtvt.xml" in notice["content_text"]
    assert (old["feed_url"], old["home_page_url"]) == (new["feed_url"], new["home_page_url"])
    atom = check_atom(files["feeds/co-quan/cu.xml"])
    (own,) = [link for link in atom.iter() if link.get("rel") == "self"]
    assert str(own.get("href")).endswith("/feeds/co-quan/so-gtvt.xml")
    assert str(atom.findtext("{http://www.w3.org/2005/Atom}id")).endswith("feeds/co-quan/cu")
    assert "expired" not in old


def test_a_merged_agency_s_feed_keeps_its_reports_and_names_its_successor(files):
    """What is in its list still says who has taken over, dated by the day after its last; the successor's is as it
    was."""
    notice, *others = feed(files, "co-quan/ubnd-phuong-thuan-thanh")["items"]
    assert "tiếp nhận" in notice["title"] and notice["date_modified"].startswith("2019-08-01")
    assert [one["id"].rpartition("/")[2] for one in others] == ["102"]
    assert all("tiếp nhận" not in one["title"] for one in feed(files, "co-quan/ubnd-tp-hue")["items"])


def test_what_was_divided_or_removed_ends_its_feed(files):
    """One notice for each of several heirs, or one that says that nothing follows; the feed says that it is over."""
    divided, removed = feed(files, "dia-ban/chia"), feed(files, "co-quan/khong-con")
    assert {one["url"].rpartition("/dia-ban/")[2] for one in divided["items"]} == {"hue/", "huong-thuy/"}
    (end,) = removed["items"]
    assert end["url"].endswith("/co-quan/khong-con/")
    assert divided["expired"] is removed["expired"] is True
    assert removed["feed_url"].endswith("/feeds/co-quan/khong-con.json")


def test_what_has_nothing_published_any_more_has_an_empty_feed(files):
    """A category whose last text was taken out may be filled again: its feed waits."""
    waiting = feed(files, "linh-vuc/tieng-on")
    assert waiting["items"] == [] and "expired" not in waiting


def test_an_edition_that_is_no_more_has_its_feeds(files):
    """Issues and corrections are told at the old addresses, in the first edition's language."""
    for name in ("ky", "dinh-chinh"):
        old, new = (json.loads(files[f"{folder}feeds/{name}.json"]) for folder in ("fr/", ""))
        assert old["items"] == new["items"] and old["feed_url"] == new["feed_url"]


def test_nothing_is_written_for_what_never_was(files):
    """Without a page that was published there is no further feed; every id is that of one feed alone."""
    plain = written([edition_with()])
    assert set(files) - set(plain) == {
        f"{stem}.{form}"
        for stem in (
            *("feeds/co-quan/cu", "feeds/co-quan/khong-con", "feeds/dia-ban/chia", "feeds/linh-vuc/tieng-on"),
            *("fr/feeds/ky", "fr/feeds/dinh-chinh"),
        )
        for form in ("xml", "json")
    }
    ids = [check_atom(files[name]).findtext("{http://www.w3.org/2005/Atom}id") for name in files if ".xml" in name]
    assert len(ids) == len(set(ids))
