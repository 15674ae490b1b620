"""One value, two forms: XML as the specification shows it, and JSON by its Spark convention.

By that convention a list is an element whose children all bear one name, and nothing is null or an empty element.
"""

import json
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

CHILD = {"endpoints": "endpoint", "formats": "format", "attributes": "attribute", "values": "value"}
"""What the elements of a list are called, by the list's own name."""


def as_json(value: object) -> bytes:
    """UTF-8 JSON."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def as_xml(value: object, root: str, child: str = "") -> bytes:
    """A whole UTF-8 document; `child` names the elements of a list at the root."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return (head + "".join(_element(root, value, child)) + "\n").encode()


def _element(name: str, value: Any, child: str = "") -> Iterator[str]:
    yield f"<{name}>"
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _element(key, part)
    elif isinstance(value, list):
        for part in value:
            yield from _element(child or CHILD[name], part)
    elif isinstance(value, bool):
        yield "true" if value else "false"
    elif value is not None:
        yield escape(str(value))
    yield f"</{name}>"
