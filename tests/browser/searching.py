"""Asks the page of the search, and reads what it says."""

import gzip
from urllib.parse import parse_qs, urlsplit

ASK = """query => {
  const form = document.querySelector("[data-mb-search]");
  form.elements.q.value = query;
  form.requestSubmit();
}"""
ANSWERED = "[data-mb-search][data-answered]"


def count(page):
    """How many reports the page says it has found."""
    page.wait_for_selector(ANSWERED)
    text = page.locator("[data-mb-count]").inner_text()
    number = text.split()[0].replace(".", "").replace(",", "")
    return int(number) if number.isdigit() else 0


def ids(page):
    """The ids of the reports that are listed, in their order."""
    page.wait_for_selector(ANSWERED)
    links = page.locator("[data-mb-results] a").evaluate_all("all => all.map(link => link.pathname)")
    return [link.rstrip("/").rsplit("/", 1)[-1] for link in links]


def asked(url):
    """What an address asks for."""
    return parse_qs(urlsplit(url).query)


def every_id(page):
    """The ids of all reports found, however many times there is more to show."""
    page.wait_for_selector(ANSWERED)
    while page.locator("[data-mb-more]").is_visible():
        before = page.locator("[data-mb-results] > li").count()
        page.locator("[data-mb-more]").click()
        page.wait_for_selector(f"[data-mb-results] > li:nth-child({before + 1})")
    return ids(page)


def sizes(page):
    """Gathers the bytes of what the search loads, packed as a host sends text."""
    loaded = []

    def note(response):
        name = urlsplit(response.url).path
        if "/assets/search/" in name or "/assets/lookup-" in name or name.endswith(".mjs"):
            loaded.append(len(gzip.compress(response.body(), 6)))

    page.on("response", note)
    return loaded
