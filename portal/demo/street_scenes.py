"""Scenes of the street itself: lamps, rubbish, holes, water, stalls, trees, cars, notices; before and after."""

from portal.demo.canvas import LEAF, PURPLE, TRUNK, Scene, lamp, tree


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
    """A torn banner that flaps between two poles, or bare poles."""
    for x in (220, 520):
        scene.line([(x, 450), (x, 170)], (140, 138, 140), 12)
    if is_mended:
        return
    scene.shape([(226, 180), (514, 200), (430, 246), (360, 226), (230, 232)], PURPLE)
    scene.shape([(500, 206), (540, 214), (566, 330), (530, 382), (520, 300)], PURPLE)
    scene.line([(250, 206), (400, 214)], (226, 220, 204), 8)
