"""What there is to find beside reports: agencies, categories, areas, statistics, issues, prose and the site's pages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from portal import addresses as a
from portal.frozen import FrozenIssue
from portal.issues import quoting
from portal.language import Language
from portal.markup import plain
from portal.pages import about, accessibility, corrections, data, directives, glossary, method, privacy, verification
from portal.pages.base import Edition, Page
from portal.pages.issue import title_of
from portal.pages.verdicts import N_
from portal.periods import Period, Scope
from portal.records import Agency, Area, Category
from portal.rendering import Renderer
from portal.search.words import words
from portal.settings import Names
from portal.sources.edited import front_matter
from portal.terms import PeriodKind, ScopeKind

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
ALSO = {
    a.LOOKUP: N_("look up; status of a report; track a report"),
    a.OVERDUE: N_("late reports; backlog; delays"),
    a.SCORE: N_("ranking; compare agencies; league table"),
    a.ISSUES: N_("bulletins; briefings; press figures"),
    a.FEEDS: N_("subscribe; RSS; Atom"),
    a.LISTS: N_("browse; archive"),
    a.METHOD: N_("methodology; how it is counted"),
    a.VERIFICATION: N_("verify; checksum; hash"),
    a.DATA: N_("download; open data; CSV; API"),
    a.PRIVACY: N_("personal data; take my report down"),
    a.CORRECTIONS: N_("mistakes; errata"),
}
"""What else people call pages, parted by semicolons; each language has words of its own for it."""
HEADING = re.compile(r"<(h[1-6]|dt)\b[^>]*>(.*?)</\1>", re.DOTALL)
WRITTEN_HEADING = re.compile(r"^#+[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
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
    """A page that is no report's. `address` is from its edition's root; `called` are other names, spellings and
    headings, which find it as its title does; `said` is its text."""

    kind: SubjectKind
    title: str
    address: str
    called: tuple[str, ...] = ()
    said: tuple[str, ...] = ()

    def row(self) -> tuple[str, str, str, tuple[str, ...], str]:
        """As it is written: kind, title, address, what else it is called, and the words of its text in their order."""
        called = dict.fromkeys(one for one in self.called if one != self.title)
        return (
            self.kind,
            self.title,
            self.address,
            tuple(called),
            " ".join(word for one in self.said for word in words(one)),
        )


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
            replies = archive.replies.get(key, {}) if kind is SubjectKind.AGENCY else {}
            called = (*record.names.values(), *record.spellings)
            said = tuple(plain(one.text) for one in replies.values())
            yield Subject(kind, language.name(record.names), a.scope(Scope(scope_kind, key)), called, said)
    for key, one in edition.ledger.definitions.items():
        told: tuple[Names, ...] = (one.sentence, one.numerator, one.denominator, one.caveats)
        called, said = (*one.title.values(), key), tuple(language.name(names) for names in told)
        yield Subject(SubjectKind.STATISTIC, language.name(one.title), a.statistic(key), called, said)
    yield from (_issue(edition, issue) for issue in reversed(archive.issues))
    yield from _pages(edition)
    for name, text in sorted(prose.items()):
        yield _prose(name, text)


def _issue(edition: Edition, issue: FrozenIssue) -> Subject:
    """A frozen issue, found by its period and by the words of its briefing in every language."""
    briefings = [one for one in edition.archive.briefings if one.issue == issue.id]
    called = (issue.id, *_numbered(edition.language, issue.period), *(one.title for one in briefings))
    said = (f"{one.known_errors} {plain(quoting.filled(one.body, lambda _: ''))}" for one in briefings)
    return Subject(SubjectKind.ISSUE, title_of(edition.language, issue), a.issue(issue.id), called, tuple(said))


def _numbered(language: Language, period: Period) -> tuple[str, ...]:
    """What people call a week or a quarter by its number."""
    if period.kind is PeriodKind.WEEK:
        return tuple(language._("issue {n}; issue of week {n}; week {n}").format(n=period.week).split("; "))
    return tuple(language._("quarter {n}; issue of quarter {n}").format(n=period.quarter).split("; "))


def _pages(edition: Edition) -> Iterator[Subject]:
    renderer = Renderer(edition)
    for module in READ:
        page: Page = next(iter(module.pages(edition)))
        html = renderer.render(page).replace("<", " <")  # what tags part is no one word
        called = (*_also(edition, page.address), *(Markup(one).striptags() for _, one in HEADING.findall(html)))
        said = (page.description, Markup(html).striptags())
        yield Subject(SubjectKind.PAGE, page.title, page.address, called, said)
    for address, title in NAMED.items():
        yield Subject(SubjectKind.PAGE, edition.language._(title), address, _also(edition, address))


def _also(edition: Edition, address: str) -> tuple[str, ...]:
    return tuple(edition.language._(ALSO[address]).split("; ")) if address in ALSO else ()


def _prose(name: str, text: str) -> Subject:
    front, end = front_matter(text)
    body = text[end:] if end else text
    found = TITLE.search(front if end and "title:" in front else body)
    title = found[1] if found else name.removesuffix(".md")
    called = tuple(plain(heading) for heading in WRITTEN_HEADING.findall(body))
    return Subject(SubjectKind.PAGE, title, f"{name.removesuffix('.md')}/", called, (plain(body),))
