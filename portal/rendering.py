"""Page contexts → content blocks, with the Jinja2 templates of `theme/`, compiled once per edition."""

from functools import partial
from pathlib import Path

from markupsafe import Markup, escape

from portal import addresses, serving
from portal.language import Language
from portal.pages.base import Edition, Page
from portal.periods import FigureId
from portal.statistics.definition import Figure
from portal.templating import PlainEnvironment

THEME = Path(__file__).parents[1] / "theme"


class Renderer:
    """Renders the pages of one edition."""

    def __init__(self, edition: Edition, templates: Path = THEME) -> None:
        self.edition = edition
        self.environment = environment(edition, templates)

    def compile(self) -> None:
        """Compile every template now, so that processes forked later share them."""
        for name in self.environment.list_templates(extensions=["html"]):
            if "/" not in name:
                self.environment.get_template(name)

    def render(self, page: Page) -> str:
        """The page's content block: one `<div>`, ready for the splice.

        Raises jinja2.UndefinedError if the template asks for what the context does not have.
        """
        template = self.environment.get_template(f"{page.kind}.html")
        self.environment.here.links = page.links(self.edition.prefix)
        return template.render(page=page.context).strip()


def environment(edition: Edition, templates: Path = THEME) -> PlainEnvironment:
    """What every template sees beside `page` and `links`: see the globals."""
    made = PlainEnvironment(templates)
    words = Words(edition.language)
    made.globals.update(
        {
            "_": words.one,
            "n_": words.by_number,
            "language": edition.language,
            "a": addresses,
            "serving": serving,
            "edition": edition,
            "settings": edition.settings,
            "attended": attended,
            "companion_of": partial(companion_of, edition),
        }
    )
    return made


class UnattendedError(ValueError):
    """A value that can mislead was about to be printed without the reading that must stand beside it."""


def attended(figure: Figure, beside: Figure | None) -> str:
    """Nothing; raises UnattendedError unless the reading that a figure's definition names stands beside it."""
    wanted = figure.definition.must_stand_beside
    if wanted and (beside is None or beside.id != FigureId(wanted, figure.id.scope, figure.id.period)):
        raise UnattendedError(f"{figure.id} can mislead: {wanted} of the same scope and period must stand beside it")
    return ""


def companion_of(edition: Edition, figure: Figure) -> Figure | None:
    """The reading that must stand beside a figure of the ledger; None where none must."""
    wanted = figure.definition.must_stand_beside
    return edition.ledger.figure(wanted, figure.id.scope, figure.id.period) if wanted else None


class Words:
    """Translations as markup, so that `_("… {link} …").format(link=…)` keeps markup given and escapes the rest."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._known: dict[str, Markup] = {}

    def one(self, message: str) -> Markup:
        """Translate one of the code's strings."""
        if message not in self._known:
            self._known[message] = escape(self._language._(message))
        return self._known[message]

    def by_number(self, one: str, many: str, count: int, shown: Markup | None = None) -> Markup:
        """Translate by number; `{n}` in the message becomes the number, or what is `shown` for it."""
        if shown is None:
            return escape(self._language.n(one, many, count))
        return Markup(escape(self._language.translations.ngettext(one, many, count)).replace("{n}", shown))
