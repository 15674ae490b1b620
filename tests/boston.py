"""The real requests of Boston, imported by a mapping of their own."""

from pathlib import Path

import pandas as pd

from portal.foreign import import_file
from portal.problems import Problems

COLUMNS = {
    "id": "case_enquiry_id",
    "received_at": "open_dt",
    "due_original": "target_dt",
    "due_current": "target_dt",
    "handled_at": "closed_dt",
    "status": "case_status",
    "agency": "department",
    "category": "subject",
    "area": "neighborhood",
    "lat": "latitude",
    "lon": "longitude",
}


def import_boston(shared_data: Path, folder: Path, more: str = "") -> Problems:
    """Write `folder/project` from a hundred requests; `more` is added to the mapping."""
    file = shared_data / "boston" / "requests-100.csv"
    ignored = [name for name in pd.read_csv(file, nrows=0).columns if name not in COLUMNS.values()]
    (folder / "boston.yml").write_text(
        "settings:\n  name: {en: Boston 311}\n  city: {en: Boston}\n  centre: {en: BOS:311}\n  languages: [en]\n"
        "  timezone: America/New_York\n  country: US\n"
        f"columns: {{{', '.join(f'{ours}: {theirs}' for ours, theirs in COLUMNS.items())}}}\n"
        f"ignore: [{', '.join(ignored)}]\nvalues:\n  status: {{Open: assigned, Closed: handled}}\n"
        f'dates: {{formats: ["%Y-%m-%d %H:%M:%S"]}}\n{more}',
        "utf-8",
    )
    return import_file(file, folder / "boston.yml", folder / "project")
