"""Withdrawing a report: its page says so, nothing else of it is left, and no figure moves."""

import json
import re
import shutil
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

import build
from portal import site
from portal.issues import check
from portal.issues.freezing import freeze
from portal.ledger import Ledger
from portal.pages import withdrawn
from portal.pages.privacy import address_of
from portal.periods import ALL
from portal.problems import InputProblems
from portal.project_files import write_files
from portal.records import Withdrawal
from portal.settings import Settings
from portal.site import Built
from portal.terms import Severity, WithdrawalReason
from tests.building import build_copy
from tests.checks.places import without_events
from tests.decoded import texts
from tests.pages.golden_edition import archive, edition_of, rendered
from tests.projects import ProjectCopy
from tests.test_site import digest

CANARY = "zqxkanari"
LAT, LON = "16.46937", "107.57829"
ELSEWHERE = "16.47111,107.57111"
WITHDRAWN = "- {id: '102', on: 2019-08-20, reason: personal_data}\n"
PAGE = "phan-anh/102/index.html"
NAMES_THE_INPUT = re.compile(
    r"build\.json|du-lieu/site\.zip(\.sha256)?|SHA256SUMS|assets/sums/.*|kiem-chung/index\.html"
)
"""What says the hash of the input or of what does, and so changes with it, saying nothing of it."""
ZIP_SIZE = re.compile(r'(?<=<b>site.zip</b> )<span class="mb-den">[^<]+</span>')


