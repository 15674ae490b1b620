"""Is anything quadratic? Builds 2,473 and 24,730 invented reports in the same run and compares them.

Prints time per report and bytes per page at both sizes and their ratios; a ratio near 1 means linear growth.
Machines are noisy: read the ratios, not the seconds. Exit 1 if a ratio is above the limits below.
"""

import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from portal import site
from portal.demo import write_project

SMALL, LARGE = 2_473, 24_730
MOST_TIME, MOST_BYTES = 1.6, 1.25


@dataclass(frozen=True)
class Measured:
    """One build: seconds, pages, and sizes in bytes: the median page of a kind, the home page, the longest list."""

    reports: int
    seconds: float
    pages: int
    page_bytes: dict[str, float]

    @property
    def per_report(self) -> float:
        """Milliseconds for each report."""
        return 1_000 * self.seconds / self.reports


def measure(reports: int, folder: Path) -> Measured:
    """Write a project of so many reports, build it, and weigh its pages."""
    project, out = folder / f"project-{reports}", folder / f"site-{reports}"
    write_project(reports, project)
    started = time.perf_counter()
    built = site.build(project, out)
    seconds = time.perf_counter() - started
    kinds = {"report": "phan-anh/*/index.html", "agency": "co-quan/*/index.html", "area": "dia-ban/*/index.html"}
    weights = {kind: weigh(out, pattern) for kind, pattern in kinds.items()}
    # short lists fill up to their cap as a register grows: what must not grow is the longest page
    weights["longest list"] = float(max(path.stat().st_size for path in out.glob("danh-sach/**/index.html")))
    weights["home"] = float((out / "index.html").stat().st_size)
    return Measured(reports, seconds, built.pages, weights)


def weigh(out: Path, pattern: str) -> float:
    """The median size of the pages that match, in bytes."""
    return statistics.median(path.stat().st_size for path in out.glob(pattern))


def main() -> int:
    """Measure both sizes; print a table; say whether the limits hold."""
    with tempfile.TemporaryDirectory() as name:
        small, large = (measure(reports, Path(name)) for reports in (SMALL, LARGE))
    print(f"{'':<22}{small.reports:>12,}{large.reports:>12,}{'ratio':>8}")
    print(f"{'pages':<22}{small.pages:>12,}{large.pages:>12,}{large.pages / small.pages:>8.2f}")
    ratios = {"ms a report": (small.per_report, large.per_report, MOST_TIME)}
    for kind, size in small.page_bytes.items():
        ratios[f"bytes, {kind} page"] = (size, large.page_bytes[kind], MOST_BYTES)
    for name, (before, after, _) in ratios.items():
        print(f"{name:<22}{before:>12,.1f}{after:>12,.1f}{after / before:>8.2f}")
    grown = [name for name, (before, after, most) in ratios.items() if after / before > most]
    if grown:
        print(f"grows faster than the register: {', '.join(grown)}", file=sys.stderr)
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
