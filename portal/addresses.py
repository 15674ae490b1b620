"""Every address of the site, in one place. An address once published never dies, so nothing else spells one.

An address is relative to its edition's root, ends in `/` for a page, and holds an id, never a title.
Report pages exist once, in the first language, for all editions.
"""

import re
from dataclasses import dataclass

from portal.periods import ALL, FigureId, Scope
from portal.terms import PeriodKind, ScopeKind

HOME = ""
REPORTS = "phan-anh/"
AGENCIES = "co-quan/"
CATEGORIES = "linh-vuc/"
AREAS = "dia-ban/"
MAP = "ban-do/"
OVERDUE = "qua-han/"
LISTS = "danh-sach/"
STATISTICS = "so-lieu/"
METHOD = "phuong-phap/"
ABOUT = "gioi-thieu/"
DATA = "du-lieu/"
LOOKUP = "tra-cuu/"
EMBEDS = "nhung/"
DIRECTIVES = "chi-dao/"
SCORE = "so-lieu/diem-co-quan/"
PROMISES = "so-lieu/loi-hua/"
ISSUES = "ky/"
QUARTERS = "quy/"
REVISIONS = "dinh-chinh/theo-ky/"
FEEDS = "feeds/"
CORRECTIONS = "dinh-chinh/"
CALENDAR = "lich/"
PRIVACY = "rieng-tu/"
GLOSSARY = "thuat-ngu/"
ACCESSIBILITY = "tiep-can/"
VERIFICATION = "kiem-chung/"

_FIGURE_OF_SCOPE = re.compile(rf"(?:[\w-]+/)?{STATISTICS}\w+/(agency|category|area)/([^/]+)/")
SCOPE_FOLDER = {ScopeKind.AGENCY: AGENCIES, ScopeKind.CATEGORY: CATEGORIES, ScopeKind.AREA: AREAS}
LIST_FOLDER = {ScopeKind.AGENCY: "co-quan/", ScopeKind.CATEGORY: "linh-vuc/", ScopeKind.AREA: "dia-ban/"}


def report(report_id: str) -> str:
    """The page of one edited report."""
    return f"{REPORTS}{report_id}/"


def scope(of: Scope) -> str:
    """The page of an agency, a category or an area; home for all."""
    return HOME if of.kind is ScopeKind.ALL else f"{SCOPE_FOLDER[of.kind]}{of.id}/"


def map_of(of: Scope) -> str:
    """The map of all reports with those of one scope alone chosen; its script reads the address."""
    return MAP if of.kind is ScopeKind.ALL else f"{MAP}?{of.kind}={of.id}"


def scope_list(of: Scope, page: int = 1) -> str:
    """A list of reports, by scope, that works without JavaScript."""
    return _numbered(f"{LISTS}{LIST_FOLDER[of.kind]}{of.id}/", page)


def lists_by(way: str) -> str:
    """The lists of one way to cut the register: `thang`, `co-quan`, `linh-vuc`, `dia-ban`."""
    return f"{LISTS}{way}/"


def month_list(month: str, page: int = 1) -> str:
    """The list of one month's reports (`2019-08`)."""
    return _numbered(f"{LISTS}thang/{month}/", page)


def overdue_list(page: int = 1) -> str:
    """The list of overdue reports."""
    return _numbered(OVERDUE, page)


def promise_list(page: int = 1) -> str:
    """The list of promises that were not kept."""
    return _numbered(PROMISES, page)


def backlog_file(kind: ScopeKind, by: PeriodKind, form: str) -> str:
    """The backlog of every scope of a kind by day or week, as `csv` or `json`."""
    what = {ScopeKind.ALL: ""} | {of: f"-{folder.rstrip('/')}" for of, folder in SCOPE_FOLDER.items()}
    return f"{OVERDUE}ton-dong{what[kind]}{'-tuan' if by is PeriodKind.WEEK else ''}.{form}"


def statistic(statistic_id: str, of: Scope = ALL) -> str:
    """The page of a statistic: of the whole city, or of one agency, category or area."""
    return f"{STATISTICS}{statistic_id}/{_part(of)}"


def figures_file(statistic_id: str, extension: str) -> str:
    """A statistic's figures, every scope and period, in one format (`csv`, `json`)."""
    return f"{statistic(statistic_id)}figures.{extension}"


def download(name: str) -> str:
    """A file that the data page offers."""
    return f"{DATA}{name}"


def row_schema(row: str, version: int) -> str:
    """The JSON Schema of one row of a published table (`report`, `figure`)."""
    return download(f"schema/{row}-{version}.json")


READ_ME = "README.txt"
"""How a copy of the whole site is read."""


def site_zip(part: int = 1) -> str:
    """The whole site, or its first part; further parts are numbered."""
    return download("site.zip" if part == 1 else f"site-{part}.zip")


def figure(figure_id: FigureId) -> str:
    """Where a figure is explained: its period's row on the page of its statistic and scope."""
    return f"{statistic(figure_id.statistic, figure_id.scope)}#{figure_id.period.id}"


