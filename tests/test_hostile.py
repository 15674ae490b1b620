"""Text from people is text: whatever they write stands on the page as they wrote it, and none of it acts.

One site is built from hostile strings in every field. The ordinary run takes a slice of the public list, the proofs
take all of it.
"""

import csv
import io
import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pyarrow.parquet as pq
import pytest
from markupsafe import escape

from portal.characters import is_fit
from portal.commands.telling import as_line
from portal.downloads.csv_file import disarmed
from portal.problems import Problems
from portal.sources.edited import read_edited
from tests.attacks import IN_SCRIPTS, OURS, REFUSED, SCRIPTS, TEMPLATES, naughty
from tests.building import build_copy
from tests.conftest import once
from tests.hostile import WORD, agency_names, hostile_project, is_in_table, report_id
from tests.html_probe import active, first, name, page, parsed, text, with_class
from tests.projects import ProjectCopy

SLICE = 6
"""Every so manieth string of the public list is in the ordinary run."""
AGENCIES = {"slice": 8, "whole": 60}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True)
class Hostile:
    """A site built from hostile strings."""

    strings: tuple[str, ...]
    agencies: tuple[str, ...]
    project: Path
    site: Path
    is_whole: bool

    @cached_property
    def shown(self) -> dict[str, str]:
        """The string of each report that is published."""
        published = {path.parent.name for path in self.site.glob("phan-anh/*/index.html")}
        return {report_id(n): text for n, text in enumerate(self.strings) if report_id(n) in published}


@pytest.fixture(scope="session", params=["slice", pytest.param("whole", marks=pytest.mark.prove)])
def hostile(request, tmp_path_factory):
    every = 1 if request.param == "whole" else SLICE
    strings = tuple(dict.fromkeys((*naughty()[::every], *OURS, *REFUSED)))
    kept: dict[str, Path] = {}

    def build(out: Path) -> None:
        kept["project"] = hostile_project(out.parent, strings, AGENCIES[request.param]).root
        build_copy(kept["project"], out)

    out = once(tmp_path_factory, f"hostile-{request.param}", build)
    return Hostile(
        strings, tuple(agency_names(strings, AGENCIES[request.param])), out.parent / "project", out, every == 1
    )


def as_shown(given: str) -> str:
    """A text as HTML shows it: composed, runs of spaces and line ends as one space."""
    return re.sub(r"[ \t\r\n]+", " ", unicodedata.normalize("NFC", given)).strip(" ")


def seen(element) -> str:
    return as_shown(text(element))


def test_nothing_on_any_page_can_act(hostile):
    """No page of the site, parsed as browsers do, has a script, handler, style, frame or address that texts brought.

    Every report's page is looked at; of the many of each other kind the ordinary run takes each third.
    """
    reports = sorted(hostile.site.glob("phan-anh/*/index.html"))
    others = sorted(set(hostile.site.rglob("*.html")) - set(reports))
    looked = (*others[:: 1 if hostile.is_whole else 3], *reports)
    found = {path.relative_to(hostile.site).as_posix(): faults for path in looked if (faults := active(page(path)))}
    assert found == {}


@pytest.mark.parametrize("attack", SCRIPTS)
def test_the_probe_sees_what_acts(attack):
    """Each attack, put into a page without escaping, is seen: in a heading, in an attribute, in a script's data."""
    assert active(parsed(f"<title>x</title><h1>{attack}</h1>"))
    assert active(parsed(f'<img src="assets/a.webp" alt="">{attack}">'))
    assert active(parsed(f'<script type="application/ld+json">{{"a": "</script>{attack}"}}</script>'))
    assert not active(parsed(f"<h1>{escape(attack)}</h1><a title='{escape(attack)}'>a</a>"))


def test_every_text_is_shown_or_refused_with_a_reason(hostile):
    """A report is published, or a problem names its line; and only texts that can't be shown or hold an address are
    refused."""
    copy = ProjectCopy.__new__(ProjectCopy)
    copy.root, copy.register = hostile.project, hostile.project / "data" / "register"
    reasons: dict[str, set[str]] = {}
    for problem in copy.problems(sign=False).found:
        if problem.file.endswith("hostile.jsonl"):
            reasons.setdefault(report_id(problem.line - 1), set()).add(problem.kind.code)
    for number, given in enumerate(hostile.strings):
        key = report_id(number)
        if key not in hostile.shown:
            assert reasons[key], given
            assert not is_fit(given) or "email_address" in reasons[key] or not given.strip(), (given, reasons[key])
        else:
            assert is_fit(given)
    assert len(hostile.shown) > len(hostile.strings) * 0.7
    assert not set(REFUSED) & set(hostile.shown.values())


