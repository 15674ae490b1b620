"""Feeds are what their specifications want, say what the site says, and keep their ids."""

import json
import re
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from xml.etree import ElementTree

import pytest

from portal import feeds
from portal.feeds.entry import MOST_ENTRIES
from portal.ledger import Ledger
from portal.pages.base import Edition
from portal.settings import Project, Settings
from portal.statements import Correction
from portal.terms import CorrectionReason, ScopeKind
from tests.pages.golden_edition import archive, edition_of, golden

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
HOSTILE = '<script>alert("x")</script> & ]]> </title><x>'


def written(editions) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    feeds.write(editions, files.__setitem__)
    return files


@cache
def golden_files() -> dict[str, bytes]:
    return written([golden("vi"), golden("en")])


def edition_with(code: str = "vi", site_url: str | None = None, tag: str = "", **changed) -> Edition:
    full = archive()
    settings = Settings.model_validate(full.settings.model_dump() | {"tag": tag})
    project = Project(
        root=full.project.root, settings=settings, site_url=full.project.site_url if site_url is None else site_url
    )
    return edition_of(replace(full, project=project, **changed), code)


def text(element: ElementTree.Element, name: str) -> str:
    (found,) = element.findall(f"{ATOM}{name}")
    assert found.text
    return found.text


def check_common(element: ElementTree.Element) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated, each with a value; ids are absolute IRIs."""
    assert text(element, "id").startswith("tag:")
    assert text(element, "title")
    assert MOMENT.fullmatch(text(element, "updated"))


def check_atom(content: bytes) -> ElementTree.Element:
    """The rules of RFC 4287 on what a feed and an entry must have."""
    feed = ElementTree.fromstring(content)
    assert feed.tag == f"{ATOM}feed"
    assert feed.get(LANG)
    check_common(feed)
    assert feed.findtext(f"{ATOM}author/{ATOM}name")  # 4.2.1: of the feed, so no entry needs one
    links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in feed.findall(f"{ATOM}link")]
    assert len(links) == len(set(links))  # 4.1.1: no two alternates of one type and language
    assert {"self", "alternate"} == {rel for rel, _, _ in links}
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        check_common(entry)
        (link,) = entry.findall(f"{ATOM}link")  # 4.1.2: without content there must be an alternate link
        assert (link.get("rel"), bool(link.get("href"))) == ("alternate", True)
        assert MOMENT.fullmatch(text(entry, "published"))
        assert text(entry, "published") <= text(entry, "updated")
        assert [one.get("type") for one in entry.findall(f"{ATOM}summary")] == ["html"]
        assert all(one.get("term") for one in entry.findall(f"{ATOM}category"))
    ids = [text(entry, "id") for entry in entries]
    assert len(ids) == len(set(ids))
    return feed


def check_json(content: bytes) -> dict:
    """The keys that JSON Feed 1.1 requires, and the types of those it allows."""
    feed = json.loads(content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert isinstance(feed["items"], list)
    assert all(isinstance(author["name"], str) for author in feed["authors"])
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_text"]
        assert all(MOMENT.fullmatch(item[key]) for key in ("date_published", "date_modified"))
        assert all(isinstance(one, str) for one in item.get("tags", []))
    return feed


@pytest.mark.parametrize("name", sorted(golden_files()))
def test_every_feed_is_what_its_specification_wants(name):
    """Each file of the golden site passes the rules of RFC 4287, or of JSON Feed 1.1."""
    (check_atom if name.endswith(".xml") else check_json)(golden_files()[name])


def test_the_checks_would_find_a_fault():
    """A feed without an id, and one without a version, do not pass."""
    name = "feeds/phan-anh"
    broken = re.sub(rb"<id>[^<]*</id>", b"", golden_files()[f"{name}.xml"], count=1)
    with pytest.raises((AssertionError, ValueError)):
        check_atom(broken)
    with pytest.raises((AssertionError, KeyError)):
        check_json(golden_files()[f"{name}.json"].replace(b'"version"', b'"varsion"'))


def test_both_forms_say_the_same():
    """Atom and JSON Feed have the same entries: id, title, address, dates and text."""
    for name in (name for name in golden_files() if name.endswith(".xml")):
        items = json.loads(golden_files()[name.replace(".xml", ".json")])["items"]
        entries = check_atom(golden_files()[name]).findall(f"{ATOM}entry")
        assert [(text(one, "id"), text(one, "title"), text(one, "updated")) for one in entries] == [
            (one["id"], one["title"], one["date_modified"]) for one in items
        ]


def test_each_scope_with_a_published_report_has_a_feed_of_its_own_reports():
    """The feeds are those of all and of each agency, category and area with a report that was published, and hold
    those that still are: one whose only report was withdrawn is empty, and there."""
    full = archive()
    published = full.reports[full.reports["id"].isin([*full.edited, *full.withdrawn])]
    for folder, column in (("co-quan", "agency"), ("linh-vuc", "category")):
        wanted = {str(key): set(rows["id"]) for key, rows in published.groupby(column) if key}
        found = {name for name in golden_files() if re.fullmatch(rf"feeds/{folder}/.*\.json", name)}
        assert found == {f"feeds/{folder}/{key}.json" for key in wanted}
        for key, ids in wanted.items():
            items = json.loads(golden_files()[f"feeds/{folder}/{key}.json"])["items"]
            assert {item["id"].rpartition("/")[2] for item in items} == ids - full.withdrawn.keys()
    ledger = Ledger.of(full)
    for scope in ledger.scopes(ScopeKind.AREA):
        rows = full.reports["id"].iloc[ledger.rows(scope)]
        ids = set(rows) & set(full.edited)
        file = golden_files().get(f"feeds/dia-ban/{scope.id}.json")
        assert (file is not None) == bool(ids or set(rows) & full.withdrawn.keys())
        if file:
            assert {item["id"].rpartition("/")[2] for item in json.loads(file)["items"]} == ids


def test_the_newest_fifty_stand_by_day_of_publication():
    """The feed of all holds at most fifty, the last published first."""
    many = {
        key: one.model_copy(update={"published_on": date(2019, 8, 1 + number % 13)})
        for number, (key, one) in enumerate(_edited_all().items())
    }
    items = json.loads(written([edition_with(edited=many)])["feeds/phan-anh.json"])["items"]
    days = [item["date_published"] for item in items]
    assert len(items) == min(MOST_ENTRIES, len(many))
    assert days == sorted(days, reverse=True)
    assert days[0] == "2019-08-13T00:00:00+07:00"


def _edited_all():
    """A text for every report of the register."""
    (one, *_) = archive().edited.values()
    return {key: one.model_copy(update={"id": key}) for key in archive().reports["id"].tolist()}


def test_a_feed_is_dated_by_its_data():
    """`updated` of a feed is the last change of an entry; of an empty one the as-of time; never the clock's."""
    feed = check_atom(golden_files()["feeds/phan-anh.xml"])
    changes = [text(entry, "updated") for entry in feed.findall(f"{ATOM}entry")]
    assert text(feed, "updated") == max(changes)
    empty = check_atom(written([edition_with(edited={}, issues=())])["feeds/ky.xml"])
    assert text(empty, "updated") == "2019-08-14T16:00:00+07:00"
    assert empty.findall(f"{ATOM}entry") == []


