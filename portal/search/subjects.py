"""What there is to find beside reports: agencies, categories, areas, statistics, issues, prose and the site's pages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from portal import addresses as a
from portal.frozen import FrozenIssue
from portal.issues import quoting
from portal.markup import plain
from portal.pages import about, accessibility, corrections, data, directives, glossary, method, privacy, verification
from portal.pages.base import Edition, Page
from portal.pages.issue import title_of
from portal.pages.verdicts import N_
from portal.periods import Scope
from portal.records import Agency, Area, Category
from portal.rendering import Renderer
from portal.search.words import words
from portal.settings import Names
from portal.sources.edited import front_matter
from portal.terms import ScopeKind

READ = (about, method, data, directives, corrections, glossary, accessibility, privacy, verification)
"""Pages of which every word is found."""
NAMED = {
    a.AGENCIES: N_("Agencies"),
    a.CATEGORIES: N_("Categories"),
    a.AREAS: N_("Areas"),
    a.MAP: N_("Map"),
    a.LISTS: N_("Lists of all reports"),
    a.LOOKUP: N_("Where is my report?"),
    a.OVERDUE: N_("Overdue reports"),
    a.STATISTICS: N_("All statistics"),
    a.PROMISES: N_("Promises that were not kept"),
    a.SCORE: N_("Quarterly score of agencies"),
    a.ISSUES: N_("Issues of figures"),
    a.REVISIONS: N_("How figures were revised"),
    a.CALENDAR: N_("Release calendar"),
    a.FEEDS: N_("Follow this site"),
}
"""Pages of figures and lists, which are found by their title alone."""
TITLE = re.compile(r"""^(?:title:[ \t]*|#[ \t]+)["']?(.+?)["']?[ \t]*#*$""", re.MULTILINE)


class SubjectKind(StrEnum):
    """What a subject is."""

    AGENCY = "agency"
    CATEGORY = "category"
    AREA = "area"
    STATISTIC = "statistic"
    ISSUE = "issue"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Subject:
    """A page that is no report's. `address` is from its edition's root; `words` are found beside the title."""

    kind: SubjectKind
    title: str
    address: str
    words: str

    def row(self) -> tuple[str, str, str, str]:
        """As it is written."""
        return self.kind, self.title, self.address, self.words


def subjects(edition: Edition, prose: Mapping[str, str]) -> Iterator[Subject]:
    """Every subject of an edition; `prose` is the Markdown that people wrote, by file name."""
    archive, language = edition.archive, edition.language
    scopes: tuple[tuple[SubjectKind, ScopeKind, Mapping[str, Agency | Category | Area]], ...] = (
        (SubjectKind.AGENCY, ScopeKind.AGENCY, archive.agencies),
        (SubjectKind.CATEGORY, ScopeKind.CATEGORY, archive.categories),
        (SubjectKind.AREA, ScopeKind.AREA, archive.areas),
    )
    for kind, scope_kind, records in scopes:
        for key, record in sorted(records.items()):
            title = language.name(record.names)
            replies = archive.replies.get(key, {}) if kind is SubjectKind.AGENCY else {}
            others = [*record.names.values(), *record.spellings, *(plain(one.text) for one in replies.values())]
            yield Subject(kind, title, a.scope(Scope(scope_kind, key)), _once(others, title))
    for key, one in edition.ledger.definitions.items():
        said: tuple[Names, ...] = (one.sentence, one.numerator, one.denominator, one.caveats)
        title = language.name(one.title)
        texts = [*one.title.values(), *(language.name(names) for names in said), key]
        yield Subject(SubjectKind.STATISTIC, title, a.statistic(key), _once(texts, title))
    yield from (_issue(edition, issue) for issue in reversed(archive.issues))
    yield from _pages(edition)
    for name, text in sorted(prose.items()):
        yield _prose(name, text)


def _issue(edition: Edition, issue: FrozenIssue) -> Subject:
    """A frozen issue, found by its period and by the words of its briefing in every language."""
    briefings = [one for one in edition.archive.briefings if one.issue == issue.id]
    said = [f"{one.title} {one.known_errors} {plain(quoting.filled(one.body, lambda _: ''))}" for one in briefings]
    title = title_of(edition.language, issue)
    return Subject(SubjectKind.ISSUE, title, a.issue(issue.id), _once([issue.id, *said], title))


def _pages(edition: Edition) -> Iterator[Subject]:
    renderer = Renderer(edition)
    for module in READ:
        page: Page = next(iter(module.pages(edition)))
        texts = [page.description, Markup(renderer.render(page)).striptags()]
        yield Subject(SubjectKind.PAGE, page.title, page.address, _once(texts, page.title))
    for address, title in NAMED.items():
        yield Subject(SubjectKind.PAGE, edition.language._(title), address, "")


def _prose(name: str, text: str) -> Subject:
    front, end = front_matter(text)
    body = text[end:] if end else text
    found = TITLE.search(front if end and "title:" in front else body)
    title = found[1] if found else name.removesuffix(".md")
    return Subject(SubjectKind.PAGE, title, f"{name.removesuffix('.md')}/", _once([plain(body)], title))


def _once(texts: Sequence[str], title: str) -> str:
    """Every word of the texts that the title lacks, once, in the order of the alphabet."""
    return " ".join(sorted({word for text in texts for word in words(text)} - set(words(title))))
