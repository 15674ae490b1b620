"""How a figure is cited: as text in each of the site's languages, and as BibTeX. Never with a date of the visit.

What changes from period to period stands in `data-cite` spans, so that a script may write the citation of another row;
the numbers and names that the script needs of a language stand beside as data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup, escape

from portal.language import Language, language
from portal.pages import written
from portal.pages.base import Edition
from portal.periods import FigureId, Period
from portal.settings import Names
from portal.statistics.definition import Definition, Figure

TEX = str.maketrans(
    {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    | {sign: f"\\{sign}" for sign in "&%$#_"}
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One way of citing a figure. `marks`: how its language groups, parts and ends numbers; empty for BibTeX."""

    id: str
    label: str
    lang: str
    text: Markup
    marks: str
    periods: tuple[tuple[str, str], ...]
    """Kind of period and its pattern: `week`, `Tuần {week}/{year}`."""
    early: str
    """What it says after a value that may still change; empty for BibTeX, which says it as the first citation does."""


class Citing:
    """Cites a statistic's figures: what does not change from scope to scope is made once."""

    def __init__(self, edition: Edition, definition: Definition, period: Period) -> None:
        """`period` is that of the figures to be cited."""
        self.edition, self.definition, self.period = edition, definition, period
        own = edition.language
        codes = sorted(edition.settings.languages, key=lambda code: code != own.code)
        self.languages = [language(code) for code in codes]
        self.patterns = [*(self._text(known) for known in self.languages), self._bibtex(own)]

    def of(self, figure: Figure, names: Names | None) -> tuple[Citation, ...]:
        """As text in each language, the page's own first, then as BibTeX. `names`: the scope's; None for the city."""
        made = [
            self._citation(pattern, known, figure, names, is_tex=known is None)
            for pattern, known in zip(self.patterns, [*self.languages, None], strict=True)
        ]
        return tuple(made)

    def _citation(
        self, pattern: str, known: Language | None, figure: Figure, names: Names | None, is_tex: bool
    ) -> Citation:
        said = known or self.edition.language
        parts = self._changing(said, figure, names)
        for key, text in parts.items():
            shown = text.translate(TEX) if is_tex and key not in ("id", "url", "key") else text
            pattern = pattern.replace(_place(key), _marked(key, shown))
        return Citation(
            "mb-cite-bibtex" if is_tex else f"mb-cite-{said.code}",
            "BibTeX" if is_tex else _name(said),
            said.code,
            Markup(pattern.strip()),
            "" if is_tex else _marks(said),
            () if is_tex else _patterns(said),
            "" if is_tex else early_words(said),
        )

    def _text(self, known: Language) -> str:
        pattern = known._(
            "{centre}. {title}, {scope}, {period}: {value}. {site}, as of {as_of}, definition version {version}. "
            "Figure {id}. {url}"
        )
        return str(escape(pattern).format_map(self._fixed(known) | PLACES))

    def _bibtex(self, known: Language) -> str:
        fixed = {key: text.translate(TEX) for key, text in self._fixed(known).items()} | PLACES
        as_of = self.edition.archive.as_of
        note = known._("{id}, definition version {version}, as of {as_of}")
        fields = {
            "author": Markup("{{{centre}}}").format_map(fixed),
            "title": Markup("{{{title}, {scope}, {period}: {value}}}").format_map(fixed),
            "howpublished": escape(fixed["site"]),
            "year": f"{as_of:%Y}",
            "month": f"{as_of.month}",
            "date": f"{as_of:%Y-%m-%d}",
            "note": escape(note).format_map(fixed | {"as_of": as_of.isoformat("T", "minutes")}),
        } | ({"url": PLACES["url"]} if self.edition.archive.project.site_url else {})
        lines = [Markup("  {} = {{{}}}").format(name, text) for name, text in fields.items()]
        return str(Markup("@misc{{{},\n").format(PLACES["key"]) + Markup(",\n").join(lines) + Markup("\n}"))

    def _fixed(self, known: Language) -> dict[str, str]:
        settings = self.edition.settings
        return {
            "centre": known.name(settings.centre),
            "title": known.name(self.definition.title),
            "site": known.name(settings.name),
            "as_of": known.time(self.edition.archive.as_of),
            "version": str(self.definition.version),
        }

    def _changing(self, known: Language, figure: Figure, names: Names | None) -> dict[str, str]:
        site_url, prefix = self.edition.archive.project.site_url, self.edition.settings.prefix_of(known.code)
        return {
            "scope": known._("the whole area") if names is None else known.name(names),
            "period": known.period(self.period),
            "value": f"{written.value(known, figure)}{_early(known, figure)}",
            "id": str(figure.id),
            "key": key_of(figure.id),
            "url": f"{site_url}{prefix}{self.edition.figure_address(figure.id)}" if site_url else "",
        }


def _place(key: str) -> str:
    return f"\x00{key}\x00"


PLACES: dict[str, str] = {key: Markup(_place(key)) for key in ("scope", "period", "value", "id", "key", "url")}
"""What is filled in for each figure; no text that people wrote can hold a NUL."""


def key_of(figure_id: FigureId) -> str:
    """The key of a figure's BibTeX entry: `overdue:agency:so-gtvt:2019-w31`."""
    return str(figure_id).replace("/", ":")


def early_words(known: Language) -> str:
    """What a citation says of a cohort's value while not every case is settled."""
    return known._("too early to tell")


def _early(known: Language, figure: Figure) -> str:
    return f" ({early_words(known)})" if figure.is_immature else ""


def _marked(key: str, text: str) -> str:
    """What another period would change, marked; the scope's name as it is."""
    return escape(text) if key == "scope" else f'<span data-cite="{key}">{escape(text)}</span>'


@cache
def _name(known: Language) -> str:
    name = known.locale.get_language_name(known.code) or known.code
    return name[:1].upper() + name[1:]


@cache
def _marks(known: Language) -> str:
    """Between thousands, before decimals, before a per cent sign: `.,` and a no-break space, or `,.`."""
    thousands, share = known.number(1000)[1], known.share(1, 0)
    return f"{thousands}{'.' if thousands == ',' else ','}{share[3:-1]}"


@cache
def _patterns(known: Language) -> tuple[tuple[str, str], ...]:
    months = dict.fromkeys(known.month_pattern(month) for month in range(1, 13))
    patterns: Mapping[str, str] = {
        "week": known._("Week {week}/{year}"),
        "month": "|".join(months),
        "quarter": known._("Q{quarter} {year}"),
    }
    return tuple(patterns.items())
