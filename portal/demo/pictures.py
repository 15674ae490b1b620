"""Pictures of what was wrong and of what was mended: flat drawings of Huế's streets, the same scene twice."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT, SCALE = 800, 600, 2
Colour = tuple[int, int, int]
DAY = {"sky": (214, 228, 232), "far": (176, 196, 190), "ground": (196, 190, 182), "road": (128, 126, 130)}
NIGHT = {"sky": (38, 34, 58), "far": (52, 50, 76), "ground": (70, 64, 82), "road": (50, 48, 60)}
WALLS: tuple[Colour, ...] = ((232, 214, 178), (222, 196, 190), (200, 208, 214), (236, 226, 206), (206, 190, 168))
ROOF: Colour = (150, 86, 70)
LEAF: Colour = (74, 116, 88)
TRUNK: Colour = (104, 78, 60)
PURPLE: Colour = (90, 35, 100)


class Scene:
    """A street drawn at double size; `x` and `y` are in pixels of the finished picture."""

    def __init__(self, seed: int, is_night: bool) -> None:
        self.rng = random.Random(seed)
        self.colours = NIGHT if is_night else DAY
        self.is_night = is_night
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), self.colours["sky"])
        self.pen = ImageDraw.Draw(self.image)

    def box(self, x: float, y: float, width: float, height: float, fill: Colour, radius: float = 0) -> None:
        """A rectangle, its corners rounded by `radius`."""
        corners = (x * SCALE, y * SCALE, (x + width) * SCALE, (y + height) * SCALE)
        self.pen.rounded_rectangle(corners, radius * SCALE, fill=self.lit(fill))

    def blob(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        """An ellipse around a centre."""
        left, top = x - width / 2, y - height / 2
        self.pen.ellipse(
            (left * SCALE, top * SCALE, (left + width) * SCALE, (top + height) * SCALE), fill=self.lit(fill)
        )

    def shape(self, points: Sequence[tuple[float, float]], fill: Colour) -> None:
        """A polygon."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=self.lit(fill))

    def line(self, points: Sequence[tuple[float, float]], fill: Colour, width: float) -> None:
        """A line with round joints."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(scaled, fill=self.lit(fill), width=round(width * SCALE), joint="curve")

    def lit(self, colour: Colour) -> Colour:
        """A colour as it looks at this hour."""
        if not self.is_night:
            return colour
        red, green, blue = (round(part * 0.42) for part in colour)
        return red, green, min(255, blue + 16)

    def finished(self) -> Image.Image:
        """The picture at its own size."""
        return self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def street(scene: Scene) -> None:
    """Hills, the bridge or the river, a row of houses, trees, pavement and road."""
    rng = scene.rng
    hills = [(0, 300.0)] + [(x, 250 - 60 * rng.random()) for x in range(80, 800, 140)] + [(800, 300.0)]
    scene.shape(hills, scene.colours["far"] if not scene.is_night else (120, 118, 160))
    if rng.random() < 0.5:
        bridge(scene)
    x = -20.0
    while x < WIDTH:
        width = rng.randrange(90, 160)
        height = rng.randrange(110, 210)
        house(scene, x, 390 - height, width, height)
        x += width + rng.randrange(4, 30)
    scene.shape([(0, 388), (800, 388), (800, 450), (0, 450)], scene.colours["ground"])
    scene.shape([(0, 448), (800, 448), (800, 600), (0, 600)], scene.colours["road"])
    scene.box(0, 444, 800, 8, (168, 160, 152))
    for start in range(-40, 800, 150):
        scene.box(start + 20, 524, 80, 6, (226, 220, 204))
    for _ in range(2):
        tree(scene, rng.choice((70, 170, 640, 730)), 392)


def bridge(scene: Scene) -> None:
    """Trường Tiền's spans, far away."""
    for number in range(6):
        left = 90 + number * 105
        arc = (left * SCALE, 225 * SCALE, (left + 105) * SCALE, 315 * SCALE)
        scene.pen.arc(arc, 180, 360, fill=scene.lit((150, 160, 170)), width=5 * SCALE)
    scene.box(80, 268, 650, 5, (150, 160, 170))


