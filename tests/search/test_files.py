"""The files of the search hold what is published and nothing else, the same bytes every time."""

import os
import subprocess
import sys
from dataclasses import replace
from functools import cache

import html5lib

from portal import addresses as a
from portal import search
from portal.frozen import Briefing, Face, FrozenIssue
from portal.markup import plain
from portal.pages import filters, glossary, method
from portal.pages.lists import pages as list_pages
from portal.pages.shelf import every_page
from portal.pictures import Picture
from portal.rendering import Renderer
from portal.search.subjects import subjects
from portal.statements import Reply
from portal.terms import Verdict
from tests.conftest import ROOT
from tests.pages.golden_edition import archive, context, golden, without_reports
from tests.search.reader import Reader
from tests.search.truth import Truth, said

PROSE = {"vi": {"gop-y.md": "---\ntitle: Góp ý\n---\n\nXin **gửi thư** về trung tâm.\n"}}


def made(editions):
    files: dict[str, bytes] = {}
    addresses = search.write(editions, PROSE, files.__setitem__)
    return Reader(files, addresses[search.NAME])


@cache
def whole():
    """The golden project's index, with pictures on one report."""
    pictured = min(archive().edited)
    shown = {pictured: (Picture("assets/pictures/a.jpg", 1, 1, "a", ""),)}
    return made([replace(golden(), pictures=shown), replace(golden("en"), pictures=shown)])


def rows():
    return {row["id"]: row for row in archive().reports.to_dict("records") if row["id"] in archive().edited}


def test_the_records_are_the_published_reports_the_newest_first():
    """Every edited report has one record, in the order of receipt, the last first."""
    found = [record[0] for record in whole().records()]
    assert found == sorted(rows(), key=lambda key: rows()[key]["received_at"], reverse=True)
    assert whole().known["reports"] == len(found) == len(archive().edited)


def test_every_word_of_every_page_is_found_and_no_other():
    """The words of the index are exactly those of the published reports' pages, each with its reports."""
    reader, truth = whole(), Truth(said(archive()))
    indexed = {term for term, held in reader.every_term().items() if isinstance(held, list) and "~" not in term}
    assert indexed == set().union(*truth.words.values())
    for word in indexed:
        assert reader.ids(reader.reports(word)) == {one for one, held in truth.words.items() if word in held}


def test_no_unpublished_text_is_in_any_file():
    """A report that is taken back leaves no word of its own, no id and no record in any file."""
    key = min(archive().edited)
    kept = {one: edited for one, edited in archive().edited.items() if one != key}
    others = Truth(said(replace(archive(), edited=kept)))
    own = Truth(said(archive())).words[key] - set().union(*others.words.values())
    assert own
    fewer = made([replace(golden(), archive=replace(archive(), edited=kept))])
    terms = fewer.every_term()
    assert not own & set(terms) and f"#{key.lower()}" not in terms
    assert key not in [record[0] for record in fewer.records()]


def test_filters_give_the_reports_of_the_register():
    """Each choice of each select has a term in the index, with the reports that the register says."""
    reader, register = whole(), rows()
    verdicts = dict(zip(golden().ledger.facts["id"], golden().ledger.facts["verdict"], strict=True))
    fits = {
        "co-quan": lambda key, value: register[key]["agency"] == value,
        "linh-vuc": lambda key, value: register[key]["category"] == value,
        "dia-ban": lambda key, value: value in around(register[key]["area"]),
        "thang": lambda key, value: f"{register[key]['received_at']:%Y-%m}" == value,
        "ket-qua": lambda key, value: (
            register[key]["outcome"] == value
            and verdicts[key] in (Verdict.ON_TIME, Verdict.LATE, Verdict.NO_DEADLINE_ANSWERED)
        ),
        "han": lambda key, value: verdicts[key] == value,
    }
    selects = filters.filters(golden())
    assert {one.name for one in selects} == set(fits)
    for one in selects:
        for option in one.options:
            expected = {key for key in register if fits[one.name](key, option.value)}
            assert reader.ids(reader.reports(f"@{one.name}:{option.value}")) == expected != set()
    assert reader.ids(reader.reports("@anh")) == {min(archive().edited)}


