"""The rows of the register's tables and of the lists. Only fields that `published` names are read."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from portal import addresses as a
from portal.archive import Archive
from portal.downloads.content import Content
from portal.ledger import Ledger
from portal.places import places
from portal.published.fields import PublishedTable
from portal.published.figures import STATISTICS
from portal.published.register import DERIVED, HAPPENED, REGISTER
from portal.records import Agency, Area, Category


def register(archive: Archive, facts: pd.DataFrame) -> Content:
    """The register's public columns and what is derived of each report."""
    columns = {name: archive.reports[name] for name in REGISTER.names if name in archive.reports}
    columns |= {field.name: facts[field.name] for field in DERIVED if field.name in facts}
    shown = places(archive)
    columns |= {name: shown[name] for name in ("lat", "lon")}
    ids, site = archive.reports["id"], archive.project.site_url
    columns["page"] = (site + a.REPORTS + ids + "/").where(ids.isin(list(archive.edited)), "")
    return Content.of(REGISTER, columns)


def events(archive: Archive) -> Content:
    """What happened to each report, without the reasons, which are free text."""
    table = archive.events
    ids = archive.reports["id"].to_numpy(dtype=object)
    columns = {name: table[name] for name in HAPPENED.names if name in table}
    columns["report"] = pd.Series(ids[table["report"].to_numpy(np.int64)], dtype="str")
    columns["number"] = table.groupby("report").cumcount() + 1
    return Content.of(HAPPENED, columns)


def list_of(table: PublishedTable, archive: Archive) -> Content:
    """Agencies, categories or areas, by id."""
    records: Mapping[str, Agency | Category | Area] = getattr(archive, table.name)
    ordered = [record for _, record in sorted(records.items())]
    return Content.of(table, {name: [_value(record, name) for record in ordered] for name in table.names})


def _value(record: Agency | Category | Area, name: str) -> Any:
    if name.startswith("name_"):
        return record.names.get(name.removeprefix("name_"))
    value = getattr(record, name)
    # a column has one language: that of the first text
    return next(iter(value.values()), "") if name == "source" else value


def statistics(ledger: Ledger) -> Content:
    """The definition of each statistic, in the order of the shelf."""
    definitions = list(ledger.definitions.values())
    worded = [name for name in STATISTICS.names if name.endswith(("_vi", "_en"))]
    columns: dict[str, list[Any]] = {
        name: [getattr(one, name[:-3]).get(name[-2:]) for one in definitions] for name in worded
    }
    columns |= {name: [getattr(one, name) for one in definitions] for name in STATISTICS.names if name not in worded}
    return Content.of(STATISTICS, columns)
