"""The catalogue in DCAT, as JSON-LD with the terms that DCAT-AP asks for: each table, and each of its files."""

from collections.abc import Mapping, Sequence
from typing import Any

from portal import addresses as a
from portal.archive import Archive
from portal.downloads.about import schema_address
from portal.language import language
from portal.published import citation
from portal.published.dataset import DATABASE
from portal.published.download import SITE, Download
from portal.published.fields import PublishedTable
from portal.published.licence import licence

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA = "https://www.iana.org/assignments/media-types/"
LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/"
"""DCAT 3, 6.4.10: a language is a resource of the Library of Congress, not a text."""


def catalog(archive: Archive, tables: Sequence[PublishedTable], files: Sequence[Download]) -> dict[str, Any]:
    """The catalogue of the tables and of the database that holds them all."""
    site = archive.project.site_url
    sets = [_table(archive, table, [file for file in files if _is_of(file, table)]) for table in tables]
    whole = _set(archive, DATABASE, _titles(archive), [file for file in files if file.table == DATABASE])
    if archive.settings.site_zip:
        whole["dcat:distribution"].append(_site(archive))
    return {
        "@context": CONTEXT,
        "@id": f"{site}{a.DATA}#catalog",
        "@type": "dcat:Catalog",
        "dct:title": _titles(archive),
        "dct:description": _worded(
            {code: citation.sentence(archive, language(code)) for code in archive.settings.languages}
        ),
        "dct:publisher": _publisher(archive),
        "dct:license": _licence(archive),
        "dct:language": [{"@id": f"{LANGUAGES}{code}"} for code in archive.settings.languages],
        "dct:modified": _time(archive),
        "foaf:homepage": {"@id": f"{site}{a.DATA}"},
        "dcat:dataset": [whole, *sets],
    }


def _is_of(file: Download, table: PublishedTable) -> bool:
    """Whether a file holds a table, or rows of it that its own files leave out."""
    return file.table == table.name or file.table.startswith(f"{table.name}/")


def _table(archive: Archive, table: PublishedTable, files: Sequence[Download]) -> dict[str, Any]:
    made = _set(archive, table.name, _worded(table.title), files)
    made["dct:description"] = _worded(table.meaning)
    for one in made["dcat:distribution"]:
        if one["dct:format"]["rdfs:label"] in ("json", "jsonl"):
            one["dct:conformsTo"] = {"@id": schema_address(archive, table)}
    return made


def _set(archive: Archive, name: str, titles: Any, files: Sequence[Download]) -> dict[str, Any]:
    site, received = archive.project.site_url, archive.reports["received_at"]
    period = {"@type": "dct:PeriodOfTime", "dcat:endDate": _day(archive.today.isoformat())}
    if len(received):
        period["dcat:startDate"] = _day(f"{received.min():%Y-%m-%d}")
    return {
        "@id": f"{site}{a.DATA}#{name}",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{site}{a.DATA}#{name}",
        "dct:title": titles,
        "dct:description": titles,
        "dct:publisher": _publisher(archive),
        "dct:license": _licence(archive),
        "dct:modified": _time(archive),
        "dct:temporal": period,
        "dcat:landingPage": {"@id": f"{site}{a.DATA}"},
        "dcat:distribution": [_distribution(archive, file) for file in files],
    }


def _distribution(archive: Archive, file: Download) -> dict[str, Any]:
    return {
        **_access(archive, file.address, file.media_type),
        "dct:title": file.name,
        "dct:format": _format(file.format),
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
    }


def _site(archive: Archive) -> dict[str, Any]:
    """The zip of the whole site: this file is inside it, so it can't tell its size, its checksum or its parts."""
    zipped = Download(a.site_zip(), SITE, 0, 0, 0)
    words = {
        code: language(code)._("The whole site; where it is in parts, the data page links them")
        for code in archive.settings.languages
    }
    access = _access(archive, zipped.address, zipped.media_type)
    return {**access, "dct:title": zipped.name, "dct:description": _worded(words), "dct:format": _format("zip")}


def _access(archive: Archive, address: str, media_type: str) -> dict[str, Any]:
    site = archive.project.site_url
    return {
        "@id": f"{site}{address}",
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": f"{site}{a.DATA}"},
        "dcat:downloadURL": {"@id": f"{site}{address}"},
        "dcat:mediaType": {"@id": f"{MEDIA}{media_type}"},
        "dct:license": _licence(archive),
    }


def _format(name: str) -> dict[str, str]:
    """A format as the resource that the term asks for."""
    return {"@type": "dct:MediaTypeOrExtent", "rdfs:label": name}


def _worded(names: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@value": text, "@language": code} for code, text in names.items()]


def _titles(archive: Archive) -> list[dict[str, str]]:
    return _worded({code: citation.title(archive, language(code)) for code in archive.settings.languages})


def _publisher(archive: Archive) -> dict[str, Any]:
    return {"@type": "foaf:Organization", "foaf:name": _worded(archive.settings.centre)}


def _licence(archive: Archive) -> Any:
    known = licence(archive.settings.licence)
    return {"@id": known.url} if known.url else known.name


def _time(archive: Archive) -> dict[str, str]:
    when = archive.as_of.replace(tzinfo=archive.settings.zone)
    return {"@value": when.isoformat(), "@type": "xsd:dateTime"}


def _day(text: str) -> dict[str, str]:
    return {"@value": text, "@type": "xsd:date"}