def figure_row(figure_id: FigureId) -> str:
    """A scope's row on its statistic's page: where a statistic has nothing to say of it, or no pages of scopes."""
    return f"{statistic(figure_id.statistic)}#{figure_id.scope}"


def figure_file(statistic_id: str, name: str) -> str:
    """A file of the whole city's page of a statistic, from the site's root: `figure.csv`, `chart.svg` …"""
    return f"{statistic(statistic_id)}{name}"


def scope_figures(of: Scope, extension: str) -> str:
    """Every statistic's figures of one agency, category or area in one file (`csv`, `json`), from the site's root."""
    return f"{STATISTICS}{_part(of)}figures.{extension}"


def is_figure_of_scope(address: str) -> bool:
    """Whether an address from the site's root is the page of a statistic of one agency, category or area."""
    return bool(_FIGURE_OF_SCOPE.match(address))


def scope_of_figure(address: str) -> Scope | None:
    """Whose figure such a page explains; None for another address."""
    found = _FIGURE_OF_SCOPE.match(address)
    return Scope(ScopeKind(found[1]), found[2]) if found else None


def embed(statistic_id: str, of: Scope = ALL) -> str:
    """The bare page of a chart, for other people's pages: always the latest figures."""
    return f"{EMBEDS}{statistic_id}/{_part(of)}"


def embed_file(statistic_id: str, of: Scope, name: str) -> str:
    """A file beside a bare page, from the site's root: `chart.svg`."""
    return f"{embed(statistic_id, of)}{name}"


def issue_embed(issue: str, statistic_id: str) -> str:
    """The bare page of a chart as an issue (`2019-w31`) froze it."""
    return f"{EMBEDS}{_issue(issue)}{statistic_id}/"


def _part(of: Scope) -> str:
    return "" if of.kind is ScopeKind.ALL else f"{of.kind}/{of.id}/"


def issue(issue_id: str) -> str:
    """The page of an issue of figures: `ky/2019-w31/`, `quy/2019-q2/`."""
    return _issue(issue_id)


def _issue(issue_id: str) -> str:
    return f"{QUARTERS if '-q' in issue_id else ISSUES}{issue_id}/"


def issue_file(issue_id: str, name: str) -> str:
    """A file of an issue, as it was frozen."""
    return f"{issue(issue_id)}{name}"


def moves_file(issue_id: str) -> str:
    """Every figure of an issue that is another now, from the site's root."""
    return f"{REVISIONS}{issue_id}.csv"


def published_file() -> str:
    """Every value that weekly issues published of the city, from the site's root."""
    return f"{REVISIONS}published.csv"


def feed(of: Scope, form: str) -> str:
    """The published reports of a scope as a feed, from the site's root; `form` is `xml` or `json`."""
    name = "phan-anh" if of.kind is ScopeKind.ALL else f"{LIST_FOLDER[of.kind]}{of.id}"
    return f"{FEEDS}{name}.{form}"


def feed_of_issues(form: str) -> str:
    """The issues of figures as a feed, in each edition."""
    return f"{FEEDS}ky.{form}"


def feed_of_corrections(form: str) -> str:
    """The corrections as a feed, in each edition."""
    return f"{FEEDS}dinh-chinh.{form}"


def calendar_file() -> str:
    """The release calendar for calendar programs, in each edition."""
    return "lich.ics"


def open311(name: str = "") -> str:
    """A file of Open311 GeoReport v2, from the site's root: `services.json`, `requests/1234.xml`."""
    return f"open311/v2/{name}"


def absolute(site_url: str, address: str, here: str) -> str:
    """The whole address of what lies at `address` from the site's root; relative to `here` if the site has none."""
    return f"{site_url}{address}" if site_url else Links(here).file(address)


def _numbered(folder: str, page: int) -> str:
    return folder if page == 1 else f"{folder}{page}/"


@dataclass(frozen=True)
class Links:
    """Makes addresses relative to one page, so that the site works in any folder.

    `here` is the page's own address; `prefix` is its edition's folder (`""`, or `en/`).
    """

    here: str
    prefix: str = ""

    @property
    def root(self) -> str:
        """From this page to the root of its edition: `../../`, or `./` at the root."""
        return "../" * self.here.count("/") or "./"

    @property
    def site_root(self) -> str:
        """From this page to the root of the whole site, where assets and report pages are."""
        return "../" * (self.here.count("/") + self.prefix.count("/")) or "./"

    def to(self, address: str) -> str:
        """A page of the same edition; a report's page, which is shared; or a file of the site's root."""
        base = self.site_root if self._shared(address) else self.root
        return base + address

    def file(self, address: str) -> str:
        """An asset or download, which lies at the root of the whole site."""
        return self.site_root + address

    @staticmethod
    def _shared(address: str) -> bool:
        return (
            address.startswith(REPORTS)
            and address != REPORTS
            and not address.startswith((f"{REPORTS}?", f"{REPORTS}#"))
        )
