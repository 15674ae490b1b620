"""A real Chromium and the built demonstration, served from this machine."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

from tests import demonstration
from tests.browser.find import chromium
from tests.browser.kinds import OF_SCOPES
from tests.browser.small_maps import write_site
from tests.search.truth import Truth, said
from tests.served import served

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def base_url(demo_site):
    """The demonstration below a folder name, as a project page on GitHub Pages would be."""
    with served(demo_site) as address:
        yield address


@pytest.fixture(scope="session")
def golden_url(golden_site):
    """The golden site, served likewise."""
    with served(golden_site) as address:
        yield address


@pytest.fixture(scope="session")
def place_of(demo_site, base_url, golden_site, golden_url):
    """What says of a kind of pages where it is looked at: a site's folder and its address."""
    return lambda kind: (golden_site, golden_url) if kind in OF_SCOPES else (demo_site, base_url)


@pytest.fixture(scope="session")
def map_url(tmp_path_factory):
    """The address of a site of maps: all reports, one agency's, the areas; a large city's; one far below what is
    seen."""
    root = tmp_path_factory.mktemp("maps")
    write_site(root)
    with served(root) as address:
        yield address


@pytest.fixture(scope="session")
def archive():
    """The demonstration's tables and texts."""
    return demonstration.archive()


@pytest.fixture(scope="session")
def truth(archive):
    """What a search of the demonstration should find."""
    return Truth(said(archive))


@pytest.fixture(scope="session")
def browser():
    path = chromium()
    if path is None:
        pytest.fail("no Chromium found: install it (apt-get install chromium) or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield instance
        instance.close()


@pytest.fixture
def open_page(browser, base_url):
    """Opens an address and gathers what went wrong: foreign requests, console errors, failed files."""
    with opener(browser, base_url) as open_it:
        yield open_it


@contextmanager
def opener(browser, base_url):
    """What opens pages, for as long as they are looked at."""
    contexts = []

    def open_it(
        address,
        *,
        width=1280,
        height=900,
        scheme="light",
        scripts=True,
        reduced_motion="reduce",
        until="networkidle",
        touch=False,
        locale="vi-VN",
    ):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion=reduced_motion,
            has_touch=touch,
            locale=locale,
        )
        contexts.append(context)
        page = context.new_page()
        page.faults = []
        page.on("console", lambda m: page.faults.append(f"console: {m.text}") if m.type == "error" else None)
        page.on("pageerror", lambda e: page.faults.append(f"script: {e}"))
        page.on(
            "request",
            lambda r: (
                None
                if r.url.startswith((base_url, "data:", "blob:"))
                else page.faults.append(f"left the site: {r.url}")
            ),
        )
        page.on("response", lambda r: page.faults.append(f"{r.status}: {r.url}") if r.status >= 400 else None)
        page.goto(base_url + address, wait_until=until)
        return page

    yield open_it
    for context in contexts:
        context.close()
