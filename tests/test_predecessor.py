"""What is kept of the site before tells nothing that was taken back since."""

from pathlib import Path

import pytest

from portal.predecessor import _told, keep
from portal.sums import PREVIOUS, SUMS, as_text
from tests.tiny_sites import names, written

A_STYLE = "assets__a.01234567.css"
OF_REPORTS = {
    "texts": ("assets__search__{hash}__texts-0.json", '["Rác dồn ở góc chợ", "Đèn hỏng"]'),
    "records": (
        "assets__search__{hash}__records-0.json",
        '[["1", "Rác", "chợ", 0, 3, "m", 4], ["2", "Đèn", "", 0, 1, "m", 4]]',
    ),
    "subjects": (
        "assets__search__{hash}__subjects-vi.json",
        '[["agency", "Sở A", "co-quan/a/", ["Sở Một"], "hứa lan sửa"], '
        '["issue", "Tuần 31", "ky/2019-w31/", [], "cầu gãy"], '
        '["page", "Góp ý", "gop-y/", [], "gửi 12 thư"], ["page", "Cách tính", "phuong-phap/", ["Hạn"], "handled 5"], '
        '["statistic", "Quá hạn", "so-lieu/overdue/", [], "trễ"]]',
    ),
    "points": (
        "assets__points-0.{hash}.json",
        '{"origin": [1646900, 10757000], "id": ["1", "2"], "lat": [0, 7], "lon": [5, 0]}',
    ),
}
"""What a site tells of two reports, and of what was written beside them."""
SUBJECTS = OF_REPORTS["subjects"][1]


def test_no_line_of_sums_leads_out_of_the_site(tmp_path):
    """What a tampered list of the live site names outside of its assets is not copied into the new one."""
    live, new = written(tmp_path / "live", **{"index.html": "x", "assets__a.0000000a.css": "a"}), tmp_path / "new"
    (tmp_path / "secret").write_text("s")
    (live / "assets" / ".hidden.01234567.css").write_text("s")
    (live / "up.01234567.css").write_text("s")
    lines = [
        "assets/../../secret",
        "../secret",
        "/etc/hostname",
        "assets/.hidden.01234567.css",
        "assets/../up.01234567.css",
        "index.html",
        "assets/a.0000000a.css",
    ]
    (live / SUMS).write_bytes(as_text(dict.fromkeys(lines, "0" * 64)))
    new.mkdir()
    keep(live, new)
    assert names(new) == {"a.0000000a.css", PREVIOUS}


def test_what_was_withdrawn_is_not_kept(tmp_path):
    """By the first build after a withdrawal only styles, scripts and fonts are kept; pictures of reports never."""
    live = dict.fromkeys(
        ["index.html", A_STYLE, "assets__cards__0123456789ab.png", "assets__pictures__1.01234567.jpg"], "x"
    )
    said = {"phan-anh__1__index.html": '<div class="mb-page mb-page--withdrawn">'}
    left = {}
    for name, page in {"first": {"phan-anh__1__index.html": "told"}, "second": said}.items():
        old, new = written(tmp_path / name, **live, **page), tmp_path / f"after {name}"
        new.mkdir()
        keep(old, new, ["phan-anh/1/"])
        left[name] = names(new) - {PREVIOUS}
    assert left == {"first": {"a.01234567.css"}, "second": {"a.01234567.css", "0123456789ab.png"}}