def around(area):
    return [area, *around(archive().areas[area].parent)] if area else []


def test_every_choice_that_the_index_knows_is_offered():
    """No filter's term is in the index that no select offers."""
    offered = {f"@{one.name}:{option.value}" for one in filters.filters(golden()) for option in one.options}
    assert {term for term in whole().every_term() if term.startswith("@")} == offered | {"@anh"}


def test_waits_are_the_working_days_that_pages_tell():
    """The waits are those of the records, and of the lists."""
    reader = whole()
    waits = reader.beside("waits")
    assert waits == [record[6] for record in reader.records()]
    told = {item.id: item.days for page in list_pages(golden()) if page.kind == "list" for item in context(page).rows}
    assert {record[0]: record[6] for record in reader.records()} == {key: told[key] or 0 for key in rows()}


def test_subjects_are_every_scope_statistic_and_page_in_both_languages():
    """Every agency, category, area and statistic is found by its name in each edition, and so are the prose pages."""
    for code in ("vi", "en"):
        rows = whole().beside(f"subjects-{code}")
        by_address = {address: (title, text) for _, title, address, _, text in rows}
        assert len(by_address) == len(rows)
        named = {f"{a.AGENCIES}{key}/": one.names for key, one in archive().agencies.items()}
        named |= {f"{a.CATEGORIES}{key}/": one.names for key, one in archive().categories.items()}
        named |= {f"{a.AREAS}{key}/": one.names for key, one in archive().areas.items()}
        named |= {a.statistic(key): one.title for key, one in golden().ledger.definitions.items()}
        for address, names in named.items():
            assert by_address[address][0] == golden(code).language.name(names)
        assert by_address[a.METHOD][1] and by_address[a.ABOUT][1]
    vi = {row[2]: row for row in whole().beside("subjects-vi")}
    assert vi["gop-y/"][1:] == ["Góp ý", "gop-y/", [], "xin gửi thư về trung tâm"]


def test_a_page_is_called_by_its_headings_and_its_text_keeps_its_order():
    """Headings of prose and terms of the glossary find their page as its title does; of the text no word is lost."""
    called = {row[2]: row[3] for row in whole().beside("subjects-vi")}
    renderer = Renderer(golden())
    for module, level in ((method, "h2"), (glossary, "dt")):
        page = next(iter(module.pages(golden())))
        document = html5lib.parse(renderer.render(page), namespaceHTMLElements=False)
        headings = [" ".join("".join(one.itertext()).split()) for one in document.iter(level)]
        assert headings and set(headings) <= {*called[page.address], page.title}
    written = {"a.md": "# Một tên\n\n## Hai *ý*\n\nHai ba, hai bốn.\n"}
    row = [one.row() for one in subjects(golden(), written)][-1]
    assert row[1:] == ("Một tên", "a/", ("Hai ý",), "một tên hai ý hai ba hai bốn")


def test_a_subject_is_found_by_every_listed_spelling():
    """What an agency is called besides is with its names, word for word."""
    key, agency = next((key, one) for key, one in archive().agencies.items() if one.spellings)
    called = {row[2]: row[3] for row in whole().beside("subjects-en")}[f"{a.AGENCIES}{key}/"]
    assert {agency.names["vi"], *agency.spellings} <= set(called)


def test_the_words_for_misspelled_ones_are_words_of_reports():
    """Each of the words among which the nearest is looked for has reports, and each common word of letters is there."""
    reader, truth = whole(), Truth(said(archive()))
    assert set(reader.beside("words").split()) == {
        word for held in truth.words.values() for word in held if word.isalpha()
    }