def house(scene: Scene, x: float, y: float, width: float, height: float) -> None:
    """A townhouse with a tiled roof, windows and a shop front."""
    rng = scene.rng
    scene.box(x, y, width, height, rng.choice(WALLS))
    scene.shape([(x - 8, y), (x + width / 2, y - 34), (x + width + 8, y)], ROOF)
    for row in range(int((height - 60) // 50)):
        for column in range(2):
            glow = scene.is_night and rng.random() < 0.4
            fill = (255, 214, 140) if glow else (120, 138, 150)
            box = (x + width * (0.2 + 0.38 * column), y + 16 + row * 50, width * 0.22, 30)
            if glow:
                scene.pen.rectangle(
                    tuple(part * SCALE for part in (box[0], box[1], box[0] + box[2], box[1] + 30)), fill
                )
            else:
                scene.box(*box, fill)
    scene.box(x + width * 0.18, y + height - 46, width * 0.64, 46, (112, 92, 84), 3)


def tree(scene: Scene, x: float, ground: float, has_branch: bool = True) -> None:
    """A street tree."""
    scene.box(x - 7, ground - 110, 14, 112, TRUNK)
    for dx, dy, size in ((-34, -120, 80), (30, -128, 84), (0, -160, 96)):
        if has_branch or dx <= 0:
            scene.blob(x + dx, ground + dy, size, size * 0.86, LEAF)


def lamp(scene: Scene, x: float, is_lit: bool) -> None:
    """A street lamp, with its cone of light if it works."""
    if is_lit:
        light = Image.new("L", scene.image.size, 0)
        pen = ImageDraw.Draw(light)
        pen.polygon(
            [((x + 62) * SCALE, 190 * SCALE), ((x - 70) * SCALE, 560 * SCALE), ((x + 210) * SCALE, 560 * SCALE)], 105
        )
        pen.ellipse(((x - 90) * SCALE, 500 * SCALE, (x + 230) * SCALE, 590 * SCALE), 140)
        scene.image.paste((255, 222, 150), (0, 0), light)
    scene.pen.line(
        [(x * SCALE, 450 * SCALE), (x * SCALE, 190 * SCALE), ((x + 60) * SCALE, 182 * SCALE)], (150, 148, 160), 12
    )
    head = ((x + 40) * SCALE, 178 * SCALE, (x + 84) * SCALE, 192 * SCALE)
    scene.pen.rounded_rectangle(head, 8, fill=(255, 236, 180) if is_lit else (96, 94, 108))


def lights(scene: Scene, is_mended: bool) -> None:
    """Lamps that are out, or burn."""
    for x in (150, 430):
        lamp(scene, x, is_mended)


def rubbish(scene: Scene, is_mended: bool) -> None:
    """A heap of bags at the kerb, or a clean kerb with two bins."""
    if is_mended:
        for x in (350, 404):
            scene.box(x, 392, 44, 58, (60, 122, 96), 5)
            scene.box(x - 3, 386, 50, 10, (44, 96, 76), 4)
        return
    for _ in range(26):
        place = 300 + scene.rng.gauss(90, 62), 446 - abs(scene.rng.gauss(0, 26))
        colour = scene.rng.choice(((60, 60, 66), (210, 208, 204), (120, 150, 170), (190, 170, 120), (40, 44, 50)))
        scene.blob(*place, scene.rng.randrange(34, 62), scene.rng.randrange(28, 44), colour)


def pothole(scene: Scene, is_mended: bool) -> None:
    """Holes in the road, or a fresh patch."""
    spots = [(250 + scene.rng.randrange(60), 500), (440, 548), (560 + scene.rng.randrange(60), 492)]
    for x, y in spots:
        if is_mended:
            scene.box(x - 74, y - 20, 148, 42, (92, 90, 94), 4)
        else:
            scene.blob(x, y, 130, 40, (82, 76, 74))
            scene.blob(x + 6, y + 4, 96, 24, (120, 104, 86))


def flood(scene: Scene, is_mended: bool) -> None:
    """Water over the road, or a dry road with a clean grating."""
    if is_mended:
        scene.box(330, 452, 110, 26, (74, 72, 78), 3)
        for x in range(340, 436, 14):
            scene.box(x, 456, 6, 18, (150, 146, 150))
        return
    scene.shape([(0, 440), (800, 432), (800, 600), (0, 600)], (148, 140, 120))
    for _ in range(26):
        x, y = scene.rng.randrange(780), scene.rng.randrange(452, 590)
        scene.line([(x, y), (x + scene.rng.randrange(40, 120), y)], (176, 170, 152), 3)


def stalls(scene: Scene, is_mended: bool) -> None:
    """Stalls and stools over the pavement, or a free pavement."""
    if is_mended:
        scene.line([(40, 420), (760, 420)], (232, 226, 206), 4)
        return
    for x, colour in ((170, (196, 70, 60)), (360, (60, 110, 150)), (560, (214, 160, 60))):
        scene.shape([(x - 80, 330), (x + 80, 330), (x + 62, 290), (x - 62, 290)], colour)
        scene.line([(x - 70, 330), (x - 70, 440)], (110, 100, 96), 5)
        scene.line([(x + 70, 330), (x + 70, 440)], (110, 100, 96), 5)
        scene.box(x - 56, 386, 112, 46, (170, 136, 96), 4)
        for stool in (-50, -10, 34):
            scene.box(x + stool, 440, 24, 20, (70, 100, 170), 3)


def branch(scene: Scene, is_mended: bool) -> None:
    """A branch across the road, or the pruned tree."""
    tree(scene, 400, 448, has_branch=not is_mended)
    if not is_mended:
        scene.line([(410, 420), (520, 520), (650, 540)], TRUNK, 16)
        for x, y in ((540, 500), (600, 530), (660, 520), (640, 560)):
            scene.blob(x, y, 96, 64, LEAF)


def cars(scene: Scene, is_mended: bool) -> None:
    """Cars on the pavement, or a sign and a free kerb."""
    if is_mended:
        scene.line([(420, 450), (420, 290)], (150, 148, 152), 8)
        scene.blob(420, 280, 66, 66, (178, 40, 40))
        scene.blob(420, 280, 48, 48, (40, 80, 150))
        scene.line([(400, 262), (440, 298)], (178, 40, 40), 8)
        return
    for x, colour in ((120, (180, 60, 54)), (330, (226, 226, 222)), (550, (70, 96, 130))):
        scene.shape([(x + 34, 386), (x + 62, 350), (x + 132, 350), (x + 160, 386)], (150, 176, 190))
        scene.box(x, 384, 190, 50, colour, 14)
        for wheel in (42, 148):
            scene.blob(x + wheel, 436, 42, 42, (40, 40, 44))


def banner(scene: Scene, is_mended: bool) -> None:
    """Torn notices on poles and walls, or clean ones."""
    for x in (220, 520):
        scene.line([(x, 450), (x, 170)], (140, 138, 140), 12)
        if is_mended:
            continue
        for y, colour in ((230, (230, 200, 60)), (290, (220, 90, 80)), (344, (240, 240, 236))):
            tilt = scene.rng.randrange(-12, 12)
            scene.shape([(x - 44, y + tilt), (x + 44, y - tilt), (x + 40, y + 42), (x - 36, y + 48)], colour)
            scene.line([(x - 26, y + 16), (x + 24, y + 14)], (70, 66, 70), 4)
    if not is_mended:
        scene.shape([(226, 180), (514, 200), (430, 246), (360, 226), (230, 232)], PURPLE)


Drawing = Callable[[Scene, bool], None]
DRAWINGS: dict[str, Drawing] = {
    "chieu-sang": lights,
    "dien": lights,
    "rac-thai": rubbish,
    "moi-truong": rubbish,
    "cho-tha-rong": rubbish,
    "duong-sa": pothole,
    "giao-thong": pothole,
    "thoat-nuoc": flood,
    "nuoc-sach": flood,
    "via-he": stalls,
    "an-toan-thuc-pham": stalls,
    "tieng-on": stalls,
    "cay-xanh": branch,
    "do-xe": cars,
    "quang-cao": banner,
    "vien-thong": banner,
}
AT_NIGHT = frozenset({"chieu-sang", "dien"})


def draw(category_id: str, moment: str, rng: random.Random) -> Image.Image:
    """An 800 × 600 picture; `moment` is `before` or `after`; the same state of `rng` gives the same street."""
    scene = Scene(rng.randrange(1 << 30), category_id in AT_NIGHT)
    street(scene)
    DRAWINGS.get(category_id, stalls)(scene, moment == "after")
    return scene.finished()


def save(image: Image.Image, path: Path) -> None:
    """A JPEG without metadata, well below 60 kB."""
    image.save(path, "JPEG", quality=80, optimize=True)
