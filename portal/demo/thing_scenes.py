"""Scenes of one thing before the street: dogs, pipes, wires, poles, signs …; before and after."""

from portal.demo.canvas import TRUNK, Colour, Scene

STEEL: Colour = (140, 138, 142)
DARK: Colour = (52, 50, 56)
WHITE: Colour = (240, 238, 230)
RED: Colour = (178, 40, 40)


def dog(scene: Scene, is_mended: bool) -> None:
    """Dogs loose on the road, or one on a chain by its kennel on the pavement."""
    if not is_mended:
        for x, y, coat in ((150, 520, (166, 112, 66)), (350, 566, (96, 84, 76)), (540, 516, (206, 176, 130))):
            _dog(scene, x, y, coat)
        return
    scene.box(150, 350, 110, 92, (170, 120, 84))
    scene.shape([(138, 352), (205, 306), (272, 352)], (120, 70, 60))
    scene.blob(205, 414, 50, 62, DARK)
    scene.line([(245, 430), (290, 446), (392, 380)], STEEL, 5)
    _dog(scene, 300, 452, (166, 112, 66))


def _dog(scene: Scene, x: float, y: float, coat: Colour) -> None:
    scene.box(x, y - 74, 100, 44, coat, 20)
    scene.blob(x + 112, y - 84, 54, 44, coat)
    scene.shape([(x + 96, y - 98), (x + 104, y - 122), (x + 116, y - 100)], (100, 68, 40))
    scene.box(x + 122, y - 86, 32, 16, coat, 8)
    scene.blob(x + 152, y - 80, 10, 10, DARK)
    for leg in (8, 28, 70, 86):
        scene.box(x + leg, y - 40, 11, 42, coat, 4)
    scene.line([(x + 4, y - 66), (x - 26, y - 96)], coat, 10)


def burst_pipe(scene: Scene, is_mended: bool) -> None:
    """Water that springs from the road, or a fresh patch where the pipe was mended."""
    if is_mended:
        scene.box(330, 496, 150, 54, (92, 90, 94), 4)
        scene.box(392, 510, 26, 26, (60, 92, 150), 13)
        return
    scene.blob(410, 540, 520, 90, (150, 184, 206))
    for lean in (-70, -36, 0, 34, 72):
        scene.line([(405, 530), (405 + lean * 0.6, 390), (405 + lean * 1.6, 450)], (178, 212, 232), 12)
    scene.blob(405, 532, 70, 24, (92, 84, 78))


def tap(scene: Scene, is_mended: bool) -> None:
    """A kitchen tap over a basin: the water yellow, or clear."""
    scene.box(0, 0, 800, 600, (222, 226, 222))
    for y in range(60, 420, 90):
        scene.line([(0, y), (800, y)], (204, 208, 206), 3)
    for x in range(50, 800, 120):
        scene.line([(x, 0), (x, 420)], (204, 208, 206), 3)
    scene.box(0, 420, 800, 180, (150, 146, 148))
    water = (196, 224, 236) if is_mended else (190, 146, 58)
    scene.box(362, 236, 24, 240, water)
    scene.shape([(220, 440), (580, 440), (530, 570), (270, 570)], WHITE)
    scene.blob(400, 450, 330, 60, water)
    scene.box(330, 120, 40, 90, STEEL, 8)
    scene.box(290, 104, 120, 22, STEEL, 10)
    scene.box(330, 190, 170, 36, STEEL, 16)
    scene.box(354, 206, 40, 40, STEEL, 6)


def wires(scene: Scene, is_mended: bool) -> None:
    """Wires that hang down between two poles, one fallen to the road, or all drawn tight and bound."""
    sagging_wires(scene, is_mended)
    if not is_mended:
        scene.line([(440, 420), (470, 520), (540, 548), (500, 560)], DARK, 5)


