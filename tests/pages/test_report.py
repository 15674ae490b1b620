"""The page of a report: its story and its facts, nobody's markup, one page for all editions."""

import re
from dataclasses import replace

from markupsafe import Markup, escape

from portal.language import language
from portal.pages import report
from portal.pages.timeline import Timelines, in_words, steps, when_in_words
from portal.pages.verdicts import Bilingual
from portal.pictures import Picture
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered


def page_of(edition, report_id):
    return next(page for page in report.pages(edition) if page.address == f"phan-anh/{report_id}/")


def test_every_edited_report_has_a_page_and_no_other():
    """There is one page for each edited report, at its id and nothing else."""
    addresses = {page.address for page in report.pages(golden())}
    assert addresses == {f"phan-anh/{key}/" for key in archive().edited}


def test_report_pages_exist_once():
    """The second edition writes no report page: the first edition's serve both."""
    assert list(report.pages(golden("en"))) == []


def test_labels_speak_both_languages():
    """Labels and steps carry the second language beside the first, marked as such."""
    text = rendered(golden(), page_of(golden(), "102"))
    assert '<span class="mb-both" lang="en">What was answered</span>' in text
    assert '<span class="mb-both" lang="en">Reopened</span>' in text


def test_values_speak_both_languages():
    """Category, agency and area have their second names; the chips and the bar say the same in both languages."""
    made = page_of(golden(), "102")
    text = rendered(golden(), made)
    lists = (archive().categories, archive().agencies, archive().areas)
    english = {
        language("vi").name(one.names): language("en").name(one.names) for some in lists for one in some.values()
    }
    scopes = [fact for fact in context(made).facts if fact.address]
    assert len(scopes) == 3
    for fact in scopes:
        assert f'{fact.text}</a> <span class="mb-both" lang="en">{escape(english[fact.text])}</span></dd>' in text
    chips = [Markup(one).striptags() for one in re.findall(r'<span class="mb-chip.*?</span></span>', text)]
    assert chips[0] == "trả lời đúng hạn answered on time"
    assert '<span class="mb-both mb-both--more" lang="en">Received 17 Jun 2019, due ' in text.replace("\u00a0", " ")


def test_crumbs_signature_and_reasons_speak_both_languages():
    """The way to a page, who signed the answer and when, and that a step has a reason are said in both languages; the
    reason itself is marked as of the language in which it was written."""
    made = [page for page in report.pages(golden()) if context(page).answered]
    page = next(one for one in made if any(step.note for step in context(one).timeline))
    text = rendered(golden(), page)
    crumbs = text.partition("</nav>")[0]
    number = context(page).id
    assert re.findall(r'lang="en">([^<]*)</span>', crumbs)[:1] == ["Reports"] and f'lang="en">no. {number}<' in crumbs
    signed = re.search(r'mb-report__signature">([^<]*), (\S+) <span class="mb-both" lang="en">([^<]*), ([^<]*)<', text)
    assert signed is not None
    agency = next(one for one in archive().agencies.values() if one.names["vi"] == signed[1])
    assert signed[3] == escape(language("en").name(agency.names))
    note = next(step.note for step in context(page).timeline if step.note)
    assert f'Lý do <span class="mb-both" lang="en">Reason</span>: <span lang="vi">{escape(note)}</span>' in text


def test_the_map_s_note_and_similar_reports_speak_both_languages():
    """What stands under the small map, where it is in words, and who answered each similar report and when, is said in
    English too; without a second language it stands once."""
    text = rendered(golden(), page_of(golden(), "103"))
    aside = r'<span class="mb-both mb-both--more" lang="en">Hương Thủy Town · Grey dots'
    assert re.search(rf'mb-map__note">Thị xã Hương Thủy · Chấm xám[^<]* {aside}', text)
    similar = text[text.index('id="mb-similar"') :]
    asides = re.findall(r'<span class="mb-both mb-both--more" lang="en">([^<]*)</span>\s*</li>', similar)
    shown = context(page_of(golden(), "103")).similar
    assert len(asides) == len(shown) > 0
    for aside, (item, _) in zip(asides, shown, strict=True):
        agency = archive().agencies[item.agency_id]
        assert aside.startswith(f"{escape(language('en').name(agency.names))} · ")
        assert item.agency not in aside


def test_a_place_that_is_not_known_is_said():
    """Where a report has no point, its facts say so in both languages; where it has one, its map shows it; where no
    report has one, no place is missed."""
    reports = archive().reports.copy()
    row = reports.index[reports["id"] == "103"]
    reports.loc[row, ["lat", "lon"]] = float("nan")
    edition = edition_of(replace(archive(), reports=reports))
    text = rendered(edition, page_of(edition, "103"))
    assert "mb-map__note" not in text
    assert re.search(r'Vị trí trên bản đồ.*?Chưa rõ <span class="mb-both" lang="en">Not known</span>', text)
    assert "Vị trí trên bản đồ" not in rendered(edition, page_of(edition, "102"))
    reports[["lat", "lon"]] = float("nan")
    edition = edition_of(replace(archive(), reports=reports))
    assert "Vị trí trên bản đồ" not in rendered(edition, page_of(edition, "102"))