def planted(folder: Path) -> ProjectCopy:
    """The golden project with a canary in everything that an editor can say of report 102, and an issue frozen."""
    project = ProjectCopy(folder)
    text = project.text("content/phan-anh/102.md")
    for word in ("title: ", "place: ", "alt: ", "text: "):
        text = text.replace(word, f"{word}{CANARY} ")
    text = text.replace("Rác dồn ở góc chợ **", f"{CANARY} **").replace("UBND phường đã", f"{CANARY} đã")
    project.write("content/phan-anh/102.md", text)
    project.replace("data/register/reports.csv", "16.46900,107.57820", f"{LAT},{LON}")
    project.replace("mkdocs.yml", "    page_size: 10\n", "    page_size: 10\n    figure_pages: city\n")
    project.replace("mkdocs.yml", "languages: [vi, en]", "languages: [vi]")
    project.sign()
    write_files(project.root, freeze(project.read(), "2019-w31").files)
    return project


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The site before the withdrawal, the one that took its place after it, and one from a project that never had these
    words and this place.

    In both of the latter a text still lies in the project.
    """
    folder = tmp_path_factory.mktemp("withdrawal")
    project = planted(folder)
    made = {name: folder / name for name in ("before", "after", "without")}
    build_copy(project.root, made["before"])
    project.write("data/withdrawn.yml", WITHDRAWN)
    shutil.copytree(made["before"], made["after"])
    build_copy(project.root, made["after"])
    project.write("content/phan-anh/102.md", project.text("content/phan-anh/102.md").replace(CANARY, "chuyện khác"))
    Image.new("RGB", (900, 700), "teal").save(project.root / "content/phan-anh/102-truoc.png")
    project.replace("data/register/reports.csv", f"{LAT},{LON}", ELSEWHERE)
    project.sign()
    build_copy(project.root, made["without"])
    return made


def holding(folder: Path) -> list[str]:
    """Names of what holds the canary or the place."""
    wanted = (CANARY, LAT, LON, "16.469,", "107.578,")
    return [name for name, text in texts(folder) if any(word in text for word in wanted)]


def test_the_canary_is_seen_wherever_a_published_report_stands(sites):
    """Before the withdrawal the search below finds it in pages, index, feeds, Open311, tables and the zip of it all."""
    found = holding(sites["before"])
    for part in (
        PAGE,
        "danh-sach/",
        "assets/search/",
        "feeds/phan-anh.xml",
        "feeds/phan-anh.json",
        "open311/v2/requests/102.json",
        "open311/v2/requests.xml",
        "du-lieu/reports.csv",
        "du-lieu/reports.xlsx/xl/",
        "du-lieu/reports.parquet",
        "du-lieu/minh-bach.sqlite",
        f"du-lieu/site.zip/{PAGE}",
    ):
        assert [name for name in found if part in name], part


def test_nothing_of_a_withdrawn_report_is_in_any_file(sites):
    """After the withdrawal no file, unpacked and decoded, holds its words or its place, as the project still does."""
    assert holding(sites["after"]) == []


def test_the_site_does_not_depend_on_what_was_withdrawn(sites):
    """With other words and pictures, and another place in the register, the site is the same to the byte."""
    after, without = digest(sites["after"]), digest(sites["without"])
    differing = {name for name in after.keys() | without.keys() if after.get(name) != without.get(name)}
    # the site's zip holds build.json, and how large it is stands on the page of downloads
    downloads = "du-lieu/index.html"
    one, other = (ZIP_SIZE.sub("", (sites[name] / downloads).read_text("utf-8")) for name in ("after", "without"))
    assert one == other and "site.zip" in one
    assert [name for name in differing - {downloads} if not NAMES_THE_INPUT.fullmatch(name)] == []


def test_its_pictures_and_its_point_are_gone(sites):
    """One report's pictures fewer are published, and no file of the map's points names it any more."""
    before, after = (Counter(p.suffix for p in (sites[n] / "assets/pictures").rglob("*")) for n in ("before", "after"))
    assert after[".webp"] < before[".webp"]
    files = ((sites[n] / "assets").glob("points-*.json") for n in ("before", "after"))
    was, left = ({key for file in each for key in json.loads(file.read_text("utf-8"))["id"]} for each in files)
    assert "102" in was and was - left == {"102"}


def test_its_page_says_that_it_was_withdrawn(sites):
    """At its old address stand the day and the kind of reason; search engines may not keep it."""
    text = (sites["after"] / PAGE).read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in text
    main = text[text.index("<main") :]
    assert "Phản ánh này đã được gỡ" in main
    assert "20/08/2019" in main and "bài cho biết quá nhiều về một người" in main


def test_its_page_speaks_of_one_thing_in_a_line():
    """The heading in English stands right beneath the heading, alone in its paragraph; the number stands by itself."""
    one = Withdrawal(id="102", on=date(2019, 8, 14), reason=WithdrawalReason.PERSONAL_DATA)
    edition = edition_of(replace(archive(), withdrawn={"102": one}))
    (page,) = withdrawn.pages(edition)
    main = rendered(edition, page)
    _, _, beneath = main.partition("</h1>")
    assert re.match(r'\s*<p class="mb-sub">\s*<span [^>]*lang="en">This report was withdrawn</span></p>', beneath)
    assert re.search(r'<dt>Mã số <span [^>]*lang="en">Number</span></dt><dd>102</dd>', beneath)
    assert main.count("This report was withdrawn") == 1


def test_it_is_in_the_sitemap_no_more(sites):
    """The sitemap named it before, and does not after; nor does any page link to it but by its number's state."""
    assert "/phan-anh/102/<" in (sites["before"] / "sitemap.xml").read_text("utf-8")
    assert "/phan-anh/102/<" not in (sites["after"] / "sitemap.xml").read_text("utf-8")
    linking = [
        p for p in sites["after"].rglob("*.html") if re.search(r'href="[^"]*phan-anh/102/"', p.read_text("utf-8"))
    ]
    assert [path.relative_to(sites["after"]).as_posix() for path in linking if path.parent.name != "102"] == []


def test_the_lookup_still_says_where_it_stands(sites):
    """Its shard keeps the state, and says that the page it has is that of a withdrawal."""
    rows: dict[str, list[object]] = {}
    for path in (sites["after"] / "assets").glob("lookup-[0-9]*.json"):
        rows |= json.loads(path.read_text("utf-8"))
    assert rows["102"][0] == "102" and rows["102"][11] == 2


def test_its_open311_address_answers_without_text_or_place(sites):
    """The request that was published is still there: status and dates, no description, picture or coordinates."""
    (request,) = json.loads((sites["after"] / "open311/v2/requests/102.json").read_text("utf-8"))
    assert request["status"] == "closed" and request["requested_datetime"]
    assert {request[key] for key in ("description", "media_url", "lat", "long")} == {None}


