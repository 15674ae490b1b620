"""The words of this site: each with its name in the other languages, what it means here, and where to see it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal import addresses as a
from portal.language import Language, language
from portal.pages.base import Edition, Page
from portal.pages.glossary_words import GROUPS, MEANT
from portal.pages.verdicts import outcome_words
from portal.terms import DeadlineRule, Outcome


@dataclass(frozen=True, slots=True)
class Entry:
    """One word. `id` is its anchor, the same in every edition; `others` are pairs of language code and word."""

    id: str
    word: str
    others: tuple[tuple[str, str], ...]
    meaning: str
    address: str | None = None
    """Where it is seen at work; None where nowhere in particular."""


@dataclass(frozen=True, slots=True)
class Group:
    """Words that belong together."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class GlossaryPage:
    """What the page shows."""

    groups: tuple[Group, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    known = edition.language
    others = [language(code) for code in edition.settings.languages if code != known.code]
    groups = [
        Group(
            key,
            known._(title),
            tuple(
                Entry(word, known._(MEANT[word][0]), _others(others, MEANT[word][0]), _meaning(edition, word), address)
                for word, address in words.items()
            ),
        )
        for key, title, words in GROUPS
    ]
    context = GlossaryPage((*groups, _outcomes(known, others), _statistics(edition, others)))
    description = known._("What the words on this site mean, in every language of the site.")
    yield Page("glossary", a.GLOSSARY, known._("Glossary"), description, context)


def _meaning(edition: Edition, word: str) -> str:
    known = edition.language
    if word != "overdue":
        return known._(MEANT[word][1])
    if edition.settings.deadline_rule is DeadlineRule.WHOLE_DAY:
        return known._("Open at the end of a day, with a deadline whose date lies before that day.")
    return known._("Open after the very minute of its deadline.")


def _others(others: list[Language], message: str) -> tuple[tuple[str, str], ...]:
    return tuple((other.code, other._(message)) for other in others)


def _outcomes(known: Language, others: list[Language]) -> Group:
    meanings: Mapping[Outcome, str] = {
        Outcome.FIXED: known._("What was reported has been put right."),
        Outcome.ANSWERED: known._("The answer explains; it does not say that anything was put right."),
        Outcome.PROMISED: known._("The answer names a day by which it will be put right."),
        Outcome.REFERRED: known._("The answer names a body outside this service whose matter it is."),
        Outcome.REFUSED: known._("The answer says that it will not be done, and why."),
    }
    entries = [
        Entry(
            f"outcome-{outcome}",
            outcome_words(known, outcome),
            tuple((other.code, outcome_words(other, outcome)) for other in others),
            meaning,
        )
        for outcome, meaning in meanings.items()
    ]
    return Group("outcomes", known._("What an answer can say"), tuple(entries))


def _statistics(edition: Edition, others: list[Language]) -> Group:
    """From the shelf: the title and the sentence of each definition."""
    known = edition.language
    entries = [
        Entry(
            f"statistic-{key}",
            known.name(one.title),
            tuple((other.code, other.name(one.title)) for other in others),
            known.name(one.sentence),
            a.statistic(key),
        )
        for key, one in edition.ledger.definitions.items()
    ]
    return Group("statistics", known._("Statistics"), tuple(entries))
