"""The data: what may be taken away, what each field means, how to open, cite and check it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from portal import addresses as a
from portal.language import Language
from portal.language import language as language_of
from portal.pages.base import Download, Edition, Page
from portal.published import citation
from portal.published.dataset import DATABASE, as_script, dataset
from portal.published.download import EVERY_FIGURE, SITE
from portal.published.fields import Field, FieldType, PublishedTable
from portal.published.licence import Licence, licence
from portal.published.tables import tables
from portal.published.values import VALUES


@dataclass(frozen=True)
class Offer:
    """One table, or one statistic's figures, in all its forms."""

    key: str
    title: str
    says: str
    files: tuple[Download, ...]


@dataclass(frozen=True)
class Extra:
    """One more file, and what it is for."""

    file: Download
    says: str


@dataclass(frozen=True)
class Meaning:
    """One field of a table. `values` are those allowed, each with its meaning."""

    name: str
    type: str
    says: str
    refers_to: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Dictionary:
    """One table's fields."""

    table: str
    title: str
    says: str
    fields: tuple[Meaning, ...]


@dataclass(frozen=True)
class Citation:
    """How the data set is cited in one language."""

    language: str
    sentence: str
    bibtex: str


@dataclass(frozen=True)
class DataPage:
    """What the page shows."""

    tables: tuple[Offer, ...]
    database: Download | None
    extras: tuple[Extra, ...]
    schemas: tuple[Download, ...]
    every_figure: Download | None
    statistics: tuple[Offer, ...]
    dictionaries: tuple[Dictionary, ...]
    citations: tuple[Citation, ...]
    licence: Licence
    licence_says: str
    definitions: int
    highest_version: int
    site: tuple[Download, ...]
    """The zips of the whole site; none if the project switched them off."""
    checksum: str
    """Where the checksums of these lie."""
    address: str
    """Of the folder of the files, whole."""
    linked_data: Markup
    """The content of a data block, not a script that runs."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language = edition.language
    title = language._("Data")
    description = language._(
        "The register without personal data and every figure: CSV, Excel, JSON, Parquet and one SQLite file."
    )
    yield Page("data", a.DATA, title, description, _context(edition))


def _context(edition: Edition) -> DataPage:
    language, archive = edition.language, edition.archive
    by_kind: dict[str, list[Download]] = {}
    for file in edition.downloads:
        by_kind.setdefault(file.table, []).append(file)
    published = tables(archive)
    extras = extra_words(language)
    versions = [definition.version for definition in edition.ledger.definitions.values()]
    chosen = licence(archive.settings.licence)
    return DataPage(
        tables=tuple(_offer(language, table, by_kind[table.name]) for table in published if table.name in by_kind),
        database=next(iter(by_kind.get(DATABASE, ())), None),
        extras=tuple(Extra(file, says) for kind, says in extras.items() for file in by_kind.get(kind, ())),
        schemas=tuple(by_kind.get("schema", ())),
        every_figure=next(iter(by_kind.get(EVERY_FIGURE, ())), None),
        statistics=tuple(_statistics(edition, by_kind)),
        dictionaries=tuple(_dictionary(language, table) for table in published),
        citations=tuple(_citation(edition, language_of(code)) for code in _own_first(edition)),
        licence=chosen,
        licence_says=language.name(chosen.allows or {}),
        definitions=len(versions),
        highest_version=max(versions, default=1),
        site=tuple(by_kind.get(SITE, ())),
        checksum=f"{a.site_zip()}.sha256",
        address=f"{archive.project.site_url}{a.DATA}",
        linked_data=Markup(as_script(dataset(archive, language, edition.downloads))),
    )


def _own_first(edition: Edition) -> list[str]:
    own = edition.language.code
    return [own, *(code for code in edition.settings.languages if code != own)]


def _offer(language: Language, table: PublishedTable, files: Sequence[Download]) -> Offer:
    return Offer(table.name, language.name(table.title), language.name(table.meaning), tuple(files))


def _statistics(edition: Edition, by_kind: dict[str, list[Download]]) -> Iterator[Offer]:
    for key, one in edition.ledger.definitions.items():
        files = (*by_kind.get(f"figures/{key}", ()), *by_kind.get(key, ()))
        if files:
            title, says = edition.language.name(one.title), edition.language.name(one.sentence)
            yield Offer(key, title, says, tuple(files))


def _citation(edition: Edition, language: Language) -> Citation:
    archive = edition.archive
    return Citation(language.code, citation.sentence(archive, language), citation.bibtex(archive, language))


def _dictionary(language: Language, table: PublishedTable) -> Dictionary:
    fields = tuple(_meaning(language, field) for field in table.fields)
    return Dictionary(table.name, language.name(table.title), language.name(table.meaning), fields)


def _meaning(language: Language, field: Field) -> Meaning:
    values = tuple((str(value), language.name(VALUES[field.name][value])) for value in field.choices)
    return Meaning(field.name, type_words(language)[field.type], language.name(field.meaning), field.refers_to, values)


def type_words(language: Language) -> dict[FieldType, str]:
    """Each type in a word."""
    return {
        FieldType.TEXT: language._("text"),
        FieldType.INTEGER: language._("whole number"),
        FieldType.NUMBER: language._("number"),
        FieldType.BOOLEAN: language._("true or false"),
        FieldType.DAY: language._("date"),
        FieldType.TIME: language._("date and time"),
        FieldType.LIST: language._("list of texts"),
    }


def extra_words(language: Language) -> dict[str, str]:
    """What each descriptor is for, in the order in which they are offered."""
    return {
        "score": language._("the agencies' quarterly score: components, weights used, ranks"),
        "dictionary": language._("every field and every allowed value, as a table"),
        "package": language._("Frictionless Data Package: types, constraints, links between the tables, hashes"),
        "catalog": language._("DCAT: for catalogues of open data"),
        "dataset": language._("schema.org Dataset: for search engines"),
        "datasette": language._("what Datasette shows beside the tables"),
        "changes": language._("versions of tables and definitions"),
        "citation": language._("the citation in BibTeX"),
        "licence": language._("the licence in plain words"),
        "checksums": language._("SHA-256 of every file here"),
    }
