"""Shows a folder to this machine, parts of files too: a file of map tiles is read in ranges, never whole."""

import io
import re
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO, Any

COMMAND, ADDRESS = "python3 -m http.server", "http://localhost:8000/"
"""What shows a copy of the site in the folder in which it runs, and where: said wherever a copy is."""

RANGE = re.compile(r"bytes=(\d+)-(\d+)")


class Server(ThreadingHTTPServer):
    """The standard library's server, but for a browser that left before it had all: that is no fault to tell."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell what went wrong with one request."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(SimpleHTTPRequestHandler):
    """The standard library's handler, which knows no ranges, and one range `bytes=a-b` of a file (RFC 9110, 14.2);
    where nothing is, the site's own page that says so, as hosts send it."""

    def send_head(self) -> IO[bytes] | None:  # type: ignore[override]
        """Send what comes before the bytes, and return them."""
        asked = RANGE.fullmatch(self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if asked is None or not path.is_file():
            return self._not_found() or super().send_head()
        size, first, last = path.stat().st_size, int(asked[1]), int(asked[2])
        if first >= size or last < first:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return None
        with path.open("rb") as file:
            file.seek(first)
            part = file.read(last - first + 1)
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Range", f"bytes {first}-{first + len(part) - 1}/{size}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        return io.BytesIO(part)

    def _not_found(self) -> IO[bytes] | None:
        """The site's 404.html for an address at which nothing is; None if something is, or there is no such page."""
        told = Path(self.directory) / "404.html"
        if Path(self.translate_path(self.path)).exists() or not told.is_file():
            return None
        content = told.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)
