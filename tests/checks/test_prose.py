"""Pages of prose: nothing on them runs, and their links lead somewhere."""

import pytest
from click.testing import CliRunner

import build
from portal.problems import InputProblems
from tests.building import build_copy

PAGE = "content/trang.md"
HEAD = "---\ntitle: Một trang\n---\n\n"


def found(project, text, page=PAGE):
    project.write(page, f"{HEAD}{text}\n")
    return [(one.kind.code, one.where, *one.details.values()) for one in project.problems().found]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("a <img src=https://a.vn/x onerror=alert(2)>", "onerror"),
        ("[a](javascript:alert(1))", "javascript:"),
        ('<a href="java&#10;script:alert(1)">a</a>', "javascript:"),
        ('<a href="&#1;data:text/html,x">a</a>', "data:"),
        ('<p style="position:fixed">a</p>', "style"),
        ("# A {onclick=alert(1)}", "onclick"),
        ("<iframe src='https://a.vn/'></iframe>", "<iframe>"),
        ("<object data='x'></object>", "<object>"),
        ("<form action='/'>a</form>", "<form>"),
        ("<svg/onload=alert(1)>", "<svg>"),
        ("<!--><script>alert(1)</script>-->", "<script>"),
        ("a <div data-mb-drop>b</div>", "data-mb-drop"),
    ],
)
def test_what_would_run_is_refused_at_its_line(project, text, what):
    """Scripts, handlers, frames, forms, styles and links that run something stop the build at file and line."""
    assert ("prose_active", f"{PAGE}:7", what) in found(project, f"Trước.\n\n{text}")


def test_plain_markup_stays(project):
    """What Markdown makes of a text, and HTML that does nothing, is no fault; neither is code that is shown."""
    text = """# Tên {#ten}

| a | b |
|--:|:-:|
| 1 | 2 |

!!! note "Chú ý"
    Dòng *này*, `<script>alert(1)</script>` và <https://a.vn/>.

```
<iframe onload=x>
```

<details open><summary>Thêm</summary><p class="x" id="y" lang="en" aria-label="z">H<sub>2</sub>O</p></details>
"""
    assert found(project, text) == []


def test_keys_of_the_program_are_refused(project):
    """A page can't put markup into its head by its front matter."""
    project.write(PAGE, '---\ntitle: a\nhead: "<script src=x></script>"\n---\n\n# A\n')
    assert project.only("prose_key").details == {"key": "head"}


@pytest.mark.parametrize(
    "target",
    ["khong-co.md", "../khong-co-that/", "co-quan/", "../co-quan/khong-co/", "/co-quan/", "anh.png", "../../../x/"],
)
def test_a_link_that_leads_nowhere_is_told_at_its_line(project, target):
    """A page, an agency or a file that is not there is named with the line of the link, in Markdown and in HTML."""
    project.replace("mkdocs.yml", "site_url: ", "site_url: https://a.vn/cong/ #")
    text = f"`[x]({target})`\n\n[x]({target})\n\n<a href='{target}'>x</a>"
    assert found(project, text) == [("prose_link", f"{PAGE}:{line}", target) for line in (7, 9)]


def test_links_that_lead_somewhere_are_no_fault(project):
    """Other texts, data pages by address or by file, agencies, downloads, places on pages: in either edition."""
    project.write("content/khac.md", "# Khác\n\n## Một mục\n\n[a][b]\n\n[b]: trang.md\n")
    project.write(
        "content/en/trang.md", "# E\n\n[a](../phuong-phap/) [b](../../khac/#mot-muc) [c](../../en/) [d](#e)\n"
    )
    links = ["khac.md#mot-muc", "../co-quan/", "co-quan/index.md", "index.md", "../co-quan/ubnd-tp-hue/", "#ten", ".."]
    links += ["../du-lieu/reports.csv", "../phan-anh/102/", "../so-lieu/overdue/#2019-w31", "https://a.vn/x.md", "?a=1"]
    assert found(project, "# Tên\n\n" + "\n".join(f"[x]({link})" for link in links)) == []


def test_a_place_that_is_not_there_is_a_warning(project):
    """A link to a heading that a page of prose does not have is told, and stops nothing."""
    project.write("content/khac.md", "# Khác\n")
    assert found(project, "[a](khac.md#muc-hai)") == [("prose_anchor", f"{PAGE}:5", "khac.md#muc-hai")]


def test_the_build_knows_every_page(project, tmp_path):
    """What lies too deep for the check is told by the build, at the same place, and nothing is published."""
    project.write(PAGE, f"{HEAD}[a](../so-lieu/overdue/)\n[b](../so-lieu/khong-co/)\n[c](../du-lieu/khong-co.csv)\n")
    project.replace("mkdocs.yml", "    page_size: 10\n", "    page_size: 10\n    figure_pages: city\n")
    project.sign()
    with pytest.raises(InputProblems) as stopped:
        build_copy(project.root, tmp_path / "site")
    stops = [(one.kind.code, one.where) for one in stopped.value.problems.found]
    assert stops == [("prose_link", f"{PAGE}:6"), ("prose_link", f"{PAGE}:7")]
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("see", "is_there"),
    [("qua-hann/", False), ("qua-han/#x", True), ("co-quan/khong-co/", False), ("trang/", True), ("so-lieu/x/", True)],
)
def test_an_order_leads_to_a_page_that_is_there(project, see, is_there):
    """A page named by `see` that the site does not have is told at the order's line."""
    project.write(PAGE, "# A\n")
    said = "given_on: 2019-08-01, order: {vi: x}, by: {vi: UBND}, state: in_progress"
    project.write("data/directives.yml", f"# chỉ đạo\n- {{id: a, {said}, see: '{see}'}}\n")
    assert project.found() == ([] if is_there else [("no_such_page", "data/directives.yml:2")])


@pytest.mark.parametrize(("see", "is_there"), [("qua-hann/", False), ("qua-han/", True), ("so-lieu/overdue/", True)])
def test_an_order_of_the_about_page_leads_to_a_page_too(project, see, is_there):
    """In each edition, at the line of `see`, by the edition's own pages."""
    text = f"---\ntitle: X\norders:\n  - order: a\n    label: b\n    see: {see}\n---\n[[orders]]\n"
    project.write("content/gioi-thieu.md", text)
    project.write("content/en/gioi-thieu.md", f"{text}\nx\n")
    where = ["content/gioi-thieu.md:6", "content/en/gioi-thieu.md:6"]
    assert project.found() == ([] if is_there else [("no_such_page", one) for one in where])


def test_mkdocs_own_words_are_told(project, tmp_path):
    """What makes MkDocs fail is said in its words, with the extension that it does not know."""
    project.write("mkdocs.yml", project.text("mkdocs.yml") + "\nmarkdown_extensions: [khong_co_phan_mo_rong]\n")
    project.sign()
    told = CliRunner().invoke(build.main, ["--project", str(project.root), "--out", str(tmp_path / "site")])
    assert told.exit_code == 1
    assert "MkDocs" in told.stderr and "khong_co_phan_mo_rong" in told.stderr
