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
    return number_in(page.locator("[data-mb-count]").inner_text())


def number_in(text):
    """The number that a line begins with; 0 if it begins with none."""
    number = text.split()[0].replace(".", "").replace(",", "")
    return int(number) if number.isdigit() else 0


def ids(page):
    """The ids of the reports that are listed, in their order."""
    page.wait_for_selector(ANSWERED)
    links = page.locator("[data-mb-results] a").evaluate_all("all => all.map(link => link.pathname)")
    return [link.rstrip("/").rsplit("/", 1)[-1] for link in links]


def offers(page):
    """The questions that are offered where nothing is found, as they are said."""
    page.wait_for_selector(ANSWERED)
    return page.locator("[data-mb-meant] a").all_inner_texts()


ALL_OF_IT = """() => {
  const find = (name) => document.querySelector(`[data-mb-${name}]`);
  const seen = (element) => (element.checkVisibility() ? element.innerText : "");
  const links = [...find("subjects-list").children].filter((line) => line.checkVisibility());
  return {
    count: find("count").innerText,
    unmarked: seen(find("unmarked")),
    lines: [...find("results").children].slice(0, 3).map((line) => line.innerText),
    pages: links.map((line) => line.querySelector("a").pathname),
    is_page_first: find("subjects").nextElementSibling === find("found"),
  };
}"""


def everything(page):
    """At once what the page says: its count in words, what it says of marks, the first three reports as they read, the
    pages that are seen, and whether these stand above the reports."""
    page.wait_for_selector(ANSWERED)
    return page.evaluate(ALL_OF_IT)


def subjects(page):
    """The addresses of the pages that are seen at once, and whether they stand above the reports."""
    said = everything(page)
    return said["pages"], said["is_page_first"]


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
