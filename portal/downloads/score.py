"""The agencies' quarterly score as rows, with its components and the weights used."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from portal.downloads.content import Content
from portal.language import round_half_up
from portal.ledger import Ledger
from portal.published.fields import Field, FieldType, PublishedTable
from portal.score import COMPONENTS, Component, scores_of
from portal.settings import Names


def _names(vi: str, en: str) -> Names:
    return {"vi": vi, "en": en}


def _rank(vi: str, en: str) -> Names:
    return _names(
        f"{vi}; trống nếu cơ quan không có điểm hoặc không cơ quan nào khác cùng loại có điểm.",
        f"{en}; empty where the agency has no score, or no other of its kind has one.",
    )


def _component_fields(key: str) -> Iterator[Field]:
    yield Field(key, FieldType.NUMBER, _names("Thành phần, từ 0 đến 100.", "The component, 0 to 100."), maximum=100.0)
    yield Field(f"{key}_cases", FieldType.INTEGER, _names("Số trường hợp.", "Cases."))
    yield Field(f"{key}_of", FieldType.INTEGER, _names("Trong số bao nhiêu.", "Of how many."))
    yield Field(f"{key}_weight_used", FieldType.TEXT, _names("Trọng số đã dùng.", "The weight used, exact."))
    yield Field(f"{key}_reason", FieldType.TEXT, _names("Vì sao không tính được.", "Why it is not computable."))


SCORE = PublishedTable(
    "score",
    "score",
    1,
    _names("Điểm quý của cơ quan", "Quarterly score of agencies"),
    _names("Mỗi dòng là một quý và một cơ quan.", "One row per quarter and agency."),
    (
        Field("period", FieldType.TEXT, _names("Quý.", "The quarter."), True),
        Field("is_provisional", FieldType.BOOLEAN, _names("Quý chưa kết thúc.", "The quarter is not over."), True),
        Field("agency", FieldType.TEXT, _names("Cơ quan.", "The agency."), True, refers_to="agencies"),
        Field("kind", FieldType.TEXT, _names("Loại cơ quan.", "The kind of agency."), True),
        Field("reports", FieldType.INTEGER, _names("Số phản ánh.", "Reports."), True),
        Field("score", FieldType.NUMBER, _names("Điểm, từ 0 đến 100.", "The score, 0 to 100."), maximum=100.0),
        Field("rank", FieldType.INTEGER, _rank("Hạng trong loại", "The rank within the kind")),
        Field("best_rank", FieldType.INTEGER, _rank("Hạng cao nhất khi đổi trọng số", "Best under other weights")),
        Field("worst_rank", FieldType.INTEGER, _rank("Hạng thấp nhất khi đổi trọng số", "Worst under other weights")),
        *(field for key in COMPONENTS for field in _component_fields(key)),
    ),
    ("period", "agency"),
)


def score(ledger: Ledger) -> Content:
    """Every agency's score by quarter; values to one decimal, as on the page."""
    rows: list[dict[str, Any]] = [
        {
            "period": scores.period.id,
            "is_provisional": scores.is_provisional,
            "agency": one.agency,
            "kind": one.kind,
            "reports": one.reports,
            "score": _one_decimal(one.score),
            "rank": one.rank,
            "best_rank": one.best,
            "worst_rank": one.worst,
            **{
                name: cell
                for key in COMPONENTS
                for name, cell in _component(key, one.components[key], one.used.get(key))
            },
        }
        for scores in scores_of(ledger)
        for one in scores.agencies
    ]
    return Content.of(SCORE, {name: [row[name] for row in rows] for name in SCORE.names})


def _component(key: str, component: Component, used: Fraction | None) -> Iterator[tuple[str, Any]]:
    yield key, _one_decimal(component.value)
    yield f"{key}_cases", component.cases
    yield f"{key}_of", component.of
    yield f"{key}_weight_used", "" if used is None else str(used)
    yield f"{key}_reason", str(component.reason or "")


def _one_decimal(value: Fraction | None) -> float | None:
    return None if value is None else float(round_half_up(value, 1))
