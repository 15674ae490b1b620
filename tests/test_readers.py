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
from portal.host import assets
from portal.sums import PREVIOUS, SUMS, read_sums
from portal.verifying import verify
from portal.writer import Stage
from tests.building import build_copy
from tests.faults import small_project
from tests.projects import GOLDEN
from tests.served import served
from tests.tiny_sites import names, written

NAMED = re.compile(r"assets/[\w./-]+\.[0-9a-f]{8,16}\.\w+")
LOADED = re.compile(r'<(?:img|script|source|link)\b(?![^>]*rel="canonical")[^>]*?\s(?:src|href|srcset)="([^"]+)"')
DATA = re.compile(r'\sdata-[\w-]+="([^"]+\.(?:json|csv|mjs|js|txt))"')
HASHED = re.compile(r"(?:\.[0-9a-f]{8,16}|/[0-9a-f]{8}/[\w-]+)\.\w+(?: \d+w)?$")
PAGES = ("index.html", "phan-anh/index.html", "qua-han/index.html", "ban-do/index.html", "tra-cuu/index.html")


def publish(out: Path, built: Path) -> None:
    """Put a site that was built elsewhere in the place of the one at `out`, as a build does."""
    with Stage(out) as stage:
        shutil.copytree(built, stage.root, dirs_exist_ok=True, copy_function=os.link)
        stage.verify()
        stage.commit()


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
        build_copy(project.root, built)
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
