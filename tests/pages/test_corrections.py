"""The corrections page: the promises, and every correction with its old and its new value."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from portal.pages import corrections, figure, statistic
from portal.pages.base import Page
from portal.settings import Settings
from portal.statements import Correction
from portal.terms import CorrectionReason
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered


def correction(figure="overdue/all/2019-w31", old="12", new="11", **changed):
    made = Correction(
        figure=figure,
        issue="2019-w31",
        old=Fraction(old),
        new=Fraction(new),
        on=date(2019, 8, 12),
        reason=CorrectionReason.DATA_ERROR,
        words={"vi": "Nhập nhầm."},
    )
    return made.model_copy(update=changed)


def page_with(*found, code="vi", **settings):
    full = archive()
    changed = Settings.model_validate(full.settings.model_dump() | settings)
    project = full.project.model_copy(update={"settings": changed})
    edition = edition_of(replace(full, corrections=found, project=project), code)
    (page,) = corrections.pages(edition)
    return context(page), rendered(edition, page)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_without_a_correction_the_page_says_so(code):
    """An empty list is said in words, beside the promises and the feed."""
    shown, html = page_with(code=code)
    assert shown.corrected == ()
    assert 'class="mb-empty"' in html
    assert 'href="../feeds/dinh-chinh.xml"' in html
    assert html.count("<h1") == 1
    assert html.count("<h3") == 7


def test_a_correction_shows_what_was_and_what_is():
    """Old and new values are written as their unit is, the old one marked as deleted, with reason and words."""
    shown, html = page_with(correction(), correction("handled_of_received/all/2019-w31", "20/33", "21/33"))
    count, share = shown.corrected
    assert (count.old, count.new, count.reason) == ("12", "11", "dữ liệu sai")
    assert (share.old, share.new) == ("60,61\u00a0%", "63,64\u00a0%")
    assert "<del>12</del>" in html
    assert "<ins>11</ins>" in html
    assert f'id="{count.anchor}"' in html


def test_a_correction_of_an_agency_s_figure_names_the_agency():
    """The figure's scope and period stand in words, and the link leads to the figure."""
    shown, _ = page_with(correction("overdue/agency:so-gtvt/2019-w31"))
    (row,) = shown.corrected
    assert "Tuần 31/2019" in row.what
    assert golden().archive.agencies["so-gtvt"].names["vi"] in row.what
    assert row.address == "so-lieu/overdue/agency/so-gtvt/#2019-w31"


def test_nothing_to_say_is_written_in_words():
    """A value that there was not is no zero."""
    one = correction().model_copy(update={"old": None})
    shown, _ = page_with(one)
    assert shown.corrected[0].old == golden().language._("no cases")


def test_words_of_people_are_text():
    """Markup in a correction's words is escaped."""
    _, html = page_with(correction(words={"vi": "<script>x</script>"}))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("contact", "wanted"),
    [
        ("a@hue.example", '<a href="mailto:a@hue.example">a@hue.example</a>'),
        ("Phòng 5", "Viết tới Phòng 5."),
        ("", "Hoặc gọi"),
    ],
)
def test_it_says_how_to_report_an_error(contact, wanted):
    """The centre's contact is an address to write to, or words, or the telephone alone."""
    _, html = page_with(contact=contact)
    assert wanted in html


def test_without_any_contact_it_leads_to_the_about_page():
    """A centre that names no contact is reached through the page about it."""
    _, html = page_with(contact="", hotlines=[])
    assert 'href="../gioi-thieu/"' in html


@pytest.mark.parametrize("module", [statistic, figure])
def test_the_superseded_figure_s_own_page_says_so(module):
    """The page of the statistic and scope whose figure was corrected bears a banner; no other page does."""
    scope = "all" if module is statistic else "agency:so-gtvt"
    edition = edition_of(replace(archive(), corrections=(correction(f"overdue/{scope}/2019-w31"),)))
    own = "so-lieu/overdue/" if module is statistic else "so-lieu/overdue/agency/so-gtvt/"
    seen = {
        page.address: rendered(edition, page).count("mb-note--superseded")
        for page in module.pages(edition)
        if isinstance(page, Page) and page.address.startswith(("so-lieu/overdue/", "so-lieu/open/"))
    }
    assert {address for address, count in seen.items() if count} == {own} and len(seen) > 1
    page = next(page for page in module.pages(edition) if isinstance(page, Page) and page.address == own)
    banner = rendered(edition, page).split("mb-note--superseded")[1].split("</p>")[0]
    assert "12/08/2019" in banner and "đã công bố 12 cho Tuần 31/2019" in banner and "số đúng là 11" in banner
