"""What the site before loads: kept in the new one until the next, for readers who opened a page just before.

Every such file has its hash in its name, so the two sites never mean two things by one address. What was taken back
must be gone at once: pictures of reports are never kept, and nothing is that tells of any, unless all that it tells
still stands in the new site, and all that people wrote beside reports.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from portal.addresses import DATA, GLOSSARY, METHOD, REPORTS, VERIFICATION
from portal.sums import KEPT, PREVIOUS, SUMS, as_text, read_sums

HOME = "index.html"
ASSETS = "assets"
_TELLS_NOTHING = re.compile(r".*\.(?:css|m?js|woff2)")
"""Not the drawings: some are of where reports are."""
_TEXTS = re.compile(r"assets/search/[0-9a-f]+/texts-\d+\.json")
_RECORDS = re.compile(r"assets/search/[0-9a-f]+/records-\d+\.json")
_SUBJECTS = re.compile(r"assets/search/[0-9a-f]+/subjects-(\w+)\.json")
_DEFINED, _PAGE = "statistic", "page"
_ITS_OWN = frozenset({METHOD, DATA, GLOSSARY, VERIFICATION})
"""Pages on which every word is the program's; with what it counts some come and go."""
_POINTS = re.compile(r"assets/points-\d+\.[0-9a-f]+\.json")
"""Of every report; the files of points of one agency, category or area repeat these."""
_PAGE_OF_WITHDRAWN = b"mb-page--withdrawn"


def keep(previous: Path, new: Path, withdrawn: Iterable[str] = ()) -> None:
    """Put what pages of the site in `previous` load, and the one in `new` does not have, into `new` as well.

    `withdrawn`: addresses of the pages of what was taken back. What `previous` itself had kept is left out: a file
    outlives its site by one publication.
    """
    there = {
        name: sum_ for name, sum_ in wanted(read_sums(previous / SUMS), new).items() if (previous / name).is_file()
    }
    is_wary = any(not _says_so(previous / page / HOME) for page in withdrawn) or _lost(previous, there, new)
    kept = {}
    for name, digest in there.items():
        if is_wary and not _TELLS_NOTHING.fullmatch(name):
            continue
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(previous / name, new / name)
        except OSError:
            shutil.copyfile(previous / name, new / name)
        kept[name] = digest
    if kept:
        (new / PREVIOUS).write_bytes(as_text(kept))


def _lost(previous: Path, names: Iterable[str], new: Path) -> bool:
    """Whether these files of the site before tell a text or a place of a report, or a word of what was written beside
    reports, that the new one does not tell, so or at all; also where they can't be read."""
    try:
        before = set(_told(previous, names))
        here = (path.relative_to(new).as_posix() for path in (new / ASSETS).rglob("*.json")) if before else ()
        return not before <= set(_told(new, here))
    except (ValueError, LookupError, TypeError, RecursionError):
        return True


def _told(site: Path, names: Iterable[str]) -> Iterator[tuple[Any, ...]]:
    """What files of a site tell of reports: each text; each id with its title and the name of its place; each id with
    its coordinates, in hundred-thousandths of a degree; and each word of answers, briefings, lists and prose, with the
    language and where it is read. Raises ValueError, LookupError or TypeError for another shape."""
    for name in names:
        if _TEXTS.fullmatch(name):
            yield from ((str(text),) for text in _read(site / name))
        elif _RECORDS.fullmatch(name):
            yield from ((str(one[0]), str(one[1]), str(one[2])) for one in _read(site / name))
        elif found := _SUBJECTS.fullmatch(name):
            for kind, title, address, called, said in _read(site / name):
                if kind != _DEFINED and address not in _ITS_OWN:
                    own = _kept_words(kind, " ".join([title, *called, said]))
                    yield from ((found[1], kind, address, word) for word in own)
        elif _POINTS.fullmatch(name):
            held = _read(site / name)
            south, west = held["origin"]
            for id_, lat, lon in zip(held["id"], held["lat"], held["lon"], strict=True):
                yield str(id_), south + lat, west + lon


def _kept_words(kind: str, said: str) -> Iterator[str]:
    """Its words; of a page those that are no figures, which change with every build."""
    return (word for word in said.split() if kind != _PAGE or not any(sign.isdigit() for sign in word))


def _read(path: Path) -> Any:
    return json.loads(path.read_bytes())


def _says_so(page: Path) -> bool:
    """Whether a page says already that what stood there was withdrawn."""
    return page.is_file() and _PAGE_OF_WITHDRAWN in page.read_bytes()


def wanted(sums: Mapping[str, str], new: Path) -> dict[str, str]:
    """What of these files pages load and the site in `new` does not have."""
    return {name: sums[name] for name in sums if KEPT.fullmatch(name) and not (new / name).exists()}


def withdrawn_in(site: Path) -> list[str]:
    """The addresses of the reports' pages in a built site that say that theirs was withdrawn."""
    pages = (path for path in sorted((site / REPORTS).glob(f"*/{HOME}")) if _says_so(path))
    return [f"{path.parent.relative_to(site).as_posix()}/" for path in pages]
