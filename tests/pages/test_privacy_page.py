"""The privacy notice says whom a reader's browser asks, as the settings have it."""

from dataclasses import replace

import pytest

from portal.pages import privacy
from portal.settings import MapSettings, Tiles
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
