"""The settings: known keys only, each fault at its line, and other readers' parts of mkdocs.yml left alone."""

import pytest

FAULTS = [
    ("    country: VN\n", "    country: VN\n    colour: red\n", "unknown_key", "colour", 1),
    ("timezone: Asia/Ho_Chi_Minh", "timezone: Asia/Hue", "bad_entry", "timezone", 0),
    ("page_size: 10", "page_size: 5", "bad_entry", "page_size", 0),
    ("    country: VN\n", "    minimum_rated: 4\n", "bad_entry", "minimum_rated", 0),
    ("page_size: 10", "page_size: 50\n    page_size: 60", "yaml_duplicate_key", None, 1),
    ("    country: VN\n", "    max_refused: nhiều\n", "bad_entry", "max_refused", 0),
]


@pytest.mark.parametrize(("old", "new", "code", "key", "further"), FAULTS)
def test_a_fault_in_the_settings_is_found_at_its_line(project, old, new, code, key, further):
    """The message names the key and the line on which it stands."""
    line = project.replace("mkdocs.yml", old, new)
    problem = project.only(code)
    assert problem.where == f"mkdocs.yml:{line + further}"
    assert key is None or problem.details["key"] == key


def test_a_folder_without_mkdocs_yml_is_no_project(project):
    """The first thing that a project needs is named."""
    (project.root / "mkdocs.yml").unlink()
    assert project.only("file_missing").file == "mkdocs.yml"


def test_parts_that_others_read_are_left_alone(project):
    """Tags, anchors and plugins of MkDocs neither disturb the portal nor are constructed."""
    project.add("mkdocs.yml", "plugins: []\nhooks: &h [!ENV [X, y]]\nextra_css: *h")
    assert project.read().settings.city["vi"] == "Thừa Thiên Huế"


def test_the_site_s_address_ends_in_a_slash(project):
    """A deployer may leave the last slash out."""
    project.replace("mkdocs.yml", "minh-bach.example/", "minh-bach.example/cong")
    assert project.read().project.site_url == "https://minh-bach.example/cong/"


@pytest.mark.parametrize(
    "line", ["site_url: https://minh-bach.example/\n", "    name: {vi: Minh Bạch, en: Minh Bạch}\n"]
)
def test_a_setting_that_is_missing_is_named(project, line):
    """What every project must say is asked for by its name."""
    project.replace("mkdocs.yml", line, "")
    assert project.only("missing_key").details["key"] == line.partition(":")[0].strip()
