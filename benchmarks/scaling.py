"""Is anything quadratic? Builds 2,473 and 24,730 invented reports in the same run and compares them.

Prints processor time per report and per page, bytes per page at both sizes, and their ratios; a ratio near 1 means
linear growth. Most pages are of figures, whose number grows with the agencies and not with the reports: so time per
report falls, and time per page is what must not grow. The time is that of the processors, of all processes, so that
others on the machine hardly show. Exit 1 if a ratio is above the limits below.
"""

import resource
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from portal import site
from portal.demo import write_project

SMALL, LARGE = 2_473, 24_730
MOST_TIME, MOST_BYTES = 1.25, 1.25


@dataclass(frozen=True)
class Measured:
    """One build: seconds of processors, pages; bytes of the fullest page of a kind, the median report, the home."""

    reports: int
    seconds: float
    pages: int
    page_bytes: dict[str, float]

    @property
    def per_report(self) -> float:
        """Milliseconds for each report."""
        return 1_000 * self.seconds / self.reports

    @property
    def per_page(self) -> float:
        """Milliseconds for each page."""
        return 1_000 * self.seconds / self.pages


def measure(reports: int, folder: Path) -> Measured:
    """Write a project of so many reports, build it, and weigh its pages."""
    project, out = folder / f"project-{reports}", folder / f"site-{reports}"
    write_project(reports, project)
    started = processor_time()
    built = site.build(project, out)
    seconds = processor_time() - started
    # lists fill up to their cap and small scopes get their curves as a register grows: what must not grow is the
    # fullest page
    kinds = {"agency": "co-quan/*/index.html", "area": "dia-ban/*/index.html", "list": "danh-sach/**/index.html"}
    weights = {f"fullest {kind}": float(max(weights_of(out, pattern))) for kind, pattern in kinds.items()}
    weights["report"] = statistics.median(weights_of(out, "phan-anh/*/index.html"))
    weights["home"] = float((out / "index.html").stat().st_size)
    return Measured(reports, seconds, built.pages, weights)


def processor_time() -> float:
    """Seconds that this process and those it has ended were on a processor."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def weights_of(out: Path, pattern: str) -> list[int]:
    """The sizes of the pages that match, in bytes."""
    return [path.stat().st_size for path in out.glob(pattern)]


def main() -> int:
    """Measure both sizes; print a table; say whether the limits hold."""
    with tempfile.TemporaryDirectory() as name:
        small, large = (measure(reports, Path(name)) for reports in (SMALL, LARGE))
    print(f"{'':<22}{small.reports:>12,}{large.reports:>12,}{'ratio':>8}")
    print(f"{'pages':<22}{small.pages:>12,}{large.pages:>12,}{large.pages / small.pages:>8.2f}")
    ratios = {
        "ms a report": (small.per_report, large.per_report, MOST_TIME),
        "ms a page": (small.per_page, large.per_page, MOST_TIME),
    }
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
