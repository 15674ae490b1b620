"""A figure explains itself: in a sentence, with its reports, its citation, its picture and its frame for others."""

import html
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from portal import addresses as a
from portal import host
from portal.charts import png
from portal.charts.svg import broken_lines
from portal.language import language
from portal.pages import embeds, figure, written
from portal.pages.base import File, Page
from portal.pages.citing import Citing, key_of
from portal.pages.embedding import OF_AGENCIES, embed_code
from portal.pages.picturing import fluid, points_of
from portal.pages.saying import finding, sentence
from portal.periods import ALL, Scope, parse_figure_id
from portal.statistics.definition import Reason
from portal.terms import ScopeKind
from tests.pages.golden_edition import context, golden, is_page, rendered

AGENCY = Scope(ScopeKind.AGENCY, "so-gtvt")


def page_of(statistic: str, code: str = "vi", scope: Scope = AGENCY) -> Page:
    edition = golden(code)
    return figure.Explained(edition, edition.ledger.definitions[statistic], scope.kind).of(scope)


def files_of(statistic: str, code: str = "vi") -> dict[str, bytes]:
    """The files of the whole city."""
    edition = golden(code)
    explained = figure.Explained(edition, edition.ledger.definitions[statistic], ScopeKind.ALL)
    figures = edition.ledger.row(statistic, ALL)
    made = explained.files_of_city(figures, explained.context(ALL, figures))
    return {file.address.rpartition("/")[2]: file.content for file in made}


def plain(markup: str) -> str:
    return html.unescape(re.sub("<[^>]+>", "", markup))


def test_the_sentence_gives_numerator_and_denominator_in_words():
    """A share is told as what was counted and how many, out of what and how many, in the definition's own words."""
    one = golden().ledger.figure("on_time_of_due", AGENCY)
    words = plain(sentence(language("en"), one))
    what, of_what = one.definition.numerator["en"], one.definition.denominator["en"]
    assert words == f"{what[0].upper()}{what[1:]}: {one.numerator}; out of {of_what}: {one.denominator}"


def test_a_sentence_without_a_value_gives_the_reason():
    """Where nothing can be computed the sentence says why."""
    one = replace(golden().ledger.figure("satisfaction"), value=None, numerator=None, denominator=None)
    assert sentence(language("vi"), replace(one, reason=Reason.TOO_FEW)) == "Quá ít đánh giá để công bố"
    assert "Không tính được" in sentence(language("vi"), replace(one, reason=Reason.NOT_COMPUTABLE))


def test_a_fall_is_told_from_where_it_began():
    """A stock that fell for two weeks is told from the week before them, one that fell for one from the last."""
    series = golden().ledger.row("overdue", ALL)[:4]
    values = [7, 9, 6, 4]
    fallen = [replace(figure, value=value, numerator=value) for figure, value in zip(series, values, strict=True)]
    since = [language("en").period(figure.id.period) for figure in fallen]
    assert finding(language("en"), fallen) == f"Down from 9 in {since[1]} to 4"
    assert finding(language("en"), fallen[:3]) == f"Down from 9 in {since[1]} to 6"
    fallen[1] = replace(fallen[1], value=5, numerator=5)
    assert finding(language("en"), fallen) == f"Down from 6 in {since[2]} to 4"


@pytest.mark.parametrize("statistic", ["overdue", "on_time_of_due", "median_days", "new_reports"])
def test_the_finding_is_borne_out_by_the_last_two_values(statistic):
    """Up, down or the same: the words follow from the values."""
    series = [one for one in golden().ledger.series(statistic) if one.value is not None]
    for end in range(2, len(series) + 1):
        before, now = (one.value for one in series[end - 2 : end])
        words = finding(language("en"), series[:end])
        assert before is not None and now is not None
        expected = "Up" if now > before else "Down" if now < before else "the same"
        assert expected in words


def test_nothing_is_found_in_nothing():
    """A series without values is said to be empty."""
    assert finding(language("en"), []) == "Nothing to show yet"


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_citation_holds_all_that_a_reader_needs(code):
    """In both languages: who, what, of whom, when, how much, as of when, version, id and whole address; own first."""
    edition = golden(code)
    one = edition.ledger.figure("overdue_of_received", AGENCY)
    made = Citing(edition, one.definition, one.id.period).of(one, edition.archive.agencies["so-gtvt"].names)
    assert [citation.lang for citation in made] == [code, "en" if code == "vi" else "vi", code]
    for citation in made[:2]:
        known, text = language(citation.lang), plain(citation.text)
        assert known.name(edition.settings.centre) in text and known.name(one.definition.title) in text
        assert written.value(known, one) in text and known.time(edition.archive.as_of) in text and str(one.id) in text
        prefix = "" if citation.lang == "vi" else "en/"
        assert f"https://minh-bach.example/{prefix}so-lieu/overdue_of_received/agency/so-gtvt/#2019-08-14" in text
        assert "\x00" not in text


