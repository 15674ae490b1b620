"""A small project whose addresses are published, and what may become of them: ids, entries and texts that change."""

import json
import random
import re
from pathlib import Path

import yaml

from portal.checks.addresses import FEW
from tests.projects import ProjectCopy

KINDS = ("agencies", "categories", "areas")
CITY_ALONE = "    site_zip: false\n    figure_pages: city\n"


def small(folder: Path) -> ProjectCopy:
    project = ProjectCopy(folder)
    project.replace("mkdocs.yml", "    page_size: 10\n", "    page_size: 10\n    site_zip: false\n")
    project.write("content/cau-hoi.md", "# Câu hỏi thường gặp\n\nHỏi và đáp.\n")
    project.write("content/en/cau-hoi.md", "# Questions\n\nAnd answers.\n")
    return project


class Changes:
    """Changes three in ten of everything: ids renamed, entries merged, divided and removed, texts taken out."""

    def __init__(self, project: ProjectCopy, seed: int) -> None:
        self.project, self.lot = project, random.Random(seed)

    def make(self) -> None:
        for name in KINDS:
            entries = yaml.safe_load(self.project.text(f"data/{name}.yml"))
            count = max(2, round(len(entries) * 0.3))
            for entry, way in zip(
                self.lot.sample(entries, count), self.lot.choices(self.ways(name), k=count), strict=True
            ):
                way(name, entries, entry)
            ids = {entry["id"] for entry in entries}
            for entry in entries:
                if entry.get("parent") not in ids:
                    entry.pop("parent", None)
            self.project.write(f"data/{name}.yml", yaml.safe_dump(entries, allow_unicode=True, sort_keys=False))
        self.texts()
        self.ratings()
        for path in ("content/cau-hoi.md", "content/en/cau-hoi.md"):
            (self.project.root / path).unlink()
        self.project.sign()

    def ways(self, name):
        ways = [self.rename, self.remove, self.merge]
        return [*ways, self.divide] if name == "areas" else ways

    def rename(self, name, entries, entry):
        new = f"{entry['id']}-moi"
        self.in_register(entry["id"], new)
        self.in_files(entry["id"], new, self.project.root / "data/areas.geojson")
        entry["formerly"] = [*entry.get("formerly", []), entry["id"]]
        for other in entries:
            if other.get("parent") == entry["id"]:
                other["parent"] = new
        entry["id"] = new

    def remove(self, name, entries, entry):
        """Its reports go to another, and nothing says so."""
        entries.remove(entry)
        self.in_register(entry["id"], self.like(entry, entries)["id"])

    def like(self, entry, entries):
        """Another that its reports may go to: places at homes are rounded, others need not be."""
        return self.lot.choice([one for one in entries if one.get("private_home") == entry.get("private_home")])

    def merge(self, name, entries, entry):
        """Its reports go to another, which names it."""
        entries.remove(entry)
        heir = self.like(entry, entries)
        heir["formerly"] = [*heir.get("formerly", []), entry["id"], *entry.get("formerly", [])]
        self.in_register(entry["id"], heir["id"])

    def divide(self, name, entries, entry):
        """Two others share its ground."""
        entries.remove(entry)
        for heir in self.lot.sample(entries, 2):
            heir["formerly"] = [*heir.get("formerly", []), entry["id"], *entry.get("formerly", [])]
        self.in_register(entry["id"], entries[0]["id"])

    def in_register(self, old, new):
        self.in_files(old, new, *self.project.register.glob("*.csv"))

    def in_files(self, old, new, *paths):
        for path in paths:
            text = path.read_text("utf-8")
            path.write_text(re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", new, text), "utf-8")

    def ratings(self):
        """One row for each week, agency and category: of those that became alike the first stays."""
        path = self.project.register / "ratings.csv"
        head, *rows = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text(head + "".join({",".join(row.split(",")[:3]): row for row in rows}.values()), "utf-8")

    def texts(self):
        """Of three in ten edited reports, a few lose their text, some are withdrawn, some get another title."""
        files = sorted((self.project.root / "data/reports").glob("*.jsonl"))
        lines = {path: path.read_text("utf-8").splitlines(keepends=True) for path in files}
        ids = [json.loads(line)["id"] for one in lines.values() for line in one]
        ids += [path.stem for path in (self.project.root / "content/phan-anh").rglob("*.md")]
        drawn = self.lot.sample(ids, max(3, round(len(ids) * 0.3)))
        # where more texts than a few go without a word, the build stops
        lost, retitled = drawn[::3][:FEW], drawn[2::3]
        withdrawn = [*drawn[1::3], *drawn[::3][FEW:]]
        for path, one in lines.items():
            kept = [line for line in one if json.loads(line)["id"] not in lost]
            new = [
                line.replace('"title": "', '"title": "Mới: ', 1) if json.loads(line)["id"] in retitled else line
                for line in kept
            ]
            path.write_text("".join(new) or "\n", "utf-8")
        for path in (self.project.root / "content/phan-anh").rglob("*.md"):
            if path.stem in lost:
                path.unlink()
        entries = [f"- {{id: '{one}', on: 2019-08-13, reason: request}}\n" for one in withdrawn]
        self.project.write("data/withdrawn.yml", "".join(entries))
