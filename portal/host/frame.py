"""What the frame of every page says, in each language: `extra.shell` of the generated configuration."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from portal import addresses as a
from portal.host import fonts
from portal.host.icons import TOUCH, manifest_name
from portal.language import NO_BREAK, Language, language
from portal.pages.carding import shared_name
from portal.settings import Project

_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:{pictures}; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
POLICY = _POLICY.format(pictures="")
"""The content security policy of every page of a site whose maps have no background from elsewhere."""


def policy(project: Project, assets: Mapping[str, str]) -> str:
    """The content security policy of every page; frame-ancestors works in a header only.

    Pictures come from a tile server too if the settings name one, and from memory where a file of picture tiles is
    unpacked in the browser.
    """
    pictures = [project.settings.maps.tiles.host, "blob:" if "pmtiles.js" in assets else ""]
    return _POLICY.format(pictures="".join(f" {source}" for source in pictures if source))


def prefix_of(project: Project, code: str) -> str:
    """An edition's folder: the first language is at the root."""
    return project.settings.prefix_of(code)


def frame(project: Project, code: str, assets: Mapping[str, str], as_of: datetime) -> dict[str, Any]:
    """Everything that `theme/shell/` reads beside MkDocs' own variables. Plain text; the templates escape it."""
    known, settings = language(code), project.settings
    card = assets.get(shared_name(code), "")
    return {
        "code": code,
        "to_site": "../" if prefix_of(project, code) else "",
        "files": {name: assets[name] for name in ("portal.css", "start.js", "mark.svg", "favicon.svg", TOUCH)},
        "card": project.site_url + card if card and project.site_url else "",
        "fonts": [assets[fonts.name(script, weight)] for weight in fonts.WEIGHTS for script in fonts.RANGES],
        "manifest": assets.get(manifest_name(code), ""),
        "policy": policy(project, assets),
        "name": known.name(settings.name),
        "city": known.name(settings.city),
        "centre": known.name(settings.centre),
        "notice": known.name(settings.illustration),
        "description": description(known, known.name(settings.city)),
        "stale": stale(project, known, as_of),
        "as_of": known._("Figures as of {time}").format(time=known.time(as_of)),
        "licence": known._("Data may be used under {licence}").format(licence=settings.licence.replace(" ", NO_BREAK)),
        "words": words(known),
        "search": a.REPORTS,
        "editions": [_edition(project, code, other) for other in settings.languages],
        "footer": footer(known),
    }


def stale(project: Project, known: Language, as_of: datetime) -> dict[str, str] | None:
    """What `start.js` shows once the data are too old: their time, after how many days, and the words. None for an
    illustration, whose data never change."""
    settings = project.settings
    if settings.illustration or not settings.stale_after_days:
        return None
    said = known.n(
        "The figures are as of {time}. They have not been renewed for more than {n} day.",
        "The figures are as of {time}. They have not been renewed for more than {n} days.",
        settings.stale_after_days,
    )
    return {
        "since": as_of.replace(tzinfo=settings.zone).isoformat(),
        "days": str(settings.stale_after_days),
        "words": said.replace("{time}", known.time(as_of)),
    }


def description(known: Language, city: str) -> str:
    """What a search engine says of a page that has no description of its own."""
    return known._("What citizens of {city} have reported, what was answered, and what is overdue.").format(city=city)


def words(known: Language) -> dict[str, str]:
    """The strings of the frame."""
    return {
        "skip": known._("Skip to the content"),
        "sections": known._("Sections"),
        "languages": known._("Language"),
        "search": known._("Search the whole site"),
        "find": known._("Find a report…"),
        "go": known._("Search"),
        "menu": known._("Menu"),
        "light": known._("Light"),
        "dark": known._("Dark"),
        "notice": known._("About these data"),
        "more": known._("More about this site"),
        "lost": known._("This page does not exist"),
        "lost_why": known._("The address may be mistyped. Addresses of published pages never change."),
        "home": known._("To the home page"),
    }


def footer(known: Language) -> list[dict[str, str]]:
    """Links at the foot of every page."""
    links = (
        (known._("Where is my report?"), a.LOOKUP),
        (known._("Lists of all reports"), a.LISTS),
        (known._("Overdue reports"), a.OVERDUE),
        (known._("Reports by category"), a.CATEGORIES),
        (known._("Reports by area"), a.AREAS),
        (known._("How the figures are computed"), a.METHOD),
        (known._("Download the data"), a.DATA),
        (known._("Is a file genuine?"), a.VERIFICATION),
        (known._("About this site"), a.ABOUT),
        (known._("Orders, and where they stand"), a.DIRECTIVES),
        (known._("Release calendar"), a.CALENDAR),
        (known._("Corrections"), a.CORRECTIONS),
        (known._("Follow this site"), a.FEEDS),
        (known._("Privacy"), a.PRIVACY),
        (known._("Glossary"), a.GLOSSARY),
        (known._("Accessibility"), a.ACCESSIBILITY),
    )
    return [{"words": text, "to": address} for text, address in links]


def navigation(known: Language) -> list[tuple[str, str]]:
    """The tabs of a project whose `mkdocs.yml` has no `nav`: title and address."""
    return [
        (known._("Reports"), a.REPORTS),
        (known._("Agencies"), a.AGENCIES),
        (known._("Map"), a.MAP),
        (known._("Figures"), a.STATISTICS),
        (known._("Method"), a.METHOD),
        (known._("Data"), a.DATA),
        (known._("About"), a.ABOUT),
    ]


def _edition(project: Project, code: str, other: str) -> dict[str, Any]:
    """One entry of the language switch; `to` leads from this edition's root to the other's."""
    to = ("../" if prefix_of(project, code) else "") + prefix_of(project, other)
    name = language(other).locale.get_language_name(other) or other
    said = words(language(other))
    return {
        "code": other,
        "label": other.upper(),
        "name": name[:1].upper() + name[1:],
        "to": to,
        "words": said,
    }
