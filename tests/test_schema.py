"""The data contract: docs/data.md says what the schema says."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import build
from portal import problem_catalogue
from portal.problems import ProblemKind
from portal.published.register import HAPPENED, REGISTER
from portal.schema import TABLES
from portal.settings import Settings
from portal.slugs import slug, slugs
from portal.terms import EventKind
from tests.building import build_copy
from tests.conftest import ROOT
from tests.settings_table import lines

DOCS = (Path(__file__).parents[1] / "docs" / "data.md").read_text("utf-8")
MODULES = [import_module(f"portal.problem_catalogue.{one.name}") for one in iter_modules(problem_catalogue.__path__)]
KINDS = [kind for module in MODULES for kind in vars(module).values() if isinstance(kind, ProblemKind)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_documented_columns_are_the_schema_s(table):
    """Each column's line in docs/data.md has its type, whether it is needed, and both meanings."""
    for column in table.columns:
        needed = "yes" if column.is_required else ""
        start = f"| `{column.name}` | {column.type} |"
        rest = f"{column.meaning['vi']} | {column.meaning['en']} |"
        lines = [line for line in DOCS.splitlines() if line.startswith(start) and rest in line]
        assert lines, f"{table.name}.{column.name}"
        assert lines[0].split("|")[3].strip() == needed


def test_every_kind_of_event_is_documented():
    """docs/data.md has a line for each kind."""
    for kind in EventKind:
        assert f"`{kind}`" in DOCS


def test_no_rating_of_one_citizen_has_a_column():
    """Ratings are counts by week, agency and category: no table that is read or published has any column but these, so
    none for a person's name, number or address, for who rated, or for what was said with a rating."""
    assert {table.name: [column.name for column in table.columns] for table in TABLES} == READ
    assert {table.name: list(table.names) for table in (REGISTER, HAPPENED)} == PUBLISHED


REPORT = [
    *("id", "received_at", "status", "category", "agency", "area", "due_original", "due_current", "handled_at"),
    *("outcome", "promised_for", "channel", "lat", "lon"),
]
READ = {
    "reports": REPORT,
    "events": ["report", "at", "recorded_at", "kind", "value", "reason"],
    "ratings": ["week", "agency", "category", "asked", "satisfied", "acceptable", "dissatisfied", "recorded_at"],
}
PUBLISHED = {
    "reports": [
        *REPORT,
        *("first_answered_at", "verdict", "working_days_taken", "working_days_allowed", "days_late", "days_overdue"),
        "page",
    ],
    "events": ["report", "number", "at", "recorded_at", "kind", "value"],
}


def test_problems_are_declared_once():
    """Each kind of problem has a code of its own, says what is wrong and what to do."""
    codes = [kind.code for kind in KINDS]
    assert len(set(codes)) == len(codes)
    assert all(kind.what and kind.fix for kind in KINDS)


def test_every_setting_has_its_sentence():
    """The description of each setting stands beside it."""
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Xây dựng", "so-xay-dung"),
        ("Đường Điện Biên Phủ", "duong-dien-bien-phu"),
        ("UBND TP. Huế", "ubnd-tp-hue"),
        ("Ridgely's Delight", "ridgelys-delight"),
        ("Stadium/Entertainment Area", "stadium-entertainment-area"),
        ("  a--b  ", "a-b"),
        ("!!!", "x"),
    ],
)
def test_a_slug_is_what_a_reader_would_write(text, expected):
    """Letters lose their marks, đ becomes d and not nothing."""
    assert slug(text) == expected


def test_slugs_are_unique_and_stable():
    """Two texts of one slug get two ids, by their order."""
    assert slugs(["Sở A", "So A", "so a"]) == {"Sở A": "so-a", "So A": "so-a-2", "so a": "so-a-3"}


def test_every_setting_is_documented():
    """docs/data.md has a line for each setting, with its default and its sentence, and for no other."""
    section = DOCS.split("| key | default | what it sets |\n|---|---|---|\n")[1].split("\n\n")[0]
    assert section.splitlines() == list(lines())


def test_the_smallest_settings_build_a_site(project, tmp_path):
    """The shortest `mkdocs.yml` of docs/data.md builds a Vietnamese site."""
    smallest = DOCS.split("```yaml\nsite_name:")[1].split("```")[0]
    project.write("mkdocs.yml", "site_name:" + smallest)
    built = build_copy(project.root, tmp_path / "site")
    assert (tmp_path / "site" / "index.html").is_file() and not (tmp_path / "site" / "en").exists()
    assert built.pages > 50


def test_the_officers_guide_names_what_there_is():
    """Each file that docs/huong-dan.md names is there or in the data contract, each command is one of build.py."""
    guide = (ROOT / "docs" / "huong-dan.md").read_text("utf-8")
    for name in set(re.findall(r"`((?:data|content)/[\w./-]+\.(?:csv|yml|geojson|md))`", guide)):
        assert (ROOT / name).is_file() or f"`{Path(name).name}`" in DOCS, name
    commands = set(re.findall(r"build\.py (\w+)", guide))
    assert {"check", "manifest", "freeze", "extract", "new"} == commands
    assert commands <= set(build.main.commands)
