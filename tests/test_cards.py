"""The pictures that pages are shared with: what they say, which page has which, and that they are drawn once."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from portal import host
from portal.cards import HEIGHT, NOTES, WIDTH, Card, Number, draw, fitted
from portal.pages import agency, carding, category, figure, home, lists, report, statistic
from portal.pages.base import Page
from portal.pages.index import index_of
from portal.pages.verdicts import ANSWERED, PAST_DEADLINE
from portal.periods import Scope
from portal.pictures import Picture
from portal.problems import Problems
from portal.sources.project import read_project
from portal.terms import ScopeKind
from tests.conftest import ROOT
from tests.pages.golden_edition import context, golden, without_reports

LONG = "Công ty trách nhiệm hữu hạn nhà nước một thành viên Môi trường và Công trình đô thị Thừa Thiên Huế " * 3
PICTURE = re.compile(r'<meta property="og:image" content="https://minh-bach\.example/([^"]*)"')
NOTE = "Dữ liệu minh họa: các phản ánh do máy tạo ra"


def demonstration_settings():
    """The settings of the demonstration as it is shipped."""
    project = read_project(ROOT, Problems())
    assert project is not None
    return project.settings


@pytest.fixture(scope="module")
def tools():
    with host.typeface() as folder:
        yield folder


@pytest.fixture
def edition(tools):
    return replace(golden(), typeface=tools)


def first_of(batch) -> Page:
    """The page of a batch, without its files, whose charts take long to draw."""
    page = next(batch())
    assert isinstance(page, Page)
    return page


def card_of(page: Page) -> Card:
    """A page's own card, which is there."""
    assert page.card is not None
    return page.card


def rows_with_ink(content):
    """The rows of a card below its bar that hold anything, as runs from first to last."""
    image = Image.open(io.BytesIO(content)).convert("RGB")
    paper = image.getpixel((2, HEIGHT - 2))
    filled = [any(image.getpixel((x, y)) != paper for x in range(0, WIDTH, 3)) for y in range(110, HEIGHT)]
    starts = [y for y in range(1, len(filled)) if filled[y] and not filled[y - 1]]
    return starts, image, paper


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_longest_words_stay_on_the_card(tools, count):
    """Titles, values and words that are far too long are shortened: nothing touches the card's edges."""
    numbers = (Number("1.234.567.890 ngày làm việc", LONG, "overdue"),) * count
    content = draw(Card(LONG, "x", numbers, "" if count else LONG, LONG if count == 1 else "", LONG, NOTE), tools)
    _, image, paper = rows_with_ink(content)
    assert image.size == (WIDTH, HEIGHT)
    edges = [(x, y) for y in range(110, HEIGHT) for x in (20, WIDTH - 20)] + [(x, HEIGHT - 8) for x in range(WIDTH)]
    assert {image.getpixel(place) for place in edges} == {paper}


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_notice_that_data_are_invented_is_whole(tools, code):
    """No word of the shipped demonstration's notice is cut from a card, in either language."""
    said = demonstration_settings().illustration[code]
    _, lines = fitted(said, NOTES, tools)
    assert " ".join(lines) == said
    plain, noted = (rows_with_ink(draw(Card("x", "x", note=note), tools))[0] for note in ("", said))
    assert len(noted) >= len(plain) + len(lines)


def test_the_moment_of_a_statistic_s_card_begins_like_any_other(edition):
    """Of when a figure is begins with a capital on every card."""
    cards = [card_of(page) for page in map(first_of, statistic.batches(edition))]
    assert {card.when[:8] for card in cards if card.when.lower().startswith("tính đến")} == {"Tính đến"}
    assert all(card.when[:1] == card.when[:1].upper() for card in cards)


def test_a_card_is_small_and_the_same_each_time(tools):
    """The same words give the same bytes, under forty kilobytes; another word gives another address."""
    card = Card("Sở Giao thông vận tải", "Minh Bạch", (Number("39", "quá hạn", "overdue"),), when="Tính đến 14/08/2019")
    assert draw(card, tools) == draw(card, tools)
    assert len(draw(card, tools)) < 40_000
    assert replace(card, when="Tính đến 15/08/2019").address != card.address


def test_a_value_that_can_mislead_has_its_reading_beside_it(edition):
    """The card of a statistic whose value must not stand alone carries the other reading, with its cases."""
    cards = {context(page).definition.id: card_of(page) for page in map(first_of, statistic.batches(edition))}
    wanted = {key: one for key, one in edition.ledger.definitions.items() if one.must_stand_beside}
    assert len(wanted) > 3
    for key, definition in edition.ledger.definitions.items():
        other = edition.ledger.definitions.get(definition.must_stand_beside)
        beside = cards[key].beside
        assert beside.startswith(f"{edition.language.name(other.title)}: ") if other else beside == ""


