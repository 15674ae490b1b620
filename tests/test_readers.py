"""A reader never sees two sites mixed: what a page loads is of its own build, whatever is published meanwhile."""

import hashlib
import os
import random
import re
import shutil
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner

import build
from portal import site
from portal.host import assets
from portal.predecessor import _told, keep
from portal.sums import PREVIOUS, SUMS, as_text, read_sums
from portal.verifying import verify
from portal.writer import Stage
from tests.faults import small_project
from tests.projects import GOLDEN
from tests.served import served

NAMED = re.compile(r"assets/[\w./-]+\.[0-9a-f]{8,16}\.\w+")
LOADED = re.compile(r'<(?:img|script|source|link)\b(?![^>]*rel="canonical")[^>]*?\s(?:src|href|srcset)="([^"]+)"')
DATA = re.compile(r'\sdata-[\w-]+="([^"]+\.(?:json|csv|mjs|js|txt))"')
HASHED = re.compile(r"(?:\.[0-9a-f]{8,16}|/[0-9a-f]{8}/[\w-]+)\.\w+(?: \d+w)?$")
PAGES = ("index.html", "phan-anh/index.html", "qua-han/index.html", "ban-do/index.html", "tra-cuu/index.html")


A_STYLE = "assets__a.01234567.css"
OF_REPORTS = {
    "texts": ("assets__search__{hash}__texts-0.json", '["Rác dồn ở góc chợ", "Đèn hỏng"]'),
    "records": (
        "assets__search__{hash}__records-0.json",
        '[["1", "Rác", "chợ", 0, 3, "m", 4], ["2", "Đèn", "", 0, 1, "m", 4]]',
    ),
    "subjects": (
        "assets__search__{hash}__subjects-vi.json",
        '[["agency", "Sở A", "co-quan/a/", "hứa lan sửa"], ["issue", "Tuần 31", "ky/2019-w31/", "cầu gãy"], '
        '["page", "Góp ý", "gop-y/", "gửi 12 thư"], ["page", "Cách tính", "phuong-phap/", "handled 5"], '
        '["statistic", "Quá hạn", "so-lieu/overdue/", "trễ"]]',
    ),
    "points": (
        "assets__points-0.{hash}.json",
        '{"origin": [1646900, 10757000], "id": ["1", "2"], "lat": [0, 7], "lon": [5, 0]}',
    ),
}
"""What a site tells of two reports, and of what was written beside them."""
SUBJECTS = OF_REPORTS["subjects"][1]


def publish(out: Path, built: Path) -> None:
    """Put a site that was built elsewhere in the place of the one at `out`, as a build does."""
    with Stage(out) as stage:
        shutil.copytree(built, stage.root, dirs_exist_ok=True, copy_function=os.link)
        stage.verify()
        stage.commit()


