"""Is a file genuine? A page that compares a file's hash with those of the site, and says how to do it by hand."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.pages.base import Edition, Page
from portal.pages.issue import title_of

SUMS = "sums"
"""By which an edition knows where the list of hashes lies."""


@dataclass(frozen=True)
class Frozen:
    """An issue whose files never change. `files`: the folder in which they lie."""

    id: str
    title: str
    files: str
    sha256: str


@dataclass(frozen=True)
class VerificationPage:
    """What the page shows. `sums`: where the list of hashes lies, with a place for the first digits of a hash; `site`:
    the site's own address, if it has one."""

    sums: str
    site: str
    issues: tuple[Frozen, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, archive = edition.language, edition.archive
    issues = tuple(
        Frozen(issue.id, title_of(language, issue), a.issue(issue.id), issue.sha256)
        for issue in reversed(archive.issues)
    )
    yield Page(
        "verification",
        a.VERIFICATION,
        language._("Is a file genuine?"),
        language._("Compare a file with what this site has published, in your browser or by hand, by its SHA-256."),
        VerificationPage(edition.files[SUMS], archive.project.site_url, issues),
        scripts=("verify.js",),
    )
