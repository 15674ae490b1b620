"""What agencies reply: in its own file, of a known agency, without personal data, and safe."""

import pytest

from portal.pages import agency, figure
from portal.pages.base import Page
from tests.pages.golden_edition import context, edition_of, rendered

FILE = "content/co-quan/so-gtvt.md"
GOOD = """---
agency: so-gtvt
on: 2019-08-13
by: Văn phòng Sở
figure: overdue/agency:so-gtvt/2019-08-14
---
Chúng tôi **đã** cử người. <script>alert(1)</script>
"""


def page_of(project, code="vi"):
    edition = edition_of(project.read(), code)
    pages = {context(page).scope.id: page for page in agency.pages(edition)}
    return rendered(edition, pages["so-gtvt"])


def test_a_reply_stands_beside_the_figures(project):
    """With its office, its day and the figure it speaks of; Markdown is rendered, and what is not Markdown is text."""
    project.write(FILE, GOOD)
    project.sign()
    text = page_of(project)
    assert "Ý kiến của cơ quan" in text
    assert "Văn phòng Sở · 13/08/2019" in text
    assert "Chúng tôi <strong>đã</strong> cử người." in text
    assert "<script>alert" not in text
    assert "so-lieu/overdue/agency/so-gtvt/#" in text


def test_the_other_edition_shows_its_own_text_or_the_first_marked_as_such(project):
    """In English the Vietnamese words are marked; a text of that edition takes their place."""
    project.write(FILE, GOOD)
    project.sign()
    assert 'lang="vi">' in page_of(project, "en").split("mb-reply__text")[1][:60]
    project.write(
        FILE.replace("content/", "content/en/"), GOOD.replace("Chúng tôi **đã** cử người.", "We sent a crew.")
    )
    english = page_of(project, "en")
    assert "We sent a crew." in english
    assert "cử người" not in english


@pytest.mark.parametrize(("named", "pages"), [("figure: overdue/agency:so-gtvt/2019-08-14\n", ["overdue"]), ("", None)])
def test_the_figure_s_own_page_leads_to_the_reply(project, named, pages):
    """The page of the statistic that a reply names links to it, and no other one; a reply to none is linked from each
    of the agency's, and from nobody else's."""
    project.write(FILE, GOOD.replace("figure: overdue/agency:so-gtvt/2019-08-14\n", named))
    project.sign()
    edition = edition_of(project.read())
    made = {page.address: rendered(edition, page) for page in figure.pages(edition) if isinstance(page, Page)}
    linked = {address for address, html in made.items() if 'co-quan/so-gtvt/#mb-reply"' in html}
    own = {address for address in made if "/agency/so-gtvt/" in address}
    assert linked == ({f"so-lieu/{key}/agency/so-gtvt/" for key in pages} if pages else own) and len(own) > 9


def test_without_a_reply_nothing_is_said(project):
    """An agency that said nothing has no empty box."""
    project.sign()
    assert "mb-reply" not in page_of(project)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("agency: so-gtvt", "agency: so-y-te", "reply_name"),
        ("on: 2019-08-13", "on: 2019-08-15", "reply_after_as_of"),
        ("on: 2019-08-13", "on: hôm qua", "bad_edited_key"),
        ("by: Văn phòng Sở\n", "", "missing_edited_key"),
        ("by: Văn phòng Sở", "by: Văn phòng Sở\nname: A", "unknown_edited_key"),
        ("figure: overdue/agency:so-gtvt/2019-08-14", "figure: overdue", "bad_figure_id"),
        ("cử người.", "cử người, gọi 0912 345 678.", "phone_number"),
        ("Chúng tôi **đã** cử người. <script>alert(1)</script>\n", "\n", "reply_empty"),
        ("---\nagency", "agency", "no_front_matter"),
    ],
)
def test_a_fault_is_refused_and_counted(project, old, new, code):
    """Each is named with its file, and the reply is not published."""
    project.write(FILE, GOOD.replace(old, new, 1))
    problems = project.problems()
    assert [(problem.kind.code, problem.file) for problem in problems.found] == [(code, FILE)]
    assert problems.accounts[FILE].refused == 1 or code == "bad_figure_id"


def test_a_reply_of_an_unknown_agency_is_refused(project):
    """A file named by no agency's id is not read into the void."""
    project.write("content/co-quan/so-y-te.md", GOOD.replace("so-gtvt", "so-y-te"))
    project.only("reply_of_unknown")
