"""Rendering: text is escaped, markup that the portal made is kept, and nothing undefined passes."""

import pytest
from jinja2 import UndefinedError

from portal.language import language
from portal.ledger import Ledger
from portal.pages.base import Edition, Page
from portal.rendering import Renderer
from tests.archives import archive


@pytest.fixture(scope="module")
def edition():
    made = archive("1, 2019-07-01T08:00, submitted, app\n")
    return Edition(archive=made, ledger=Ledger.of(made), language=language("vi"), prefix="")


def render(edition, folder, template, context=None, address="co-quan/a/"):
    (folder / "x.html").write_text(template, "utf-8")
    return Renderer(edition, folder).render(Page("x", address, "t", "d", context))


def test_text_of_the_context_is_escaped(edition, tmp_path):
    """What people wrote is text on the page, in an element and in an attribute."""
    made = render(edition, tmp_path, '<p title="{{ page }}">{{ page }}</p>', '"><script>')
    assert "<script>" not in made and made.count("&lt;script&gt;") == 2


def test_a_sentence_keeps_the_links_put_into_it(edition, tmp_path):
    """A translated sentence takes a macro's link as markup and a name as text."""
    template = (
        '{% macro link() %}<a href="{{ links.to(a.HOME) }}">x</a>{% endmacro %}'
        '{{ _("{a} and {b}").format(a=link(), b=page) }}'
    )
    assert render(edition, tmp_path, template, "<b>") == '<a href="../../">x</a> and &lt;b&gt;'


def test_what_the_context_does_not_have_stops_the_build(edition, tmp_path):
    """A misspelt field raises instead of printing nothing."""
    with pytest.raises(UndefinedError):
        render(edition, tmp_path, "{{ page.nothing }}", object())


def test_the_template_sees_what_is_declared(edition, tmp_path):
    """Language, addresses, settings, edition and links are there for every template."""
    template = (
        "{{ language.number(2473) }} {{ n_('{n} x', '{n} xs', 2473) }} {{ links.file(a.DATA) }} {{ settings.country }}"
    )
    assert render(edition, tmp_path, template) == "2.473 2.473 xs ../../du-lieu/ VN"


def test_an_imported_macro_links_from_the_page_that_uses_it(edition, tmp_path):
    """A template that is imported runs once, and yet its links lead from each page that is rendered."""
    (tmp_path / "_home.html").write_text("{% macro home() %}{{ links.to(a.HOME) }}{% endmacro %}", "utf-8")
    (tmp_path / "x.html").write_text('{% from "_home.html" import home %}{{ home() }}', "utf-8")
    renderer = Renderer(edition, tmp_path)
    pages = [Page("x", address, "t", "d", None) for address in ("co-quan/a/", "")]
    assert [renderer.render(page) for page in pages] == ["../../", "./"]