def test_a_report_s_page_shows_its_texts_as_they_were_given(hostile):
    """Title, place, description of the picture, report and reason read on the page exactly as they were written, and no
    element stands inside them but line ends and paragraphs."""
    for key, given in hostile.shown.items():
        root = page(hostile.site / "phan-anh" / key / "index.html")
        wanted = as_shown(given)
        heading = first(root, "h1")
        assert (len(heading), seen(heading)) == (0, wanted), key
        place = with_class(root, "mb-report__under")[0]
        assert as_shown(f"{WORD} {given}") in [seen(one) for one in place], key
        assert wanted in as_shown(first(root, "title").text or ""), key
        pictures = [one for part in with_class(root, "mb-pictures") for one in part.iter() if name(one) == "img"]
        assert [as_shown(one.get("alt", "")) for one in pictures] == [wanted], key
        reported = with_class(root, "mb-text")[0]
        blocks = [one for one in reported if name(one) != "h2"]
        assert {name(one) for block in blocks for one in block.iter()} <= {"p", "br", "pre", "code"}, key
        # paragraphs part what a line end parted
        assert "".join(" ".join(map(text, blocks)).split()) == "".join(wanted.split()), key
        if is_in_table(given) and wanted:
            # blanks around a cell of a table are no part of it, whichever of Unicode's they are
            reasons = [one for note in with_class(root, "mb-timeline__note") for one in note if one.get("lang") == "vi"]
            assert wanted.strip() in [seen(one) for one in reasons], key


def test_raw_markdown_makes_only_harmless_elements(hostile):
    """An answer in raw Markdown, whatever it holds, makes text, lists, tables, code and links, and nothing else."""
    allowed = {
        *("section", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "em", "strong", "s", "blockquote", "ul", "ol"),
        *("li", "a", "code", "pre", "table", "thead", "tbody", "tr", "th", "td"),
    }
    for key in hostile.shown:
        root = page(hostile.site / "phan-anh" / key / "index.html")
        for part in (*with_class(root, "mb-text")[1:], *with_class(root, "mb-letters")):
            assert {name(one) for one in part.iter()} <= allowed | {"div", "span"}, key


def test_lists_show_names_titles_and_orders_as_they_were_given(hostile):
    """The lists of reports, agencies and orders hold each text whole, without an element in it."""
    lists = [page(path) for path in (hostile.site / "danh-sach" / "thang").rglob("index.html")]
    titles = {seen(one) for root in lists for one in root.iter() if name(one) == "a"}
    assert {as_shown(given) for given in hostile.shown.values()} - {""} <= titles
    agencies = page(hostile.site / "co-quan" / "index.html")
    assert {as_shown(given) for given in hostile.agencies} <= {seen(one) for one in agencies.iter() if name(one) == "a"}
    orders = with_class(page(hostile.site / "chi-dao" / "index.html"), "mb-directives__order")
    assert all(len(one) == 0 for one in orders)
    assert {as_shown(given) for given in hostile.strings if is_fit(given) and "@" not in given} - {""} <= {
        seen(one) for one in orders
    }


def test_data_is_never_a_template(hostile):
    """Braces, per cent signs, the shells' placeholders and replacement patterns come out as they went in."""
    pages = {given: hostile.site / "phan-anh" / key / "index.html" for key, given in hostile.shown.items()}
    tried = [given for given in (*TEMPLATES, *IN_SCRIPTS) if given in pages]
    assert "{{7*7}}" in tried
    for given in tried:
        html = pages[given].read_text("utf-8")
        assert str(escape(given)) in html
        assert "<h1>49" not in html and "<p>49" not in html


def test_feeds_and_services_give_the_texts_back(hostile):
    """Atom, JSON Feed and both forms of Open311 read back each title as it was given."""
    wanted = {key: as_shown(given) for key, given in hostile.shown.items()}
    feed = json.loads((hostile.site / "feeds" / "phan-anh.json").read_text("utf-8"))
    read = {entry["url"].rstrip("/").rpartition("/")[2]: as_shown(entry["title"]) for entry in feed["items"]}
    assert read and read == {key: wanted[key] for key in read}
    atom = ElementTree.parse(hostile.site / "feeds" / "phan-anh.xml").getroot()
    titles = [as_shown(entry.findtext("{*}title") or "") for entry in atom.iter("{http://www.w3.org/2005/Atom}entry")]
    assert titles == list(read.values())
    for key, title in wanted.items():
        (one,) = json.loads((hostile.site / f"open311/v2/requests/{key}.json").read_text("utf-8"))
        (same,) = ElementTree.parse(hostile.site / f"open311/v2/requests/{key}.xml").getroot()
        # a description begins with its first word, whichever of Unicode's blanks a title begins with
        assert as_shown(one["description"]).startswith(title.strip()), key
        assert as_shown(same.findtext("description") or "").startswith(title.strip()), key


