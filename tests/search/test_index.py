"""What is found in the written index is what is in the texts, no more and no less."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search import terms as module
from portal.search.documents import Document
from portal.search.files import Files
from portal.search.terms import BITS, Terms, telling, written
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
    return Document(f"PA-{number}", title, place, (body,), (), "", facets, 0, "on_time", 0)


def indexed(documents):
    """The terms of some documents, written and read again."""
    files: dict[str, bytes] = {}
    terms = Terms(telling(documents))
    for number, one in enumerate(documents):
        terms.add(number, one)
    put = Files()
    starts = []
    for name, start, content in terms.files():
        put.put(name, content)
        starts += [start] if start else []
    put.put("records-0", [[one.id] for one in documents])
    put.put("search", {"starts": starts})
    return Reader(files, f"{put.write(files.__setitem__)}search.json")


@given(st.sets(st.integers(0, 5000)).map(sorted), st.integers(0, 60_000))
def test_a_list_reads_as_it_was_written(rising, more):
    """Any rising numbers come back from their letters, be they written as gaps or, where that is shorter, as bits."""
    limit = (rising[-1] if rising else 0) + 1 + more
    text = written(rising, limit)
    assert list(numbers(text)) == rising
    assert len(text) <= 1 + len(BITS) + limit // 6 + 1


@pytest.mark.parametrize("step", [1, 2, 100])
def test_both_ways_of_writing_are_used(step):
    """A list of every report or every second is written as bits, one of every hundredth as gaps."""
    rising = list(range(0, 6000, step))
    text = written(rising, 6000)
    assert text.startswith(BITS) == (step < 6)
    assert list(numbers(text)) == rising


@given(BOOKS, TEXT)
def test_the_index_finds_what_is_in_the_texts(books, query):
    """For every word of any query the index gives the reports whose texts have it."""
    documents = [document(number, *book) for number, book in enumerate(books)]
    reader = indexed(documents)
    truth = Truth({one.id: [one.title, one.place, *one.texts] for one in documents})
    for word in folded(query):
        assert reader.ids(reader.reports(word)) == {one for one, held in truth.words.items() if word in held}


@given(BOOKS)
def test_filters_ids_and_neighbours_are_found(books):
    """A filter's term gives the reports that have it, an id its report, a pair those in which it stands together, if it
    does so in some heading or is a name in some text."""
    documents = [document(number, *book) for number, book in enumerate(books)]
    reader = indexed(documents)
    for facet in ("@co-quan:a", "@han:late", "@anh"):
        assert reader.ids(reader.reports(facet)) == {one.id for one in documents if facet in one.facets}
    for one in documents:
        assert reader.ids(reader.reports(f"#{one.id.lower()}")) == {one.id}
    both_in = {
        one.id: [" le loi " in f" {' '.join(folded(text))} " for text in (one.title, one.place, *one.texts)]
        for one in documents
    }
    is_name = any(f" {name} " in f" {text} " for one in documents for text in one.texts for name in ("Lê Lợi",))
    is_known = is_name or any(any(found[:2]) for found in both_in.values())
    assert reader.ids(reader.reports("~le loi")) == {key for key, found in both_in.items() if is_known and any(found)}
    assert reader.ids(reader.headings("~le loi")) == {key for key, found in both_in.items() if any(found[:2])}


def test_a_name_in_a_text_is_a_pair_wherever_it_is_written_so():
    """A street that no heading names is a pair in every text that has it, in capitals or not; other words are none."""
    texts = ("Rác ở đường Lê Lợi", "rac duong le loi", "lợi lê", "Lê, Lợi")
    reader = indexed([document(number, body=text) for number, text in enumerate(texts)])
    assert reader.reports("~le loi") == {0, 1}
    assert reader.headings("~le loi") == set()
    assert reader.reports("~duong le") == set()


def test_names_of_subjects_are_pairs_too():
    """What a report's agency or area is called counts as standing together, as in a text."""
    one = replace(document(0, "Đèn hỏng"), names=("Công an thành phố Huế", "CA TP Huế"))
    reader = indexed([one, document(1, body="công viên, an toàn")])
    assert reader.reports("~cong an") == {0} == reader.reports("~tp hue") and reader.headings("~cong an") == set()


def test_the_most_usual_words_come_first():
    """The words among which a misspelled one is looked for are folded, of letters alone, the most usual first."""
    terms = Terms(set())
    for number, text in enumerate(("rác Rác 46", "rac đường", "đường lê 1A")):
        terms.add(number, document(number, body=text))
    assert terms.common() == ["duong", "rac", "le"]


@given(BOOKS)
def test_each_spelling_is_told_apart_and_so_is_each_heading(books):
    """Each spelling of a word has its own reports; marked where the word, however spelled, is in a heading."""
    documents = [document(number, *book) for number, book in enumerate(books)]
    reader = indexed(documents)
    expected: dict[str, dict[str, list[tuple[int, bool]]]] = {}
    for number, one in enumerate(documents):
        in_heading = {both(word) for text in (one.title, one.place) for word in words(text)}
        heads = {folded_word for folded_word, _ in in_heading}
        for folded_word, spelling in {both(word) for text in one.texts for word in words(text)} | in_heading:
            mark = (number, folded_word in heads)
            expected.setdefault(folded_word, {}).setdefault(spelling, []).append(mark)
    found = {term for term, held in reader.every_term().items() if isinstance(held, list) and "~" not in term}
    assert {term: reader.word(term) for term in found} == expected


def test_a_word_of_many_spellings_has_each_in_a_file_of_its_own(monkeypatch):
    """What only a question with marks needs lies apart where it is long, and is read the same."""
    monkeypatch.setattr(module, "SHELF", 40)
    monkeypatch.setattr(module, "ALONE", 20)
    tones = ("a", "á", "à", "ả", "ã", "ạ")
    documents = [document(place, f"m{tones[place % 6]}", body=f"m{tones[place % 5]}") for place in range(300)]
    reader = indexed(documents)
    assert {type(places) for places in reader.shelf("ma")["ma"][2].values()} == {int}
    assert set(reader.word("ma")) == {both(f"m{tone}")[1] for tone in tones}
    assert {number for number, _ in reader.word("ma")[both("má")[1]]} >= set(range(1, 300, 6))


def test_what_everything_has_ranks_nothing(monkeypatch):
    """A pair of neighbours, and a word in headings, of very many reports are left out; the word is found as before."""
    monkeypatch.setattr(module, "TELLING", 40)
    reader = indexed([document(place, "đường phố" if place % 3 else "đường") for place in range(900)])
    assert reader.reports("~duong pho") == set()
    assert {is_heading for _, is_heading in reader.word("duong")[both("đường")[1]]} == {False}
    assert len(reader.reports("duong")) == 900


@pytest.mark.parametrize("number", [1, 3000])
def test_files_are_cut_between_words(number):
    """However many words there are, each is found in the file that its first letters lead to, and so is each pair."""
    titles = [f"từ{place} lề{place} cuối" for place in range(number)]
    documents = [document(place, title) for place, title in enumerate(titles)]
    reader = indexed(documents)
    assert (len(reader.known["starts"]) > 1) == (number > 1)
    for place in range(0, number, 101):
        assert reader.reports(f"tu{place}") == {place}
        assert reader.reports(f"~tu{place} le{place}") == {place}
