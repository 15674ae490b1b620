"""Whether a copy of a site is the site: every file of it against `SHA256SUMS`."""

import errno
from dataclasses import dataclass
from pathlib import Path

from portal.packing import every_address
from portal.problems import N_
from portal.progress import Progress, silent
from portal.sums import KEPT, PREVIOUS, SUMS, digest_of, read_sums, sums_of


@dataclass(frozen=True)
class Compared:
    """How a copy differs from what its sums say. `files`: how many are as they should be; `kept`: how many of them are
    said to be of the site before, which its sums do not cover; `sha256`: of the sums."""

    files: int
    kept: int
    missing: tuple[str, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    sha256: str

    @property
    def is_whole(self) -> bool:
        """Whether it is the site, no more and no less."""
        return not (self.missing or self.added or self.changed)


def verify(folder: Path, progress: Progress = silent) -> Compared:
    """Compare a folder with its own sums. What is kept of the site before may be there or not, but not changed.

    Kept can only be what pages load, by a name with a hash in it: another file is added, whatever list it stands in.
    That list is not among the sums, so that a kept file was part of the site before is not proven here; its own
    SHA256SUMS proves it. Raises OSError if it has none, or a file can't be read.
    """
    sums = read_sums(folder / SUMS)
    kept = {name: digest for name, digest in read_sums(folder / PREVIOUS).items() if KEPT.fullmatch(name)}
    if not sums:
        raise OSError(errno.ENOENT, N_("there is no SHA256SUMS in it to compare with"), str(folder))
    there = set(every_address(folder)) - {SUMS, PREVIOUS}
    known = kept | sums
    found = sums_of(folder, sorted(there & set(known)), progress, N_("comparing files"))
    changed = tuple(name for name, digest in found.items() if digest != known[name])
    return Compared(
        len(found) - len(changed),
        len(found.keys() - sums.keys() - set(changed)),
        tuple(sorted(set(sums) - there)),
        tuple(sorted(there - set(known))),
        changed,
        digest_of(folder / SUMS),
    )