def written(folder: Path, **files: str) -> Path:
    """A tiny site, with its sums."""
    for name, text in files.items():
        place = folder / name.replace("__", "/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    sums = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    listed = as_text({name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in sums.items()})
    (folder / SUMS).write_bytes(listed)
    return folder


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_what_the_site_before_loads_is_kept_for_one_publication(tmp_path):
    """A page's style is there after the next publication and gone after the one that follows; its page is not kept."""
    out = tmp_path / "site"
    sites = [
        written(
            tmp_path / str(number), **{"index.html": f"{number}", f"assets__a.{number}0000000.css": f"{number}", **more}
        )
        for number, more in enumerate([{"old__index.html": "old"}, {}, {}])
    ]
    for built in sites[:2]:
        publish(out, built)
    assert names(out) == {"index.html", "a.00000000.css", "a.10000000.css", SUMS, PREVIOUS}
    assert verify(out).is_whole
    publish(out, sites[2])
    assert names(out) == {"index.html", "a.10000000.css", "a.20000000.css", SUMS, PREVIOUS}
    publish(out, sites[2])
    assert names(out) == {"index.html", "a.20000000.css", SUMS}


def test_no_line_of_sums_leads_out_of_the_site(tmp_path):
    """What a tampered list of the live site names outside of its assets is not copied into the new one."""
    live, new = written(tmp_path / "live", **{"index.html": "x", "assets__a.0000000a.css": "a"}), tmp_path / "new"
    (tmp_path / "secret").write_text("s")
    (live / "assets" / ".hidden.01234567.css").write_text("s")
    (live / "up.01234567.css").write_text("s")
    lines = [
        "assets/../../secret",
        "../secret",
        "/etc/hostname",
        "assets/.hidden.01234567.css",
        "assets/../up.01234567.css",
        "index.html",
        "assets/a.0000000a.css",
    ]
    (live / SUMS).write_bytes(as_text(dict.fromkeys(lines, "0" * 64)))
    new.mkdir()
    keep(live, new)
    assert names(new) == {"a.0000000a.css", PREVIOUS}


def test_what_was_withdrawn_is_not_kept(tmp_path):
    """By the first build after a withdrawal only styles, scripts and fonts are kept; pictures of reports never."""
    live = dict.fromkeys(
        ["index.html", A_STYLE, "assets__cards__0123456789ab.png", "assets__pictures__1.01234567.jpg"], "x"
    )
    said = {"phan-anh__1__index.html": '<div class="mb-page mb-page--withdrawn">'}
    left = {}
    for name, page in {"first": {"phan-anh__1__index.html": "told"}, "second": said}.items():
        old, new = written(tmp_path / name, **live, **page), tmp_path / f"after {name}"
        new.mkdir()
        keep(old, new, ["phan-anh/1/"])
        left[name] = names(new) - {PREVIOUS}
    assert left == {"first": {"a.01234567.css"}, "second": {"a.01234567.css", "0123456789ab.png"}}


def told(folder: Path, hash_: str, **changed: str) -> Path:
    """A tiny site that tells of reports, in files named by this hash. `changed`: other texts than `OF_REPORTS`."""
    files = {name.format(hash=hash_): changed.get(key, text) for key, (name, text) in OF_REPORTS.items()}
    more = {A_STYLE.replace("01234567", hash_): "x", f"assets__cards__{hash_}.png": "x"}
    return written(folder, **{"index.html": hash_, **files, **more})


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("texts", '["Đèn hỏng"]'),
        ("texts", '["Rác dồn", "Đèn hỏng"]'),
        ("records", '[["2", "Đèn", "", 0, 1, "m", 4]]'),
        ("records", '[["1", "Rác", "", 0, 3, "m", 4], ["2", "Đèn", "", 0, 1, "m", 4]]'),
        ("records", '[["1", "Một phản ánh", "chợ", 0, 3, "m", 4], ["2", "Đèn", "", 0, 1, "m", 4]]'),
        ("points", '{"origin": [1646900, 10757000], "id": ["1", "2"], "lat": [100, 7], "lon": [0, 0]}'),
        ("points", '{"origin": [1646907, 10757000], "id": ["2"], "lat": [0], "lon": [0]}'),
        ("points", '{"origin": "no list of points"}'),
        ("subjects", SUBJECTS.replace("lan ", "")),
        ("subjects", SUBJECTS.replace("Sở A", "Sở B")),
        ("subjects", SUBJECTS.replace("cầu gãy", "cầu")),
        ("subjects", SUBJECTS.replace("12 thư", "12")),
        ("subjects", SUBJECTS.replace("lan ", "").replace("cầu", "cầu lan")),
        ("subjects", "[]"),
        ("subjects", '[["agency"]]'),
    ],
)
def test_nothing_that_tells_of_reports_is_kept_once_any_tells_less(tmp_path, key, text):
    """A text removed or rewritten, a title, a place's name, a point moved to the grid or gone, a word of an agency's
    answer, of a briefing or of a page that people wrote: of the site before only styles, scripts and fonts stay, for
    none of its data can be trusted to be without it."""
    live, new = told(tmp_path / "live", "0000000a"), told(tmp_path / "new", "0000000b", **{key: text})
    before = names(new)
    keep(live, new)
    assert names(new) - before == {"a.0000000a.css", PREVIOUS}


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"texts": '["Cống tắc", "Đèn hỏng", "Rác dồn ở góc chợ"]'},
        {"records": '[["2", "Đèn", "", 1, 9, "", 5], ["3", "", "", 0, 1, "", 4], ["1", "Rác", "chợ", 0, 3, "", 5]]'},
        {"points": '{"origin": [1646000, 10757005], "id": ["3", "1", "2"], "lat": [0, 900, 907], "lon": [9, 0, -5]}'},
        {"subjects": SUBJECTS.replace("lan", "lan và mai").replace("12", "13").replace("handled 5", "due 6")},
        {"subjects": SUBJECTS.replace("trễ", "muộn")},
    ],
)
def test_all_is_kept_while_reports_are_only_added(tmp_path, changed):
    """Where the new site still tells all that the one before told, in whatever order and file, its data is kept too."""
    live, new = told(tmp_path / "live", "0000000a"), told(tmp_path / "new", "0000000b", **changed)
    before = names(new)
    keep(live, new)
    assert names(new) - before == {"a.0000000a.css", "0000000a.png", "points-0.0000000a.json", PREVIOUS}
    assert (new / "assets" / "search" / "0000000a" / "texts-0.json").is_file()


