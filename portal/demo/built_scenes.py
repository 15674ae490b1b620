"""Scenes of what is built, sold or written before the street: houses, fences, benches, walls …; before and after."""

from portal.demo.canvas import TRUNK, Colour, Scene

DARK: Colour = (52, 50, 56)
STEEL: Colour = (140, 138, 142)
WHITE: Colour = (240, 238, 230)
RED: Colour = (178, 40, 40)
SAND: Colour = (206, 178, 122)


def leaning_tree(scene: Scene, is_mended: bool) -> None:
    """A tree that leans over the road, its roots torn, or stands propped."""
    if is_mended:
        scene.line([(400, 450), (400, 250)], TRUNK, 24)
        for x in (310, 490):
            scene.line([(x, 450), (400, 330)], (176, 142, 96), 9)
        crown = [(400, 190), (340, 226), (460, 226)]
    else:
        scene.blob(386, 452, 130, 40, (112, 92, 70))
        scene.line([(390, 450), (570, 300)], TRUNK, 24)
        crown = [(610, 260), (560, 290), (660, 310)]
    for x, y in crown:
        scene.blob(x, y, 130, 104, (74, 116, 88))


def old_house(scene: Scene, is_mended: bool) -> None:
    """An abandoned house with a fallen roof, or without its roof and with boarded windows."""
    scene.box(240, 270, 320, 176, (170, 158, 140))
    for x in (284, 454):
        scene.box(x, 330, 56, 60, DARK)
    if is_mended:
        for x in (278, 448):
            for y in (332, 352, 372):
                scene.box(x, y, 68, 13, (176, 142, 96))
        scene.box(240, 262, 320, 12, (150, 138, 122))
        return
    roof = [(226, 276), (300, 206), (380, 262), (440, 326), (560, 250), (580, 276), (560, 300), (240, 300)]
    scene.shape(roof, (112, 74, 62))
    scene.line([(360, 446), (384, 400), (370, 360), (398, 312)], DARK, 5)
    for x in (250, 330, 520):
        scene.blob(x, 438, 70, 44, (96, 126, 82))


def tin_fence(scene: Scene, is_mended: bool) -> None:
    """A tin fence out over the pavement and the road, or back behind the kerb."""
    top, height = (300, 120) if is_mended else (330, 190)
    for number, x in enumerate(range(120, 680, 28)):
        fill: Colour = (112, 142, 168) if number % 2 else (132, 160, 184)
        scene.box(x, top, 28, height, fill)
    if not is_mended:
        for x, y in ((210, 480), (420, 430), (560, 500)):
            scene.blob(x, y, 60, 26, (150, 96, 66))
        scene.shape([(652, 330), (720, 350), (700, 520), (680, 520)], (112, 142, 168))


def food_cart(scene: Scene, is_mended: bool) -> None:
    """Food in open trays near the ground with flies, or in a glass case on a table."""
    if is_mended:
        scene.box(280, 392, 240, 16, (150, 116, 84))
        for x in (292, 496):
            scene.box(x, 404, 12, 60, (120, 92, 66))
        scene.box(300, 290, 200, 102, (206, 226, 230), 4)
        for x in (330, 390, 450):
            scene.blob(x, 372, 44, 26, (206, 140, 70))
        scene.line([(300, 342), (500, 342)], WHITE, 5)
        return
    for x, fill in ((270, (206, 140, 70)), (390, (186, 90, 70)), (510, (220, 196, 120))):
        scene.blob(x, 462, 110, 40, (170, 170, 176))
        scene.blob(x, 456, 84, 26, fill)
    for _ in range(26):
        scene.blob(scene.rng.randrange(230, 560), scene.rng.randrange(390, 460), 6, 5, DARK)


def smoke(scene: Scene, is_mended: bool) -> None:
    """A chimney that smokes black, or stands under a clear sky."""
    scene.box(300, 300, 260, 150, (150, 138, 136))
    scene.box(480, 120, 44, 190, (176, 96, 80))
    scene.box(480, 150, 44, 14, WHITE)
    if is_mended:
        return
    for number in range(9):
        scene.blob(496 - number * 52, 112 - number * 6, 90 + number * 14, 60 + number * 8, (70 + number * 8,) * 3)


