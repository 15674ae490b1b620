"""What is found in the written index is what is in the texts, no more and no less."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.documents import Document
from portal.search.files import Files
from portal.search.terms import Terms, written
from portal.search.words import both, words
from tests.search.reader import Reader, numbers
from tests.search.truth import Truth, folded

SYLLABLES = (
    "đường",
    "Lê",
    "Lợi",
    "lợi",
    "hoà",
    "hòa",
    "hoa",
    "Thủy",
    "thuỷ",
    "xuân",
    "đêm",
    "dem",
    "rác",
    "12",
    "2019",
)
TEXT = st.lists(st.sampled_from(SYLLABLES), max_size=8).map(" ".join)
FACETS = st.lists(st.sampled_from(("@co-quan:a", "@han:late", "@anh")), unique=True).map(tuple)
BOOKS = st.lists(st.tuples(TEXT, TEXT, TEXT, FACETS), max_size=40)


def document(number, title="", place="", body="", facets=()):
    return Document(f"PA-{number}", title, place, (body,), "", facets, 0, "on_time", 0)


def indexed(documents):
    """The terms of some documents, written and read again."""
    files: dict[str, bytes] = {}
    terms = Terms()
    for number, one in enumerate(documents):
        terms.add(number, one)
    put = Files(files.__setitem__)
    starts, digests = [], []
    for number, (start, shelf) in enumerate(terms.shelves()):
        starts.append(start)
        digests.append(put.put(f"terms-{number}", shelf))
    records = [put.put("records-0", [[one.id] for one in documents])]
    first = put.address("search", put.put("search", {"starts": starts, "terms": digests, "records": records}))
    return Reader(files, first)


@given(st.lists(st.tuples(st.integers(0, 5000), st.booleans()), unique_by=lambda pair: pair[0]).map(sorted))
def test_a_list_reads_as_it_was_written(pairs):
    """Any rising list of reports, with their marks, comes back from its letters."""
    assert list(numbers(written(array("L", [2 * report + mark for report, mark in pairs])))) == pairs


@given(BOOKS, TEXT)
def test_the_index_finds_what_is_in_the_texts(books, query):
    """For every word of any query the index gives the reports whose texts have it."""
    documents = [document(number, *book) for number, book in enumerate(books)]
    reader = indexed(documents)
    truth = Truth({one.id: [one.title, one.place, *one.body] for one in documents})
    for word in folded(query):
        assert reader.ids(reader.reports(word)) == {one for one, held in truth.words.items() if word in held}


@given(BOOKS)
def test_filters_ids_and_neighbours_are_found(books):
    """A filter's term gives the reports that have it, an id its report, a pair those whose title or place has both."""
    documents = [document(number, *book) for number, book in enumerate(books)]
    reader = indexed(documents)
    for facet in ("@co-quan:a", "@han:late", "@anh"):
        assert reader.ids(reader.reports(facet)) == {one.id for one in documents if facet in one.facets}
    for one in documents:
        assert reader.ids(reader.reports(f"#{one.id.lower()}")) == {one.id}
    headings = {one.id: [f" {' '.join(folded(text))} " for text in (one.title, one.place)] for one in documents}
    having = {key for key, texts in headings.items() if any(" le loi " in text for text in texts)}
    assert reader.ids(reader.reports("~le loi")) == having


@given(BOOKS)
def test_each_spelling_and_each_heading_is_told_apart(books):
    """Under a folded word each spelling has its own reports, marked where it stands in the title or the place."""
    documents = [document(number, *book) for number, book in enumerate(books)]
    held = indexed(documents).every_term()
    spellings = {word: spelling for word, spelling in held.items() if isinstance(spelling, dict)}
    expected: dict[str, dict[str, list[tuple[int, bool]]]] = {}
    for number, one in enumerate(documents):
        in_heading = {both(word) for text in (one.title, one.place) for word in words(text)}
        for folded_word, spelling in {both(word) for text in one.body for word in words(text)} | in_heading:
            mark = (number, (folded_word, spelling) in in_heading)
            expected.setdefault(folded_word, {}).setdefault(spelling, []).append(mark)
    assert {key: {one: list(numbers(text)) for one, text in of.items()} for key, of in spellings.items()} == expected


@pytest.mark.parametrize("number", [1, 3000])
def test_files_are_cut_between_words(number):
    """However many words there are, each is found in the file that its first letters lead to, and so is each pair."""
    titles = [f"từ{place} lề{place} cuối" for place in range(number)]
    documents = [document(place, title) for place, title in enumerate(titles)]
    reader = indexed(documents)
    assert (len(reader.known["terms"]) > 1) == (number > 1)
    for place in range(0, number, 101):
        assert reader.reports(f"tu{place}") == {place}
        assert reader.reports(f"~tu{place} le{place}") == {place}
