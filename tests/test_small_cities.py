"""The least that a city may hand in: its site is built whole, and no table without rows keeps it from being so."""

import csv
import hashlib
import json
import sqlite3

import pytest

from portal import site
from portal.schema import REPORTS
from portal.verifying import verify
from tests.quick_pages import scans
from tests.test_site import broken_links

SETTINGS = """site_name: Thử
site_url: https://thu.example/
extra:
  portal:
    name: {{vi: Minh Bạch Thử}}
    city: {{vi: Thử}}
    centre: {{vi: Trung tâm Thử}}
    languages: [vi]
    figure_pages: {pages}
"""
AGENCIES = "- id: xd\n  names: {vi: Sở Xây dựng}\n  kind: department\n"
CATEGORIES = "- id: duong\n  names: {vi: Đường}\n- id: rac\n  names: {vi: Rác}\n"


def city(root, reports=60, agency="xd", categories=("duong", "rac"), pages="city"):
    """A project of one agency, without areas, events, ratings and texts; returns its folder."""
    lines = [",".join(REPORTS.names)]
    for i in range(reports):
        row = dict.fromkeys(REPORTS.names, "")
        row |= {"id": f"r{i}", "received_at": f"2026-0{1 + i % 3}-{1 + i % 28:02}T08:00:00", "channel": "app"}
        row |= {"category": categories[i % len(categories)], "agency": agency, "status": "received"}
        if agency:
            row |= {"due_original": "2026-04-01", "due_current": "2026-04-01", "status": "in_progress"}
        lines.append(",".join(row.values()))
    table = "".join(f"{line}\n" for line in lines)
    digest = hashlib.sha256(table.encode()).hexdigest()
    files = {
        "mkdocs.yml": SETTINGS.format(pages=pages),
        "data/agencies.yml": AGENCIES,
        "data/categories.yml": CATEGORIES,
        "data/register/reports.csv": table,
        "data/register/manifest.yml": "as_of: 2026-04-02T10:00:00\nfiles:\n"
        f"  reports.csv: {{rows: {reports}, sha256: {digest}}}\n",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def small_site(tmp_path_factory):
    """The site of a city without areas, with a page for every scope of every figure."""
    root = city(tmp_path_factory.mktemp("small"), pages="all")
    site.build(root, root / "site")
    return root / "site"


def lost_links(root):
    """Links to files that are not there."""
    return [link for link in broken_links(root, dict(scans(root))) if "no such anchor" not in link]


def test_a_city_without_areas_is_built(small_site):
    """Without `areas.yml`, one agency alone and no text edited, the site is whole and no link leads nowhere."""
    compared = verify(small_site)
    assert (compared.missing, compared.added, compared.changed) == ((), (), ())
    assert lost_links(small_site) == []


def test_a_table_without_rows_has_its_header_in_every_format_that_has_one(small_site):
    """Of a city without areas the table of areas is a header alone, and is offered as that everywhere but as JSON
    lines, which have none: that file is neither there nor named."""
    data = small_site / "du-lieu"
    assert not (data / "areas.jsonl").exists()
    (header,) = csv.reader((data / "areas.csv").read_text("utf-8-sig").splitlines())
    assert header[0] == "id"
    assert json.loads((data / "areas.json").read_text("utf-8"))["rows"] == []
    assert (data / "areas.xlsx").stat().st_size and (data / "areas.parquet").stat().st_size
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    assert "areas" in [resource["name"] for resource in package["resources"]]
    with sqlite3.connect(data / "minh-bach.sqlite") as base:
        assert base.execute("SELECT count(*) FROM areas").fetchone() == (0,)
    named = [path for path in small_site.rglob("*") if path.is_file() and b"areas.jsonl" in path.read_bytes()]
    assert named == []
    assert (data / "agencies.jsonl").is_file()


@pytest.mark.parametrize(
    "without",
    [{"agency": ""}, {"categories": ("",)}, {"reports": 0}],
    ids=["agencies", "categories", "reports"],
)
def test_a_city_whose_reports_name_nothing_is_built(tmp_path, without):
    """So is one whose reports name no agency, one whose reports name no category, and one without any report."""
    root = city(tmp_path, **without)
    site.build(root, root / "site")
    assert lost_links(root / "site") == []
