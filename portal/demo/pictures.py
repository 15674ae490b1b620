"""Pictures of what was wrong and of what was mended: flat drawings of Huế's streets, the same scene twice."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from portal.demo import built_scenes as built
from portal.demo import street_scenes as street
from portal.demo import thing_scenes as thing
from portal.demo.canvas import Scene
from portal.demo.canvas import street as backdrop

DRAWN = "Hình vẽ minh họa"


class Picture(NamedTuple):
    """One scene before and after: how it is drawn, and what is to be seen of it each time."""

    drawing: Callable[[Scene, bool], None]
    before: str
    after: str
    is_night: bool = False

    def alt(self, moment: str) -> str:
        """What a person who does not see the picture is told."""
        return f"{DRAWN}: {self.before if moment == 'before' else self.after}"


LAMPS = Picture(
    street.lights,
    "đường phố ban đêm, hai trụ đèn không sáng",
    "cũng đoạn đường ấy ban đêm, hai trụ đèn tỏa sáng",
    is_night=True,
)
RUBBISH = Picture(street.rubbish, "đống túi rác chất ở mép vỉa hè", "mép vỉa hè sạch, có hai thùng rác xanh đậy nắp")
HOLES = Picture(street.pothole, "ba ổ gà trên mặt đường", "mặt đường có ba miếng vá mới ở chỗ ổ gà cũ")
FLOOD = Picture(street.flood, "nước đục phủ kín lòng đường", "mặt đường khô, bên lề có song chắn rác sạch")
STALLS = Picture(
    street.stalls, "ba quầy hàng che dù và ghế nhựa chiếm hết vỉa hè", "vỉa hè trống, có vạch kẻ cho người đi bộ"
)
BRANCH = Picture(street.branch, "cành cây lớn gãy, ngọn rũ xuống lòng đường", "cây đã được cắt tỉa, mặt đường trống")
CARS = Picture(street.cars, "ba ô tô đậu kín lề đường", "lề đường trống, có biển cấm dừng đỗ")
BANNER = Picture(street.banner, "băng rôn rách, một đầu thõng xuống giữa hai cột", "hai cột trống, băng rôn đã gỡ")
DOG = Picture(thing.dog, "ba con chó không ai dắt chạy giữa lòng đường", "con chó được xích cạnh chuồng trên lề")
PIPE = Picture(thing.burst_pipe, "nước phun thành vòi từ mặt đường", "mặt đường khô, chỗ ống bể đã vá lại")
TAP = Picture(thing.tap, "vòi nước chảy ra nước màu vàng vào chậu trắng", "cũng vòi nước ấy, nước chảy ra trong")
WIRES = Picture(
    thing.wires, "dây giữa hai trụ võng thấp, một đầu dây rơi xuống đường", "dây giữa hai trụ được kéo căng và bó gọn"
)
SAGGING = Picture(
    thing.sagging_wires, "dây giữa hai trụ võng thấp trên đường", "dây giữa hai trụ được kéo căng và bó gọn"
)
POLE = Picture(thing.pole, "cây trụ nghiêng ra đường, chân trụ nứt", "cây trụ đứng thẳng trên bệ bê tông mới")
SPEAKER = Picture(
    thing.speaker, "thùng loa lớn trên vỉa hè, âm thanh dội ra hai phía", "cũng chỗ ấy trên vỉa hè, không còn thùng loa"
)
SIGNAL = Picture(thing.signal, "cột đèn tín hiệu giao thông tắt cả ba đèn", "cột đèn tín hiệu giao thông sáng đèn xanh")
SIGN = Picture(thing.sign, "biển báo gãy nằm bên lề đường", "biển báo nguy hiểm dựng thẳng bên đường")
MANHOLE = Picture(thing.manhole, "hố mất nắp giữa đường, có cành cây cắm làm dấu", "hố đã đậy nắp mới bằng mặt đường")
TREE = Picture(
    built.leaning_tree, "cây lớn nghiêng ra đường, đất quanh gốc nứt", "cây đứng thẳng, có cọc chống hai bên"
)
HOUSE = Picture(
    built.old_house, "ngôi nhà bỏ hoang mái sập, tường nứt, cỏ mọc", "ngôi nhà đã hạ mái, cửa đóng ván bịt kín"
)
FENCE = Picture(built.tin_fence, "rào tôn cũ lấn ra vỉa hè và lòng đường", "rào tôn đã lùi vào trong, vỉa hè trống")
FOOD = Picture(built.food_cart, "ba mâm thức ăn để sát đất, ruồi bay quanh", "thức ăn trong tủ kính đặt trên bàn")
SMOKE = Picture(built.smoke, "ống khói xưởng nhả khói đen", "ống khói xưởng không còn khói, trời quang")
SAND = Picture(built.sand, "đống cát không che, bụi bay theo gió", "đống cát đã phủ bạt, dằn đá")
BENCH = Picture(built.bench, "ghế đá gãy đôi nằm dưới đất", "ghế đá nguyên vẹn trên vỉa hè")
BRICKS = Picture(built.bricks, "gạch vỉa hè bong, vỡ nhiều chỗ", "vỉa hè lát gạch đều, không viên nào bong")
GRAFFITI = Picture(built.graffiti, "bức tường bị xịt sơn ba mảng màu", "bức tường đã sơn lại sạch")
NOTICES = Picture(
    built.notices, "hai cột dán kín tờ rơi, giấy vương dưới đường", "hai cột sạch, mặt đường không còn giấy"
)
RAILS = Picture(built.rails, "lan can bị gãy một đoạn ở giữa", "lan can liền một dải, không còn chỗ gãy")
NET = Picture(built.net, "công trình không che chắn, gạch rơi xuống đường", "công trình đã căng lưới che kín")


class Fit(NamedTuple):
    """Which reports a picture fits: words (regular expressions) of their title and report, and of their answer."""

    picture: Picture
    told: str = ""
    answered: str = ""


FITS: dict[tuple[str, str], Fit] = {
    ("chieu-sang", "tat-ca-doan"): Fit(LAMPS),
    ("chieu-sang", "mot-bong"): Fit(LAMPS),
    ("rac-thai", "bai-rac-tu-phat"): Fit(RUBBISH),
    ("rac-thai", "rac-cho"): Fit(RUBBISH),
    ("duong-sa", "o-ga"): Fit(HOLES),
    ("duong-sa", "nap-ho-ga"): Fit(MANHOLE, "mất|sập|sụp", "thay"),
    ("thoat-nuoc", "ngap-duong"): Fit(FLOOD),
    ("thoat-nuoc", "cong-tac"): Fit(FLOOD),
    ("tieng-on", "karaoke-loa-keo"): Fit(SPEAKER),
    ("via-he", "quan-nhau"): Fit(STALLS),
    ("via-he", "cho-coc"): Fit(STALLS),
    ("via-he", "gach-hong"): Fit(BRICKS),
    ("do-xe", "via-he-oto"): Fit(CARS, "ô tô", "phạt|biên bản"),
    ("do-xe", "duong-hep"): Fit(CARS, "ô tô|xe hơi", "Biển cấm"),
    ("giao-thong", "den-tin-hieu"): Fit(SIGNAL, "đèn (tín hiệu|giao thông)"),
    ("giao-thong", "bien-bao"): Fit(SIGN, "biển báo"),
    ("giao-thong", "lan-can-dai-phan-cach"): Fit(RAILS, "lan can", "gãy|hỏng"),
    ("cay-xanh", "canh-gay"): Fit(BRANCH, "gãy(?!.*dây điện)"),
    ("cay-xanh", "cay-nghieng"): Fit(TREE, "nghiêng|trốc rễ|bật", "dựng thẳng"),
    ("cho-tha-rong", "duoi-nguoi"): Fit(DOG, "chó", "chủ nuôi"),
    ("nuoc-sach", "ong-be"): Fit(PIPE),
    ("nuoc-sach", "nuoc-duc"): Fit(TAP, "vàng|đục"),
    ("dien", "day-vong"): Fit(SAGGING, "võng|sà|chùng", "kéo căng"),
    ("dien", "day-dut"): Fit(WIRES, "đứt|rơi", "kéo căng"),
    ("dien", "tru-dien"): Fit(POLE, "nghiêng|nứt|sắp gãy", "dựng thẳng|thay"),
    ("vien-thong", "cap-rung"): Fit(WIRES, "đứt|rơi", "gọn|treo lại|nâng"),
    ("vien-thong", "tru-vien-thong"): Fit(POLE, "nghiêng", "dựng lại"),
    ("quang-cao", "bang-ron-rach"): Fit(BANNER, "băng rôn"),
    ("quang-cao", "to-roi"): Fit(NOTICES, "dán", "bóc|cạo"),
    ("quang-cao", "but-viet"): Fit(GRAFFITI, "tường", "sơn lại|tẩy"),
    ("xay-dung", "nha-hoang"): Fit(HOUSE, "hoang", "hạ"),
    ("xay-dung", "hang-rao-ton"): Fit(FENCE, "rào tôn", "lùi vào"),
    ("xay-dung", "bui-on"): Fit(NET, "che|lưới|rơi", "lưới"),
    ("an-toan-thuc-pham", "quan-via-he"): Fit(FOOD, "đất|che đậy", "tủ kính|che đậy"),
    ("moi-truong", "khoi-nha-may"): Fit(SMOKE, "khói", "QCVN|lọc"),
    ("moi-truong", "bui-cong-truong"): Fit(SAND, "bãi cát", "phủ bạt"),
    ("khac", "ghe-da"): Fit(BENCH, "gãy"),
}
"""By category and situation; what is not here has no picture."""
INDOORS = frozenset({TAP})


def fitting_picture(category: str, situation: str, title: str, reported: str, answered: str) -> Picture | None:
    """The picture that shows what such a report tells and what its answer says was done; None where none does."""
    fit = FITS.get((category, situation))
    if fit is None:
        return None
    asked = ((fit.told, title), (fit.told, reported), (fit.answered, answered))
    return fit.picture if all(re.search(words, text, re.IGNORECASE) for words, text in asked) else None


def draw(picture: Picture, moment: str, rng: random.Random) -> Image.Image:
    """An 800 × 600 picture; `moment` is `before` or `after`; the same state of `rng` gives the same street."""
    scene = Scene(rng.randrange(1 << 30), picture.is_night)
    if picture not in INDOORS:
        backdrop(scene)
    picture.drawing(scene, moment == "after")
    return scene.finished()


def save(image: Image.Image, path: Path) -> None:
    """A JPEG without metadata, well below 60 kB."""
    image.save(path, "JPEG", quality=80, optimize=True)
