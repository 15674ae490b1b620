"""Is a file genuine? asked in a real browser, of files that are and of one that was changed."""

import base64
import hashlib

import pytest

from tests.browser.conftest import opener

pytestmark = pytest.mark.browser
DROP = """([name, content]) => {
  const held = new DataTransfer();
  held.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], name));
  document.querySelector("main").dispatchEvent(
    new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true }));
}"""


def dropped(page, name, content):
    """Drop a file, and wait for what the page says of it: its text, and the addresses that it leads to."""
    page.evaluate(DROP, [name, base64.b64encode(content).decode()])
    page.locator(f".mb-drop__one[data-done]:has-text('{hashlib.sha256(content).hexdigest()}')").first.wait_for()
    one = page.locator(".mb-drop__one").first
    return one.inner_text(), one.locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")


def test_a_true_file_is_told_from_a_changed_one(open_page, demo_site):
    """A table, a page, a frozen issue's figures and its briefing are found with their places,
    the list of hashes too; one byte more is not."""
    page = open_page("en/kiem-chung/")
    table = (demo_site / "du-lieu" / "reports.csv").read_bytes()
    told, places = dropped(page, "reports (1).csv", table)
    assert "genuine" in told and "reports (1).csv" in told and places == ["../../du-lieu/reports.csv"]
    told, places = dropped(page, "home.html", (demo_site / "index.html").read_bytes())
    assert "genuine" in told and places == ["../../"]
    told, places = dropped(page, "figures.csv", (demo_site / "ky" / "2019-w31" / "figures.csv").read_bytes())
    assert "frozen issue" in told and places == ["../../ky/2019-w31/figures.csv"]
    sums = (demo_site / "SHA256SUMS").read_bytes()
    told, places = dropped(page, "SHA256SUMS", sums)
    assert "genuine" in told and places == ["../../SHA256SUMS"]
    told, places = dropped(page, "SHA256SUMS", sums + b"\n")
    assert "unknown" in told and places == []
    told, places = dropped(page, "reports.csv", table + b"\n")
    assert "unknown" in told and "genuine" not in told and places == []
    assert page.faults == []


def test_a_file_can_be_chosen_by_keyboard(open_page, demo_site):
    """Tab leads to the field of files, which shows where the focus is; a file chosen there is compared."""
    page = open_page("kiem-chung/")
    page.locator("main").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "file"
    zone = "getComputedStyle(document.querySelector('.mb-drop__zone')).outlineStyle"
    assert page.evaluate(zone) == "solid"
    page.locator(".mb-drop__input").set_input_files(demo_site / "du-lieu" / "agencies.csv")
    page.locator(".mb-drop__one[data-done] .mb-chip", has_text="đúng bản gốc").wait_for()


ASKED = "performance.getEntriesByType('resource').filter((one) => one.name.includes('/assets/sums/')).length"


def test_files_are_compared_without_a_network(browser, golden_site, golden_url):
    """At a desk the whole list comes with the page, which says so; later no network is needed, not for the list of all
    hashes either."""
    with opener(browser, golden_url) as open_it:
        page = open_it("en/kiem-chung/")
        page.locator("[data-mb-drop][data-whole]").wait_for()
        assert "without a network" in page.locator("[data-mb-ready]").inner_text()
        page.context.set_offline(True)
        told, places = dropped(page, "home.html", (golden_site / "index.html").read_bytes())
        assert "genuine" in told and places == ["../../"]
        table = (golden_site / "du-lieu" / "reports.csv").read_bytes()
        told, places = dropped(page, "reports.csv", table)
        assert "genuine" in told and places == ["../../du-lieu/reports.csv"]
        assert "unknown" in dropped(page, "reports.csv", table + b"\n")[0]
        sums = (golden_site / "SHA256SUMS").read_bytes()
        assert "genuine" in dropped(page, "SHA256SUMS", sums)[0]
        assert "unknown" in dropped(page, "SHA256SUMS", sums + b"\n")[0]


LOSE = "() => { window.found = window.fetch; window.fetch = () => Promise.reject(new TypeError('no network')); }"
FIND = "() => { window.fetch = window.found; }"


@pytest.mark.parametrize("is_by_itself", [True, False])
def test_a_file_is_compared_again_once_there_is_a_network(open_page, demo_site, is_by_itself):
    """Where the list could not be had for want of a network, the file is compared by itself when the browser says that
    there is one, and before that by a button; the file is listed once, and the focus is not lost."""
    page = open_page("en/kiem-chung/", width=390, touch=True)
    page.evaluate(LOSE)
    told, _ = dropped(page, "home.html", (demo_site / "index.html").read_bytes())
    button = page.get_by_role("button", name="Compare again")
    assert "could not be loaded" in told and button.is_visible()
    page.evaluate(FIND)
    if is_by_itself:
        page.evaluate("window.dispatchEvent(new Event('online'))")
    else:
        button.press("Enter")
    page.locator(".mb-drop__one[data-done] .mb-chip", has_text="genuine").wait_for()
    assert page.locator(".mb-drop__found > li").count() == 1 and not button.is_visible()
    assert is_by_itself or page.evaluate("document.activeElement.type") == "file"


def test_an_empty_file_is_called_empty(open_page):
    """It is not said to be changed: there is nothing in it to compare."""
    page = open_page("en/kiem-chung/")
    page.evaluate(DROP, ["reports.csv", ""])
    page.locator(".mb-drop__one[data-done] .mb-chip", has_text="empty").wait_for()
    told = page.locator(".mb-drop__found > li").inner_text()
    assert "The file is empty" in told and "changed" not in told and "unknown" not in told


def test_files_chosen_together_stand_in_their_order(browser, golden_site, golden_url):
    """Of several files the first is told first, above those that were compared before."""
    page = browser.new_page()
    page.goto(f"{golden_url}kiem-chung/")
    for names in (("robots.txt",), ("build.json", "addresses.txt", "SHA256SUMS")):
        page.locator(".mb-drop__input").set_input_files([golden_site / name for name in names])
    page.locator(".mb-drop__one[data-done]").nth(3).wait_for()
    told = page.locator(".mb-drop__found [data-name]").all_inner_texts()
    assert told == ["build.json", "addresses.txt", "SHA256SUMS", "robots.txt"]
    page.close()


def test_on_a_phone_the_list_waits_for_a_touch(browser, golden_url):
    """Of the list nothing is fetched before the reader does something, then all of it."""
    with opener(browser, golden_url) as open_it:
        page = open_it("kiem-chung/", width=390, touch=True)
        assert page.evaluate(ASKED) == 0 and not page.locator("[data-mb-ready]").is_visible()
        page.locator("h1").tap()
        page.locator("[data-mb-drop][data-whole]").wait_for()
        assert page.evaluate(ASKED) > 200 and page.locator("[data-mb-ready]").is_visible()