def test_bibtex_is_whole_and_has_a_stable_key():
    """The entry's braces balance, its key is the figure's id, its date the as-of day; per cent signs are escaped."""
    edition = golden("en")
    one = edition.ledger.figure("overdue_of_received", AGENCY)
    text = plain(Citing(edition, one.definition, one.id.period).of(one, {"en": "50% & {x}_y"})[-1].text)
    assert text.startswith("@misc{overdue_of_received:agency:so-gtvt:2019-08-14,\n")
    assert r"50\% \& \{x\}\_y" in text and "date = {2019-08-14}" in text and "definition version 1" in text
    unescaped = re.sub(r"\\[{}]", "", text)
    assert unescaped.count("{") == unescaped.count("}")


def test_keys_of_different_figures_differ():
    """No two figures have the same key."""
    ids = [one.id for statistic in golden().ledger.definitions for one in golden().ledger.figures(statistic)]
    assert len({key_of(one) for one in ids}) == len(ids)
    assert key_of(parse_figure_id("overdue/agency:so-gtvt/2019-w31")) == "overdue:agency:so-gtvt:2019-w31"


def test_every_report_behind_a_figure_is_accounted_for():
    """Those shown, those more and those not published are together as many as the figure counts."""
    edition = golden()
    for statistic in ("received", "handled", "overdue", "on_time_of_due"):
        shown = context(page_of(statistic)).behind
        counted = edition.ledger.figure(statistic, AGENCY).numerator
        assert len(shown.shown) + shown.more + shown.unpublished == shown.total == counted
        assert all(key in edition.archive.edited for key, _ in shown.shown)


def test_the_periods_begin_with_the_latest():
    """The as-of day first, then weeks and months, the latest of each first."""
    shown = context(page_of("overdue"))
    rows = shown.rows
    assert rows[0].anchor == golden().ledger.today.id
    ids = [str(one.id) for one in golden().ledger.row("overdue", AGENCY)]
    assert sorted(f"{shown.of}{row.anchor}" for row in rows) == sorted(ids)
    weeks = [row.anchor for row in rows if "-w" in row.anchor]
    assert weeks and weeks == sorted(weeks, reverse=True)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_picture_says_all_of_itself(code):
    """The SVG is well-formed, needs nothing from outside, holds title, city, source, as-of time, id, site."""
    name = "chart.svg" if code == "vi" else "chart.en.svg"
    svg = files_of("overdue", code)[name].decode()
    words = " ".join(ET.fromstring(svg).itertext())
    edition, one = golden(code), golden(code).ledger.figure("overdue")
    for part in (
        edition.language.name(one.definition.title),
        edition.language.name(edition.settings.city),
        edition.language.name(edition.settings.centre),
        edition.language.time(edition.archive.as_of),
        str(one.id),
        "Minh Bạch",
    ):
        assert part in words
    assert not re.search(r"class=|style=|var\(|url\(|<script|<image|href", svg)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_chart_of_a_scope_names_its_source_and_its_id(code):
    """In the picture itself, which has no file: whose figures, as of when, and the whole id, no word of it cut."""
    edition, page = golden(code), page_of("open", code)
    chart = ET.fromstring(str(context(page).chart)).find("svg")
    assert chart is not None
    words = [text.text or "" for text in chart.iter("text") if text.get("class") == "mb-chart__source"]
    one = edition.ledger.figure("open", AGENCY)
    assert "".join(words).endswith(str(one.id))
    moment = edition.language.time(edition.archive.as_of).replace("\u00a0", " ")
    assert edition.language.name(edition.settings.name) in words[0] and moment in words[1]
    assert "data-mb-picture" in rendered(edition, page) and "picture.js" in page.scripts


def test_what_is_too_wide_is_broken_after_a_slash_and_never_cut():
    """An id that is wider than a phone stands in several lines, which together are the id."""
    text = "on_time_of_due_original/agency:ubnd-phuong-thuan-hoa-va-mot-ten-rat-dai/2019-08-14"
    lines = broken_lines(f"Source: x. {text}", 12, 260)
    assert len(lines) > 2 and "".join(lines).endswith(text) and all(line.endswith(("/", "14")) for line in lines)
    assert broken_lines("one two", 12, 260) == ("one two",)


@pytest.mark.parametrize(
    ("values", "words"), [([None, None], "No week"), ([None, 3], "Only one week"), ([0, 0], "0 in every week")]
)
def test_where_nothing_can_be_drawn_the_card_says_why(values, words):
    """Without two values, or with nothing but zeros, there is no chart but a sentence that holds for the series."""
    edition = golden("en")
    week = edition.ledger.row("overdue", AGENCY)[1]
    series = [replace(week, value=value) for value in values]
    assert words in figure.nothing_to_draw(edition.language, series)
    points = points_of(edition, series, {week.id.period: "w"}, {week.id.period: "week"})
    assert fluid(edition, week.definition, points) == ""


