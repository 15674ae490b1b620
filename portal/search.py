"""What the search box needs: one index, loaded when someone searches. The one seam that another engine replaces.

`theme/assets/js/search.js` reads what is written here; a page knows only the file's name, `search.json`.
"""

import json

import numpy as np

from portal.archive import Archive
from portal.ledger import Ledger
from portal.terms import Verdict

LETTERS = {
    Verdict.ON_TIME: "a",
    Verdict.LATE: "l",
    Verdict.NO_DEADLINE_ANSWERED: "n",
    Verdict.WITHIN_DEADLINE: "w",
    Verdict.NO_DEADLINE_OPEN: "p",
    Verdict.OVERDUE: "o",
    Verdict.NOT_ACCEPTED: "x",
}


def files(archive: Archive, ledger: Ledger) -> dict[str, str]:
    """Text of each file of the search by its plain name."""
    return {"search.json": index_json(archive, ledger)}


def index_json(archive: Archive, ledger: Ledger) -> str:
    """The published reports in columns, the last received first: id, title, place, agency, day, state.

    `agency` is a place in `agencies`, -1 for none; `day` is days since the first report; `state` one letter each.
    Words are folded where they are searched, so that what is shown keeps its diacritics.
    """
    reports = archive.reports
    rows = np.flatnonzero(reports["id"].isin(list(archive.edited)).to_numpy())
    received = reports["received_at"].to_numpy().astype("datetime64[s]")
    rows = rows[np.argsort(-received[rows].astype(np.int64), kind="stable")]
    ids = reports["id"].iloc[rows].tolist()
    agencies = sorted(set(reports["agency"].iloc[rows]) - {""})
    place = {key: number for number, key in enumerate(agencies)}
    language = archive.settings.languages[0]
    days = (received[rows].astype("datetime64[D]") - np.datetime64(ledger.first_day, "D")).astype(np.int64)
    content = {
        "first": ledger.first_day.isoformat(),
        "agencies": [archive.agencies[key].names.get(language) or key for key in agencies],
        "id": ids,
        "title": [archive.edited[key].title for key in ids],
        "place": [archive.edited[key].place for key in ids],
        "agency": [place.get(key, -1) for key in reports["agency"].iloc[rows]],
        "day": days.tolist(),
        "state": "".join(LETTERS[Verdict(verdict)] for verdict in ledger.facts["verdict"].iloc[rows]),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
