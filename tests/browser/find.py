"""Finds Chromium for the browser tests; with --install, asks Debian's packages for it where that is allowed."""

import os
import shutil
import subprocess
import sys

SHELL = "chromium-headless-shell"
"""Chromium without windows: the same engine in half the time."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of a Chromium: `$CHROMIUM`, or the first of the usual names on the PATH."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def install() -> None:
    """Install Debian's package, as root only: the one without windows or, where there is none, the whole."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        print("installing Chromium from Debian's packages …", flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
        for package in (SHELL, "chromium"):
            subprocess.run(["apt-get", "install", "-y", "-qq", package], check=False, **quiet)  # type: ignore[call-overload]
            if chromium() is not None:
                return


if __name__ == "__main__":
    if not os.environ.get("CHROMIUM") and shutil.which(SHELL) is None and "--install" in sys.argv:
        install()
    if chromium() is None:
        sys.exit("no Chromium found: install it (apt-get install chromium) or set CHROMIUM to its path")
