"""The glossary says every word once, in every language; the accessibility statement says whom to tell."""

import re
from dataclasses import replace

import pytest

from portal.pages import accessibility, glossary
from portal.pages.glossary_words import GROUPS, MEANT
from portal.terms import DeadlineRule, Outcome
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered


def entries(edition):
    (page,) = glossary.pages(edition)
    return {entry.id: entry for group in context(page).groups for entry in group.entries}


def test_every_word_stands_in_one_group():
    """No word of the glossary is left out of its groups or told twice."""
    told = [word for _, _, words in GROUPS for word in words]
    assert sorted(told) == sorted(MEANT)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_each_word_has_its_name_in_the_other_language(code):
    """Words, outcomes and statistics are named in both languages, mean something, and have an anchor of their own."""
    edition = golden(code)
    found = entries(edition)
    assert {f"outcome-{one}" for one in Outcome} | {f"statistic-{key}" for key in edition.ledger.definitions} <= set(
        found
    )
    other = {"vi": "en", "en": "vi"}[code]
    for entry in found.values():
        assert entry.meaning
        assert [language for language, _ in entry.others] == [other]
        assert entry.others[0][1] != entry.word
    html = rendered(edition, next(iter(glossary.pages(edition))))
    assert html.count(f'class="mb-both" lang="{other}"') == len(found)


def test_overdue_is_explained_by_the_rule_of_the_site():
    """What overdue means follows the setting: a whole day, or the very minute."""
    whole = archive()
    settings = whole.project.settings.model_copy(update={"deadline_rule": DeadlineRule.INSTANT})
    instant = edition_of(replace(whole, project=whole.project.model_copy(update={"settings": settings})), "en")
    assert "minute" in entries(instant)["overdue"].meaning
    assert "minute" not in entries(golden("en"))["overdue"].meaning


@pytest.mark.parametrize(("contact", "link"), [("a@b.example", "mailto:a@b.example"), ("", "")])
def test_the_statement_says_whom_to_tell(contact, link):
    """With a contact the statement links to it; without one it names the centre."""
    whole = archive()
    settings = whole.project.settings.model_copy(update={"contact": contact})
    edition = edition_of(replace(whole, project=whole.project.model_copy(update={"settings": settings})))
    html = rendered(edition, next(iter(accessibility.pages(edition))))
    assert re.findall(r'href="(mailto:[^"]*)"', html) == ([link] if link else [])
    assert edition.language.name(settings.centre) in html
