"""What pictures are drawn with: a canvas at double size, and the street that all of them share."""

import random
from collections.abc import Sequence

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
