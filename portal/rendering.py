"""Page contexts → content blocks, with the Jinja2 templates of `theme/`, compiled once per edition."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from portal import addresses
from portal.language import Language
from portal.pages.base import Edition, Page

THEME = Path(__file__).parents[1] / "theme"


class Renderer:
    """Renders the pages of one edition."""

    def __init__(self, edition: Edition, templates: Path = THEME) -> None:
        self.edition = edition
        self.environment = environment(edition, templates)

    def render(self, page: Page) -> str:
        """The page's content block: one `<div>`, ready for the splice.

        Raises jinja2.UndefinedError if the template asks for what the context does not have.
        """
        template = self.environment.get_template(f"{page.kind}.html")
        return template.render(page=page.context, links=page.links(self.edition.prefix)).strip()


def environment(edition: Edition, templates: Path = THEME) -> Environment:
    """What every template sees beside `page` and `links`: see the globals."""
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    words = Words(edition.language)
    made.globals.update(
        {
            "_": words.one,
            "n_": words.by_number,
            "language": edition.language,
            "a": addresses,
            "edition": edition,
            "settings": edition.settings,
        }
    )
    return made


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
