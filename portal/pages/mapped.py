"""The reports on a map as a list beside it, for readers without the script: what it shows, where, whose."""

from collections.abc import Iterable

from markupsafe import Markup

from portal import addresses as a
from portal import maps
from portal.addresses import Links
from portal.charts.svg import element
from portal.maps.edition import verdict_words
from portal.maps.places import KINDS
from portal.pages.base import Edition
from portal.pages.index import index_of
from portal.periods import ALL, Scope
from portal.terms import ScopeKind


def items(edition: Edition, links: Links, most: int, scope: Scope = ALL) -> list[Markup]:
    """The last received of the reports on a scope's map, at most so many; a fallback point is no place of theirs."""
    points, states = maps.points_in(edition, scope), verdict_words(edition.language)
    newest = index_of(edition).sorted_newest(points.index.to_numpy())[:most]
    shown = points.loc[newest]
    told = zip(newest.tolist(), shown["code"], (shown["fallback"] >= 0).tolist(), strict=True)
    return [
        element(
            "li",
            _title(edition, links, row),
            element(
                "span",
                *_told(edition, row, scope, is_lost=is_lost),
                " ",
                element("span", states[code], class_=f"mb-chip mb-chip--{KINDS[code]}"),
                class_="mb-list__meta mb-dotted",
            ),
            class_="mb-list__item",
        )
        for row, code, is_lost in told
    ]


def _told(edition: Edition, row: int, scope: Scope, *, is_lost: bool) -> Iterable[Markup]:
    """Where it is, and whose; as the script's `map-list.js` tells it."""
    index, language = index_of(edition), edition.language
    edited = edition.archive.edited.get(index.ids[row])
    if is_lost:
        yield element("span", language._("place not known"))
    elif edited and edited.place:
        yield element("span", edited.place, lang=edition.settings.languages[0])
    else:
        yield element("span", index.area_names.get(index.area[row]) or language._("No area assigned"))
    if scope.kind is not ScopeKind.AGENCY:
        yield element("span", index.agency_names.get(index.agency[row]) or language._("No agency assigned"))


def _title(edition: Edition, links: Links, row: int) -> Markup:
    key = index_of(edition).ids[row]
    if edited := edition.archive.edited.get(key):
        lang = edition.settings.languages[0]
        return element("a", edited.title, href=links.to(a.report(key)), lang=lang, class_="mb-list__title")
    words = edition.language._("Report {id}").format(id=key)
    plain = "mb-list__title mb-list__title--plain"
    return element("a", words, href=f"{links.to(a.LOOKUP)}?ma={key}", class_=plain)
