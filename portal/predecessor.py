"""What the site before loads: kept in the new one until the next, for readers who opened a page just before.

Every such file has its hash in its name, so the two sites never mean two things by one address. What was taken back
must be gone at once: pictures of reports are never kept, and once a report is withdrawn nothing is that tells of any.
"""

import os
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from portal.addresses import REPORTS
from portal.sums import PREVIOUS, SUMS, as_text, read_sums

HOME = "index.html"
_LOADED = re.compile(r"assets/(?!pictures/)(?!.*(?:^|/)\.)[\w./-]+")
"""What pages load lies here, and no address leads out of it."""
_TELLS_NOTHING = re.compile(r".*\.(?:css|m?js|woff2)")
"""Not the drawings: some are of where reports are."""
_PAGE_OF_WITHDRAWN = b"mb-page--withdrawn"


def keep(previous: Path, new: Path, withdrawn: Iterable[str] = ()) -> None:
    """Put what pages of the site in `previous` load, and the one in `new` does not have, into `new` as well.

    `withdrawn`: addresses of the pages of what was taken back. What `previous` itself had kept is left out: a file
    outlives its site by one publication.
    """
    is_wary = any(not _says_so(previous / page / HOME) for page in withdrawn)
    kept = {}
    for name, digest in wanted(read_sums(previous / SUMS), new).items():
        if not (previous / name).is_file() or (is_wary and not _TELLS_NOTHING.fullmatch(name)):
            continue
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(previous / name, new / name)
        except OSError:
            shutil.copyfile(previous / name, new / name)
        kept[name] = digest
    if kept:
        (new / PREVIOUS).write_bytes(as_text(kept))


def _says_so(page: Path) -> bool:
    """Whether a page says already that what stood there was withdrawn."""
    return page.is_file() and _PAGE_OF_WITHDRAWN in page.read_bytes()


def wanted(sums: Mapping[str, str], new: Path) -> dict[str, str]:
    """What of these files pages load and the site in `new` does not have."""
    return {name: sums[name] for name in sums if _LOADED.fullmatch(name) and not (new / name).exists()}


def withdrawn_in(site: Path) -> list[str]:
    """The addresses of the reports' pages in a built site that say that theirs was withdrawn."""
    pages = (path for path in sorted((site / REPORTS).glob(f"*/{HOME}")) if _says_so(path))
    return [f"{path.parent.relative_to(site).as_posix()}/" for path in pages]