def sagging_wires(scene: Scene, is_mended: bool) -> None:
    """Wires that hang down between two poles, or are drawn tight and bound."""
    for x in (110, 680):
        scene.line([(x, 450), (x, 120)], (146, 142, 138), 16)
        scene.line([(x - 40, 140), (x + 40, 140)], (120, 112, 104), 8)
    sags = (14, 18, 22) if is_mended else (180, 240, 300, 210, 270)
    for number, sag in enumerate(sags):
        top = 140 + 4 * number
        points = [(110 + 570 * t / 16, top + sag * 4 * (t / 16) * (1 - t / 16)) for t in range(17)]
        scene.line(points, DARK, 5)


def pole(scene: Scene, is_mended: bool) -> None:
    """A pole that leans over the road with a cracked foot, or stands upright."""
    top, foot = (400, 110) if is_mended else (560, 160), (400, 452)
    scene.line([foot, top], (158, 154, 148), 22)
    scene.line([(top[0] - 46, top[1] + 22), (top[0] + 46, top[1] + (22 if is_mended else 42))], (110, 100, 92), 10)
    for x in (-20, 820):
        scene.line([(x, 170), ((x + top[0]) / 2, 215), (top[0], top[1] + 26)], DARK, 4)
    if is_mended:
        scene.box(364, 438, 72, 24, (190, 186, 180), 4)
        return
    scene.blob(396, 458, 110, 26, (104, 92, 80))
    scene.line([(410, 430), (424, 418), (416, 404), (432, 392)], DARK, 4)


def speaker(scene: Scene, is_mended: bool) -> None:
    """A loudspeaker that blares on the pavement, or the same place without it and the door shut."""
    if is_mended:
        scene.box(300, 290, 160, 150, (126, 104, 92), 4)
        for y in range(306, 440, 20):
            scene.line([(304, y), (456, y)], (104, 86, 76), 4)
        return
    scene.box(310, 280, 120, 164, DARK, 10)
    for y, size in ((324, 54), (394, 84)):
        scene.blob(370, y, size, size, (96, 94, 104))
        scene.blob(370, y, size * 0.4, size * 0.4, (160, 158, 166))
    for reach in (40, 80, 120, 160):
        for side in (-1, 1):
            edge = 370 + side * (70 + reach)
            bend = edge + side * 22
            scene.line([(edge, 360 - reach * 0.7), (bend, 360), (edge, 360 + reach * 0.5)], RED, 7)


def signal(scene: Scene, is_mended: bool) -> None:
    """Traffic lights that are dark, or show green."""
    scene.line([(420, 452), (420, 150)], STEEL, 14)
    scene.box(380, 130, 80, 200, DARK, 16)
    lit: dict[int, Colour] = {296: (70, 200, 110)} if is_mended else {}
    for y in (168, 232, 296):
        scene.blob(420, y, 50, 50, lit.get(y, (84, 82, 88)))


def sign(scene: Scene, is_mended: bool) -> None:
    """A road sign that lies bent at the kerb, or stands upright."""
    if is_mended:
        scene.line([(410, 452), (410, 190)], STEEL, 12)
        scene.shape([(410, 130), (340, 250), (480, 250)], RED)
        scene.shape([(410, 154), (362, 238), (458, 238)], (244, 214, 90))
        scene.box(405, 178, 10, 36, DARK)
        scene.box(405, 220, 10, 10, DARK)
        return
    scene.line([(330, 452), (346, 400), (470, 420), (590, 448)], STEEL, 12)
    scene.shape([(570, 410), (690, 424), (620, 490)], RED)
    scene.shape([(592, 420), (668, 430), (622, 470)], (224, 196, 96))


def manhole(scene: Scene, is_mended: bool) -> None:
    """A manhole without its cover, a stick put up in it, or with a new cover."""
    scene.blob(400, 520, 220, 76, (150, 146, 144))
    if is_mended:
        scene.blob(400, 520, 184, 60, (92, 92, 98))
        for shift in (-48, -16, 16, 48):
            scene.line([(400 + shift, 500), (400 + shift, 540)], (124, 124, 130), 6)
        return
    scene.blob(400, 522, 184, 60, (20, 18, 22))
    scene.line([(400, 536), (430, 380)], TRUNK, 9)
    for x, y in ((418, 384), (446, 372), (432, 404)):
        scene.blob(x, y, 46, 34, (92, 132, 84))
