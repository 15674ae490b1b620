"""The comparison of agencies by a statistic of the whole city as a picture of its own: SVG, and PNG."""

from collections.abc import Iterator
from fractions import Fraction

from portal import addresses as a
from portal import charts
from portal.charts import RankedGroup, RankedRow
from portal.pages import written
from portal.pages.base import Edition, File
from portal.pages.comparisons import ComparedRow, Comparison
from portal.pages.picturing import as_pixels
from portal.pages.reading import reading_of
from portal.periods import ALL
from portal.terms import ScopeKind


def offered(edition: Edition, found: Comparison) -> tuple[tuple[str, str], ...]:
    """The files, as words and address; none where no agency is ranked."""
    if not any(kind.ranked for kind in found.kinds):
        return ()
    kinds = ("svg", "png") if edition.typeface else ("svg",)
    statistic = found.city.id.statistic
    return tuple((kind.upper(), a.figure_file(statistic, _name(edition, kind))) for kind in kinds)


def comparison_files(edition: Edition, found: Comparison) -> Iterator[File]:
    """The files that are offered."""
    if not found.files:
        return
    drawn = picture(edition, found)
    for kind, address in found.files:
        pixels = kind == "PNG" and edition.typeface
        content = as_pixels(edition, drawn, pixels) if pixels else drawn.encode()
        yield File(address, content)


def picture(edition: Edition, found: Comparison) -> str:
    """Every ranked agency on its interval, kind by kind, the whole city's value an upright line."""
    language, settings, city = edition.language, edition.settings, found.city
    site_url = edition.archive.project.site_url
    title, others = language.name(city.definition.title), _others(edition, found)
    label = charts.PlateLabel(
        title=language._("{title}: agencies compared within their kind").format(title=title),
        of=f"{language.name(settings.city)} · {reading_of(edition, city).when}",
        counted=language._(
            "The bar is a 95% interval (Wilson): it reads the reports as if drawn from the agency's usual work, so a "
            "small number makes it wide. The ranks are those that the intervals leave open; agencies whose intervals "
            "overlap can't be told apart."
        ),
        beside=language._("The upright line is the whole area: {share}.").format(share=written.value(language, city))
        + (f" {language._('To be read beside it:')} {others}." if others else ""),
        source=language._("Source: {centre}. As of {time}.").format(
            centre=language.name(settings.centre), time=language.time(edition.archive.as_of)
        ),
        note=language.name(settings.illustration),
        site=language.name(settings.name),
        id=f"{city.id.statistic}/{ScopeKind.AGENCY}:*/{city.id.period}",
        address=f"{site_url}{edition.prefix}{a.statistic(city.id.statistic)}#mb-compared" if site_url else "",
    )
    groups = [RankedGroup(kind.title, tuple(_row(edition, one) for one in kind.ranked)) for kind in found.kinds]
    heads = (language._("Value"), others.partition(":")[0], language._("Rank"))
    reference = None if city.value is None else Fraction(city.value)
    return charts.ranking(language, [group for group in groups if group.rows], label, heads, reference)


def _others(edition: Edition, found: Comparison) -> str:
    """What must stand beside the whole city's value, `Quá hạn: 280`; empty where nothing must."""
    wanted = found.city.definition.must_stand_beside
    if not wanted:
        return ""
    other = edition.ledger.figure(wanted, ALL, found.city.id.period)
    return f"{edition.language.name(other.definition.title)}: {written.value_with_unit(edition.language, other)}"


def _row(edition: Edition, one: ComparedRow) -> RankedRow:
    language, bounds = edition.language, one.bounds
    assert bounds is not None, "an agency that is ranked has an interval"
    return RankedRow(
        one.name,
        Fraction(one.figure.value or 0),
        bounds.lower,
        bounds.upper,
        written.value(language, one.figure),
        "" if one.beside is None else written.value(language, one.beside),
        one.ranks,
    )


def _name(edition: Edition, kind: str) -> str:
    """`agencies.svg` of the first edition, `agencies.en.svg` of another."""
    return f"agencies.{kind}" if edition.is_first else f"agencies.{edition.language.code}.{kind}"
