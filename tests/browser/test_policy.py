"""The content security policy, in a real Chromium: every kind of page, used, breaks no rule of it."""

import re
from pathlib import Path

import pytest

from tests.browser.kinds import KINDS, OF_SCOPES, sample
from tests.served import Quiet, served
from tests.slices import whole

pytestmark = pytest.mark.browser
LISTEN = """window.broken = []; document.addEventListener("securitypolicyviolation",
  one => window.broken.push(`${one.effectiveDirective}: ${one.blockedURI} ${one.sample}`));"""


SOME = ("home", "reports", "report", "agency", "map", "lookup", "statistic", "figure", "embed", "issue", "verification")


PLANT = """() => new Promise(done => {
  const kinds = () => new Set(window.broken.map(one => one.split(":")[0])).size;
  document.addEventListener("securitypolicyviolation", () => kinds() < 4 || done());
  setTimeout(done, 5000);
  document.body.insertAdjacentHTML("beforeend",
    "<p style='color: red'><img src='https://elsewhere.example/x.png'><form action='/x'></form>");
  const script = document.createElement("script");
  script.textContent = "window.ran = 1";
  document.body.append(script);
  document.querySelector("form[action='/x']").submit();
})"""


class Headed(Quiet):
    """Sends the headers that the site's own `_headers` says, as Cloudflare Pages does: rules add to each other."""

    def end_headers(self):
        for name, value in headers_of(Path(self.directory), self.path).items():
            self.send_header(name, value)
        super().end_headers()


def headers_of(folder: Path, path: str) -> dict[str, str]:
    found: dict[str, str] = {}
    fits = False
    for line in (folder / "_headers").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            fits = re.fullmatch(line.replace("*", ".*"), path) is not None
        elif fits and line.startswith("  ! "):
            found.pop(line[4:])
        elif fits:
            name, _, value = line.strip().partition(": ")
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


@pytest.fixture(scope="module")
def headed(demo_site):
    """The demonstration, served with its own headers."""
    with served(demo_site, Headed) as address:
        yield address


@pytest.fixture(scope="module")
def golden_headed(golden_site):
    """The golden site likewise."""
    with served(golden_site, Headed) as address:
        yield address


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


def use(page, kind):
    """What a reader does on a page of the kind."""
    if page.locator("[data-mb-scheme]").count():
        page.locator("[data-mb-scheme]").first.click()
    for button in page.locator("main th button").all()[:2]:
        if button.is_visible():
            button.click()
    if page.locator(".leaflet-control-zoom-in").count():
        page.locator(".leaflet-control-zoom-in").first.click()
        page.locator(".leaflet-container").first.hover()
        page.mouse.wheel(0, -200)
        page.mouse.down()
        page.mouse.move(300, 300)
        page.mouse.up()
    if kind == "reports":
        page.locator("main form[role=search] input[name=q]").fill("duong le loi")
        page.locator("[data-mb-results] a").first.wait_for()
    if kind == "lookup":
        page.locator("main input[name=ma]").fill("1112")
        page.keyboard.press("Enter")
        page.locator("[data-mb-answer] h2", has_text="1112").wait_for()
    if kind == "verification":
        page.locator(".mb-drop__input").set_input_files(__file__)
        page.locator(".mb-drop__one[data-done]").wait_for()


@pytest.mark.parametrize("kinds", [SOME, whole([*KINDS], id="all")])
def test_every_kind_of_page_in_use_breaks_no_rule(page, headed, demo_site, golden_headed, golden_site, kinds):
    """Search typed, scheme switched, map moved, table sorted, number looked up, file compared: no violation, by meta
    and by header."""
    broken = {}
    for kind in kinds:
        address, folder = (golden_headed, golden_site) if kind in OF_SCOPES else (headed, demo_site)
        answer = page.goto(address + sample(folder, kind, "vi"), wait_until="networkidle")
        assert "frame-ancestors" in answer.headers["content-security-policy"]
        use(page, kind)
        if found := page.evaluate("window.broken"):
            broken[kind] = found
    assert broken == {}


def test_the_search_box_of_a_page_leads_to_the_answer_though_no_form_may_send(page, headed):
    """On the home page a question typed and entered leads to the reports' page and its results, without a violation."""
    page.goto(headed, wait_until="networkidle")
    page.locator("main form[role=search] input[name=q]").fill("duong le loi")
    page.keyboard.press("Enter")
    page.locator("[data-mb-results] a").first.wait_for()
    assert page.url.endswith("/phan-anh/?q=duong+le+loi")
    assert page.evaluate("window.broken") == []


def test_a_violation_would_be_seen(page, headed):
    """What the policy forbids is stopped and counted: a style, a script in the page, a foreign picture, a form."""
    page.goto(headed, wait_until="networkidle")
    page.evaluate(PLANT)
    assert page.evaluate("window.ran") is None
    stopped = {one.split(":")[0] for one in page.evaluate("window.broken")}
    assert {"style-src-attr", "img-src", "script-src-elem", "form-action"} <= stopped


def test_only_embeds_may_be_framed(page, headed, tmp_path):
    """Another site's frame shows a chart that is made to be embedded, and shows no other page."""
    frames = "".join(f'<iframe src="{headed}{one}"></iframe>' for one in ("nhung/overdue/", "en/nhung/overdue/", ""))
    (tmp_path / "index.html").write_text(f"<p>Another site</p>{frames}")
    with served(tmp_path) as elsewhere:
        page.goto(elsewhere, wait_until="networkidle")
        shown = [frame.locator("h1").count() for frame in page.frames[1:]]
    assert shown == [1, 1, 0]


def test_old_data_are_said_to_be_old(page, bare_site):
    """A week after the as-of time nothing is said; a minute later a banner says so, in both editions."""
    with served(bare_site) as address_of_site:
        banner = page.locator("[data-mb-stale]")
        for day, address, is_shown in (
            ("21T16:00:00", "", False),
            ("21T16:01:00", "", True),
            ("22", "en/qua-han/", True),
        ):
            page.clock.set_fixed_time(f"2019-08-{day}+07:00" if "T" in day else f"2019-08-{day}T16:00:00+07:00")
            page.goto(f"{address_of_site}{address}", wait_until="networkidle")
            assert banner.is_visible() is is_shown
        assert "more than 7 days" in banner.inner_text()


def test_an_illustration_is_never_called_old(demo_site):
    """The demonstration, whose data are of 2019, has no such banner on any page."""
    pages = list(demo_site.glob("*/index.html"))
    assert pages and not any("data-mb-stale" in path.read_text("utf-8") for path in pages)