def test_no_address_dies_by_a_withdrawal(sites):
    """Every page, feed, table and request that was there is there still; only hashed files have other names."""
    before, after = (
        {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        for folder in (sites["before"], sites["after"])
    )
    assert {name for name in before - after if not name.startswith("assets/")} == set()


def test_no_figure_moves(sites):
    """Every figure, of every scope and period, and every byte of the frozen issue are what they were."""
    same = [p.relative_to(sites["before"]) for p in sites["before"].rglob("figures.*") if p.suffix in (".csv", ".json")]
    same += [p.relative_to(sites["before"]) for p in (sites["before"] / "ky/2019-w31").glob("*") if p.suffix != ".html"]
    assert len(same) > 50
    moved = [str(one) for one in same if (sites["before"] / one).read_bytes() != (sites["after"] / one).read_bytes()]
    assert moved == []


def test_a_frozen_issue_is_recomputed_after_a_withdrawal(tmp_path):
    """The register gives an issue frozen before the withdrawal again, to the last digit."""
    project = planted(tmp_path)
    project.write("data/withdrawn.yml", WITHDRAWN)
    archive = project.read()
    check(archive, Ledger.of(archive), all_of_them=True)
    assert len(archive.issues) == 1


def test_a_city_without_events_counts_it_as_published(project):
    """Where no event says that it was published, its text or `published_on` does; else that is said."""
    without_events(project)
    project.sign()
    count = Ledger.of(project.read()).figure("published", ALL).value
    project.write("data/withdrawn.yml", WITHDRAWN)
    assert Ledger.of(project.read()).figure("published", ALL).value == count
    (project.root / "content/phan-anh/102.md").unlink()
    project.write("data/withdrawn.yml", WITHDRAWN.replace("on: 2019-08-20", "published_on: 2019-06-28, on: 2019-08-20"))
    assert Ledger.of(project.read()).figure("published", ALL).value == count
    project.write("data/withdrawn.yml", WITHDRAWN)
    assert "withdrawn_without_day" in [code for code, _ in project.found()]


@pytest.mark.parametrize("command", ["check", "build"])
def test_the_log_has_one_line_of_it(project, tmp_path, monkeypatch, command):
    """`build.py` and `build.py check` say in one line which reports are withdrawn, without a word of theirs."""
    project.write("data/withdrawn.yml", WITHDRAWN)
    archive = project.read()
    built = Built(tmp_path, 1, 1, archive.problems, tuple(archive.withdrawn))
    monkeypatch.setattr(site, "build", lambda *_: built)
    words = ["--project", str(project.root)]
    ended = CliRunner().invoke(build.main, ["check", *words] if command == "check" else words)
    assert ended.exit_code == 0, ended.output
    assert [line for line in ended.output.splitlines() if line.startswith("đã gỡ")] == [
        "đã gỡ, không còn gì của bài được công bố: 102, 110"
    ]
    assert "Rác dồn" not in ended.output


def test_a_text_that_had_to_go_does_not_stop_the_build(project):
    """What the gate would refuse, a telephone number, is no longer looked at once the report is withdrawn."""
    project.replace("content/phan-anh/102.md", "bốc mùi", "gọi 0912 345 678, bốc mùi")
    assert ("phone_number", "content/phan-anh/102.md:13") in project.found()
    project.write("data/withdrawn.yml", WITHDRAWN)
    assert [code for code, _ in project.found()] == ["withdrawn_text_is_there"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (WITHDRAWN * 2, "entry_twice"),
        (WITHDRAWN.replace("personal_data", "spite"), "bad_entry"),
        (WITHDRAWN.replace("on: 2019-08-20, ", ""), "missing_key"),
        (WITHDRAWN.replace("102", "../102"), "bad_entry"),
        (WITHDRAWN.replace("102", "999"), "withdrawn_not_in_register"),
        (WITHDRAWN.replace("102", "1022"), "withdrawn_near"),
    ],
)
def test_a_fault_in_the_list_is_named(project, text, code):
    """Each fault of withdrawn.yml is found at its line."""
    project.write("data/withdrawn.yml", text)
    problems = [one for one in project.problems().found if one.kind.code == code]
    assert [one.file for one in problems] == ["data/withdrawn.yml"] and problems[0].line


