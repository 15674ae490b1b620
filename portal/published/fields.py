"""The shape of a published table: its fields, their types and constraints, what each means."""

from dataclasses import dataclass
from enum import StrEnum

from portal.schema import Column, ColumnType
from portal.settings import Names


class FieldType(StrEnum):
    """The types that every format can hold. A time is the city's wall time, to the second."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DAY = "day"
    TIME = "time"
    LIST = "list"
    """Texts; written as a JSON array where a format has no lists."""


@dataclass(frozen=True)
class Field:
    """One field. A missing value is empty in CSV and XLSX, `null` everywhere else; no text is ever empty."""

    name: str
    type: FieldType
    meaning: Names
    is_required: bool = False
    choices: tuple[str, ...] = ()
    refers_to: str = ""
    """The table whose key it names."""
    pattern: str = ""
    """A regular expression for the whole text."""
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True)
class PublishedTable:
    """A table that readers may take away."""

    name: str
    row: str
    """What one row is, in one word; its schema is `schema/<row>-<version>.json`."""
    version: int
    """Raised when a field is taken away, added, or means something else."""
    title: Names
    meaning: Names
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ("id",)

    @property
    def names(self) -> tuple[str, ...]:
        """The fields' names, in order."""
        return tuple(field.name for field in self.fields)

    @property
    def references(self) -> tuple[Field, ...]:
        """The fields that name a row of some table."""
        return tuple(field for field in self.fields if field.refers_to)


ID = "[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*"
TYPES = {
    ColumnType.ID: FieldType.TEXT,
    ColumnType.TEXT: FieldType.TEXT,
    ColumnType.CHOICE: FieldType.TEXT,
    ColumnType.REFERENCE: FieldType.TEXT,
    ColumnType.TIME: FieldType.TIME,
    ColumnType.DAY: FieldType.DAY,
    ColumnType.WEEK: FieldType.TEXT,
    ColumnType.NUMBER: FieldType.NUMBER,
    ColumnType.COUNT: FieldType.INTEGER,
}
DEGREES = {"lat": 90.0, "lon": 180.0}


def of_column(column: Column) -> Field:
    """A field of the register, as it is published."""
    limit = DEGREES.get(column.name)
    return Field(
        column.name,
        TYPES[column.type],
        column.meaning,
        column.is_required,
        column.choices,
        column.refers_to,
        ID if column.type is ColumnType.ID else "",
        None if limit is None else -limit,
        limit,
    )
