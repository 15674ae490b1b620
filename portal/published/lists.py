"""The published tables of agencies, categories and areas. What is not named here does not leave the building."""

from collections.abc import Sequence

from portal.language import language
from portal.published.fields import ID, Field, FieldType, PublishedTable
from portal.settings import Names


def _names(vi: str, en: str) -> Names:
    return {"vi": vi, "en": en}


def lists(languages: Sequence[str]) -> tuple[PublishedTable, ...]:
    """Agencies, categories and areas, with a name in each of the site's languages."""
    return _agencies(languages), _categories(languages), _areas(languages)


def _named(languages: Sequence[str], meaning: Names) -> list[Field]:
    names = [
        Field(
            f"name_{code}",
            FieldType.TEXT,
            _names(f"Tên ({language(code).locale.get_display_name('vi')}).", f"Its name in {_english(code)}."),
        )
        for code in languages
    ]
    return [Field("id", FieldType.TEXT, meaning, is_required=True, pattern=ID), *names]


def _english(code: str) -> str:
    return str(language(code).locale.get_language_name("en"))


SPELLINGS = Field("spellings", FieldType.LIST, _names("Các cách viết khác.", "Other spellings."))
VALID_FROM = Field("valid_from", FieldType.DAY, _names("Có hiệu lực từ ngày.", "Valid from this day."))
VALID_TO = Field("valid_to", FieldType.DAY, _names("Có hiệu lực đến hết ngày.", "Valid to the end of this day."))


def _agencies(languages: Sequence[str]) -> PublishedTable:
    return PublishedTable(
        "agencies",
        "agency",
        1,
        _names("Cơ quan", "Agencies"),
        _names("Mỗi dòng là một cơ quan, đơn vị trả lời phản ánh.", "One row per agency that answers reports."),
        (
            *_named(languages, _names("Mã cơ quan.", "The agency's id.")),
            Field(
                "kind",
                FieldType.TEXT,
                _names(
                    "Loại cơ quan (department, district, commune, utility, other); chỉ so sánh trong cùng loại.",
                    "Its kind (department, district, commune, utility, other); agencies are compared within it.",
                ),
                is_required=True,
            ),
            Field("parent", FieldType.TEXT, _names("Cơ quan cấp trên.", "The agency above it."), refers_to="agencies"),
            SPELLINGS,
            VALID_FROM,
            VALID_TO,
            Field("joined_on", FieldType.DAY, _names("Ngày bắt đầu tham gia.", "The day it began to take part.")),
            Field(
                "successor",
                FieldType.TEXT,
                _names("Cơ quan tiếp nhận nhiệm vụ.", "The agency that took its work over."),
                refers_to="agencies",
            ),
        ),
    )


def _categories(languages: Sequence[str]) -> PublishedTable:
    return PublishedTable(
        "categories",
        "category",
        1,
        _names("Lĩnh vực", "Categories"),
        _names("Mỗi dòng là một lĩnh vực phản ánh.", "One row per category of reports."),
        (
            *_named(languages, _names("Mã lĩnh vực.", "The category's id.")),
            Field(
                "working_days",
                FieldType.INTEGER,
                _names("Số ngày làm việc được phép.", "Working days allowed."),
                minimum=0,
            ),
            SPELLINGS,
            Field(
                "private_home",
                FieldType.BOOLEAN,
                _names(
                    "Thường ở nhà riêng: tọa độ chỉ chính xác khoảng 110 m.",
                    "Often a private home: places are given to about 110 m.",
                ),
                is_required=True,
            ),
            Field(
                "sensitive",
                FieldType.BOOLEAN,
                _names("Nhạy cảm: tọa độ chỉ chính xác khoảng 110 m.", "Sensitive: places are given to about 110 m."),
                is_required=True,
            ),
        ),
    )


def _areas(languages: Sequence[str]) -> PublishedTable:
    return PublishedTable(
        "areas",
        "area",
        1,
        _names("Địa bàn", "Areas"),
        _names("Mỗi dòng là một huyện, xã, phường hoặc khu vực.", "One row per district, ward, commune or area."),
        (
            *_named(languages, _names("Mã địa bàn.", "The area's id.")),
            Field(
                "level",
                FieldType.INTEGER,
                _names("Cấp; 1 là rộng nhất.", "Its level; 1 is the widest."),
                True,
                minimum=1,
            ),
            Field("parent", FieldType.TEXT, _names("Địa bàn bao quanh.", "The area around it."), refers_to="areas"),
            SPELLINGS,
            VALID_FROM,
            VALID_TO,
            Field("population", FieldType.INTEGER, _names("Dân số.", "Inhabitants."), minimum=0),
            Field("km2", FieldType.NUMBER, _names("Diện tích, km².", "Its size in km²."), minimum=0),
            Field("source", FieldType.TEXT, _names("Nguồn của dân số và diện tích.", "Where these come from.")),
        ),
    )