def test_no_cell_of_a_spreadsheet_runs_and_all_read_back(hostile):
    """CSV, XLSX, JSON and Parquet give each agency's name back exactly; no cell of any CSV file begins a formula, and
    no cell of any workbook is one."""
    folder = hostile.site / "du-lieu"
    names = sorted(as_shown(given) for given in hostile.agencies)

    def told(rows):
        return sorted(row["name_vi"] for row in rows if row["id"].startswith("k-"))

    with (folder / "agencies.csv").open(encoding="utf-8-sig", newline="") as file:
        assert told({**row, "name_vi": disarmed(row["name_vi"])} for row in csv.DictReader(file)) == names
    head, *rows = openpyxl.load_workbook(folder / "agencies.xlsx").worksheets[1].iter_rows(values_only=True)
    assert told(dict(zip(head, row, strict=True)) for row in rows) == names
    assert told(json.loads((folder / "agencies.json").read_text("utf-8"))["rows"]) == names
    assert told(pq.read_table(io.BytesIO((folder / "agencies.parquet").read_bytes())).to_pylist()) == names
    for path in sorted(hostile.site.rglob("*.csv")):
        assert formulas(path.read_text("utf-8-sig")) == [], path
    for path in sorted(hostile.site.rglob("*.xlsx")):
        for sheet in openpyxl.load_workbook(path).worksheets:
            cells = [cell for row in sheet.iter_rows() for cell in row]
            assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink], path


def formulas(file: str) -> list[str]:
    """Cells that a spreadsheet would run; a number may begin with its sign."""
    cells = [cell for row in csv.reader(io.StringIO(file, newline="")) for cell in row]
    return [cell for cell in cells if cell.startswith(FORMULA) and not re.fullmatch(r"[-+]?\d+(\.\d+)?(e-?\d+)?", cell)]


def test_the_probe_for_formulas_sees_one():
    """A cell written without its apostrophe is found; a negative number is none."""
    assert formulas('a,=1+1,"＝1",-2.5\n"\n=1",@x') == ["=1+1", "＝1", "\n=1", "@x"]


def front(key: str, value: str) -> str:
    """A hand-written report whose front matter has one more key, or a picture named so."""
    more = f"{json.dumps(key)}: {json.dumps(value)}\n" if key else f"photos: [{{file: {json.dumps(value)}, alt: a}}]\n"
    return f'---\nid: "102"\ntitle: a\npublished_on: 2019-06-28\nedited_on: 2019-06-28\n{more}---\nMột câu.\n'


def told(problems):
    """What CI would print of problems."""
    return [as_line(problem, "vi", on_github=True) for problem in problems.found]


def test_no_string_is_a_key_or_the_name_of_a_picture(project):
    """As a key of the front matter, or as a picture's file, each string is refused in one harmless line of words."""
    file = "content/phan-anh/102.md"
    for given in (*naughty(), *OURS):
        for key, value in ((given or "–", "x"), ("", given)):
            problems = Problems()
            path = project.root / file
            path.write_bytes(front(key, value).encode("utf-8"))
            found = read_edited(project.root / "content", project.root / "nothing", project.root, problems)
            assert "102" not in found or not found["102"].photos, given
            assert problems.found, given
            for line in told(problems):
                assert line.startswith("::") and line.isprintable(), given


def test_a_file_named_in_any_way_is_refused_or_is_an_id(project):
    """A report's file whose name is no id is refused, or never read, whatever the name is."""
    tried = 0
    for given in (one for one in (*naughty(), *OURS) if "/" not in one):
        path = project.root / "content" / "phan-anh" / f"{given[:60]}.md"
        try:
            path.write_bytes(front("", "").encode("utf-8"))
        except (OSError, ValueError):
            continue
        problems = Problems()
        read_edited(path.parent.parent, project.root / "nothing", project.root, problems)
        path.unlink()
        assert (
            any(given[:9] in problem.file for problem in problems.found)
            or not given.isprintable()
            or given in ("", ".")
        ), given
        assert all(line.startswith("::") and "\n" not in line for line in told(problems)), given
        tried += 1
    assert tried > 100
