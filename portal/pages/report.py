"""The page of one edited report: the story, and its facts. It exists once, for all editions."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from markupsafe import Markup, escape

from portal import addresses as a
from portal import charts, maps
from portal.addresses import Links
from portal.charts import Run, deadline_in_words, deadline_sentence
from portal.language import Language, language
from portal.markup import render, shortened
from portal.pages import carding
from portal.pages.base import Edition, Page
from portal.pages.index import Item, ReportIndex, index_of
from portal.pages.labels import labels
from portal.pages.neighbours import neighbours
from portal.pages.report_facts import Fact, Facts
from portal.pages.timeline import COLOUR, Step, Timelines, in_words, steps, when_in_words
from portal.pages.verdicts import ANSWERED, Bilingual, Chip, outcome_chip
from portal.pages.ways_back import WayBack, ways_back
from portal.periods import Scope
from portal.pictures import Picture
from portal.problems import N_
from portal.records import FollowUp
from portal.terms import EventKind, FollowUpBy, Outcome, ScopeKind

EMPTY = Markup("")
AT_A_TIME = 200
"""Pages in a batch."""
DESCRIBED = 180
"""Letters of the description."""


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """One step of the way. `aside`: the same in the second language."""

    kind: str
    text: str
    when: str
    note: str
    aside: Markup


@dataclass(frozen=True, slots=True)
class Letter:
    """What someone wrote after the answer."""

    who: Markup
    is_agency: bool
    on: date
    text: Markup


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as the page shows it: its addresses relative to the page."""

    src: str
    srcset: str
    avif: str
    width: int
    height: int
    alt: str
    caption: Markup


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What the page of one report shows. Texts from people are rendered and sanitised."""

    labels: Mapping[str, Markup]
    lang: str
    id: str
    title: str
    place: str
    back: tuple[WayBack, ...]
    crumb: tuple[Markup, str]
    """Name and address of the category; of the list of all where it has none."""
    numbered: Markup
    """Which report, as the last of the crumbs."""
    chips: tuple[tuple[Chip, Markup], ...]
    """Each with the same in the second language."""
    is_open: bool
    pictures: tuple[Shown, ...]
    reported: Markup
    answered: Markup
    signature: Markup
    letters: tuple[Letter, ...]
    sentence: str
    sentence_aside: Markup
    bar: Markup
    timeline: tuple[TimelineStep, ...]
    map: Markup
    facts: tuple[Fact, ...]
    similar: tuple[tuple[Item, Markup], ...]
    """Each with its grey line in the second language."""
    older: tuple[str, str] | None
    """Address and title of the report received before."""
    newer: tuple[str, str] | None


def pages(edition: Edition) -> Iterator[Page]:
    """One page for each edited report; none but in the first edition, which all share."""
    for batch in batches(edition):
        yield from batch()


def batches(edition: Edition) -> Iterator[Callable[[], Iterator[Page]]]:
    """The pages, so many at a time; what they share is made once."""
    if edition.is_first:
        writer = _Writer(edition)
        order = writer.index.sorted_newest(writer.index.published).tolist()
        for start in range(0, len(order), AT_A_TIME):
            yield partial(_some, writer, order, start)


def _signed(known: Language, agency: str, answered: datetime | None) -> str:
    """`UBND huyện Phú Lộc, 17/04/2019`, as far as it is known."""
    if answered is None:
        return agency
    day = known.date(answered.date())
    return known._("{agency}, {day}").format(agency=agency, day=day) if agency else day


def _some(writer: "_Writer", order: list[int], start: int) -> Iterator[Page]:
    for place, row in enumerate(order[start : start + AT_A_TIME], start=start):
        newer = order[place - 1] if place else None
        older = order[place + 1] if place + 1 < len(order) else None
        yield writer.page(row, older, newer)


class _Writer:
    """What all report pages have in common, made once."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.index: ReportIndex = index_of(edition)
        self.timelines = Timelines(edition.archive)
        self.similar = neighbours(self.index)
        codes = edition.settings.languages
        self.first = edition.language
        self.both = Bilingual(self.first, language(codes[1]) if len(codes) > 1 else None)
        self.labels = labels(self.both)
        self.said: dict[tuple[EventKind, tuple[str, ...], bool], tuple[str, str]] = {}
        reports = edition.archive.reports
        self.outcome: list[str] = reports["outcome"].tolist()
        self.handled: list[datetime | None] = reports["handled_at"].to_numpy().astype("datetime64[s]").tolist()
        self.facts = Facts(edition, self.index, self.both, self.labels)
        agencies = edition.archive.agencies.items()
        other = self.both.other
        self.other_names = {key: other.name(agency.names) for key, agency in agencies} if other else {}

    def page(self, row: int, older: int | None, newer: int | None) -> Page:
        index, edition = self.index, self.edition
        report_id = index.ids[row]
        edited = edition.archive.edited[report_id]
        links = Links(a.report(report_id))
        run = self._run(row)
        reported = render(edited.reported)
        context = ReportPage(
            self.labels,
            self.first.code,
            report_id,
            edited.title,
            edited.place,
            ways_back(edition, links),
            self._crumb(row),
            self.both.pair(lambda known: known._("no. {id}").format(id=report_id)),
            tuple(self._chips(row)),
            index.verdicts[row] not in ANSWERED,
            tuple(self._shown(picture, links) for picture in edition.pictures.get(report_id, ())),
            reported,
            render(edited.answered) if edited.answered else Markup(""),
            self._signature(row),
            tuple(self._letter(letter) for letter in edited.follow_ups),
            deadline_sentence(self.first, run),
            self._run_aside(run),
            charts.deadline_bar(self.first, run),
            tuple(self._timeline(row)),
            maps.locator(edition, links, row, partial(self.both.pair, more=True)),
            tuple(self.facts.of(row, edited)),
            tuple(self._alike(int(other)) for other in self.similar[row]),
            self._way(older),
            self._way(newer),
        )
        picture = next((one.src for one in edition.pictures.get(report_id, ())), "")
        title = self.first._("{title} (report {id})").format(title=edited.title, id=report_id)
        described = shortened(reported.striptags(), DESCRIBED)
        card = None if picture else carding.of_report(edition, row)
        return Page("report", links.here, title, described, context, alternate=False, picture=picture, card=card)

    def _run(self, row: int) -> Run:
        index = self.index
        received, due = index.received[row], index.due[row]
        answered = index.answered[row] if index.verdicts[row] in ANSWERED else None
        return Run(
            index.verdicts[row],
            (received or datetime.min).date(),
            answered.date() if answered else self.edition.today,
            index.taken[row] or 0,
            due.date() if due else None,
            index.allowed[row],
        )

    def _run_aside(self, run: Run) -> Markup:
        """What the bar and the sentence over it say, in the second language."""
        other = self.both.other
        if not other:
            return EMPTY
        days = self.both.aside(deadline_in_words(other, run), more=True)
        return self.both.aside(deadline_sentence(other, run)) + days

    def _crumb(self, row: int) -> tuple[Markup, str]:
        category = self.index.category[row]
        if not category:
            return self.both.label(N_("All reports")), a.LISTS
        name = escape(self.index.category_names[category]) + self.facts.asides[ScopeKind.CATEGORY][category]
        return name, a.scope(Scope(ScopeKind.CATEGORY, category))

    def _chips(self, row: int) -> Iterator[tuple[Chip, Markup]]:
        yield self._chip(lambda known: self.index.chip(row, at_length=True, language=known))
        outcome = self.outcome[row]
        if outcome and self.index.verdicts[row] in ANSWERED and outcome != Outcome.ANSWERED:
            yield self._chip(lambda known: outcome_chip(known, Outcome(outcome)))

    def _chip(self, made: Callable[[Language], Chip]) -> tuple[Chip, Markup]:
        other = self.both.other
        return made(self.first), self.both.aside(made(other).text, more=True) if other else EMPTY

    def _shown(self, picture: Picture, links: Links) -> Shown:
        caption = {"before": self.labels["before"], "after": self.labels["after"]}.get(picture.moment, Markup(""))
        srcset, avif = (
            ", ".join(f"{links.file(src)} {width}w" for src, width in sizes) for sizes in (picture.srcset, picture.avif)
        )
        return Shown(links.file(picture.src), srcset, avif, picture.width, picture.height, picture.alt, caption)

    def _signature(self, row: int) -> Markup:
        """Who gave the last answer and when."""
        agency, answered = self.index.agency[row], self.handled[row]
        names = {self.first: self.index.agency_names, self.both.other: self.other_names}
        return self.both.pair(lambda known: _signed(known, names[known].get(agency, ""), answered))

    def _letter(self, letter: FollowUp) -> Letter:
        is_agency = letter.by is FollowUpBy.AGENCY
        return Letter(self.labels["agency" if is_agency else "citizen"], is_agency, letter.on, render(letter.text))

    def _timeline(self, row: int) -> Iterator[TimelineStep]:
        is_first_agency = True
        for step in steps(self.timelines.of(row)):
            text, translated = self._said(step, is_first_agency)
            aside = self.both.aside(self._dated(translated, step))
            if step.kind is EventKind.ASSIGNED:
                is_first_agency = False
            when = when_in_words(self.first, step)
            yield TimelineStep(COLOUR.get(step.kind, "brand"), text, when, step.reason, aside)

    def _dated(self, translated: str, step: Step) -> str:
        """With its days where these are said in words, and with the deadline that was set with it."""
        other = self.both.other
        if other and len(step.at) > 1:
            return f"{translated} · {when_in_words(other, step)}"
        if other and step.due:
            return f"{translated} · {other._('due {day}').format(day=other.short_date(step.due))}"
        return translated

    def _said(self, step: Step, is_first_agency: bool) -> tuple[str, str]:
        """What a step was, in both languages; kept, because thousands of reports share their steps."""
        key = (step.kind, step.values, is_first_agency)
        if key not in self.said:
            text = in_words(self.first, step, self._agency, is_first_agency)
            other = self.both.other
            translated = in_words(other, step, self._other_agency, is_first_agency) if other else ""
            self.said[key] = text, translated
        return self.said[key]

    def _agency(self, key: str) -> str:
        return self.index.agency_names.get(key, key)

    def _other_agency(self, key: str) -> str:
        return self.other_names.get(key, key)

    def _alike(self, row: int) -> tuple[Item, Markup]:
        item, other = self.index.item(row), self.both.other
        if not other:
            return item, EMPTY
        translated = replace(item, agency=self._other_agency(item.agency_id))
        said = [*translated.meta(other), self.index.chip(row, language=other).text]
        return item, self.both.aside(" · ".join(said), more=True)

    def _way(self, row: int | None) -> tuple[str, str] | None:
        if row is None:
            return None
        report_id = self.index.ids[row]
        return a.report(report_id), self.edition.archive.edited[report_id].title