def test_a_withdrawal_of_nothing_stops_the_build(project):
    """An id that no report has takes nothing back, so nothing is built; the ids that are nearest to it are named."""
    project.write("data/withdrawn.yml", WITHDRAWN.replace("102", "1022"))
    with pytest.raises(InputProblems) as stopped:
        project.read()
    (problem,) = (one for one in stopped.value.problems.found if one.kind.severity is Severity.STOP)
    assert problem.where == "data/withdrawn.yml:1" and "102" in str(problem.details["nearest"]).split(", ")


def test_a_report_whose_row_is_gone_stays_withdrawn(project):
    """An id that is not in the register, but whose page was published, is only warned of."""
    project.write("data/withdrawn.yml", WITHDRAWN.replace("102", "999"))
    project.write("data/addresses.txt", "/phan-anh/999/\n")
    assert "999" in project.read().withdrawn
    assert [code for code, _ in project.found()] == ["withdrawn_row_gone"]


def test_the_notice_says_what_stays_of_a_withdrawn_report(golden_site):
    """In both languages: all that is published of every report, which the notice lists below, but its place. That one
    of a rating's classes may be small is said too."""
    for language, folder in enumerate(("en/rieng-tu", "rieng-tu")):
        text = re.sub(r"\s+", " ", (golden_site / folder / "index.html").read_text("utf-8"))
        (stays,) = re.findall(r"<p class=.mb-text.>(?:What stays|Còn lại).*?</p>", text)
        for words in (("as the list below says", "như danh sách bên dưới"), ("but its place", "trừ vị trí")):
            assert words[language] in stays
        assert ("also 1", "cả là 1")[language] in text


PUBLIC = [
    "https://git.example/city/portal/issues/new", "https://git.example/city/portal/issues?q=a",
    "https://facebook.com/groups/x", "https://m.Facebook.com/hue", "https://zalo.me/g/abc", "https://t.me/hue",
    "https://discord.gg/x", "https://discord.com/channels/1",
]  # fmt: skip
WAYS = [
    "rieng-tu@hue.example", "1022", "0234 3.822 822", "+84 (234) 3822-822", "https://hue.example", "https://zalo.me/1022",
    "https://hue.example:8443/bieu-mau?a=1#b",
]  # fmt: skip
NO_WAYS = ["javascript:alert(1)", "http://x.vn/form", "data:text/html,x", "nhờ anh Tư", "a@b", "12", "https://x"]


def settings_with(**given):
    names = {"vi": "x"}
    return Settings(name=names, city=names, centre=names, **given)


def test_a_request_to_withdraw_is_never_sent_to_a_public_place():
    """A list of issues or a group that everybody reads is refused as the private contact, also where the public contact
    stands for it; a mailbox is not, nor is a public page beside it."""
    for place in PUBLIC:
        with pytest.raises(ValueError, match="read by everybody"):
            settings_with(privacy_contact=place)
        with pytest.raises(ValueError, match="read by everybody"):
            settings_with(contact=place)
        assert settings_with(contact=place, privacy_contact="rieng-tu@hue.example").contact == place


@pytest.mark.parametrize("contact", WAYS)
def test_a_way_to_ask_in_private_is_one_that_the_notice_leads_to(contact):
    """An e-mail address, a telephone number and an https address are taken, and the notice makes a link of each."""
    assert address_of(settings_with(privacy_contact=contact).privacy_contact)


@pytest.mark.parametrize("contact", NO_WAYS)
def test_what_is_no_way_to_ask_is_refused_at_its_line(project, contact):
    """Words, other schemes and an address without a lock are refused at the line of mkdocs.yml, in words that say what
    to write; as the public contact no other scheme is taken either."""
    for key in ("privacy_contact", "contact"):
        is_text = key == "contact" and ":" not in contact
        if is_text:
            continue
        text = project.text("mkdocs.yml")
        project.write("mkdocs.yml", text.replace("    country: VN\n", f"    country: VN\n    {key}: '{contact}'\n"))
        (problem,) = project.problems().found
        assert (
            problem.line == text[: text.index("    country")].count("\n") + 2 and "https://" in problem.line_of_text()
        )
        project.write("mkdocs.yml", text)