def test_a_page_without_a_chart_offers_no_picture():
    """Where there is nothing to draw the sentence stands in the chart's place, and no button saves a picture."""
    edition = golden()
    pages = [
        page_of(key, scope=scope)
        for key in edition.ledger.definitions
        for scope in edition.ledger.speaking(key, AGENCY.kind)
    ]
    bare = [page for page in pages if not context(page).chart]
    assert bare
    for page in bare:
        text = rendered(edition, page)
        assert html.escape(context(page).nothing) in text and "data-mb-picture" not in text


@pytest.mark.parametrize("kind", figure.SCOPES)
def test_a_statistic_and_scope_have_a_page_if_any_period_has_a_value(kind):
    """The pages are those of which the ledger has a value, of some period; the others have a row, not a page."""
    edition = golden()
    made = {page.address for page in figure.pages(edition)}
    for key, definition in edition.ledger.definitions.items():
        for scope in edition.ledger.scopes(kind) if kind in definition.scopes else ():
            figures = edition.ledger.row(key, scope)
            has_value = any(one.value is not None for one in figures)
            assert (a.statistic(key, scope) in made) == has_value == (scope in edition.ledger.speaking(key, kind))
            address = edition.figure_address(figures[-1].id)
            assert address == (a.figure(figures[-1].id) if has_value else a.figure_row(figures[-1].id))


def test_a_picture_of_pixels_is_the_same_each_time():
    """The same drawing in the shipped typeface gives the same PNG, twice as wide as it is drawn, with its letters."""
    svg = files_of("overdue")["chart.svg"].decode()
    with host.typeface() as folder:
        first, second = png.drawn(svg, folder), png.drawn(svg, folder)
        without = png.drawn(svg.replace("Đ", "\ue000").replace("ạ", "\ue000"), folder)
    assert first == second != without and first[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(first[16:20], "big") == 1600


def test_no_letter_of_the_catalogues_is_missing_from_the_typeface():
    """The TrueType of each weight has every letter of every statistic's title in both languages."""
    from fontTools.ttLib import TTFont

    with host.typeface() as folder:
        for path in sorted(Path(folder).glob("*.ttf")):
            letters = set(TTFont(path).getBestCmap())
            for definition in golden().ledger.definitions.values():
                text = "".join((*definition.title.values(), *definition.numerator.values()))
                assert {ord(letter) for letter in text} - letters <= {ord(letter) for letter in "⌈⌉"}, path.name


def test_each_chart_that_can_be_embedded_has_its_bare_page():
    """The bare pages are those of the whole city's statistics and of the agencies' three, each with its figure."""
    edition = golden()
    made = {page.address: page for page in filter(is_page, embeds.pages(edition))}
    agencies = len(edition.ledger.scopes(ScopeKind.AGENCY))
    assert len(made) == len(edition.ledger.definitions) + len(OF_AGENCIES) * agencies
    page = made["nhung/overdue/agency/so-gtvt/"]
    assert "overdue/agency:so-gtvt/2019-08-14" in rendered(edition, page)
    code = embed_code(edition, "overdue", AGENCY, 'a "b"')
    assert 'src="https://minh-bach.example/nhung/overdue/agency/so-gtvt/"' in code and "&#34;b&#34;" in code
    assert embed_code(edition, "received", AGENCY, "x") == "" and embed_code(edition, "received", ALL, "x")


@pytest.mark.parametrize("code", ["vi", "en"])
def test_an_agency_s_chart_that_can_be_embedded_is_a_file_too(code):
    """Beside the bare page lies the chart as SVG, with the figure's id, source and whose it is; the figure's page leads
    to it. Every agency's has one, also where there is nothing to draw yet."""
    edition = golden(code)
    files = {one.address: one.content.decode() for one in embeds.pages(edition) if isinstance(one, File)}
    address = f"nhung/overdue/agency/so-gtvt/chart{'' if code == 'vi' else '.en'}.svg"
    name = edition.language.name(edition.archive.agencies["so-gtvt"].names)
    for words in ("overdue/agency:so-gtvt/2019-08-14", name, edition.language.name(edition.settings.centre)):
        assert words in files[address]
    page = page_of("overdue", code)
    assert f'href="{edition.prefix and "../"}../../../../{address}" download>SVG</a>' in rendered(edition, page)
    pages = [page for page in filter(is_page, embeds.pages(edition)) if context(page).name]
    assert {f"{page.address}{address.rpartition('/')[2]}" for page in pages} == set(files)
    assert any(not context(page).chart for page in pages)


def test_the_code_to_embed_stands_on_the_page_as_text():
    """The frame's code is in a text field, escaped, so that it can be copied and does nothing here."""
    text = rendered(golden(), page_of("overdue"))
    assert "<iframe" not in text and "&lt;iframe" in text
    assert "&lt;iframe" not in rendered(golden(), page_of("received"))
