"""`build.json`: of when the data are, and what the site was built from."""

import json
from pathlib import Path

from portal.archive import Archive
from portal.sources.fingerprint import hash_of_code, hash_of_input

RECORD = "build.json"


def is_built_from(project: Path, site: Path) -> bool:
    """Whether a site says that it was built from a project as it is now, by the program as it is now."""
    try:
        record = json.loads((site / RECORD).read_bytes())
        hashes = record["input"], record["code"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return hashes == (hash_of_input(project), hash_of_code())


def build_record(archive: Archive) -> bytes:
    """The as-of time, and the hashes of the input and of the program: the same for the same two."""
    record = {
        "as_of": archive.as_of.replace(tzinfo=archive.settings.zone).isoformat(),
        "input": hash_of_input(archive.project.root),
        "code": hash_of_code(),
    }
    return (json.dumps(record, indent=1) + "\n").encode()
