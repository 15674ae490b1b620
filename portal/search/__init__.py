"""What the search box needs: an index in small files that a browser fetches as it is asked. The one seam that another
engine replaces; `docs/decisions/0013-a-search-of-our-own.md` says why it is one of our own.

`theme/assets/js/finding.mjs` reads what is written here. A page knows only the name of the first file, `search.json`.
"""

from collections.abc import Mapping, Sequence

from portal.pages.base import Edition
from portal.search.documents import Document, documents
from portal.search.files import Files, Write
from portal.search.subjects import subjects
from portal.search.terms import Terms

__all__ = ["NAME", "write"]

NAME = "search.json"
RECORDS = 64
"""Reports in one file of records: so few that twenty results from anywhere cost little."""


def write(editions: Sequence[Edition], prose: Mapping[str, Mapping[str, str]], write_file: Write) -> dict[str, str]:
    """Write every file of the search; returns the address of the first by its plain name.

    `prose`: by an edition's language the Markdown of the pages that people wrote, by file name.
    """
    first = editions[0]
    files = Files(write_file)
    found = documents(first)
    terms = Terms()
    for number, document in enumerate(found):
        terms.add(number, document)
    agencies = sorted({document.agency for document in found} - {""})
    starts, shelves = [], []
    for number, (start, shelf) in enumerate(terms.shelves()):
        starts.append(start)
        shelves.append(files.put(f"terms-{number}", shelf))
    content = {
        "reports": len(found),
        "first": first.ledger.first_day.isoformat(),
        "agencies": agencies,
        "starts": starts,
        "terms": shelves,
        "perRecords": RECORDS,
        "records": [
            files.put(f"records-{at // RECORDS}", [_record(one, agencies) for one in found[at : at + RECORDS]])
            for at in range(0, len(found), RECORDS)
        ],
        "waits": files.put("waits", [document.wait for document in found]),
        "subjects": {
            edition.language.code: files.put(
                f"subjects-{edition.language.code}",
                [one.row() for one in subjects(edition, prose.get(edition.language.code, {}))],
            )
            for edition in editions
        },
    }
    return {NAME: files.address("search", files.put("search", content))}


def _record(document: Document, agencies: Sequence[str]) -> list[str | int]:
    """What a result shows: id, title, place, place of its agency in `agencies`, day, verdict, working days."""
    agency = agencies.index(document.agency) if document.agency else -1
    return [document.id, document.title, document.place, agency, document.day, document.verdict, document.wait]
