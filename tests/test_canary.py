"""A word planted in every hidden field is nowhere in what is published: decoded, unzipped, in pictures, feeds."""

import base64
import gzip
import io
import json
import zipfile
from collections import defaultdict
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from tests.building import build_copy
from tests.everything import readings, texts
from tests.projects import ProjectCopy

HIDDEN = {
    "reason": "xkvqreasonz", "refused": "xkvqrefusedz", "withdrawn": "xkvqwithdrawnz", "alt": "xkvqaltz",
    "picture": "xkvqpicturez", "exif": "xkvqexifz", "comment": "xkvqcommentz", "unknown": "xkvqunknownz",
    "stray": "xkvqstrayz", "reply": "xkvqreplyz", "order": "xkvqorderz",
    "readme": "xkvqreadmez", "report": "xkvqreportz", "extra": "xkvqextraz", "lists": "xkvqlistsz",
    "alarms": "xkvqalarmsz",
}  # fmt: skip
"""What is hidden, and the word planted there."""
OPEN = {"title": "xkvqtitlez", "agency": "xkvqagencyz"}
"""Planted where it is published, to prove that it would be found."""
EXACT = (16.4698765, 107.5712345)
PHONE = "0912 345 678"


def edited(id_: str, word: str, more: str = "", body: str = "Một câu.") -> str:
    return (
        f'---\n# {HIDDEN["comment"]}\nid: "{id_}"\ntitle: Bài {word}\npublished_on: 2019-07-10\nedited_on: 2019-07-10\n'
        f"{more}---\n{body} {word}\n"
    )


def picture(word: str) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = word
    held = io.BytesIO()
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{word}</x:xmpmeta>".encode()
    Image.new("RGB", (40, 30), "green").save(held, "JPEG", exif=exif, xmp=xmp, comment=word.encode())
    return held.getvalue()


@pytest.fixture(scope="module", params=["city", pytest.param("all", marks=pytest.mark.prove)])
def published(request, tmp_path_factory):
    """A site built from the golden project with a word in every hidden field, and in two that are not; in `make test`
    without the pages of scopes' figures."""
    project = ProjectCopy(tmp_path_factory.mktemp("canary"))
    folder = "content/phan-anh"
    more = f"    max_refused: 50\n    figure_pages: {request.param}\n"
    settings = project.text("mkdocs.yml").replace("    page_size: 10\n", f"    page_size: 10\n{more}")
    project.write("mkdocs.yml", f"# {HIDDEN['comment']}\n{settings}  secret: {HIDDEN['extra']}\n")
    for name in ("agencies", "categories", "areas"):
        project.write(f"data/{name}.yml", f"# {HIDDEN['lists']}\n{project.text(f'data/{name}.yml')}")
    project.replace("data/agencies.yml", "vi: Sở Giao thông vận tải", f"vi: Sở Giao thông {OPEN['agency']}")
    published = {"101", "102", "103", "105", "116"}
    rows = project.text("data/register/reports.csv").splitlines()
    others = [row.split(",")[0] for row in rows[1:] if row.split(",")[0] not in published]
    events = project.text("data/register/events.csv").splitlines()
    ending = [n for n, line in enumerate(events) if ",extended," in line and line.split(",")[0] in others]
    assert ending
    for number in ending:
        events[number] = events[number].rsplit(",", 1)[0] + "," + HIDDEN["reason"]
    project.write("data/register/events.csv", "\n".join(events) + "\n")
    refused, withdrawn, open_ = others[0], others[1], "109"
    project.add("data/register/events.csv", f"{withdrawn},2019-08-01T09:00:00,,published,,")
    project.add("data/register/events.csv", f"{withdrawn},2019-08-02T09:00:00,,withdrawn,,{HIDDEN['withdrawn']}")
    project.write(f"{folder}/{refused}.md", edited(refused, HIDDEN["refused"], body=f"Gọi {PHONE}"))
    project.write(f"{folder}/{withdrawn}.md", edited(withdrawn, HIDDEN["withdrawn"]))
    photos = (
        f"photos:\n  - {{file: {HIDDEN['picture']}.jpg, alt: {HIDDEN['alt']}}}\n"
        "  - {file: shown.jpg, alt: Cột đèn, cleared: true}\nsensitive: true\n"
    )
    project.write(f"{folder}/{open_}.md", edited(open_, OPEN["title"], photos))
    where = project.root / folder
    (where / f"{HIDDEN['picture']}.jpg").write_bytes(picture(HIDDEN["picture"]))
    (where / "shown.jpg").write_bytes(picture(HIDDEN["exif"]))
    (where / "stray.jpg").write_bytes(picture(HIDDEN["stray"]))
    project.write(f"{folder}/README.md", HIDDEN["readme"])
    project.write("content/notes.txt", HIDDEN["stray"])
    project.write("data/private.csv", f"phone\n{HIDDEN['stray']}\n")
    project.write("data/register/.hidden.csv", HIDDEN["stray"])
    project.write("import-report.txt", HIDDEN["report"])
    reply = f"---\nagency: so-gtvt\non: 2029-01-01\nby: Văn phòng\n---\n{HIDDEN['reply']}\n"
    project.write("content/co-quan/so-gtvt.md", reply)
    order = f"{HIDDEN['order']} {PHONE}"
    project.write(
        "data/directives.yml",
        f"- id: a\n  order: {{vi: {order}}}\n  by: {{vi: Tỉnh}}\n  given_on: 2019-08-01\n  state: open\n",
    )
    lines = json.dumps({"id": others[2], "title": HIDDEN["unknown"], "reported": "a", "sender": HIDDEN["unknown"]})
    project.add("data/reports/2019.jsonl", lines)
    project.write(f"{folder}/{others[5]}.md", edited(others[5], HIDDEN["alarms"], "false_alarms: [sai]\n"))
    row = next(line for line in rows if line.startswith(f"{open_},"))
    cells = row.split(",")
    cells[-2:] = [str(one) for one in EXACT]
    project.replace("data/register/reports.csv", row, ",".join(cells))
    project.sign(rows={".hidden.csv": 0})
    manifest = project.text("data/register/manifest.yml")
    project.write(
        "data/register/manifest.yml",
        "".join(line for line in manifest.splitlines(keepends=True) if ".hidden" not in line),
    )
    out = tmp_path_factory.mktemp("canary-site") / "site"
    build_copy(project.root, out)
    return out, open_


