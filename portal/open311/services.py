"""Services: the categories of reports."""

from typing import Any

from portal.pages.base import Edition

UNCLASSIFIED = "UNCLASSIFIED"
"""The code of reports without a category: the specification wants one. Categories' ids are lower case."""


def services(edition: Edition) -> list[dict[str, Any]]:
    """Every category, and the one of reports that are not classified where there are any."""
    language, archive = edition.language, edition.archive
    made = [
        _service(key, language.name(one.names), _allowed(edition, one.working_days), ", ".join(one.spellings))
        for key, one in sorted(archive.categories.items())
    ]
    if (archive.reports["category"] == "").any():
        made.append(_service(UNCLASSIFIED, language._("Not classified"), None, ""))
    return made


def _service(code: str, name: str, description: str | None, keywords: str) -> dict[str, Any]:
    """`metadata` false: no more fields to fill in. `blackbox`: whoever sends a report gets no id back, as none can be
    sent here."""
    return {
        "service_code": code,
        "service_name": name,
        "description": description,
        "metadata": False,
        "type": "blackbox",
        "keywords": keywords or None,
        "group": None,
    }


def _allowed(edition: Edition, days: int | None) -> str | None:
    if days is None:
        return None
    return edition.language.n("To be answered within {n} working day.", "To be answered within {n} working days.", days)


def definition(code: str) -> dict[str, Any]:
    """A service's definition: without attributes, as `metadata` says."""
    return {"service_code": code, "attributes": []}
