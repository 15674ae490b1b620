"""Rules for links that editors write: in prose, and in lists that name a page. Each leads to something."""

import posixpath
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from portal import addresses as a
from portal.checks.directives import FILE
from portal.checks.prose import Finder
from portal.markup import tags
from portal.problem_catalogue.lists import NO_SUCH_PAGE
from portal.problem_catalogue.texts import PROSE_ANCHOR, PROSE_LINK
from portal.problems import Problems
from portal.settings import Project
from portal.sources.prose import orders_in
from portal.sources.prose_pages import ADDRESSES, Prose
from portal.sources.rows import shown
from portal.sources.yaml_files import Entries
from portal.statements import Directive

MARKDOWN, HOME = ".md", "index.md"
_LISTS = {a.AGENCIES: "agencies", a.CATEGORIES: "categories", a.AREAS: "areas"}
_OF_FILES = ("assets", "open311")
IsThere = Callable[[str], bool]
"""Whether the site has something at an address from its root."""


@dataclass(frozen=True)
class Leading:
    """What editors wrote that leads to pages of the site."""

    project: Project
    prose: tuple[Prose, ...]
    directives: tuple[Directive, ...]


def check_ways(leading: Leading, is_there: IsThere, problems: Problems) -> None:
    """Note each link that leads nowhere, and those to no place of another page of prose."""
    _check_links(leading.prose, leading.project.site_url, is_there, problems)
    prose = {page.address for page in leading.prose}
    for directive in leading.directives:
        address = directive.see.partition("#")[0]
        if address and address not in prose and not is_there(address):
            problems.add(NO_SUCH_PAGE, FILE, directive.line, id=shown(directive.id), page=shown(directive.see))
    for file, way, order in orders_in(leading.project):
        address = way.partition("#")[0]
        if address not in prose and not is_there(address):
            problems.add(NO_SUCH_PAGE, file, order.line, id=shown(order.order), page=shown(order.see))


def pages_known(
    project: Project, entries: Entries, texts: Collection[str] | None, published: Collection[str], problems: Problems
) -> IsThere:
    """What can be said before the pages are made; what lies deeper is for the build, which has every page.

    `texts`: ids of the reports that have a text, None where nobody knows; `published`: addresses that have been. Of a
    list that can't be trusted nothing is said.
    """
    lists = {folder: name for folder, name in _LISTS.items() if not problems.distrusts(f"data/{name}.yml")}
    ids: dict[str, Collection[str]] = {folder: getattr(entries, name) for folder, name in lists.items()}
    if texts is not None:
        ids[a.REPORTS] = {*texts, *(entry.id for entry, _ in entries.withdrawn)}
    folders = {*(one.split("/")[0] for one in ADDRESSES if one), *_OF_FILES}
    editions = tuple(filter(None, map(project.settings.prefix_of, project.settings.languages)))

    def is_there(address: str) -> bool:
        edition = next((prefix for prefix in editions if address.startswith(prefix)), "")
        rest = address.removeprefix(edition)
        folder, _, below = rest.partition("/")
        if not rest or address in published or f"{rest.rstrip('/')}/" in ADDRESSES:
            return True
        if f"{folder}/" in ids and below.count("/") == 1 and below.endswith("/") and not below.startswith("trang-"):
            return below[:-1] in ids[f"{folder}/"]
        return folder in folders if below else "." in rest

    return is_there


def _check_links(pages: tuple[Prose, ...], site_url: str, is_there: IsThere, problems: Problems) -> None:
    by_address = {page.address: page for page in pages}
    names = {address: set(_names(page)) for address, page in by_address.items()}
    for page in by_address.values():
        find = Finder(page)
        for target in _targets(page):
            line = find.link(target)
            address, anchor = _address(page, target, site_url, by_address)
            if address is None or not (address in by_address or is_there(address)):
                problems.add(PROSE_LINK, page.file, line, target=shown(target))
            elif anchor and address in names and anchor not in names[address]:
                problems.add(PROSE_ANCHOR, page.file, line, target=shown(target))


def _targets(page: Prose) -> Iterator[str]:
    """The addresses of a page's links and pictures within this site, as they are written."""
    for _, name, attributes in tags(page.html):
        target = attributes.get({"a": "href", "img": "src"}.get(name, ""), "").strip()
        parts = urlsplit(target)
        if target and not parts.scheme and not parts.netloc:
            yield target


def _names(page: Prose) -> Iterator[str]:
    for _, name, attributes in tags(page.html):
        yield from (attributes[key] for key in ("id", "name") if key in attributes and (key == "id" or name == "a"))


def _address(page: Prose, target: str, site_url: str, pages: Mapping[str, Prose]) -> tuple[str | None, str]:
    """Where a link leads, from the site's root, None where out of it; and the place on that page."""
    parts = urlsplit(target)
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    if not path:
        return page.address, anchor
    if path.endswith(MARKDOWN) and not path.startswith("/"):
        # a file beside this one, which MkDocs turns into its page's address
        file = posixpath.normpath(path)
        folder = file.removesuffix(HOME) if posixpath.basename(file) == HOME else f"{file.removesuffix(MARKDOWN)}/"
        is_page = folder in ADDRESSES or f"{page.prefix}{folder}" in pages
        return (f"{page.prefix}{folder}" if is_page else None), anchor
    root = urlsplit(site_url).path or "/"
    reached = urlsplit(urljoin(f"https://x{root}{page.address}", path)).path
    # a browser does not climb above the host, and neither says so
    climbs = posixpath.normpath(posixpath.join(page.address, path)).startswith("..") and not path.startswith("/")
    return (None if climbs or not reached.startswith(root) else reached.removeprefix(root)), anchor