def test_a_cards_numbers_are_the_ledgers(edition):
    """An agency's and a category's card has the scope's own received, answered and overdue."""
    for kind, module in ((ScopeKind.AGENCY, agency), (ScopeKind.CATEGORY, category)):
        for page in module.pages(edition):
            if page.card is None:
                continue
            scope = Scope(kind, page.context.scope.id)
            figures = [edition.ledger.figure(key, scope) for key in carding.HEADLINE]
            assert [number.value for number in page.card.numbers] == [edition.language.number(f.value) for f in figures]


def test_which_page_is_shared_with_what(edition):
    """A figure and a list of a scope with the scope's card, any other page with its title, a removed one with none."""
    by_address = {page.address: page for page in agency.pages(edition)}
    of_figures = [page for page in figure.pages(edition) if isinstance(page, Page) and "/agency/" in page.address]
    assert of_figures
    for page in of_figures:
        whose = by_address[f"co-quan/{page.address.split('/')[3]}/"]
        assert page.picture == carding.address_of(edition, whose) != ""
    of_lists = [page for page in lists.pages(edition) if page.address.startswith("danh-sach/co-quan/")]
    assert len(of_lists) > 3
    for page in of_lists[1:]:
        assert page.card == by_address[f"co-quan/{page.address.split('/')[2]}/"].card is not None
    lookup = Page("lookup", "tra-cuu/", "Tra cứu", "Một dòng", None)
    assert carding.card_of(edition, lookup) == carding.of_title(edition, lookup) is not None
    gone = Page("gone", "phan-anh/1/", "t", "d", None)
    shared = replace(edition, files={carding.shared_name("vi"): "assets/card-vi.png"})
    assert carding.address_of(shared, gone) == "assets/card-vi.png"


def test_a_report_is_shared_with_its_picture_or_its_title(edition):
    """A report is shared with its first picture, or with its own title, category and state, without its days; only
    that of an open one, which may change, says of which day it is."""
    picture = Picture("assets/pictures/102.jpg", 8, 6, "Rác", "before")
    pages = list(report.pages(replace(edition, pictures={"102": (picture,)})))
    index = index_of(edition)
    for page in pages:
        report_id = page.address.split("/")[1]
        row = index.row_of[report_id]
        assert bool(page.picture) != bool(page.card)
        if page.card:
            assert page.card.title == edition.archive.edited[report_id].title
            assert edition.language._(index.category_names[index.category[row]]) in page.card.text
            assert not re.search(r"\d", page.card.numbers[0].value)
            assert (page.card.numbers[0].ink == "overdue") == (index.verdicts[row] in PAST_DEADLINE)
            assert bool(page.card.when) != (index.verdicts[row] in ANSWERED)
    assert [page.picture for page in pages if page.picture] == [picture.src]


def test_reports_of_long_ago_share_a_card(edition, monkeypatch):
    """Those received before the last few have a card of their category and their state, which names no report."""
    monkeypatch.setattr(carding, "OWN_CARDS", 3)
    index = index_of(edition)
    own = {int(row) for row in index.sorted_newest(index.published)[:3]}
    titles = {row: edition.archive.edited[index.ids[row]].title for row in index.published.tolist()}
    cards = {row: carding.of_report(edition, row) for row in titles}
    assert own and {row for row, card in cards.items() if card and card.title == titles[row]} == own
    for row in set(titles) - own:
        about = edition.language._(index.category_names[index.category[row]])
        shared = cards[row]
        assert shared and about in shared.title and shared.text == ""


def test_the_pages_of_a_long_list_share_its_card(edition):
    """Every page of a list is shared with one picture, which says nothing of its number."""
    found = [page for page in lists.pages(edition) if page.address.startswith("danh-sach/linh-vuc/rac-thai/")]
    assert len(found) > 1 and len({carding.address_of(edition, page) for page in found}) == 1


def test_the_first_day_has_a_card_without_a_claim(tools):
    """Where nothing was received yet the home page's card says 0, and no agency has one."""
    edition = replace(without_reports(), typeface=tools)
    (page,) = home.pages(edition)
    assert {number.value for number in card_of(page).numbers} == {"0"}
    assert {number.ink for number in card_of(page).numbers} == {"ink"}
    assert all(page.card is None for page in agency.pages(edition))


def test_every_page_of_the_site_names_a_picture_that_is_there(golden_site):
    """`og:image` is a whole address of the site, and the file lies there; only frames for others have none."""
    without = []
    for path in golden_site.rglob("*.html"):
        found = PICTURE.search(path.read_text("utf-8"))
        if found:
            assert (golden_site / found[1]).is_file(), (path, found[1])
        else:
            without.append(path.relative_to(golden_site).as_posix())
    assert without
    assert all("nhung/" in name for name in without)


def test_a_shared_link_is_described(golden_site):
    """The home page's head gives messengers title, description, picture with its size, and the picture's text."""
    head = (golden_site / "index.html").read_text("utf-8").partition("</head>")[0]
    told = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]+)">', head))
    assert (told["og:image:width"], told["og:image:height"]) == (str(WIDTH), str(HEIGHT))
    assert told["og:title"] and told["og:description"] and told["og:image:alt"]
    assert told["twitter:card"] == "summary_large_image"
