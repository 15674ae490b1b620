"""The files for people: licence, citation, what changed. Each says it in every language of the site."""

from collections.abc import Callable, Iterator, Sequence

from portal import serving
from portal.archive import Archive
from portal.downloads.about import schema_address
from portal.downloads.content import Content
from portal.language import Language, language
from portal.ledger import Ledger
from portal.published import citation
from portal.published.licence import licence

Lines = Callable[[Archive, Language], Iterator[str]]
"""Paragraphs about an archive in a language."""


def licence_text(archive: Archive) -> bytes:
    """Under which licence the data is, what that allows, and what to write beside it."""
    return _in_each(archive, _licence_lines)


def _licence_lines(archive: Archive, known: Language) -> Iterator[str]:
    chosen = licence(archive.settings.licence)
    title = citation.title(archive, known)
    yield known._("{title}. The data is published under {licence}.").format(title=title, licence=chosen.name)
    if chosen.url:
        yield chosen.url
    if chosen.allows:
        yield known.name(chosen.allows)
    yield known._("To name the source, write:")
    yield citation.sentence(archive, known)


def citation_bib(archive: Archive) -> bytes:
    """The data set in BibTeX, an entry for each language."""
    return _in_each(archive, lambda archive, known: iter([citation.bibtex(archive, known)]))


def read_me(archive: Archive) -> bytes:
    """How a copy of the whole site is read: pages lead to folders, and a browser loads no search from a disk."""
    return _in_each(archive, _read_me_lines)


def _read_me_lines(archive: Archive, known: Language) -> Iterator[str]:
    said, settings = archive.project.site_url, archive.settings
    site = f"{known.name(settings.name)} ({said})" if said else known.name(settings.name)
    yield known._("A copy of {site}, as of {time}.").format(site=site, time=known.time(archive.as_of))
    yield known._("To read it, unpack it, run {command} in its folder and open {address}.").format(
        command=serving.COMMAND, address=serving.ADDRESS
    )


def changes(archive: Archive, ledger: Ledger, contents: Sequence[Content]) -> bytes:
    """What state the data is in: its time, its tables with their schemas, its definitions with their versions."""

    def lines(archive: Archive, known: Language) -> Iterator[str]:
        yield f"# {citation.title(archive, known)}"
        yield known._(
            "As of {time}. A definition that changes gets a higher version; a table that changes gets a new schema. "
            "An older file with the same versions can be compared with this one row by row."
        ).format(time=known.time(archive.as_of))
        yield _table(
            (known._("Table"), known._("Rows"), known._("Schema")),
            [(one.table.name, str(len(one)), schema_address(archive, one.table)) for one in contents],
        )
        yield _table(
            (known._("Statistic"), known._("Version"), known._("Title")),
            [(one.id, str(one.version), known.name(one.title)) for one in ledger.definitions.values()],
        )

    return _in_each(archive, lines)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows))


def _in_each(archive: Archive, lines: Lines) -> bytes:
    texts = ("\n\n".join(lines(archive, language(code))) for code in archive.settings.languages)
    return ("\n\n".join(texts) + "\n").encode()
