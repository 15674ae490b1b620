"""What areas may be shaded by: shares, and reports for each 1,000 inhabitants; never a count alone.

Inhabitants are in no register, so a rate is no figure of the ledger: it is a figure of the ledger (reports received, or
overdue) divided by the `population` of `data/areas.yml`, whose source the page names.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count

from markupsafe import Markup, escape

from portal.addresses import Links
from portal.charts import Cited, linked
from portal.charts.svg import element
from portal.language import round_half_up
from portal.maps import AreaValue, Measure
from portal.pages import written
from portal.pages.base import Edition
from portal.pages.comparing import Row
from portal.records import Area
from portal.statistics.definition import Figure

SHADED = "overdue_of_received"
"""The share that the map shows first."""
PER = 1_000
SHARES = (SHADED, "handled_of_received", "on_time_of_due")
RATES = ("received", "overdue")
DECIMALS = 2
"""Of a rate, at least."""


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


def decimals(rates: Iterable[Rate | None]) -> int:
    """How many decimals the rates of a table have, all the same: two, or more where one that is not 0 would read so."""
    least = min((known.value for known in rates if known and known.value), default=Fraction(1))
    return next(digits for digits in count(DECIMALS) if round_half_up(least, digits))


def _decimals(edition: Edition, rows: Sequence[Row]) -> int:
    return decimals(rate(edition, row, statistic) for row in rows for statistic in RATES)


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


Write = Callable[..., str]
"""Fills a pattern with the words of a figure's parts."""


def _plain(pattern: str, figure: Figure | None, **parts: str) -> str:
    return pattern.format(**parts)


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


def _share_in_words(edition: Edition, row: Row, statistic: str, write: Write = _plain) -> str:
    language = edition.language
    figure = edition.ledger.figure(statistic, row.scope) if row.figures else None
    if figure is None or figure.value is None:
        return language._("no reports") if figure is None else written.reason(language, figure)
    said = {
        SHADED: language._("{share} overdue ({part} / {all})"),
        "handled_of_received": language._("{share} answered ({part} / {all})"),
        "on_time_of_due": language._("{share} on time ({part} / {all})"),
    }
    return write(
        said[statistic],
        figure,
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
    digits = _decimals(edition, rows)
    for statistic in RATES:
        found = {row.scope.id: rate(edition, row, statistic) for row in rows}
        if not any(found.values()):
            return
        name, caption = names[statistic]
        values = [
            AreaValue(
                row.scope.id,
                known.value if (known := found[row.scope.id]) else None,
                _rate_in_words(edition, row, statistic, digits),
                links.to(row.address),
            )
            for row in rows
        ]
        yield Measure(f"{statistic}_rate", name, caption, values, lambda bound: language.number(bound, max(3, digits)))


def _rate_in_words(edition: Edition, row: Row, statistic: str, digits: int, write: Write = _plain) -> str:
    language, known = edition.language, rate(edition, row, statistic)
    if known is None:
        return language._("inhabitants not known")
    return write(
        language._("{rate} per 1,000 ({part} / {all} inhabitants)"),
        edition.ledger.figure(statistic, row.scope) if row.figures else None,
        rate=language.fixed(known.value, digits),
        part=language.number(_count(row, statistic)),
        all=language.number(known.population),
    )


def table(edition: Edition, made: Sequence[Measure], rows: Sequence[Row], links: Links) -> Markup:
    """Every area with every measure, in words; the script keeps the column of the one that the map shows.

    Its figures are links: a share, with what must stand beside it; of a rate the count above the inhabitants.
    """
    language, digits = edition.language, _decimals(edition, rows)

    def write(pattern: str, figure: Figure | None, **parts: str) -> str:
        name = "share" if "share" in parts else "part"
        if figure is None:
            return pattern.format(**parts)
        parts[name] = _link(edition, links, figure, parts[name])
        return escape(pattern).format(**parts) + _beside(edition, links, figure)

    def cell(measure: Measure, row: Row) -> str:
        if measure.id in SHARES:
            return _share_in_words(edition, row, measure.id, write)
        return _rate_in_words(edition, row, measure.id.removesuffix("_rate"), digits, write)

    head = (element("th", measure.name, scope="col", data_column=measure.id) for measure in made)
    body = (
        element(
            "tr",
            element("th", element("a", row.name, href=links.to(row.address)), scope="row"),
            *(element("td", cell(measure, row), data_column=measure.id) for measure in made),
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


def _link(edition: Edition, links: Links, figure: Figure, text: str) -> Markup:
    return Markup(linked(text, Cited(str(figure.id), links.to(edition.figure_address(figure.id)))))


def _beside(edition: Edition, links: Links, figure: Figure) -> Markup:
    """The reading that must stand beside a figure, small beneath it; nothing where none must."""
    wanted = figure.definition.must_stand_beside
    if not wanted:
        return Markup("")
    language, other = edition.language, edition.ledger.figure(wanted, figure.id.scope, figure.id.period)
    value = _link(edition, links, other, written.value(language, other))
    cases = written.cases(language, other)
    den = Markup(' <span class="mb-den">{}</span>').format(cases) if cases else ""
    title = language.name(other.definition.title)
    return Markup(' <span class="mb-with">{}: {}{}</span>').format(title, value, den)
