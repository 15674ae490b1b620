"""How a figure is cited: as text in each of the site's languages, and as BibTeX. Never with a date of the visit.

What changes from period to period stands in `data-cite` spans, so that a script may write the citation of another row;
the numbers and names that the script needs of a language stand beside as data.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from portal import addresses as a
from portal.language import Language, language
from portal.pages import written
from portal.pages.base import Edition
from portal.periods import FigureId
from portal.settings import Names
from portal.statistics.definition import Figure

TEX = str.maketrans(
    {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    | {sign: f"\\{sign}" for sign in "&%$#_"}
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One way of citing a figure. `marks`: how its language groups, parts and ends numbers; `periods`: how it names them."""

    id: str
    label: str
    lang: str
    text: Markup
    marks: str
    periods: tuple[tuple[str, str], ...]
    """Kind of period and its pattern: `week`, `Tuần {week}/{year}`."""


def citations(edition: Edition, figure: Figure, scope_names: Names | None) -> tuple[Citation, ...]:
    """As text in each language, the page's own first, then as BibTeX. `scope_names` is None for the whole city."""
    own = edition.language
    codes = sorted(edition.settings.languages, key=lambda code: code != own.code)
    made = [_citation(edition, language(code), figure, scope_names) for code in codes]
    return (*made, _bibtex(edition, own, figure, scope_names))


def key_of(figure_id: FigureId) -> str:
    """The key of a figure's BibTeX entry: `overdue:agency:so-gtvt:2019-w31`."""
    return str(figure_id).replace("/", ":")


def _citation(edition: Edition, known: Language, figure: Figure, names: Names | None) -> Citation:
    pattern = known._(
        "{centre}. {title}, {scope}, {period}: {value}. {site}, as of {as_of}, definition version {version}. Figure {id}. {url}"
    )
    label = known.locale.get_language_name(known.code) or known.code
    parts = _parts(edition, known, figure, names)
    return Citation(
        f"mb-cite-{known.code}",
        label[:1].upper() + label[1:],
        known.code,
        Markup(escape(pattern).format_map({key: _span(key, text) for key, text in parts.items()}).strip()),
        _marks(known),
        _patterns(known),
    )


def _bibtex(edition: Edition, known: Language, figure: Figure, names: Names | None) -> Citation:
    parts = _parts(edition, known, figure, names)
    tex = {key: _span(key, text if key in ("id", "url") else text.translate(TEX)) for key, text in parts.items()}
    as_of, key = edition.archive.as_of, _span("key", key_of(figure.id))
    note = Markup("{id}, version {version}, {as_of}").format_map(tex | {"as_of": as_of.isoformat("T", "minutes")})
    fields = {
        "author": Markup("{{{centre}}}").format_map(tex),
        "title": Markup("{{{title}, {scope}, {period}: {value}}}").format_map(tex),
        "howpublished": tex["site"],
        "year": f"{as_of:%Y}",
        "month": f"{as_of.month}",
        "date": f"{as_of:%Y-%m-%d}",
        "note": note,
        "url": tex["url"],
    }
    lines = [Markup("  {} = {{{}}}").format(name, text) for name, text in fields.items() if text]
    text = Markup("@misc{{{},\n").format(key) + Markup(",\n").join(lines) + Markup("\n}")
    return Citation("mb-cite-bibtex", "BibTeX", known.code, text, _marks(known), _patterns(known))


def _parts(edition: Edition, known: Language, figure: Figure, names: Names | None) -> dict[str, str]:
    settings, figure_id = edition.settings, figure.id
    site_url = edition.archive.project.site_url
    address = settings.prefix_of(known.code) + _address(edition, figure_id)
    return {
        "centre": known.name(settings.centre),
        "title": known.name(figure.definition.title),
        "scope": known._("the whole city") if names is None else known.name(names),
        "period": known.period(figure_id.period),
        "value": written.value(known, figure),
        "site": known.name(settings.name),
        "as_of": known.time(edition.archive.as_of),
        "version": str(figure.definition.version),
        "id": str(figure_id),
        "url": f"{site_url}{address}" if site_url else "",
    }


def _address(edition: Edition, figure_id: FigureId) -> str:
    return edition.figure_address(figure_id) if edition.ledger.holds(figure_id) else a.figure(figure_id)


def _span(key: str, text: str) -> str:
    """What another period would change, marked; the rest as it is."""
    if key not in ("period", "value", "id", "url", "key"):
        return escape(text)
    return Markup('<span data-cite="{}">{}</span>').format(key, text)


def _marks(known: Language) -> str:
    """Between thousands, before decimals, before a per cent sign: `.,` and a no-break space, or `,.`."""
    thousands, share = known.number(1000)[1], known.share(1, 0)
    return f"{thousands}{'.' if thousands == ',' else ','}{share[3:-1]}"


def _patterns(known: Language) -> tuple[tuple[str, str], ...]:
    patterns: Mapping[str, str] = {
        "week": known._("Week {week}/{year}"),
        "month": known._("Month {month}/{year}"),
        "quarter": known._("Quarter {quarter}/{year}"),
    }
    return tuple(patterns.items())
