"""The shape of the package: one corridor and three shelves."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "portal"
FLOORS = [
    ["terms", "characters"],
    ["problems", "periods", "progress", "serving", "kept"],
    ["problem_catalogue", "processes", "scratch"],
    ["issue_problems", "contacts"],
    ["addresses", "address_patterns", "settings", "language", "slugs"],
    ["records", "schema", "workdays", "options"],
    ["frozen", "privacy", "statements"],
    ["sources", "markup"],
    ["checks", "fold"],
    ["archive", "project_files"],
    ["recorded"],
    ["own_flag"],
    ["register_tables"],
    ["reading", "foreign"],
    ["guard", "editing"],
    ["history", "places", "fallbacks"],
    ["belonging"],
    ["facts", "backlog", "moments", "recurrence", "turns"],
    ["statistics"],
    ["ledger", "extract"],
    ["comparison"],
    ["identities", "issues", "score", "mentions", "published"],
    ["backlog_identities", "reconciliation"],
    ["charts", "cards", "pictures", "issue_files", "releases", "lookup"],
    ["maps"],
    ["pages"],
    ["templating"],
    ["rendering"],
    ["sums"],
    ["packing", "sitemap"],
    ["predecessor", "verifying"],
    ["writer"],
    ["sealing"],
    ["host", "search", "downloads", "backlog_files", "feeds", "open311", "calendar_file", "sharing", "former_files"],
    ["site"],
    ["publishing"],
    ["demo", "catalogues"],
    ["commands"],
]
FLOOR_OF = {name: floor for floor, names in enumerate(FLOORS) for name in names}


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "portal":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("portal."):
            yield (node.module or "").split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("portal."))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_floors_below_its_own(path):
    """Every import inside the package goes to a lower floor, or stays in the same room."""
    own = room(path)
    assert own in FLOOR_OF, f"{own} has no floor; give it one in tests/test_floors.py and docs/architecture.md"
    for other in set(imported_rooms(path)) - {own}:
        assert FLOOR_OF[other] < FLOOR_OF[own], f"{own} imports {other}, which is not below it"


def test_only_maps_uses_folium():
    """folium and branca are imported in portal/maps alone, so citizens' text can't reach them from elsewhere."""
    users = {room(path) for path in modules() if {"folium", "branca"} & set(third_parties(path))}
    assert users == {"maps"}


def test_nothing_asks_the_clock():
    """No module calls now(), today() or time(): the as-of time comes from the data."""
    calls = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"now", "utcnow", "today"}
    ]
    assert calls == []


def third_parties(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
