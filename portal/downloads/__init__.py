"""What readers may take away: every table in every format, one database, and the descriptors that machines read.

Only fields that `published` names leave the building. Everything is written from one set of typed tables, so the
formats cannot disagree, and the same input gives the same bytes.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from portal import addresses as a
from portal.archive import Archive
from portal.downloads import rows
from portal.downloads.about import about
from portal.downloads.catalog import catalog
from portal.downloads.content import Content
from portal.downloads.csv_file import as_csv
from portal.downloads.datapackage import datapackage
from portal.downloads.datasette_file import datasette_metadata
from portal.downloads.dictionary import dictionary
from portal.downloads.figures import every_figure, figures, summary, whole_city
from portal.downloads.front import front
from portal.downloads.json_file import as_json, as_jsonl, document
from portal.downloads.json_file import rows as json_rows
from portal.downloads.json_schema import row_schema
from portal.downloads.parquet_file import as_parquet
from portal.downloads.score import SCORE, score
from portal.downloads.sqlite_file import as_sqlite
from portal.downloads.texts import changes, citation_bib, licence_text
from portal.downloads.texts import read_me as read_me
from portal.downloads.xlsx_file import as_xlsx
from portal.language import language
from portal.ledger import Ledger
from portal.processes import beside, number_of_processes
from portal.published.dataset import DATABASE, dataset
from portal.published.download import EVERY_FIGURE, Download
from portal.published.tables import FORMER, tables

Write = Callable[[str, bytes], None]
DATABASE_NAME = "minh-bach"
CHECKSUMS = "SHA256SUMS"
MANY_ROWS = 10_000
"""From so many on a process of its own for the workbooks takes less time than it costs."""


@dataclass(frozen=True)
class Shipment:
    """Writes files and remembers each with its size and hash."""

    archive: Archive
    write_file: Write
    files: list[Download] = field(default_factory=list)

    def add(self, address: str, kind: str, content: bytes, length: int = 0, width: int = 0) -> None:
        """Write one file. `kind` is the table, statistic or descriptor that it is."""
        self.write_file(address, content)
        digest = hashlib.sha256(content).hexdigest()
        self.files.append(Download(address, kind, length, width, len(content), digest))

    def add_table(self, content: Content) -> None:
        """Write a table in every format but as a workbook; as JSON lines if it has any."""
        name, said = content.table.name, self._said(content)
        lines = json_rows(content)
        self._add(content, f"{name}.csv", as_csv(content))
        self._add(content, f"{name}.json", as_json(lines, said))
        if lines:
            # without rows it would be a file of no bytes, as one that was cut off is; all others have their header
            self._add(content, f"{name}.jsonl", as_jsonl(lines))
        self._add(content, f"{name}.parquet", as_parquet(content, said))

    def add_workbook(self, content: Content, made: bytes) -> None:
        """Write a table's workbook, which is offered after its CSV."""
        name = content.table.name
        csv = next(place for place, file in enumerate(self.files) if file.address == a.download(f"{name}.csv"))
        self._add(content, f"{name}.xlsx", made)
        self.files.insert(csv + 1, self.files.pop())

    def _add(self, content: Content, name: str, made: bytes) -> None:
        self.add(a.download(name), content.table.name, made, len(content), len(content.table.fields))

    def add_figures(self, statistic: str, content: Content) -> None:
        """Write one statistic's figures: the whole city's beside its page, those of every scope beside the tables."""
        city = whole_city(content)
        for extension, made in figure_files(self.archive, city):
            self._add_figures(a.figures_file(statistic, extension), statistic, city, made)
        for extension, made in (("csv", as_csv(content)), ("parquet", as_parquet(content, self._said(content)))):
            address = a.download(f"figures/{statistic}.{extension}")
            self._add_figures(address, f"figures/{statistic}", content, made)

    def add_every_figure(self, contents: Iterable[Content]) -> None:
        """Write the figures of every statistic, scope and period in one file, of the one format in which they are
        small."""
        content = every_figure(contents)
        self._add_figures(
            a.download("figures/all.parquet"), EVERY_FIGURE, content, as_parquet(content, self._said(content))
        )

    def _add_figures(self, address: str, kind: str, content: Content, made: bytes) -> None:
        self.add(address, kind, made, len(content), len(content.table.fields))

    def _said(self, content: Content) -> dict[str, str]:
        return about(self.archive, content.table)


def figure_files(archive: Archive, content: Content) -> Iterator[tuple[str, bytes]]:
    """Figures as they stand beside a page: each format's extension and its bytes."""
    yield "csv", as_csv(content)
    yield "json", as_json(json_rows(content), about(archive, content.table))