def test_what_the_live_site_tells_and_cannot_be_read_is_not_kept(tmp_path):
    """Data of the site before that is not of the known shape counts as data that tells what must go."""
    live, new = told(tmp_path / "live", "0000000a", points="[" * 100_000), told(tmp_path / "new", "0000000b")
    before = names(new)
    keep(live, new)
    assert names(new) - before == {"a.0000000a.css", PREVIOUS}


def test_the_built_files_have_the_shape_that_is_compared(golden_site):
    """In a built site every published report's text, title and place, every drawn report's point, and the words of
    every agency in both languages are found."""
    here = [path.relative_to(golden_site).as_posix() for path in (golden_site / "assets").rglob("*.json")]
    found = list(_told(golden_site, here))
    pages = {path.parent.name for path in (golden_site / "phan-anh").glob("*/index.html")}
    records = {one[0] for one in found if len(one) == 3 and isinstance(one[1], str)}
    points = {one[0] for one in found if len(one) == 3 and isinstance(one[1], int)}
    assert records and records <= pages and points > records
    assert len([one for one in found if len(one) == 1]) == len(records)
    agencies = {f"co-quan/{path.parent.name}/" for path in (golden_site / "co-quan").glob("*/index.html")}
    for code in ("vi", "en"):
        assert agencies and {one[2] for one in found if one[:2] == (code, "agency")} == agencies


@pytest.mark.parametrize("page", PAGES)
def test_whatever_a_page_loads_has_its_hash_in_its_name(golden_site, page):
    """No style, script, picture, font or file of data that a page or its script asks for has a name without a hash."""
    html = (golden_site / page).read_text("utf-8")
    found = LOADED.findall(html) + DATA.findall(html)
    assert len(found) > 5
    assert [one for one in found if not HASHED.search(one)] == []


