"""The data dictionary as a table of its own: a row for each field, and one for each value that a field allows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from portal.downloads.content import Content
from portal.language import language
from portal.published.fields import Field, FieldType, PublishedTable
from portal.published.values import VALUES
from portal.settings import Names


def _names(vi: str, en: str) -> Names:
    return {"vi": vi, "en": en}


DICTIONARY = PublishedTable(
    "dictionary",
    "entry",
    1,
    _names("Từ điển dữ liệu", "Data dictionary"),
    _names(
        "Mỗi dòng là một trường, hoặc một giá trị mà trường đó cho phép.",
        "One row per field, and one per value that a field allows.",
    ),
    (
        Field("table", FieldType.TEXT, _names("Bảng.", "The table."), True),
        Field("field", FieldType.TEXT, _names("Trường.", "The field."), True),
        Field(
            "value",
            FieldType.TEXT,
            _names("Giá trị được phép, nếu dòng nói về nó.", "The value, if the row is of one."),
        ),
        Field("type", FieldType.TEXT, _names("Kiểu dữ liệu.", "The type."), True, choices=tuple(FieldType)),
        Field("is_required", FieldType.BOOLEAN, _names("Luôn có giá trị.", "Whether it always has a value."), True),
        Field("is_key", FieldType.BOOLEAN, _names("Thuộc khóa chính.", "Whether it is of the primary key."), True),
        Field("refers_to", FieldType.TEXT, _names("Là mã trong bảng nào.", "The table whose id it is.")),
        Field(
            "pattern",
            FieldType.TEXT,
            _names("Biểu thức chính quy mà giá trị khớp.", "A regular expression it matches."),
        ),
        Field("meaning_vi", FieldType.TEXT, _names("Ý nghĩa, tiếng Việt.", "The meaning in Vietnamese."), True),
        Field("meaning_en", FieldType.TEXT, _names("Ý nghĩa, tiếng Anh.", "The meaning in English."), True),
    ),
    key=(),
)


def dictionary(tables: Sequence[PublishedTable], languages: Sequence[str]) -> Content:
    """The dictionary of the tables; beside Vietnamese and English in each further language of the site."""
    further = [code for code in languages if f"meaning_{code}" not in DICTIONARY.names]
    named = (
        Field(f"meaning_{code}", FieldType.TEXT, _names(f"Ý nghĩa ({code}).", f"The meaning ({code})."), True)
        for code in further
    )
    described = replace(DICTIONARY, fields=(*DICTIONARY.fields, *named))
    rows = [row for table in tables for field in table.fields for row in _rows(table, field, further)]
    columns: dict[str, list[Any]] = {name: [row[name] for row in rows] for name in described.names}
    return Content.of(described, columns)


def _rows(table: PublishedTable, field: Field, further: Sequence[str]) -> Iterator[dict[str, Any]]:
    said = {
        "table": table.name,
        "field": field.name,
        "type": str(field.type),
        "is_required": field.is_required,
        "is_key": field.name in table.key,
        "refers_to": field.refers_to,
        "pattern": field.pattern,
    }
    for value, meaning in (("", field.meaning), *((one, VALUES[field.name][one]) for one in field.choices)):
        meanings = {f"meaning_{code}": language(code).name(meaning) for code in ("vi", "en", *further)}
        yield {**said, "value": value, **meanings}