@pytest.fixture(scope="module")
def places(published):
    """Where each planted word is found: the names of files."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, text in texts(published[0]):
        small = text.lower()
        if "xkvq" in small:
            for word in (*HIDDEN.values(), *OPEN.values()):
                if word in small:
                    found[word].add(name)
    return found


@pytest.mark.parametrize("field", HIDDEN)
def test_what_is_hidden_is_nowhere(places, field):
    """The word planted in the hidden field is in no published file, in no reading of it, and in no file's name."""
    assert places[HIDDEN[field]] == set()


def test_what_is_open_is_found_wherever_it_is_published(places):
    """The same search finds a title in pages, feeds, the search's index and Open311, and an agency's name in every
    format of the tables, in pages of both editions, and inside the zip of the site."""
    title, agency = places[OPEN["title"]], places[OPEN["agency"]]
    for part in ("phan-anh/", "feeds/phan-anh.xml", "feeds/phan-anh.json", "assets/search/", "open311/v2/requests"):
        assert any(name.startswith(part) for name in title), part
    for ending in ("csv", "json", "jsonl", "parquet", "xlsx/xl/worksheets/sheet2.xml"):
        assert any(name.endswith(f"agencies.{ending}") for name in agency), ending
    for name in ("du-lieu/minh-bach.sqlite", "co-quan/index.html", "assets/lookup-names"):
        assert any(one.startswith(name) for one in agency), name
    assert any("site.zip/" in name for name in title)


@pytest.mark.parametrize("field", ["title", "exif"])
def test_the_search_sees_through_every_packing(field):
    """A word is found in base64, entities, per cents, escapes, gzip, a zip in a zip, and a picture's metadata."""
    word = (OPEN | HIDDEN)[field]
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr("a.txt", word)
    with zipfile.ZipFile(outer, "w") as packed:
        packed.writestr("b.zip", inner.getvalue())
    ways = {
        "base64": base64.b64encode(f"một câu dài, có {word}".encode()),
        "entities": "".join(f"&#{ord(letter)};" for letter in word).encode(),
        "per cents": "".join(f"%{ord(letter):02x}" for letter in word).encode(),
        "escapes": "".join(f"\\u{ord(letter):04x}" for letter in word).encode(),
        "gzip": gzip.compress(word.encode()),
        "zip": outer.getvalue(),
    }
    for way, content in ways.items():
        assert any(word in text for _, text in readings("x.bin", content)), way
    assert any(word in text for _, text in readings("x.jpg", picture(word)))
    assert quote(word) == word


def test_an_exact_place_is_nowhere(published):
    """The exact point of a report marked as sensitive stands in no reading of any file, nor in what the map reads."""
    out, report_id = published
    digits = [f"{degrees:.5f}" for degrees in EXACT] + [f"{degrees:.4f}" for degrees in EXACT] + ["4698765", "5712345"]
    for name, text in texts(out):
        if not name.endswith((".png", ".webp", ".jpg", ".avif")) and ".zip/" not in name:
            assert not [one for one in digits if one in text], name
    (points,) = (out / "assets").glob("points-*.json")
    held = json.loads(points.read_text("utf-8"))
    at = held["id"].index(report_id)
    shown = [(held["origin"][axis] + held[key][at]) / 100_000 for axis, key in enumerate(("lat", "lon"))]
    assert shown == [round(degrees, 3) for degrees in EXACT]


def test_nothing_is_published_of_files_that_are_not_named(published):
    """Only pictures that an editor cleared are there, once in each size and format; nothing of data/ or content/
    lies in the site as it lay in the project."""
    out, report_id = published
    names = [path.name for path in (out / "assets" / "pictures").iterdir()]
    assert [name for name in names if name.startswith(f"{report_id}.")]
    assert not any("xkvq" in Path(name).name for name in names)
    assert not list(out.rglob("*.md.txt")) and not list(out.rglob("private.csv")) and not list(out.rglob("stray*"))
