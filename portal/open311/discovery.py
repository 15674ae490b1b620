"""Service discovery: where the endpoint is, in which forms, and of what date."""

from typing import Any

from portal import addresses as a
from portal.pages.base import Edition

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
FORMATS = ["text/xml", "application/json"]


def discovery(edition: Edition) -> dict[str, Any]:
    """Every field that the specification of service discovery requires. `test`: nothing here will be acted upon."""
    language, settings = edition.language, edition.settings
    changed = f"{edition.archive.as_of:%Y-%m-%d %H:%M}"
    endpoint = {
        "specification": SPECIFICATION,
        "url": a.absolute(edition.archive.project.site_url, a.open311().rstrip("/"), a.open311()),
        "changeset": changed,
        "type": "test" if settings.illustration else "production",
        "formats": FORMATS,
    }
    return {
        "changeset": changed,
        "contact": ", ".join(part for part in (language.name(settings.centre), settings.contact) if part),
        "key_service": language._("No key is needed: these are files to read. Reports can't be sent here."),
        "endpoints": [endpoint],
    }
