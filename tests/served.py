"""A folder served on this machine."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.serving import Handler, Server


class Quiet(Handler):
    def log_message(self, format, *args):
        """Say nothing."""


@contextmanager
def served(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    with Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
