"""A city's project: `mkdocs.yml`, whose `extra.portal` holds the portal's own settings."""

from pathlib import Path

from portal.problem_catalogue.files import FILE_MISSING
from portal.problem_catalogue.lists import MISSING_KEY
from portal.problems import Problems
from portal.settings import Project, Settings
from portal.sources.entries import note_garbled, note_invalid
from portal.sources.strict_yaml import BadYaml, Loaded, load
from portal.sources.text import decoded, read_text

FILE = "mkdocs.yml"
PLACE = ("extra", "portal")


def read_project(root: Path, problems: Problems) -> Project | None:
    """The project in a folder; None, with the problems noted, if its settings can't be used."""
    path = root / FILE
    if not path.is_file():
        problems.add(FILE_MISSING, FILE)
        return None
    return _read(root, read_text(path, FILE, problems), problems)


def project_of(root: Path, content: bytes, problems: Problems) -> Project | None:
    """As `read_project`, of settings that lie elsewhere than in the folder."""
    return _read(root, decoded(content, FILE, problems), problems)


def _read(root: Path, text: str | None, problems: Problems) -> Project | None:
    if text is None:
        return None
    try:
        loaded = load(text, FILE, is_foreign=True)
    except BadYaml as bad:
        problems.found.append(bad.problem)
        return None
    return _project(root, loaded, problems)


def _project(root: Path, loaded: Loaded, problems: Problems) -> Project | None:
    top = loaded.value if isinstance(loaded.value, dict) else {}
    extra = top.get("extra")
    own = extra.get("portal") if isinstance(extra, dict) else None
    if not isinstance(own, dict):
        problems.add(MISSING_KEY, FILE, loaded.line(PLACE), key="extra.portal")
        return None
    note_garbled(loaded, FILE, problems, PLACE)
    settings = note_invalid(Settings, own, PLACE, loaded, FILE, problems)
    site_url = top.get("site_url")
    if not isinstance(site_url, str) or not site_url.startswith(("http://", "https://")):
        problems.add(MISSING_KEY, FILE, loaded.line(("site_url",)), key="site_url")
        return None
    return None if settings is None else Project(root=root, settings=settings, site_url=site_url.rstrip("/") + "/")