def sand(scene: Scene, is_mended: bool) -> None:
    """An open heap of sand in the wind, or one under a tarpaulin."""
    heap = [(210, 452), (330, 340), (420, 310), (520, 350), (640, 452)]
    scene.shape(heap, (70, 110, 150) if is_mended else SAND)
    if is_mended:
        for x, y in ((240, 446), (400, 446), (600, 446)):
            scene.blob(x, y, 46, 22, DARK)
        return
    for _ in range(70):
        x, y = scene.rng.randrange(300, 790), scene.rng.randrange(240, 470)
        scene.blob(x, y, 26, 8, (214, 196, 156))


def bench(scene: Scene, is_mended: bool) -> None:
    """A stone bench broken in two, or whole."""
    stone: Colour = (112, 116, 122)
    if is_mended:
        scene.box(290, 396, 220, 20, stone, 4)
        for x in (310, 466):
            scene.box(x, 416, 24, 42, stone)
        scene.box(290, 340, 220, 34, stone, 6)
        return
    scene.shape([(290, 396), (392, 446), (386, 462), (286, 416)], stone)
    scene.shape([(512, 396), (410, 452), (418, 466), (516, 416)], stone)
    scene.box(470, 416, 24, 42, stone)
    for x, y in ((330, 470), (400, 478), (446, 472)):
        scene.blob(x, y, 34, 16, (92, 96, 102))


def bricks(scene: Scene, is_mended: bool) -> None:
    """A pavement with lifted and broken bricks, or laid anew."""
    rng = scene.rng
    for row in range(3):
        for column in range(20):
            x, y = column * 42 - row * 12, 392 + row * 18
            fill: Colour = (196, 132, 108) if (row + column) % 2 else (182, 118, 96)
            if is_mended or rng.random() > 0.35:
                scene.box(x, y, 40, 16, fill)
            else:
                tilt = rng.randrange(-8, 9)
                scene.shape([(x, y + tilt), (x + 34, y - tilt), (x + 30, y + 14), (x + 4, y + 18)], (150, 96, 78))


def graffiti(scene: Scene, is_mended: bool) -> None:
    """A wall with scrawls, or painted over."""
    scene.box(120, 300, 560, 146, (222, 214, 196))
    scene.box(112, 290, 576, 14, (170, 120, 100))
    if is_mended:
        return
    for x, fill in ((170, RED), (330, (40, 90, 160)), (500, (60, 60, 66))):
        points = [(x + step * 16.0, 340 + scene.rng.randrange(70)) for step in range(9)]
        scene.line(points, fill, 9)


def notices(scene: Scene, is_mended: bool) -> None:
    """Leaflets pasted all over poles and scattered below, or clean poles."""
    for x in (230, 540):
        scene.line([(x, 452), (x, 150)], STEEL, 26)
        if is_mended:
            continue
        for y in range(210, 430, 44):
            tilt = scene.rng.randrange(-8, 9)
            scene.shape([(x - 28, y + tilt), (x + 28, y - tilt), (x + 26, y + 34), (x - 26, y + 36)], WHITE)
            scene.line([(x - 16, y + 14), (x + 16, y + 12)], RED, 4)
    if not is_mended:
        for _ in range(18):
            x, y = scene.rng.randrange(80, 720), scene.rng.randrange(456, 580)
            scene.shape([(x, y), (x + 34, y - 6), (x + 38, y + 12), (x + 4, y + 16)], WHITE)


def rails(scene: Scene, is_mended: bool) -> None:
    """A railing with a broken stretch, or whole."""
    for x in range(60, 760, 70):
        is_broken = not is_mended and 270 <= x <= 480
        scene.line([(x, 470), (x + (34 if is_broken else 0), 452 if is_broken else 390)], WHITE, 12)
    for y in (404, 434):
        if is_mended:
            scene.line([(60, y), (690, y)], RED, 9)
        else:
            scene.line([(60, y), (270, y), (320, y + 56)], RED, 9)
            scene.line([(690, y), (480, y), (440, y + 50)], RED, 9)


def net(scene: Scene, is_mended: bool) -> None:
    """A building site with bare floors and falling rubble, or behind a safety net."""
    for y in (150, 230, 310, 390):
        scene.box(250, y, 300, 14, (168, 164, 160))
    for x in (256, 390, 530):
        scene.box(x, 110, 14, 340, (168, 164, 160))
    if is_mended:
        scene.box(240, 110, 320, 330, (86, 140, 110))
        for x in range(240, 560, 32):
            scene.line([(x, 110), (x, 440)], (108, 160, 130), 3)
        return
    for _ in range(24):
        x, y = scene.rng.randrange(540, 640), scene.rng.randrange(190, 500)
        scene.box(x, y, 18, 12, (176, 96, 80), 2)
