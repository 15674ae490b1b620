"""JSON and JSONL: each row an object, numbers as numbers, `null` where nothing is known."""

import json
from collections.abc import Mapping
from typing import Any

from portal.downloads.cells import dated, plain, texts
from portal.downloads.content import Content


def rows(content: Content) -> list[str]:
    """Each row as a JSON object on one line."""
    columns = [texts(dated(content.column(field), field), plain, "null") for field in content.table.fields]
    names = (json.dumps(name).replace("%", "%%") for name in content.table.names)
    template = "{" + ",".join(f"{name}:%s" for name in names) + "}"
    return list(map(template.__mod__, zip(*columns, strict=True)))


def as_jsonl(lines: list[str]) -> bytes:
    """One object a line."""
    return "".join(f"{line}\n" for line in lines).encode()


def as_json(lines: list[str], about: Mapping[str, str]) -> bytes:
    """One object: what `about` says of the table, and its `rows`."""
    head = json.dumps(dict(about), ensure_ascii=False, indent=1).removesuffix("\n}")
    return "".join([head, ',\n "rows": [\n', ",\n".join(lines), "\n]}\n"]).encode()


def document(value: Any) -> bytes:
    """A descriptor's bytes."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
