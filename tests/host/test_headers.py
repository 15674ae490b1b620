"""The policies of the pages and of the servers are one.

After a change of the policy `python -m tests.host.test_headers` writes what docs/hosting offers to copy.
"""

import re
from datetime import date

import pytest

from portal.host.frame import POLICY
from portal.host.headers import caddy, headers_file, nginx
from portal.language import language
from tests.conftest import ROOT

HOSTING = ROOT / "docs" / "hosting"
SERVERS = {"nginx.conf": nginx, "Caddyfile": caddy}
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def test_the_policy_has_no_way_in_for_a_script_in_a_page():
    """Everything is forbidden that is not named; no hash, no nonce, no inline, no eval; no form, no base."""
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert not re.search("unsafe-inline|'unsafe-eval'|nonce-|sha256-|https?:|\\*", POLICY)
    assert rules["script-src"] == "'self' 'wasm-unsafe-eval'" and rules["style-src"] == "'self'"


def test_every_page_says_the_policy_before_it_loads_anything(golden_site):
    """Each page, the embedded ones and that of a wrong address too, has the one policy ahead of all it loads."""
    pages = list(golden_site.rglob("*.html"))
    assert len(pages) > 300
    for path in pages:
        text = path.read_text("utf-8")
        assert META.findall(text) == [POLICY], path
        assert text.index("Content-Security-Policy") < min(text.index("<link"), text.index("<title"))


def test_headers_forbid_frames_but_for_embeds(golden_site):
    """`_headers` lies in the site: nobody frames a page, anybody an embed of either edition."""
    text = (golden_site / "_headers").read_bytes()
    assert text == headers_file(["", "en/"])
    blocks = dict(block.split("\n", 1) for block in re.findall(r"(?m)^(/.*\n(?: .*\n)+)", text.decode()))
    assert blocks["/*"].count("frame-ancestors 'none'") == 1
    for place in ("/nhung/*", "/en/nhung/*"):
        lines = blocks[place].splitlines()
        assert lines[0] == "  ! Content-Security-Policy" and lines[1].endswith("; frame-ancestors *")


@pytest.mark.parametrize("name", SERVERS)
def test_the_documented_servers_have_the_same_policy(name):
    """What docs/hosting offers to copy is what the program says, and holds the policy that docs/hosting.md names."""
    text = (HOSTING / name).read_text("utf-8")
    assert text.split("\n", 1)[1] == SERVERS[name]() and POLICY in text
    assert POLICY in " ".join((ROOT / "docs" / "hosting.md").read_text("utf-8").split())


def test_what_github_pages_can_t_do_is_said():
    """docs/hosting.md names the rules that work in a header only, and that GitHub Pages sends none of ours."""
    text = (ROOT / "docs" / "hosting.md").read_text("utf-8")
    assert "GitHub Pages sends no headers of ours" in text and "frame-ancestors" in text


def test_every_page_with_a_figure_says_of_when_it_is(golden_site):
    """Wherever a figure is printed, on embeds too, stands the as-of day; on those of an issue, when it was frozen."""
    days = "|".join(re.escape(language(code).date(date(2019, 8, 14))) for code in ("vi", "en"))
    printing = 0
    for path in golden_site.rglob("*.html"):
        text = path.read_text("utf-8")
        if "data-figure" in text or "data-frozen" in text:
            printing += 1
            assert re.search(f"{days}|data-frozen.*(Chốt|Frozen)", text, re.DOTALL), path
    assert printing > 200


def write() -> None:
    """Write what docs/hosting offers again, below its first line."""
    for name, made in SERVERS.items():
        first = (HOSTING / name).read_text("utf-8").split("\n", 1)[0]
        (HOSTING / name).write_text(f"{first}\n{made()}", "utf-8")


if __name__ == "__main__":
    write()