def test_ids_outlive_a_move_of_the_site():
    """With its own tag a feed keeps its ids whatever the site's address is, and whatever the title becomes."""
    one = written([edition_with(tag="hue.gov.vn,2019")])
    edited = {key: report.model_copy(update={"title": "Khác"}) for key, report in archive().edited.items()}
    other = written([edition_with(tag="hue.gov.vn,2019", site_url="https://elsewhere.example/", edited=edited)])

    def ids(files):
        return [item["id"] for item in json.loads(files["feeds/phan-anh.json"])["items"]]

    assert ids(one) == ids(other)
    assert ids(one)[0].startswith("tag:hue.gov.vn,2019:phan-anh/")


def test_a_site_without_an_address_has_relative_links():
    """Where no address is known, links lead from the feed to the page."""
    files = written([edition_with(site_url="")])
    feed = json.loads(files["feeds/phan-anh.json"])
    assert all(re.fullmatch(r"\.\./phan-anh/\w+/", item["url"]) for item in feed["items"])
    assert feed["home_page_url"] == "../phan-anh/"
    check_atom(files["feeds/phan-anh.xml"])


def test_hostile_texts_stay_text():
    """A title and a text full of markup and control characters are read back as plain text, in both forms."""
    key, one = next(iter(archive().edited.items()))
    bad = one.model_copy(update={"title": HOSTILE + "\x07", "reported": f"**{HOSTILE}**"})
    files = written([edition_with(edited={key: bad})])
    (entry,) = check_atom(files["feeds/phan-anh.xml"]).findall(f"{ATOM}entry")
    assert text(entry, "title") == HOSTILE
    assert "&lt;script&gt;" in text(entry, "summary")
    assert "<script" not in text(entry, "summary")
    assert list(entry.iter("x")) == []
    (item,) = json.loads(files["feeds/phan-anh.json"])["items"]
    assert item["title"] == HOSTILE
    assert "content_html" not in item


def test_corrections_stand_in_their_feed_in_each_language():
    """A correction's entry says what was and what is, leads to its row, and keeps its id."""
    one = Correction(
        figure="overdue/all/2019-w31",
        issue="2019-w31",
        old=Fraction(12),
        new=Fraction(11),
        on=date(2019, 8, 12),
        reason=CorrectionReason.RECORDED_LATE,
        words={"vi": "Ghi muộn <b>một</b> câu trả lời.", "en": "One answer was recorded late."},
    )
    files = written([edition_with(corrections=(one,)), edition_with("en", corrections=(one,))])
    for name in ("feeds/dinh-chinh.json", "en/feeds/dinh-chinh.json"):
        (item,) = check_json(files[name])["items"]
        assert "12 → 11" in item["title"]
        assert item["url"].endswith("dinh-chinh/#2019-08-12/2019-w31/overdue/all/2019-w31")
        assert datetime.fromisoformat(item["date_modified"]).date() == one.on
    (entry,) = check_atom(files["feeds/dinh-chinh.xml"]).findall(f"{ATOM}entry")
    assert "<b>" not in text(entry, "summary")


def test_the_same_input_gives_the_same_bytes():
    """Two writings are equal to the byte."""
    assert written([edition_of(archive(), "vi"), edition_of(archive(), "en")]) == golden_files()
