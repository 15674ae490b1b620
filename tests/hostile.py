"""A project whose every free text is hostile: one report, agency, order and reply for each string."""

import json
from collections.abc import Sequence
from pathlib import Path

import yaml
from PIL import Image

from portal.characters import is_fit
from portal.schema import REPORTS
from tests.projects import ProjectCopy

ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
WORD = "zqxj"
"""Stands in every place, so that a search finds every report."""


def escaped(text: str) -> str:
    """Markdown that shows a text as it is: CommonMark lets a backslash stand before any ASCII punctuation.

    Spaces at the start of a line would make code of it, where a backslash is one.
    """
    lines = (line.lstrip(" \t") for line in text.splitlines(keepends=True))
    return "".join(f"\\{letter}" if letter in ASCII_PUNCTUATION else letter for line in lines for letter in line)


def is_in_table(text: str) -> bool:
    """Whether the string is also a reason in the table of events: one line that no rule for tables refuses."""
    return is_fit(text) and "\n" not in text and "\r" not in text and "@" not in text


def agency_names(strings: Sequence[str], count: int) -> list[str]:
    """The strings that name an agency: `count` of those that can be shown, spread over all."""
    fit = [text for text in strings if is_fit(text) and text.strip()]
    return fit[:: max(1, len(fit) // count)][:count]


def report_id(number: int) -> str:
    return f"n{number:04}"


def hostile_project(folder: Path, strings: Sequence[str], agencies: int) -> ProjectCopy:
    """The golden project with a report and an order for each string, and so many agencies named by every nth of them.

    What is refused is only set aside.
    """
    project = ProjectCopy(folder)
    settings = project.text("mkdocs.yml").replace(
        "page_size: 10", f"page_size: 500\n    max_refused: {20 * len(strings)}\n    figure_pages: city"
    )
    project.write("mkdocs.yml", settings)
    for path in (project.root / "data" / "reports").iterdir():
        path.unlink()
    (project.register / "ratings.csv").unlink()
    for path in (project.root / "content" / "phan-anh").rglob("*.md"):
        path.unlink()
    Image.new("RGB", (8, 8), "green").save(project.root / "content" / "phan-anh" / "p.png")
    named = [_agency(number, text) for number, text in enumerate(agency_names(strings, agencies))]
    project.write("data/agencies.yml", project.text("data/agencies.yml") + _yaml(named))
    project.write("data/directives.yml", _yaml([_directive(n, text) for n, text in enumerate(strings) if is_fit(text)]))
    lines = [json.dumps(_edited(number, text)) for number, text in enumerate(strings)]
    project.write("data/reports/hostile.jsonl", "\n".join(lines) + "\n")
    project.write("data/register/reports.csv", _rows(len(strings), len(named)))
    project.write("data/register/events.csv", _events(strings, len(named)))
    project.sign()
    return project


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def _yaml(value: object) -> str:
    return yaml.dump(value, Dumper=_Plain, allow_unicode=False, sort_keys=False, width=10**6)


def _agency(number: int, text: str) -> dict[str, object]:
    return {"id": f"k-{number}", "names": {"vi": text, "en": text}, "kind": "other"}


def _directive(number: int, text: str) -> dict[str, object]:
    told = {"vi": text or "–", "en": text or "–"}
    return {
        "id": f"d-{number}", "order": told, "by": told, "given_on": "2019-08-01", "state": "open", "source": told,
        "note": told, "label": told, "see": "qua-han/",
    }  # fmt: skip


def _edited(number: int, text: str) -> dict[str, object]:
    return {
        "id": report_id(number), "title": text, "place": f"{WORD} {text}",
        "photos": [{"file": "p.png", "alt": text, "moment": "before", "cleared": True}],
        "follow_ups": [{"by": "citizen", "on": "2019-08-10", "text": text}],
        "published_on": "2019-08-06", "edited_on": "2019-08-06",
        "reported": escaped(text) or "–", "answered": text,
    }  # fmt: skip


LAT, LON = 16.46, 107.58


def _rows(count: int, agencies: int) -> str:
    rows = (
        f"{report_id(n)},2019-07-01T08:00:00,handled,duong-sa,k-{n % agencies},hue,2019-07-10,2019-07-12,"
        f"2019-07-11T09:00:00,fixed,,app,{LAT + n % 40 / 1000:.5f},{LON + n // 40 / 1000:.5f}"
        for n in range(count)
    )
    return "\n".join([",".join(REPORTS.names), *rows, ""])


def _events(strings: Sequence[str], agencies: int) -> str:
    lines = ["report,at,recorded_at,kind,value,reason"]
    for number, text in enumerate(strings):
        key, reason = report_id(number), _cell(text)
        lines += [
            f"{key},2019-07-01T08:00:00,,submitted,app,",
            f"{key},2019-07-01T08:10:00,,classified,category:duong-sa area:hue,",
            f"{key},2019-07-01T08:20:00,,assigned,k-{number % agencies},",
            f"{key},2019-07-01T08:20:00,,deadline_set,2019-07-10,",
            f"{key},2019-07-02T08:20:00,,extended,2019-07-12,{reason}",
            f"{key},2019-07-11T09:00:00,,answered,fixed,",
            f"{key},2019-08-06T09:00:00,,published,,",
        ]
    return "\n".join([*lines, ""])


def _cell(text: str) -> str:
    if not is_in_table(text):
        return "lý do"
    return '"' + text.replace('"', '""') + '"'
