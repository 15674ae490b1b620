"""An agency with which no other of its kind can be compared has no rank, and pages, pictures and files say so."""

import re
from dataclasses import replace
from functools import cache

import pytest

from portal.downloads.score import SCORE
from portal.downloads.score import score as score_table
from portal.pages import agencies, agency, score, statistic
from portal.pages.comparison_picture import picture
from portal.score import scores_of
from tests.pages.golden_edition import archive, context, edition_of, rendered

ALONE = {
    "vi": "Không cơ quan nào khác cùng loại so sánh được với cơ quan này, nên không xếp hạng.",
    "en": "No other agency of this kind can be compared with this one, so it has no rank.",
}
NOT_RANKED = {"vi": "không xếp hạng", "en": "not ranked"}
RANKS = ("rank", "best_rank", "worst_rank")
AMONG_ONE = {"vi": re.compile(r"\b1 trên 1\b"), "en": re.compile(r"\b1 of 1\b")}


@cache
def lone(code="vi"):
    """The small project, where an agency is ranked from two cases on and is the only one of its kind; but of the
    communes there are two."""
    books = archive()
    settings = books.settings.model_copy(update={"minimum_ranked": 2})
    return edition_of(replace(books, project=books.project.model_copy(update={"settings": settings})), code)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_lone_agency_is_not_ranked_among_agencies(code):
    """On the index of agencies and beside a statistic each kind with one agency compared says that it has no rank, and
    its cell too; the others have one."""
    edition = lone(code)
    index = next(agencies.pages(edition))
    compared = statistic.compared(edition, edition.ledger.definitions["on_time_of_due"])
    assert compared is not None
    alone = [kind for kind in compared.kinds if len(kind.ranked) == 1]
    assert alone and [row.ranks for kind in alone for row in kind.ranked] == [NOT_RANKED[code]] * len(alone)
    text = rendered(edition, index)
    assert text.count(ALONE[code]) == len(alone) == sum(len(group.ranked) == 1 for group in context(index).groups)
    pages = [one for one in statistic.pages(edition) if getattr(one, "address", "") == "so-lieu/on_time_of_due/"]
    beside = rendered(edition, pages[0])  # type: ignore[arg-type]
    assert beside.count(ALONE[code]) == len(alone)
    drawn = picture(edition, compared)
    assert drawn.count(f">{NOT_RANKED[code]}<") == len(alone)
    assert not any(AMONG_ONE[code].search(one) for one in (text, beside, drawn))


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_lone_score_is_not_ranked(code):
    """A score beside which no other of its kind stands has no rank: neither on the score's page nor in its table; where
    two have one, both are ranked."""
    edition = lone(code)
    page = next(score.pages(edition))
    groups = [group for quarter in context(page).quarters for group in quarter.groups]
    alone = [group for group in groups if len(group.scored) == 1]
    assert alone and rendered(edition, page).count(ALONE[code]) == len(alone)
    for group in groups:
        ranks = [(row.rank, row.best, row.worst) for row in group.scored]
        assert ranks == [(None, None, None)] if group in alone else all(None not in one for one in ranks)
    rows = score_table(edition.ledger).rows.to_pylist()
    for scores in scores_of(edition.ledger):
        for one in scores.agencies:
            of = sum(other.kind == one.kind and other.score is not None for other in scores.agencies)
            (row,) = [row for row in rows if (row["period"], row["agency"]) == (scores.period.id, one.agency)]
            is_empty = {row[name] is None for name in RANKS}
            assert is_empty == {of == 1 or one.score is None}


@pytest.mark.parametrize(("code", "words"), [("vi", "trống nếu"), ("en", "empty where")])
def test_each_rank_of_the_table_says_when_it_is_empty(code, words):
    """The rank, the best and the worst are empty together, and the description of each says when."""
    said = {field.name: field.meaning[code] for field in SCORE.fields if field.name in RANKS}
    assert set(said) == set(RANKS)
    assert len({text.partition(words)[2] for text in said.values()} - {""}) == 1
    assert all(words in text for text in said.values())


def test_an_agency_s_own_page_says_that_none_can_be_compared():
    """Beside its share on time stands no rank but that no other of its kind can be compared with it."""
    edition = lone()
    index = context(next(agencies.pages(edition)))
    alone = {row.address for group in index.groups if len(group.ranked) == 1 for row in group.ranked}
    shown = {page.address: rendered(edition, page) for page in agency.pages(edition)}
    assert alone
    for address, text in shown.items():
        assert ("không cơ quan nào khác cùng loại so sánh được" in text) >= (address in alone)