def test_a_name_that_is_the_same_in_both_languages_stands_once():
    """A name without another one in the second language is not said twice."""
    both = Bilingual(language("vi"), language("en"))
    assert both.name({"vi": "Sở Y tế", "en": "Department of Health"}).endswith(">Department of Health</span>")
    assert both.name({"vi": "VNPT", "en": "VNPT"}) == both.name({"vi": "VNPT"}) == ""


def test_a_site_of_one_language_has_no_second_labels():
    """Where the site has one language the labels are in that one alone."""
    only = archive().settings.model_copy(update={"languages": ["vi"]})
    alone = replace(archive(), project=archive().project.model_copy(update={"settings": only}))
    text = rendered(edition_of(alone), page_of(edition_of(alone), "102"))
    assert "mb-both" not in text and "data-mb-back" not in text


def test_a_report_leads_back_to_the_other_edition():
    """In the other edition's language the page says what language it is in, and leads to that edition's reports."""
    text = rendered(golden(), page_of(golden(), "102"))
    assert '<p class="mb-edition" lang="en">In Vietnamese, as it was written. ' in text
    assert '<a href="../../en/phan-anh/" hreflang="en" data-mb-back>Back to the edition in English</a>' in text


def test_what_people_wrote_is_text():
    """Markup in a title, a place, a story, an answer or a letter comes out escaped or is dropped."""
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    one = archive().edited["102"]
    letters = tuple(letter.model_copy(update={"text": evil}) for letter in one.follow_ups)
    changes = {"title": evil, "place": evil, "reported": evil, "answered": evil, "follow_ups": letters}
    edition = edition_of(replace(archive(), edited={**archive().edited, "102": one.model_copy(update=changes)}))
    text = rendered(edition, page_of(edition, "102"))
    assert "<script" not in text
    assert "<img" not in text


def test_deadlines_extensions_and_their_reason_are_steps():
    """An extension is told with its new date and the reason; the first deadline stands with the assignment."""
    text = Markup(rendered(golden(), page_of(golden(), "103"))).striptags()
    assert "Gia hạn đến 12/07/2019" in text
    assert "chờ vật tư, dự kiến hai tuần" in text
    assert "hạn 28/6" in text


def test_reminders_in_a_row_are_one_step():
    """Reminders that follow each other are counted in one step, by their means."""
    timelines = Timelines(archive())
    row = archive().reports.index[archive().reports["id"] == "105"][0]
    told = [in_words(language("vi"), step, str, is_first_agency=True) for step in steps(timelines.of(int(row)))]
    assert sum(text.startswith("Nhắc cơ quan") for text in told) <= 1


def test_each_steps_time_is_its_events():
    """Every step says when: the time of one event, the days of several."""
    timelines = Timelines(archive())
    for row in range(len(archive().reports)):
        for step in steps(timelines.of(row)):
            assert when_in_words(language("vi"), step)


def test_pictures_are_fluid_and_described():
    """A picture has its size, its sizes to choose from, and its description; it leads to its largest file."""
    picture = Picture(
        "assets/a.jpg",
        1200,
        900,
        "Cống vỡ",
        "before",
        (("assets/b.webp", 480), ("assets/a.webp", 1200)),
        (("assets/b.avif", 480), ("assets/a.avif", 1200)),
    )
    edition = replace(golden(), pictures={"102": [picture]})
    text = rendered(edition, page_of(edition, "102"))
    assert 'img src="../../assets/a.jpg"' in text and '<a class="mb-pictures__whole" href="../../assets/a.jpg">' in text
    assert 'type="image/avif" srcset="../../assets/b.avif 480w, ../../assets/a.avif 1200w"' in text
    assert 'srcset="../../assets/b.webp 480w, ../../assets/a.webp 1200w"' in text
    assert 'width="1200" height="900" alt="Cống vỡ"' in text


def test_older_and_newer_form_one_chain():
    """Walking to the report received before, again and again, passes every published report once."""
    pages = {page.address: context(page) for page in report.pages(golden())}
    first = [address for address, shown in pages.items() if shown.newer is None]
    seen, here = [], first[0]
    while True:
        seen.append(here)
        if pages[here].older is None:
            break
        here = pages[here].older[0]
    assert len(first) == 1
    assert sorted(seen) == sorted(pages)
