"""The settings as rows of a table in docs/data.md: key, default, what it sets."""

import json
from collections.abc import Iterator

from pydantic import BaseModel

from portal.settings import Settings


def lines(model: type[BaseModel] = Settings, prefix: str = "") -> Iterator[str]:
    """One row for each key; the keys of a group follow it."""
    for key, field in model.model_fields.items():
        nested = (
            field.annotation if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel) else None
        )
        default = "" if field.is_required() or nested else f"`{_written(field.get_default(call_default_factory=True))}`"
        yield f"| `{prefix}{key}` | {default} | {field.description} |"
        if nested:
            yield from lines(nested, f"{prefix}{key}.")


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str) if not isinstance(value, str) else f'"{value}"'