def told(folder: Path, hash_: str, **changed: str) -> Path:
    """A tiny site that tells of reports, in files named by this hash. `changed`: other texts than `OF_REPORTS`."""
    files = {name.format(hash=hash_): changed.get(key, text) for key, (name, text) in OF_REPORTS.items()}
    more = {A_STYLE.replace("01234567", hash_): "x", f"assets__cards__{hash_}.png": "x"}
    return written(folder, **{"index.html": hash_, **files, **more})


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("texts", '["Đèn hỏng"]'),
        ("texts", '["Rác dồn", "Đèn hỏng"]'),
        ("records", '[["2", "Đèn", "", 0, 1, "m", 4]]'),
        ("records", '[["1", "Rác", "", 0, 3, "m", 4], ["2", "Đèn", "", 0, 1, "m", 4]]'),
        ("records", '[["1", "Một phản ánh", "chợ", 0, 3, "m", 4], ["2", "Đèn", "", 0, 1, "m", 4]]'),
        ("points", '{"origin": [1646900, 10757000], "id": ["1", "2"], "lat": [100, 7], "lon": [0, 0]}'),
        ("points", '{"origin": [1646907, 10757000], "id": ["2"], "lat": [0], "lon": [0]}'),
        ("points", '{"origin": "no list of points"}'),
        ("subjects", SUBJECTS.replace("lan ", "")),
        ("subjects", SUBJECTS.replace("Sở A", "Sở B")),
        ("subjects", SUBJECTS.replace("Sở Một", "Sở")),
        ("subjects", SUBJECTS.replace("cầu gãy", "cầu")),
        ("subjects", SUBJECTS.replace("12 thư", "12")),
        ("subjects", SUBJECTS.replace("lan ", "").replace("cầu", "cầu lan")),
        ("subjects", "[]"),
        ("subjects", '[["agency"]]'),
    ],
)
def test_nothing_that_tells_of_reports_is_kept_once_any_tells_less(tmp_path, key, text):
    """A text removed or rewritten, a title, a place's name, a point moved to the grid or gone, a word of an agency's
    answer, of a briefing or of a page that people wrote: of the site before only styles, scripts and fonts stay, for
    none of its data can be trusted to be without it."""
    live, new = told(tmp_path / "live", "0000000a"), told(tmp_path / "new", "0000000b", **{key: text})
    before = names(new)
    keep(live, new)
    assert names(new) - before == {"a.0000000a.css", PREVIOUS}


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"texts": '["Cống tắc", "Đèn hỏng", "Rác dồn ở góc chợ"]'},
        {"records": '[["2", "Đèn", "", 1, 9, "", 5], ["3", "", "", 0, 1, "", 4], ["1", "Rác", "chợ", 0, 3, "", 5]]'},
        {"points": '{"origin": [1646000, 10757005], "id": ["3", "1", "2"], "lat": [0, 900, 907], "lon": [9, 0, -5]}'},
        {"subjects": SUBJECTS.replace("lan", "lan và mai").replace("12", "13").replace("handled 5", "due 6")},
        {"subjects": SUBJECTS.replace("trễ", "muộn")},
    ],
)
def test_all_is_kept_while_reports_are_only_added(tmp_path, changed):
    """Where the new site still tells all that the one before told, in whatever order and file, its data is kept too."""
    live, new = told(tmp_path / "live", "0000000a"), told(tmp_path / "new", "0000000b", **changed)
    before = names(new)
    keep(live, new)
    assert names(new) - before == {"a.0000000a.css", "0000000a.png", "points-0.0000000a.json", PREVIOUS}
    assert (new / "assets" / "search" / "0000000a" / "texts-0.json").is_file()


def test_what_the_live_site_tells_and_cannot_be_read_is_not_kept(tmp_path):
    """Data of the site before that is not of the known shape counts as data that tells what must go."""
    live, new = told(tmp_path / "live", "0000000a", points="[" * 100_000), told(tmp_path / "new", "0000000b")
    before = names(new)
    keep(live, new)
    assert names(new) - before == {"a.0000000a.css", PREVIOUS}


def test_the_built_files_have_the_shape_that_is_compared(golden_site):
    """In a built site every published report's text, title and place, every drawn report's point, and the words of
    every agency in both languages are found."""
    here = [path.relative_to(golden_site).as_posix() for path in (golden_site / "assets").rglob("*.json")]
    found = list(_told(golden_site, here))
    pages = {path.parent.name for path in (golden_site / "phan-anh").glob("*/index.html")}
    records = {one[0] for one in found if len(one) == 3 and isinstance(one[1], str)}
    points = {one[0] for one in found if len(one) == 3 and isinstance(one[1], int)}
    assert records and records <= pages and points > records
    assert len([one for one in found if len(one) == 1]) == len(records)
    agencies = {f"co-quan/{path.parent.name}/" for path in (golden_site / "co-quan").glob("*/index.html")}
    for code in ("vi", "en"):
        assert agencies and {one[2] for one in found if one[:2] == (code, "agency")} == agencies
