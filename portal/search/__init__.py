"""What the search box needs: an index in small files that a browser fetches as it is asked. The one seam that another
engine replaces; `docs/decisions/0013-a-search-of-our-own.md` says why it is one of our own.

`theme/assets/js/finding.mjs` reads what is written here. A page knows only the name of the first file, `search.json`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from portal.lookup import shards_in
from portal.pages.base import Edition
from portal.search.documents import Document, documents
from portal.search.files import Files, Write
from portal.search.subjects import subjects
from portal.search.terms import Terms, telling

__all__ = ["NAME", "write"]

NAME = "search.json"
RECORDS, TEXTS = 16, 8
"""Reports in one file of records, and of texts: so few that twenty results from anywhere cost little."""
Some = TypeVar("Some")


def write(editions: Sequence[Edition], prose: Mapping[str, Mapping[str, str]], write_file: Write) -> dict[str, str]:
    """Write every file of the search; returns the address of the first by its plain name.

    `prose`: by an edition's language the Markdown of the pages that people wrote, by file name.
    """
    first = editions[0]
    files = Files()
    found = documents(editions)
    terms = Terms(telling(found))
    for number, document in enumerate(found):
        terms.add(number, document)
    starts = []
    for name, start, content in terms.files():
        files.put(name, content)
        if start:
            starts.append(start)
    agencies = sorted({document.agency for document in found} - {""})
    for number, some in enumerate(_pieces(found, RECORDS)):
        files.put(f"records-{number}", [_record(one, agencies) for one in some])
    for number, some in enumerate(_pieces(found, TEXTS)):
        files.put(f"texts-{number}", [" ".join(one.texts) for one in some])
    files.put("words", " ".join(terms.common()))
    files.put("register", shards_in(first.files))
    files.put("waits", [document.wait for document in found])
    for edition in editions:
        said = subjects(edition, prose.get(edition.language.code, {}))
        files.put(f"subjects-{edition.language.code}", [one.row() for one in said])
    files.put(
        NAME.removesuffix(".json"),
        {
            "reports": len(found),
            "first": first.ledger.first_day.isoformat(),
            "agencies": agencies,
            "starts": starts,
            "perRecords": RECORDS,
            "perTexts": TEXTS,
        },
    )
    return {NAME: files.write(write_file) + NAME}


def _pieces(everything: Sequence[Some], size: int) -> Iterator[Sequence[Some]]:
    return (everything[at : at + size] for at in range(0, len(everything), size))


def _record(document: Document, agencies: Sequence[str]) -> list[str | int]:
    """What a result shows: id, title, place, place of its agency in `agencies`, day, verdict, working days."""
    agency = agencies.index(document.agency) if document.agency else -1
    return [document.id, document.title, document.place, agency, document.day, document.verdict, document.wait]
