"""`build.json`: of when the data are, and what the site was built from."""

import json

from portal.archive import Archive
from portal.sources.fingerprint import hash_of_code, hash_of_input

RECORD = "build.json"


def build_record(archive: Archive) -> bytes:
    """The as-of time, and the hashes of the input and of the program: the same for the same two."""
    record = {
        "as_of": archive.as_of.replace(tzinfo=archive.settings.zone).isoformat(),
        "input": hash_of_input(archive.project.root),
        "code": hash_of_code(),
    }
    return (json.dumps(record, indent=1) + "\n").encode()
