"""The data set as schema.org's `Dataset`, in JSON-LD: what search engines for data read."""

import json
from collections.abc import Sequence
from typing import Any

from portal.archive import Archive
from portal.language import Language
from portal.published import citation
from portal.published.download import EVERY_FIGURE, Download
from portal.published.licence import licence
from portal.published.tables import tables

DATABASE = "database"


def dataset(archive: Archive, language: Language, files: Sequence[Download]) -> dict[str, Any]:
    """The description in one language; `files` are the downloads, of which those that hold the data are named."""
    settings, site = archive.settings, archive.project.site_url
    known = licence(settings.licence)
    received = archive.reports["received_at"]
    first = f"{received.min():%Y-%m-%d}/" if len(received) else ""
    offered = data_files(archive, files)
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{site}#dataset",
        "name": citation.title(archive, language),
        "description": language._(
            "Every citizens' report of {city}, without personal data, and every figure computed from them, with its "
            "exact numerator and denominator. As of {time}."
        ).format(city=language.name(settings.city), time=language.time(archive.as_of)),
        "url": citation.address(archive, language),
        "inLanguage": settings.languages,
        "isAccessibleForFree": True,
        "license": known.url or known.name,
        "creator": {"@type": "Organization", "name": language.name(settings.centre), "url": site},
        "publisher": {"@type": "Organization", "name": language.name(settings.centre), "url": site},
        "citation": citation.sentence(archive, language),
        "dateModified": archive.as_of.replace(tzinfo=settings.zone).isoformat(),
        "temporalCoverage": f"{first}{archive.today:%Y-%m-%d}",
        "spatialCoverage": {"@type": "Place", "name": language.name(settings.city)},
        "distribution": [_distribution(file, site, titles_of(archive, language)) for file in offered],
    }


def data_files(archive: Archive, files: Sequence[Download]) -> list[Download]:
    """Those downloads that hold whole tables, all of them, or every figure."""
    whole = {table.name for table in tables(archive)} | {DATABASE, EVERY_FIGURE}
    return [file for file in files if file.table in whole]


def titles_of(archive: Archive, language: Language) -> dict[str, str]:
    """The title of each published table."""
    return {table.name: language.name(table.title) for table in tables(archive)}


def _distribution(file: Download, site: str, titles: dict[str, str]) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": f"{titles.get(file.table, file.name)} ({file.format.upper()})",
        "contentUrl": f"{site}{file.address}",
        "encodingFormat": file.media_type,
        "contentSize": f"{file.size} B",
        "sha256": file.sha256,
    }


def as_script(value: Any) -> str:
    """JSON that can stand between the tags of a script: no text in it can end the script or open another."""
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