def write(archive: Archive, ledger: Ledger, write_file: Write) -> tuple[Download, ...]:
    """Write every download and list them in the order in which they are offered."""
    shipment = Shipment(archive, write_file)
    by_statistic = {name: figures(ledger, name) for name in ledger.definitions}
    contents = contents_of(archive, ledger, by_statistic)
    processes = number_of_processes() if sum(map(len, contents)) >= MANY_ROWS else 1
    with beside(partial(workbooks, archive, contents), processes) as made:
        add_tables(shipment, ledger, contents, by_statistic)
        add_database(shipment, contents)
        for content, book in zip(contents, made(), strict=True):
            shipment.add_workbook(content, book)
    add_texts(shipment, ledger, contents)
    add_descriptors(shipment, contents)
    sums = checksums(shipment.files)
    shipment.add(a.download(CHECKSUMS), "checksums", sums)
    return tuple(shipment.files)


def contents_of(archive: Archive, ledger: Ledger, by_statistic: Mapping[str, Content]) -> list[Content]:
    """The tables, in the order in which they are offered. `by_statistic`: each statistic's figures."""
    made = {
        "reports": lambda: rows.register(archive, ledger.facts),
        "figures": lambda: summary(by_statistic.values()),
        "events": lambda: rows.events(archive),
        "statistics": lambda: rows.statistics(ledger),
    }
    return [made[one.name]() if one.name in made else rows.list_of(one, archive) for one in tables(archive)]


def workbooks(archive: Archive, contents: Iterable[Content]) -> list[bytes]:
    """Each table as a workbook: half of what all downloads take."""
    return [as_xlsx(content, front(archive, content), archive.as_of) for content in contents]


def add_tables(
    shipment: Shipment, ledger: Ledger, contents: Iterable[Content], by_statistic: Mapping[str, Content]
) -> None:
    """Write the tables, and each statistic's figures."""
    for content in contents:
        shipment.add_table(content)
    for name, content in by_statistic.items():
        shipment.add_figures(name, content)
    shipment.add_every_figure(by_statistic.values())
    scores = score(ledger)
    for extension, file in figure_files(shipment.archive, scores):
        shipment.add(f"{a.SCORE}score.{extension}", SCORE.name, file, len(scores), len(SCORE.fields))


def add_database(shipment: Shipment, contents: Sequence[Content]) -> None:
    """Write the SQLite file and what Datasette shows of it."""
    archive, said = shipment.archive, about(shipment.archive)
    described = dictionary([content.table for content in contents], archive.settings.languages)
    base = as_sqlite([*contents, described], said)
    total = sum(map(len, contents))
    shipment.add(a.download(f"{DATABASE_NAME}.sqlite"), DATABASE, base, total, len(contents))
    every = [content.table for content in (*contents, described)]
    shown = datasette_metadata(every, said, DATABASE_NAME, archive.settings.licence)
    shipment.add(a.download("metadata.json"), "datasette", document(shown))
    shipment.add(a.download("dictionary.csv"), "dictionary", as_csv(described), len(described), len(every[-1].fields))


def add_texts(shipment: Shipment, ledger: Ledger, contents: Sequence[Content]) -> None:
    """Write the licence, the citation and what changed."""
    archive = shipment.archive
    shipment.add(a.download("LICENCE.txt"), "licence", licence_text(archive))
    shipment.add(a.download("citation.bib"), "citation", citation_bib(archive))
    shipment.add(a.download("changes.md"), "changes", changes(archive, ledger, contents))


def add_descriptors(shipment: Shipment, contents: Iterable[Content]) -> None:
    """Write the schemas of rows, the data package, and the descriptions in JSON-LD."""
    archive, every = shipment.archive, [content.table for content in contents]
    for table in (*every, *FORMER):
        shipment.add(a.row_schema(table.row, table.version), "schema", document(row_schema(table, archive)))
    shipment.add(a.download("datapackage.json"), "package", document(datapackage(archive, every, shipment.files)))
    first = language(archive.settings.languages[0])
    shipment.add(a.download("dataset.jsonld"), "dataset", document(dataset(archive, first, shipment.files)))
    shipment.add(a.download("catalog.jsonld"), "catalog", document(catalog(archive, every, shipment.files)))


def checksums(files: Iterable[Download]) -> bytes:
    """What `sha256sum -c` reads, in the folder of the data page."""
    up = "../" * a.DATA.count("/")
    named = {file: file.address.removeprefix(a.DATA) for file in files}
    lines = (f"{file.sha256}  {name if name != file.address else up + name}\n" for file, name in named.items())
    return "".join(lines).encode()
