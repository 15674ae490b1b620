"""The about page says what the project says, counts the chase from the register, and is honest without a text."""

from dataclasses import replace
from pathlib import Path

import pytest

from portal.archive import Archive
from portal.pages import about
from portal.pages.base import Page
from portal.terms import Severity
from tests.conftest import ROOT
from tests.html_pages import PageFacts
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered, without_reports

TEXT = """---
title: Giới thiệu
lead: Câu mở đầu.
steps:
  - title: Người dân gửi
    icon: send
  - title: Cơ quan trả lời
chase:
  - {title: Nhắn tin, means: sms}
  - {title: Gửi văn bản, means: letter}
---

Đoạn đầu
xuống dòng.

## Các bước

[[steps]]

### Chi tiết

Sau đó [[không phải chỗ]].
"""


def with_text(folder: Path, text: str) -> Archive:
    """The golden archive as a project in a folder whose about page is the text."""
    (folder / "content").mkdir()
    (folder / "content" / "gioi-thieu.md").write_text(text, "utf-8")
    full = archive()
    return replace(full, project=full.project.model_copy(update={"root": folder}))


def only(found: Archive, code: str = "vi") -> tuple[Page, str]:
    edition = edition_of(found, code)
    (page,) = about.pages(edition)
    return page, rendered(edition, page)


def facts(html: str) -> PageFacts:
    read = PageFacts()
    read.feed(html)
    return read


def test_the_projects_words_and_our_blocks_stand_where_the_text_puts_them(tmp_path):
    """A place becomes its block, headings become h2, and what has no place in the text follows it."""
    page, html = only(with_text(tmp_path, TEXT))
    blocks = [piece.block for section in context(page).sections for piece in section.pieces]
    assert blocks == ["", "steps", "", "chase", "contact", "centre"]
    assert html.index("Các bước</h2>") < html.index("Người dân gửi</h3>") < html.index("Chi tiết</h3>")
    assert "[[steps]]" not in html and "[[không phải chỗ]]" in html


def test_lines_of_a_paragraph_are_joined(tmp_path):
    """A text wrapped in its file is not broken on the page."""
    _, html = only(with_text(tmp_path, TEXT))
    assert "Đoạn đầu xuống dòng." in html


def test_the_chase_is_counted_from_the_register(tmp_path):
    """Each means says how often the register's events used it, and for how many reports."""
    page, _ = only(with_text(tmp_path, TEXT))
    events = archive().events
    reminded = events[events["kind"] == "reminded"]
    for rung, means in zip(context(page).chase, ("sms", "letter"), strict=True):
        own = reminded[reminded["value"].str.startswith(means)]
        assert (rung.used, rung.reports) == (len(own), own["report"].nunique())
    assert context(page).reminded == reminded["report"].nunique() > 0


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_project_without_a_text_has_an_honest_page(code):
    """Without a text of the project's own it tells a report's way, the register, centre, licence, hotline."""
    (page,) = about.pages(golden(code))
    html = rendered(golden(code), page)
    for expected in (
        golden().settings.licence,
        "tel:19001075",
        "phuong-phap/",
        "Trung tâm mẫu" if code == "vi" else "Sample Centre",
    ):
        assert expected in html
    assert html.count('class="mb-step"') == 4
    assert f'data-figure="submitted/all/{golden().today}"' in html
    told = context(page).register
    assert (told.with_deadline, told.edited) == (
        int(archive().reports["due_current"].notna().sum()),
        len(archive().edited),
    )


def test_a_project_that_tells_its_way_is_not_told_another(tmp_path):
    """Where the project's text has steps, they alone are there, and no section of ours about the register."""
    page, html = only(with_text(tmp_path, TEXT))
    assert context(page).register is None
    assert html.count('class="mb-step"') == len(context(page).steps) > 0


def test_a_page_has_one_title_and_unique_ids():
    """The demonstration's own text gives one h1, ids that are unique, and no style or script of its own."""
    full = archive()
    found = replace(full, project=full.project.model_copy(update={"root": ROOT}))
    for code in ("vi", "en"):
        read = facts(only(found, code)[1])
        assert read.tags.count("h1") == 1
        assert len(read.ids) == len(set(read.ids))
        assert not {"style", "script"} & set(read.tags) and "style" not in dict(read.attributes)


def test_a_first_day_has_a_page(tmp_path):
    """Before the first report the page stands, and says that no reminder was sent."""
    empty = without_reports().archive
    page, html = only(replace(empty, project=with_text(tmp_path, TEXT).project))
    assert context(page).reminded == 0
    assert "Trong sổ chưa có lần nhắc nào." in html


def test_a_text_that_cannot_be_read_stops_the_build_with_its_line(project):
    """An unknown key is told with the file and the line where it stands, by `check` as by the build, before any page
    is made."""
    project.write("content/gioi-thieu.md", TEXT.replace("lead: Câu mở đầu.", "ledd: Câu mở đầu."))
    problem = project.only("unknown_key")
    assert (problem.where, problem.kind.severity) == ("content/gioi-thieu.md:3", Severity.STOP)
