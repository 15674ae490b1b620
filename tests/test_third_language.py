"""A third language is files alone: a folder of catalogues and a word in the project's settings."""

import csv
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from portal import language as module
from portal.catalogues import UNTRANSLATED, extracted, translated, write_untranslated
from portal.language import CATALOGUES, language
from portal.statistics.shelf import shelf
from tests.building import build_copy
from tests.projects import ProjectCopy
from tests.quick_pages import scans
from tests.test_site import broken_links


def fill(path: Path) -> None:
    """Translate every message of a catalogue: the message itself in guillemets, as no other language writes it."""
    with path.open("rb") as file:
        catalogue = read_po(file)
    for entry in catalogue:
        if entry.id:
            texts = [entry.id] * catalogue.num_plurals if isinstance(entry.id, str) else [*entry.id]
            marked = tuple(f"«{text}»" for text in texts)
            entry.string = marked[0] if isinstance(entry.id, str) else marked[: catalogue.num_plurals]
    with path.open("wb") as file:
        write_po(file, catalogue)


@pytest.fixture(scope="module")
def french(tmp_path_factory):
    """The golden project with `fr` added, built; nothing but files differs."""
    folder = tmp_path_factory.mktemp("catalogues")
    for path in CATALOGUES.glob("*/*.po"):
        (folder / path.parent.name).mkdir(exist_ok=True)
        (folder / path.parent.name / path.name).write_bytes(path.read_bytes())
    write_untranslated("fr", folder)
    fill(folder / "fr" / UNTRANSLATED)
    project = ProjectCopy(tmp_path_factory.mktemp("city"))
    # pages of figures of scopes are many, and say what those of the whole city say
    project.replace(
        "mkdocs.yml", "languages: [vi, en]", "languages: [vi, en, fr]\n    figure_pages: city\n    site_zip: false"
    )
    out = tmp_path_factory.mktemp("out") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CATALOGUES", folder)
        language.cache_clear()
        build_copy(project.root, out)
    language.cache_clear()
    return out


def test_every_page_of_the_first_edition_is_there_in_the_third_language(french):
    """Under `/fr/` stands each page that `/en/` has, in that language, in its words."""
    pages = {path.relative_to(french).as_posix() for path in french.rglob("index.html")}
    own = {name.removeprefix("fr/") for name in pages if name.startswith("fr/")}
    assert own == {name.removeprefix("en/") for name in pages if name.startswith("en/")}
    for name in own:
        text = (french / "fr" / name).read_text("utf-8")
        assert '<html lang="fr">' in text
        assert "«" in text.partition("<main")[2].partition("</main>")[0], name


def test_the_switch_and_the_sitemap_know_three_languages(french):
    """From each edition the switch leads to the two others, and the sitemap names all three of a page."""
    for prefix, others in (("", ("en", "fr")), ("en/", ("vi", "fr")), ("fr/", ("vi", "en"))):
        text = (french / prefix / "co-quan" / "index.html").read_text("utf-8")
        switch = text.partition('<nav class="mb-switch"')[2].partition("</nav>")[0]
        assert tuple(re.findall(r'hreflang="(\w+)"', switch)) == others
    sitemap = (french / "sitemap.xml").read_text("utf-8")
    (entry,) = re.findall(r"<url><loc>https://minh-bach\.example/fr/co-quan/</loc>.*?</url>", sitemap)
    assert re.findall(r'hreflang="(\w+)" href="https://minh-bach\.example/([^"]*)"', entry) == [
        ("vi", "co-quan/"),
        ("en", "en/co-quan/"),
        ("fr", "fr/co-quan/"),
    ]


def test_a_report_leads_back_to_each_edition(french):
    """A report's page, which exists once, has a way back to both other editions, each in its own words."""
    text = next((french / "phan-anh").glob("*/index.html")).read_text("utf-8")
    assert re.findall(r'<p class="mb-edition" lang="(\w+)">(.)', text) == [("en", "I"), ("fr", "«")]
    assert not list((french / "fr" / "phan-anh").glob("*/index.html"))


def test_what_the_code_says_in_two_languages_is_told_in_the_third(french):
    """Statistics, the data dictionary and the allowed values are in the catalogue too; none falls back to another."""
    statistic = (french / "fr" / "so-lieu" / "overdue" / "index.html").read_text("utf-8")
    definition = shelf()["overdue"].definition
    assert f"«{definition.title['en']}»" in statistic and definition.sentence["vi"] not in statistic
    data = (french / "fr" / "du-lieu" / "index.html").read_text("utf-8")
    assert "«answered on time»" in data and "trả lời đúng hạn" not in data
    with (french / "du-lieu" / "dictionary.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["value"]: row["meaning_fr"] for row in rows if row["field"] == "verdict"}["late"] == "«answered late»"
    said = [row["meaning_fr"] for row in rows if not row["field"].startswith(("name_", "meaning_"))]
    assert len(said) > 100 and [text for text in said if not text.startswith("«")] == []


def test_every_link_of_the_three_editions_resolves(french):
    """No page of the three editions leads to nowhere."""
    assert broken_links(french, dict(scans(french))) == []


def test_what_is_missing_is_written_and_what_is_there_is_kept(tmp_path):
    """A complete language gets no file; a word that is taken out of it comes back, empty, and others are left alone."""
    (tmp_path / "vi").mkdir()
    for path in (CATALOGUES / "vi").glob("*.po"):
        (tmp_path / "vi" / path.name).write_bytes(path.read_bytes())
    assert write_untranslated("vi", tmp_path)[0] == 0
    assert not (tmp_path / "vi" / UNTRANSLATED).exists()
    (tmp_path / "vi" / "glossary.po").unlink()
    count, _ = write_untranslated("vi", tmp_path)
    done = translated("vi", tmp_path)
    assert count > 50
    assert sorted(key for key, is_done in done.items() if not is_done and key in extracted()) == sorted(
        key for key in extracted() if not done[key]
    )
    assert sum(not is_done for is_done in done.values()) == count
