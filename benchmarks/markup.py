"""The Nu Html Checker on the largest page of each kind, in both editions. Needs Java; `make pages` runs it.

Prints what it says but for one remark: that our policy blocks our own files, which it believes because it reads them
from the disk, where `'self'` is nothing. Exit 1 if it finds an error.
"""

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from tests.browser.test_every_kind import CASES, sample

HERE = Path(__file__).parent
JAR = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SITE = HERE.parent / "site"
ABOUT_THE_DISK = "violates Content Security Policy"


def pages(site: Path) -> list[Path]:
    """One page of each kind, and the page for a wrong address."""
    addresses = [sample(site, kind, code).partition("?")[0] for kind, code in CASES]
    return [*(site / address / "index.html" for address in addresses), site / "404.html"]


def messages(files: list[Path]) -> list[dict[str, Any]]:
    """What the checker says of some files."""
    command = ["java", "-jar", str(JAR), "--format", "json", "--exit-zero-always", *map(str, files)]
    said = subprocess.run(command, capture_output=True, check=True)
    found: list[dict[str, Any]] = json.loads(said.stderr)["messages"]
    return [one for one in found if ABOUT_THE_DISK not in one["message"]]


def main() -> int:
    """Check, print each message once with how often and where, and count the errors."""
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else SITE
    if shutil.which("java") is None or not JAR.is_file() or not (site / "index.html").is_file():
        print("needs Java, a built site, and `npm ci` in benchmarks/: use `make pages`", file=sys.stderr)
        return 3
    files = pages(site)
    found = messages(files)
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], str] = {}
    for one in found:
        key = (one["type"], one["message"])
        counts[key] += 1
        first.setdefault(key, f"{one['url'].rpartition('site/')[2]}:{one.get('lastLine', '')}")
    for (kind, message), count in counts.most_common():
        print(f"{kind}, {count} times, first at {first[kind, message]}: {message}")
    errors = sum(one["type"] != "info" for one in found)
    print(f"{len(files)} pages: {errors} errors, {len(found) - errors} remarks")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
