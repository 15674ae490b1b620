"""The privacy notice says what is published of every report, and whom a reader's browser asks."""

from dataclasses import replace

import pytest

from portal.pages import privacy
from portal.schema import REPORTS
from portal.settings import MapSettings, Tiles
from portal.terms import EventKind
from tests.pages.golden_edition import archive, edition_of, rendered

WHOSE = {"vi": "© Sở Tài nguyên", "en": "© Survey"}
ASKED = {
    "vi": "trình duyệt của bạn tải nền bản đồ từ https://tiles.example; máy chủ ấy thấy địa chỉ mạng của bạn",
    "en": "your browser asks https://tiles.example for the map’s background; that server sees your network address",
}
NOBODY = {"vi": "trình duyệt của bạn không hỏi máy chủ nào khác.", "en": "your browser asks no other host for anything"}


def notice(code, **tiles):
    """The notice of a project with a background."""
    books = archive()
    drawn = MapSettings(tiles=Tiles(attribution=WHOSE, **tiles) if tiles else Tiles())
    settings = books.settings.model_copy(update={"maps": drawn})
    changed = replace(books, project=books.project.model_copy(update={"settings": settings}))
    edition = edition_of(changed, code)
    (page,) = privacy.pages(edition)
    return rendered(edition, page)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_notice_names_the_server_of_a_background(code):
    """Where a server sends the maps' background, both editions name it and what it sees; nowhere do they say that no
    other host is asked."""
    told = notice(code, url="https://tiles.example/{z}/{x}/{y}.png")
    assert ASKED[code] in told and NOBODY[code] not in told


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("tiles", [{}, {"file": "data/nen.pmtiles"}], ids=["no background", "a file of the site"])
def test_without_a_server_nobody_is_asked(code, tiles):
    """Without a background, and with one that the site carries, the notice says that no other host is asked."""
    told = notice(code, **tiles)
    assert NOBODY[code] in told and "tiles.example" not in told


OF_EVENTS = {
    EventKind.SUBMITTED: ("received", "được nhận"),
    EventKind.ASSIGNED: ("passed on", "chuyển"),
    EventKind.CLASSIFIED: ("sorted", "phân loại"),
    EventKind.DEADLINE_SET: ("its deadline set", "đặt hạn"),
    EventKind.EXTENDED: ("or extended", "gia hạn"),
    EventKind.ANSWERED: ("answered", "trả lời"),
    EventKind.REJECTED: ("not accepted", "không được tiếp nhận"),
    EventKind.DUPLICATE: ("a duplicate of which other", "trùng với phản ánh nào"),
    EventKind.REINSTATED: ("taken up again", "được xem xét lại"),
    EventKind.REOPENED: ("reopened", "được mở lại"),
    EventKind.REMINDED: ("reminded and how", "nhắc bằng cách nào"),
    EventKind.FOLLOW_UP: ("the citizen or the agency wrote on", "người dân hay cơ quan có viết tiếp"),
}
OF_TEXTS = {EventKind.PUBLISHED, EventKind.WITHDRAWN}
"""Of the edited text, of which the notice speaks elsewhere."""
OF_COLUMNS = {
    "id": ("its number", "mã"),
    "received_at": ("received", "được nhận"),
    "status": ("state", "trạng thái"),
    "category": ("category", "lĩnh vực"),
    "agency": ("agency", "cơ quan"),
    "area": ("area", "địa bàn"),
    "due_original": ("deadline set", "đặt hạn"),
    "due_current": ("extended", "gia hạn"),
    "handled_at": ("answered", "trả lời"),
    "outcome": ("what came of it", "kết quả"),
    "promised_for": ("promised for which day", "đã hứa cho ngày nào"),
    "channel": ("the channel by which it came", "kênh tiếp nhận"),
    "lat": ("its place on the map", "vị trí trên bản đồ"),
    "lon": ("its place on the map", "vị trí trên bản đồ"),
}


@pytest.mark.parametrize(("code", "place"), [("en", 0), ("vi", 1)])
def test_the_notice_names_all_that_is_published_of_every_report(code, place):
    """Each kind of event and each column of the public register stands in the sentence about every report."""
    start = {"en": "Of every report:", "vi": "Về mọi phản ánh:"}[code]
    said = notice(code).partition(start)[2].partition("</li>")[0]
    assert set(OF_EVENTS) | OF_TEXTS == set(EventKind) and set(OF_COLUMNS) == set(REPORTS.public)
    for words in (*OF_EVENTS.values(), *OF_COLUMNS.values()):
        assert words[place] in said