@pytest.mark.prove
def test_a_reader_through_a_hundred_publications_sees_no_two_sites_mixed(tmp_path, monkeypatch):
    """Page, assets and data are of one build: read while sites are exchanged, and read late, one publication on."""
    sites = [tmp_path / f"built-{number}" for number in range(3)]
    compact = assets.compact
    for number, built in enumerate(sites):
        project = small_project(tmp_path / str(number))
        project.replace("mkdocs.yml", "name: {vi: Minh Bạch,", f"name: {{vi: Minh Bạch {number},")
        project.replace("data/register/reports.csv", "126,2019-08-02T06:40:00", f"126,2019-08-02T06:4{number}:00")
        project.replace("data/register/events.csv", "126,2019-08-02T06:40:00", f"126,2019-08-02T06:4{number}:00")
        project.sign()
        monkeypatch.setattr(assets, "compact", lambda css, number=number: f"{compact(css)}i.n{number}{{}}\n")
        site.build(project.root, built)
    reader = Reader(tmp_path / "site", [read_sums(built / SUMS) for built in sites])
    publish(reader.site, sites[0])
    thread = threading.Thread(target=reader.read_on)
    thread.start()
    late, seed = 0, random.Random(1)
    for number in range(1, 101):
        reader.has_read.acquire()
        page = seed.choice(PAGES)
        html, sums = reader.opened(page)
        reader.begun += 1
        publish(reader.site, sites[number % 3])
        reader.published += 1
        late += reader.load(html, sums, every=True)
    reader.stop = True
    thread.join()
    assert reader.broken == []
    assert (reader.loads >= 100, late > 100 * 100) == (True, True)


class Reader:
    """Opens pages of the site at `site`, whose builds have these sums, and loads what they name."""

    def __init__(self, site: Path, builds: list[dict[str, str]]) -> None:
        self.site, self.builds = site, builds
        self.begun = self.published = self.loads = 0
        self.stop = False
        self.broken: list[str] = []
        self.has_read = threading.Semaphore(0)

    def opened(self, page: str) -> tuple[str, dict[str, str]]:
        """A page and the sums of the build that it is of."""
        content = (self.site / page).read_bytes()
        (sums,) = (one for one in self.builds if one[page] == hashlib.sha256(content).hexdigest())
        return content.decode(), sums

    def load(self, html: str, sums: dict[str, str], every: bool = False) -> int:
        """Read what a page names, or every asset of its build; each must be there and of that build."""
        loaded = {name for name in sums if name.startswith("assets/")} if every else set(NAMED.findall(html))
        for name in sorted(loaded):
            path = self.site / name
            if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != sums[name]:
                self.broken.append(name)
        return len(loaded)

    def read_on(self) -> None:
        """Read page after page; what took longer than one publication is not held against the site."""
        seed = random.Random(2)
        while not self.stop:
            before, known = self.published, len(self.broken)
            try:
                self.load(*self.opened(seed.choice(PAGES)))
            except (OSError, ValueError) as error:
                self.broken.append(repr(error))
            if self.begun - before > 1:
                del self.broken[known:]
            else:
                self.loads += 1
                self.has_read.release()


@pytest.mark.parametrize("over", ["a folder", "the web"])
def test_publish_keeps_what_the_live_site_s_pages_load(tmp_path, over):
    """`build.py publish --keep` fetches what only the live site has, once; what arrives changed is left out."""
    live = written(
        tmp_path / "live", **{"index.html": "old", "assets__a.10000000.css": "1", "assets__b.10000000.css": "2"}
    )
    new = written(
        tmp_path / "new", **{"index.html": "new", "assets__a.20000000.css": "3", "sitemap.xml": "<urlset></urlset>"}
    )
    (live / "sitemap.xml").write_text("<urlset><loc>https://a.example/</loc></urlset>")
    if over == "the web":
        (live / "assets" / "b.10000000.css").write_text("not what it was")
    with served(live) as address:
        where = address if over == "the web" else str(live)
        asked = ["publish", "--project", str(GOLDEN), "--out", str(new), "--live", where, "--keep"]
        ended = CliRunner().invoke(build.main, asked)
    assert ended.exit_code == 0, ended.output
    assert {"a.10000000.css", "a.20000000.css"} <= names(new) and ("b.10000000.css" in names(new)) is (
        over == "a folder"
    )
    assert set(read_sums(new / PREVIOUS)) == {f"assets/{one}" for one in names(new) if ".10000000." in one}
