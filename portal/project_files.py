"""Writes a new project: settings, register, names, a first page of prose, and the report of its import."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pandas as pd
import yaml

from portal.language import language
from portal.privacy import hidden
from portal.problems import Problem, Problems
from portal.schema import REPORTS, TABLES, Table
from portal.settings import Names
from portal.sources.mapping import Mapping as ImportMapping
from portal.sources.spellings import folded
from portal.sources.yaml_files import IMPORTS
from portal.terms import Severity

REPORT = "import-report.txt"
MOST_LISTED = 100


@dataclass(frozen=True)
class NewProject:
    """What a project is written from. `reports`: our columns as text; `names`: a spelling by id, by table."""

    mapping: ImportMapping
    as_of: datetime
    reports: pd.DataFrame
    names: dict[str, dict[str, str]]
    edited: pd.DataFrame = field(default_factory=pd.DataFrame)
    """Texts to publish: id and the mapping's `texts`."""


def write_project(into: Path, project: NewProject, problems: Problems) -> None:
    """Write every file of a project; the same input gives the same bytes."""
    files = {
        "mkdocs.yml": _yaml(_mkdocs(project.mapping)),
        "data/agencies.yml": _yaml(list(_agencies(project))),
        "data/categories.yml": _yaml(_entries(project, "categories")),
        REPORT: import_report(problems),
        f"data/{IMPORTS}": _yaml(list(_imports(problems, project.mapping.settings.get("languages", ["vi", "en"])))),
    }
    if len(project.edited):
        files["data/reports/imported.jsonl"] = _jsonl(project)
    if project.names["areas"]:
        files["data/areas.yml"] = _yaml(_entries(project, "areas", level=1))
    for code in project.mapping.settings.get("languages", ["vi", "en"]):
        folder = "" if code == project.mapping.settings.get("languages", ["vi"])[0] else f"{code}/"
        files[f"content/{folder}gioi-thieu.md"] = _about(project.mapping, code)
    register = register_files({REPORTS.name: project.reports}, project.as_of)
    write_files(into, {**register, **{name: text.encode("utf-8") for name, text in files.items()}})


def register_files(frames: Mapping[str, pd.DataFrame], as_of: datetime) -> dict[str, bytes]:
    """The tables of a register as CSV, in the schema's columns alone, and their manifest last, by place."""
    folder, files, listed = "data/register", {}, {}
    for table in TABLES:
        if table.name in frames:
            text = _csv(frames[table.name], table).encode("utf-8")
            files[f"{folder}/{table.name}.csv"] = text
            listed[f"{table.name}.csv"] = {"rows": len(frames[table.name]), "sha256": hashlib.sha256(text).hexdigest()}
    files[f"{folder}/manifest.yml"] = _yaml({"as_of": as_of.isoformat(), "files": listed}).encode("utf-8")
    return files


def write_files(into: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their place in a project, each whole or not at all, the last of them last."""
    for name, content in files.items():
        path = into / name
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.part")
        beside.write_bytes(content)
        beside.replace(path)


def write_list(into: Path, problems: Problems) -> Path:
    """Write the report of an import that made no project beside where that would be; returns its place."""
    listed = into.with_name(f"{into.name}.{REPORT}")
    write_files(listed.parent, {listed.name: import_report(problems).encode("utf-8")})
    return listed


def import_report(problems: Problems) -> str:
    """Every problem of an import, a line each, gravest first, and the account of its rows."""
    words = language(problems.language)._
    lines = [hidden(problem.line_of_text(words)) for severity in Severity for problem in problems.of(severity)]
    remarks = [remark.told(words) for remark in problems.remarks]
    accounts = [hidden(account.told(words)) for account in problems.accounts.values()]
    return "\n".join([*lines, "", *remarks, *accounts, problems.summary(words)]) + "\n"


def _imports(problems: Problems, codes: Sequence[str]) -> Iterator[dict[str, object]]:
    """What the site tells of the import: rows, and the refused ones with the reason in each language."""
    for account in problems.accounts.values():
        refused = [one for one in problems.of(Severity.REFUSE) if one.file == account.file]
        listed = [
            {"line": one.line, "what": {code: _said(one, language(code)._) for code in codes}}
            for one in refused[:MOST_LISTED]
        ]
        yield {"export": hidden(account.file), "rows": account.rows, "refused": account.refused, "listed": listed}


def _said(problem: Problem, translate: Callable[[str], str]) -> str:
    return hidden(problem.followed(problem.what(translate), translate))


def _csv(rows: pd.DataFrame, table: Table) -> str:
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(table.names)
    writer.writerows(rows[list(table.names)].itertuples(index=False))
    return held.getvalue()


def _jsonl(project: NewProject) -> str:
    day = project.as_of.date().isoformat()
    days = {"published_on": day, "edited_on": day}
    rows = project.edited.to_dict("records")
    return "".join(json.dumps({**row, **days}, ensure_ascii=False) + "\n" for row in rows)


def _entries(project: NewProject, table: str, **others: object) -> list[dict[str, object]]:
    better = {folded(text): names for text, names in project.mapping.names.get(table, {}).items()}
    language = project.mapping.settings.get("languages", ["vi"])[0]
    mapping = project.mapping
    said = {"private_home": mapping.private_home, "sensitive": mapping.sensitive} if table == "categories" else {}
    marked = {mark: {folded(text) for text in texts} for mark, texts in said.items()}
    entries = []
    for id_, text in sorted(project.names[table].items()):
        names: Names = better.get(folded(text), {language: text})
        spellings = {} if text in names.values() else {"spellings": [text]}
        marks = {mark: True for mark, texts in marked.items() if folded(text) in texts}
        entries.append({"id": id_, "names": names, **others, **marks, **spellings})
    return entries


def _agencies(project: NewProject) -> Iterator[dict[str, object]]:
    kinds = {folded(text): kind for text, kind in project.mapping.agency_kinds.items()}
    for entry in _entries(project, "agencies", kind=project.mapping.agency_kind):
        text = project.names["agencies"][str(entry["id"])]
        yield {**entry, "kind": kinds.get(folded(text), project.mapping.agency_kind)}


def _mkdocs(mapping: ImportMapping) -> dict[str, object]:
    names = mapping.settings["name"]
    return {
        "site_name": next(iter(names.values())),
        "site_url": mapping.site_url,
        "extra": {"portal": mapping.settings},
    }


def _about(mapping: ImportMapping, code: str) -> str:
    title = "Giới thiệu" if code == "vi" else "About"
    return f"---\ntitle: {title}\n---\n\n# {title}\n\n{mapping.about.get(code, '')}\n".rstrip("\n") + "\n"


class _Quoted(yaml.SafeDumper):
    """Quotes what other readers of YAML might take for something else, and never makes aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _yaml(value: object) -> str:
    text: str = yaml.dump(value, Dumper=_Quoted, allow_unicode=True, sort_keys=False, width=100)
    return text
