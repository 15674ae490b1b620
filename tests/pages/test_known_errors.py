"""What an issue says of its own errors is what its editors stated, and nothing where they stated nothing."""

from dataclasses import replace

import pytest

from portal.frozen import Briefing
from portal.pages import issue as issue_page
from tests.issues.test_revisions import frozen
from tests.pages.golden_edition import archive, edition_of, rendered

WITHOUT = "No known errors were stated at the time of publication."


@pytest.mark.parametrize(
    ("stated", "printed"),
    [(None, WITHOUT), ("", WITHOUT), ("none", "Known errors: none"), ("two", "Known errors: two")],
)
def test_that_there_are_no_known_errors_is_said_only_if_the_briefing_says_so(stated, printed):
    """Without a briefing, or with one that says nothing of errors, the page says that none were stated."""
    told = Briefing(
        issue="2019-w31",
        language="en",
        known_errors=stated or "",
        body="Words.",
        file="content/en/ky/2019-w31.md",
        line=4,
    )
    books = archive()
    briefings = () if stated is None else (told,)
    edition = edition_of(replace(books, issues=(frozen(books),), briefings=briefings), "en")
    (page,) = [page for page in issue_page.pages(edition) if page.address.endswith("ky/2019-w31/")]
    html = rendered(edition, page)
    assert f"<p>{printed}</p>" in html
    assert html.count("nown errors") == 1
