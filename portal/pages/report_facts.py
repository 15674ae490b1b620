"""The facts of one report beside its story: what kind, whose, where, how it came, what became of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from markupsafe import Markup

from portal import addresses as a
from portal.language import Language
from portal.pages.base import Edition
from portal.pages.index import ReportIndex
from portal.pages.verdicts import ANSWERED, Bilingual, channel_words, outcome_words
from portal.periods import Scope
from portal.places import places
from portal.records import EditedReport
from portal.terms import Channel, Outcome, ScopeKind

Value = TypeVar("Value", Channel, Outcome)
EMPTY = Markup("")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the facts: a label in the site's languages, a text, where it leads; `aside`: in the second one."""

    label: Markup
    text: str
    address: str = ""
    aside: Markup = EMPTY


class Facts:
    """The facts of every report; what they have in common is made once."""

    def __init__(self, edition: Edition, index: ReportIndex, both: Bilingual, labels: Mapping[str, Markup]) -> None:
        self.first, self.both, self.index, self.labels = edition.language, both, index, labels
        archive, reports = edition.archive, edition.archive.reports
        self.asides: dict[ScopeKind, dict[str, Markup]] = {
            ScopeKind.CATEGORY: {key: both.name(one.names) for key, one in archive.categories.items()},
            ScopeKind.AGENCY: {key: both.name(one.names) for key, one in archive.agencies.items()},
            ScopeKind.AREA: {key: both.name(one.names) for key, one in archive.areas.items()},
        }
        is_placed: list[bool] = places(archive)["lat"].notna().tolist()
        # of a register without any point no page has a map to miss
        self.is_missed = [any(is_placed) and not one for one in is_placed]
        self.channel: list[str] = reports["channel"].tolist()
        self.outcome: list[str] = reports["outcome"].tolist()
        self.promised: list[datetime | None] = reports["promised_for"].to_numpy().astype("datetime64[s]").tolist()

    def of(self, row: int, edited: EditedReport) -> Iterator[Fact]:
        """Those of one report, in the order in which they stand; what is not known is left out, but for the
        place, whose map would be missing without a word."""
        index = self.index
        scopes: Sequence[tuple[str, ScopeKind, str, Mapping[str, str]]] = (
            ("category", ScopeKind.CATEGORY, index.category[row], index.category_names),
            ("agency_responsible", ScopeKind.AGENCY, index.agency[row], index.agency_names),
            ("area", ScopeKind.AREA, index.area[row], index.area_names),
        )
        yield Fact(self.labels["number"], index.ids[row])
        for label, kind, key, names in scopes:
            if key:
                yield Fact(self.labels[label], names[key], a.scope(Scope(kind, key)), self.asides[kind][key])
        if self.is_missed[row]:
            yield self._said("place", lambda known: known._("Not known"))
        if self.channel[row]:
            yield self._word("channel", channel_words, Channel(self.channel[row]))
        if self.outcome[row] and index.verdicts[row] in ANSWERED:
            yield self._word("outcome", outcome_words, Outcome(self.outcome[row]))
        promised = self.promised[row]
        if promised and self.outcome[row] == Outcome.PROMISED:
            yield Fact(self.labels["promised_for"], self.first.date(promised.date()))
        yield Fact(self.labels["published"], self.first.date(edited.published_on))
        if edited.edited_on > edited.published_on:
            yield Fact(self.labels["edited"], self.first.date(edited.edited_on))

    def _word(self, label: str, words: Callable[[Language, Value], str], value: Value) -> Fact:
        return self._said(label, lambda known: words(known, value))

    def _said(self, label: str, words: Callable[[Language], str]) -> Fact:
        other = self.both.other
        aside = self.both.aside(words(other)) if other else EMPTY
        return Fact(self.labels[label], words(self.first), aside=aside)
