"""What areas may be shaded by: shares, and reports for each 1,000 inhabitants; never a count alone.

Inhabitants are in no register, so a rate is no figure of the ledger: it is a figure of the ledger (reports received, or
overdue) divided by the `population` of `data/areas.yml`, whose source the page names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup, escape

from portal.addresses import Links
from portal.charts.svg import element
from portal.language import Language
from portal.maps import AreaValue, Measure
from portal.pages.base import Edition
from portal.pages.comparing import Row
from portal.records import Area

SHADED = "overdue_of_received"
"""The share that the map shows first."""
PER = 1_000
SHARES = (SHADED, "handled_of_received", "on_time_of_due")
RATES = ("received", "overdue")


@dataclass(frozen=True, slots=True)
class Rate:
    """Reports of an area for each 1,000 inhabitants, exact; and their number."""

    value: Fraction
    population: int


def rate(edition: Edition, row: Row, statistic: str) -> Rate | None:
    """A count for each 1,000 inhabitants; None where the inhabitants are not known."""
    population = edition.archive.areas[row.scope.id].population
    if not population or population < 0:
        return None
    return Rate(Fraction(PER * _count(row, statistic), population), population)


def _count(row: Row, statistic: str) -> int:
    return int(row.figures[statistic].value or 0) if row.figures else 0


def source_of(edition: Edition, area: Area) -> Markup:
    """Where an area's numbers come from, marked where that is told in another language."""
    text, code = edition.language.spoken(area.source, edition.settings.languages[0])
    return Markup('<span lang="{}">{}</span>').format(code, text) if code else escape(text)


def sources(edition: Edition, rows: Sequence[Row]) -> list[Markup]:
    """Where the numbers of inhabitants come from, each source once."""
    records = (edition.archive.areas[row.scope.id] for row in rows)
    return sorted({source_of(edition, one) for one in records if one.population and one.source})


def measures(edition: Edition, links: Links, rows: Sequence[Row]) -> list[Measure]:
    """The shares, then the rates if any of the areas says how many live there."""
    made = [_share(edition, links, rows, statistic) for statistic in SHARES]
    return made + list(_rates(edition, links, rows))


def _share(edition: Edition, links: Links, rows: Sequence[Row], statistic: str) -> Measure:
    language = edition.language
    names = {
        SHADED: (language._("Share overdue"), language._("Overdue reports, of all received in the area")),
        "handled_of_received": (
            language._("Share answered"),
            language._("Reports answered, of all received in the area"),
        ),
        "on_time_of_due": (
            language._("Share on time"),
            language._("Answered by the deadline, of those answered with a deadline and those overdue"),
        ),
    }
    name, caption = names[statistic]
    values = [
        AreaValue(
            row.scope.id,
            edition.ledger.figure(statistic, row.scope).value if row.figures else None,
            _share_in_words(edition, row, statistic),
            links.to(row.address),
        )
        for row in rows
    ]
    return Measure(statistic, name, caption, values, lambda bound: language.share(bound, 0))


def _share_in_words(edition: Edition, row: Row, statistic: str) -> str:
    language = edition.language
    figure = edition.ledger.figure(statistic, row.scope) if row.figures else None
    if figure is None or figure.value is None:
        return language._("no reports")
    said = {
        SHADED: language._("{share} overdue ({part} / {all})"),
        "handled_of_received": language._("{share} answered ({part} / {all})"),
        "on_time_of_due": language._("{share} on time ({part} / {all})"),
    }
    return said[statistic].format(
        share=language.share(Fraction(figure.value or 0)),
        part=language.number(figure.numerator),
        all=language.number(figure.denominator),
    )


def _rates(edition: Edition, links: Links, rows: Sequence[Row]) -> Iterator[Measure]:
    language = edition.language
    names = {
        "received": (
            language._("Reports per 1,000 inhabitants"),
            language._("Reports received for each 1,000 inhabitants of the area"),
        ),
        "overdue": (
            language._("Overdue per 1,000 inhabitants"),
            language._("Reports overdue now for each 1,000 inhabitants of the area"),
        ),
    }
    for statistic in RATES:
        found = {row.scope.id: rate(edition, row, statistic) for row in rows}
        if not any(found.values()):
            return
        name, caption = names[statistic]
        values = [
            AreaValue(
                row.scope.id,
                known.value if (known := found[row.scope.id]) else None,
                _rate_in_words(edition, row, known, statistic),
                links.to(row.address),
            )
            for row in rows
        ]
        yield Measure(f"{statistic}_rate", name, caption, values, lambda bound: language.number(bound, 2))


def _rate_in_words(edition: Edition, row: Row, known: Rate | None, statistic: str) -> str:
    language = edition.language
    if known is None:
        return language._("inhabitants not known")
    return language._("{rate} per 1,000 ({part} / {all} inhabitants)").format(
        rate=language.number(known.value, 2),
        part=language.number(_count(row, statistic)),
        all=language.number(known.population),
    )


def table(made: Sequence[Measure], rows: Sequence[Row], links: Links, language: Language) -> Markup:
    """Every area with every measure, in words; the script keeps the column of the one that the map shows."""
    texts = {measure.id: {value.area: value.text for value in measure.values} for measure in made}
    head = (element("th", measure.name, scope="col", data_column=measure.id) for measure in made)
    body = (
        element(
            "tr",
            element("th", element("a", row.name, href=links.to(row.address)), scope="row"),
            *(element("td", texts[measure.id][row.scope.id], data_column=measure.id) for measure in made),
        )
        for row in rows
    )
    name = language._("Areas with every measure of the map")
    drawn = element(
        "table",
        element("caption", name, class_="mb-hidden"),
        element("thead", element("tr", element("th", language._("Area"), scope="col"), *head)),
        element("tbody", *body),
        class_="mb-table mb-table--areas",
    )
    return element("div", drawn, class_="mb-scroll", tabindex=0, role="region", aria_label=name)
