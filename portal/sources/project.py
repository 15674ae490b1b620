"""A city's project: `mkdocs.yml`, whose `extra.portal` holds the portal's own settings."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from portal import addresses
from portal.language import codes
from portal.problem_catalogue.files import FILE_MISSING
from portal.problem_catalogue.lists import BAD_ENTRY, MISSING_KEY
from portal.problems import N_, Problems, Remark, Words
from portal.settings import Project, Settings
from portal.sources.entries import note_garbled, note_invalid
from portal.sources.rows import shown
from portal.sources.strict_yaml import BadYaml, Loaded, load
from portal.sources.text import read_text

FILE = "mkdocs.yml"
PLACE = ("extra", "portal")
DATA_PAGES = frozenset(
    f"{address}index.md" for name, address in vars(addresses).items() if name.isupper() and isinstance(address, str)
)
"""The pages of the site as a navigation names them; those of single agencies, areas and periods come and go."""
NO_TRANSLATIONS = N_("there are no translations for {code}; docs/architecture.md says how to add them")
NO_PAGE = N_("{page} is neither a page of the site nor a file in content/")
_SITE = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")


def read_project(root: Path, problems: Problems) -> Project | None:
    """The project in a folder; None, with the problems noted, if its settings can't be used."""
    path = root / FILE
    if not path.is_file():
        problems.add(FILE_MISSING, FILE)
        return None
    text = read_text(path, FILE, problems)
    if text is None:
        return None
    try:
        loaded = load(text, FILE, is_foreign=True)
    except BadYaml as bad:
        problems.found.append(bad.problem)
        return None
    return _project(root, loaded, problems)


def _project(root: Path, loaded: Loaded, problems: Problems) -> Project | None:
    top = loaded.value if isinstance(loaded.value, dict) else {}
    extra = top.get("extra")
    own = extra.get("portal") if isinstance(extra, dict) else None
    if not isinstance(own, dict):
        problems.add(MISSING_KEY, FILE, loaded.line(PLACE), key="extra.portal")
        return None
    note_garbled(loaded, FILE, problems, PLACE)
    settings = note_invalid(Settings, own, PLACE, loaded, FILE, problems)
    unknown = [code for code in settings.languages if code not in codes()] if settings else []
    if unknown:
        told = Remark(NO_TRANSLATIONS, {"code": shown(unknown[0])})
        problems.add(BAD_ENTRY, FILE, loaded.line((*PLACE, "languages")), key="languages", problem=told)
        return None
    _check_navigation(root, top.get("nav"), loaded, problems)
    site_url = top.get("site_url")
    if site_url is None:
        problems.add(MISSING_KEY, FILE, loaded.line(("site_url",)), key="site_url")
        return None
    if not isinstance(site_url, str) or not _SITE.fullmatch(site_url):
        problem = Words(N_("not an address as https://phan-anh.example/"))
        problems.add(BAD_ENTRY, FILE, loaded.line(("site_url",)), key="site_url", problem=problem)
        return None
    return None if settings is None else Project(root=root, settings=settings, site_url=site_url.rstrip("/") + "/")


def _check_navigation(root: Path, nav: Any, loaded: Loaded, problems: Problems) -> None:
    """Note each entry of `nav` that leads to no page: MkDocs would write a tab that is a dead link."""
    if nav is not None and not isinstance(nav, list):
        problems.add(BAD_ENTRY, FILE, loaded.line(("nav",)), key="nav", problem=Words(N_("not a list")))
        return
    for place, entry in enumerate(nav or []):
        for page in _pages_of(entry):
            if page not in DATA_PAGES and not (root / "content" / page).is_file() and "://" not in page:
                problem = Remark(
                    N_("{page} is neither a page of the site nor a file in content/"), {"page": shown(page)}
                )
                problems.add(BAD_ENTRY, FILE, loaded.line(("nav", place)), key="nav", problem=problem)


def _pages_of(entry: Any) -> Iterator[str]:
    """What an entry of a navigation, or those below it, leads to."""
    below = entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ()
    for one in below:
        yield from _pages_of(one)
    if isinstance(entry, str):
        yield entry
