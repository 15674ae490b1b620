"""The data: what may be taken away, and what each column means."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.language import Language
from portal.pages.base import Download, Edition, Page
from portal.schema import REPORTS

TABLES = ("reports", "figures", "score", "agencies", "categories", "areas")


@dataclass(frozen=True)
class Offer:
    """One table in all its forms."""

    title: str
    says: str
    files: tuple[Download, ...]


@dataclass(frozen=True)
class Meaning:
    """One column."""

    name: str
    says: str


@dataclass(frozen=True)
class DataPage:
    """What the page shows."""

    tables: tuple[Offer, ...]
    statistics: tuple[Offer, ...]
    columns: tuple[Meaning, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language = edition.language
    by_table: dict[str, list[Download]] = {}
    for file in edition.downloads:
        by_table.setdefault(file.table, []).append(file)
    words = table_words(language)
    tables = [Offer(*words[key], tuple(by_table[key])) for key in TABLES if key in by_table]
    statistics = [
        Offer(language.name(one.title), language.name(one.sentence), tuple(by_table[key]))
        for key, one in edition.ledger.definitions.items()
        if key in by_table
    ]
    columns = [Meaning(column.name, language.name(column.meaning)) for column in REPORTS.columns if column.is_public]
    columns += [Meaning(name, says) for name, says in derived_words(language).items()]
    title = language._("Data")
    description = language._("The register without personal data and every figure, as CSV and JSON.")
    yield Page("data", a.DATA, title, description, DataPage(tuple(tables), tuple(statistics), tuple(columns)))


def table_words(language: Language) -> dict[str, tuple[str, str]]:
    """Each table's title and what a row is."""
    return {
        "reports": (language._("The register"), language._("one row for each report submitted, published or not")),
        "figures": (language._("Figures"), language._("one row for each statistic, scope and period")),
        "score": (language._("Quarterly score of agencies"), language._("one row for each quarter and agency")),
        "agencies": (language._("Agencies"), language._("one row for each agency")),
        "categories": (language._("Categories"), language._("one row for each category")),
        "areas": (language._("Areas"), language._("one row for each district, ward and commune")),
    }


def derived_words(language: Language) -> dict[str, str]:
    """What the columns mean that are computed."""
    return {
        "first_answered_at": language._("When the first answer was given."),
        "verdict": language._("The report's record against its deadline on the as-of day."),
        "working_days_taken": language._("Working days to the first answer, or waited so far."),
        "working_days_allowed": language._("Working days from receipt to the deadline."),
        "days_late": language._("Working days that the first answer came late; 0 if on time."),
        "days_overdue": language._("Working days past the deadline without an answer; 0 if none."),
    }
