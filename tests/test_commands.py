"""The command line says problems where they are seen, and builds for the address that its publisher knows."""

import importlib.util
import re
import sys

import pytest

from portal import site
from portal.problem_catalogue import HASH_DIFFERS, STRAY_QUOTE
from portal.problems import Problem
from tests.conftest import ROOT
from tests.html_pages import PageFacts

PUBLIC = "https://owner.example/a-repository"


@pytest.fixture(scope="module")
def commands():
    """`build.py` as a module."""
    spec = importlib.util.spec_from_file_location("minh_bach_commands", ROOT / "build.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.modules.pop("minh_bach_commands", None)


def test_a_problem_is_put_beside_its_line_on_github(commands, monkeypatch):
    """The annotation names the file from the repository's root, its line, and the whole sentence."""
    monkeypatch.chdir(ROOT)
    problem = Problem(STRAY_QUOTE, "data/register/events.csv", 12)
    plain = commands.as_line(problem, "en", on_github=False)
    assert plain.startswith("data/register/events.csv:12: ")
    said = commands.as_line(problem, "en", ROOT / "cities" / "hue", on_github=True)
    assert said == f"::error file=cities/hue/data/register/events.csv,line=12::{plain}"


def test_no_text_of_a_problem_ends_its_annotation(commands, monkeypatch):
    """Line breaks, percent signs, commas and colons from a file arrive as what they are."""
    monkeypatch.chdir(ROOT)
    problem = Problem(HASH_DIFFERS, "data/register/a,b:c 100%.csv", 0, {"found": "x\n::error::y%0A"})
    said = commands.as_line(problem, "en", ROOT, on_github=True)
    assert "\n" not in said
    assert said.startswith("::error file=data/register/a%2Cb%3Ac 100%25.csv,line=1::")
    assert "%250A" in said


@pytest.mark.xdist_group("site")
def test_a_site_in_a_folder_of_a_domain_names_that_address(tmp_path):
    """Canonical addresses, the sitemap and the lost page's links hold the publisher's address, not the project's."""
    out = tmp_path / "site"
    site.build(ROOT / "tests" / "golden" / "project", out, site_url=PUBLIC)
    assert f"<loc>{PUBLIC}/co-quan/</loc>" in (out / "sitemap.xml").read_text("utf-8")
    assert f'<link rel="canonical" href="{PUBLIC}/en/co-quan/">' in (out / "en/co-quan/index.html").read_text("utf-8")
    lost = (out / "404.html").read_text("utf-8")
    read = PageFacts()
    read.feed(lost)
    assert {link for link in read.links if not link.startswith(("/a-repository/", "#"))} == set()
    assert "minh-bach.example" not in lost + (out / "sitemap.xml").read_text("utf-8")
    for link in re.findall(r'(?:href|src)="/a-repository/(assets/[^"]+)"', lost):
        assert (out / link).is_file()