def test_texts_are_what_people_wrote():
    """The text of each report, of which excerpts are cut, is what was reported, answered and written afterwards."""
    texts = [text for piece in whole().all_of("texts") for text in piece]
    for record, text in zip(whole().records(), texts, strict=True):
        edited = archive().edited[record[0]]
        wrote = [edited.reported, edited.answered, *(letter.text for letter in edited.follow_ups)]
        assert text == " ".join(plain(one) for one in wrote)


UNNAMED = {"report", "list", "folder", "figure", "embed", "issue_embed", "home", "reports"}
"""Kinds of page that are no subjects: reports are found as such, figures of scopes by what they are of."""


def test_every_page_that_is_no_report_or_list_is_a_subject():
    """Whatever kind of page is added, it can be found; by the title that it has."""
    for code in ("vi", "en"):
        titles = {row[2]: row[1] for row in whole().beside(f"subjects-{code}")}
        pages = {page.address: page for page in every_page(golden(code)) if page.kind not in UNNAMED}
        assert len({page.kind for page in pages.values()}) > 20
        own = {address for address in pages if not address.rstrip("/").rsplit("/", 1)[-1].isdigit()}
        own -= {address for address in own if address.startswith(a.LISTS) and address != a.LISTS}
        assert own - titles.keys() == set()
        assert [address for address in own if not pages[address].title.endswith(titles[address])] == []


def test_an_issue_is_found_by_the_words_of_its_briefing():
    """A frozen issue is found by its number and by what its briefing says, also in the other edition."""
    face = Face.model_construct(issue="2019-w31")
    issue = FrozenIssue(face, figures="", definitions="", behind=b"", text=b"", lists="")
    quoted = 'Nước rút, {{ figure("received/all/2019-w31") }} phản ánh'
    briefing = Briefing(issue=issue.id, language="vi", title="Sau lũ", body=quoted, file="x.md", line=1)
    numbered = {"vi": ("kỳ 31", "kỳ tuần 31", "tuần 31"), "en": ("issue 31", "issue of week 31", "week 31")}
    for code in ("vi", "en"):
        edition = replace(golden(code), archive=replace(archive(), issues=(issue,), briefings=(briefing,)))
        (found,) = (one for one in subjects(edition, {}) if one.address == a.issue(issue.id))
        *_, called, text = found.row()
        assert (
            called == ("2019-w31", *numbered[code], "Sau lũ")
            and {"nước", "rút"} <= set(text.split())
            and "figure" not in text
        )


def test_an_agency_is_found_by_what_it_says_of_its_figures():
    """The words of an agency's reply, which stands on its page, find the agency."""
    key = min(archive().agencies)
    reply = Reply(agency=key, on=archive().today, by="x", text="Cầu đang sửa", language="vi", file="x.md")
    edition = replace(golden(), archive=replace(archive(), replies={key: {"vi": reply}}))
    found = {one.address for one in subjects(edition, {}) if {"cầu", "sửa"} <= set(one.row()[4].split())}
    assert {address for address in found if address.startswith(a.AGENCIES)} == {f"{a.AGENCIES}{key}/"}


def test_a_name_in_the_other_language_finds_too():
    """An agency is found in the English edition by its Vietnamese name."""
    english = whole().beside("subjects-en")
    key, agency = min(archive().agencies.items())
    found = next(row for row in english if row[2] == f"{a.AGENCIES}{key}/")
    assert agency.names["vi"] in found[3]


def test_a_city_on_its_first_day_has_an_index_too():
    """Without any report there is an index, and it finds nothing."""
    reader = made([without_reports()])
    assert reader.known["reports"] == 0
    assert reader.known["starts"] == reader.all_of("terms") == reader.all_of("records") == []


CODE = """
import hashlib
from tests.search.test_files import whole
print(sorted((name, hashlib.sha256(content).hexdigest()) for name, content in whole().files.items()))
"""


def test_two_runs_with_other_hashes_give_the_same_bytes():
    """The order in which Python keeps sets shows in no file."""
    found = {
        subprocess.run(
            [sys.executable, "-c", CODE],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
    assert found.pop().count("assets/search/") == len(whole().files)
