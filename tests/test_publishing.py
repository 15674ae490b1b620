"""Before publishing: what a host does not take is said, with the number and what to do."""

import json
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

import build
from portal.language import language
from portal.publishing import HOSTS, Budget, over_budget
from portal.sources import fingerprint
from tests.conftest import ROOT


def folder_of(path: Path, **files: int) -> Path:
    path.mkdir()
    for name, size in {"index.html": 1, **files}.items():
        with (path / name).open("wb") as file:
            file.truncate(size)
    return path


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        (Budget("Host", files=2), "Host takes 2 files, the site has 3: figure_pages: city"),
        (Budget("Host", size=30_000_000), "Host takes 30 MB, the site has 40 MB: figure_pages: city"),
        (
            Budget("Host", largest=26_214_400),
            "Host takes files of 26,214,400 bytes, b has 39,000,000; see docs/hosting.md",
        ),
    ],
)
def test_each_limit_has_its_sentence(tmp_path, budget, said):
    """Too many files, too much in all, a file too large: the limit, what the site has, and what leaves it out."""
    (sentence,) = over_budget(folder_of(tmp_path / "site", a=1_000_000, b=39_000_000), budget, language("en"))
    assert sentence.startswith(said)


def test_what_fits_exactly_is_taken(tmp_path):
    """A limit that is reached and not passed is none."""
    site = folder_of(tmp_path / "site", a=9)
    assert list(over_budget(site, Budget("Host", files=2, largest=9, size=10), language("en"))) == []


def test_the_known_hosts_have_their_limits():
    """GitHub Pages takes 1 GB, Cloudflare 20,000 files of 25 MiB each."""
    assert HOSTS["github-pages"].size == 10**9
    assert (HOSTS["cloudflare"].files, HOSTS["cloudflare"].largest) == (20_000, 25 * 2**20)


def test_publish_ends_with_1_where_the_host_does_not_take_it(tmp_path, project):
    """A site with a file of 26 MiB is refused for Cloudflare and taken for GitHub Pages."""
    site = folder_of(tmp_path / "site", a=26 * 2**20)
    ended = {
        host: CliRunner().invoke(
            build.main, ["publish", "--project", str(project.root), "--out", str(site), "--host", host]
        )
        for host in HOSTS
    }
    assert ended["cloudflare"].exit_code == 1 and "a có 27.262.976 byte" in ended["cloudflare"].output
    assert ended["github-pages"].exit_code == 0


def test_the_workflow_asks_before_it_publishes():
    """CI compares the built site with the live one and with the host's limits before it uploads anything."""
    text = (ROOT / ".github" / "workflows" / "site.yml").read_text("utf-8")
    assert text.index("build.py publish") < text.index("upload-pages-artifact")
    assert "--host github-pages" in text and "--live" in text


def test_only_what_is_published_is_uploaded():
    """No step of a pull request uploads a site that nobody publishes."""
    steps = yaml.safe_load((ROOT / ".github" / "workflows" / "site.yml").read_text("utf-8"))["jobs"]["build"]["steps"]
    uploads = [step for step in steps if "upload-pages-artifact" in step.get("uses", "")]
    assert [step["if"] for step in uploads] == ["github.ref == 'refs/heads/main'"]


def test_updates_are_asked_for_wherever_packages_are_listed():
    """Each folder with a package.json is one that dependabot looks into."""
    listed = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text("utf-8"))["updates"]
    asked = {
        folder
        for one in listed
        if one["package-ecosystem"] == "npm"
        for folder in one.get("directories", [one.get("directory")])
    }
    there = subprocess.run(["git", "ls-files", "*package.json"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert asked == {f"/{name.rpartition('/')[0]}" for name in there.stdout.split()}


def test_build_json_says_what_the_site_was_built_from(golden_site, project, monkeypatch):
    """The as-of time and two hashes; a changed byte of the input changes the one, of the program the other."""
    record = json.loads((golden_site / "build.json").read_text("utf-8"))
    assert record["as_of"] == "2019-08-14T16:00:00+07:00"
    golden = fingerprint.hash_of_input(ROOT / "tests" / "golden" / "project")
    assert (record["input"], record["code"]) == (golden, fingerprint.hash_of_code())
    assert fingerprint.hash_of_input(project.root) == golden
    project.add("content/phan-anh/102.md", "x")
    assert fingerprint.hash_of_input(project.root) != golden
    (project.root / "portal").mkdir()
    (project.root / "portal" / "a.py").write_text("a = 1\n")
    monkeypatch.setattr(fingerprint, "TOOL", project.root)
    first = fingerprint.hash_of_code()
    (project.root / "portal" / "a.py").write_text("a = 2\n")
    assert fingerprint.hash_of_code() != first
