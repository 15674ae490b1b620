"""How a report's state, its answer's outcome and its channel read, in few words: shared by every page that lists."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from portal.language import Language
from portal.problems import N_
from portal.terms import Channel, Outcome, Verdict

ANSWERED = frozenset({Verdict.ON_TIME, Verdict.LATE, Verdict.NO_DEADLINE_ANSWERED})
"""The verdicts on reports that are handled now."""
PAST_DEADLINE = frozenset({Verdict.LATE, Verdict.OVERDUE})


_OUTCOMES = {
    Outcome.FIXED: N_("fixed"),
    Outcome.ANSWERED: N_("answered"),
    Outcome.PROMISED: N_("promised"),
    Outcome.REFERRED: N_("referred to another body"),
    Outcome.REFUSED: N_("will not be done"),
}
_CHANNELS = {
    Channel.APP: N_("the app"),
    Channel.WEB: N_("the website"),
    Channel.PHONE: N_("the hotline"),
    Channel.CHAT: N_("a message"),
    Channel.OTHER: N_("another way"),
}


@dataclass(frozen=True, slots=True)
class Chip:
    """A few words on a coloured ground. `kind`: answered, within, overdue or neutral."""

    kind: str
    text: str


def verdict_chip(language: Language, verdict: Verdict, days_past: int = 0, *, at_length: bool = False) -> Chip:
    """A verdict in a word or two; `days_past` is the working days late or overdue. `at_length`: to stand alone."""
    match verdict:
        case Verdict.ON_TIME if at_length:
            return Chip("answered", language._("answered on time"))
        case Verdict.ON_TIME:
            return Chip("answered", language._("on time"))
        case Verdict.LATE if at_length:
            return Chip(
                "overdue", language.n("answered {n} working day late", "answered {n} working days late", days_past)
            )
        case Verdict.LATE:
            return Chip("overdue", language.n("{n} working day late", "{n} working days late", days_past))
        case Verdict.WITHIN_DEADLINE:
            return Chip("within", language._("open, within its deadline"))
        case Verdict.OVERDUE:
            return Chip("overdue", language.n("{n} working day overdue", "{n} working days overdue", days_past))
        case Verdict.NO_DEADLINE_ANSWERED:
            return Chip("answered", language._("answered, no deadline set"))
        case Verdict.NO_DEADLINE_OPEN:
            return Chip("neutral", language._("open, no deadline set"))
        case Verdict.NOT_ACCEPTED:
            return Chip("neutral", language._("not accepted"))


def outcome_words(language: Language, outcome: Outcome) -> str:
    """What the answer says."""
    return language._(_OUTCOMES[outcome])


_OUTCOME_KINDS = {Outcome.FIXED: "answered", Outcome.PROMISED: "within"}


def outcome_chip(language: Language, outcome: Outcome) -> Chip:
    """What the answer says, as a chip: fixed and promised have their colours."""
    return Chip(_OUTCOME_KINDS.get(outcome, "neutral"), outcome_words(language, outcome))


def channel_words(language: Language, channel: Channel) -> str:
    """How a report came in."""
    return language._(_CHANNELS[channel])


@dataclass(frozen=True)
class Bilingual:
    """Writes a text of the code in the page's language and, small beneath, in the site's second one.

    Report pages exist once for all editions, so their labels speak both languages; `other` is None for one language.
    """

    first: Language
    other: Language | None

    def label(self, message: str) -> Markup:
        """`Hạn trả lời` with `Deadline` small beside it. `message` is one of the code's strings."""
        text = Markup("{}").format(self.first._(message))
        return text if self.other is None else text + self.aside(self.other._(message))

    def pair(self, said: Callable[[Language], str], *, more: bool = False) -> Markup:
        """What is said in the page's language and, small beside it, in the second one; `more` as in `aside`."""
        return escape(said(self.first)) + (self.aside(said(self.other), more=more) if self.other else "")

    def aside(self, text: str, *, more: bool = False) -> Markup:
        """A text in the second language, small; nothing where there is none.

        `more`: what only readers of the second language need; with a script others do not see it.
        """
        if self.other is None or not text:
            return Markup("")
        kind = "mb-both mb-both--more" if more else "mb-both"
        return Markup(' <span class="{}" lang="{}">{}</span>').format(kind, self.other.code, text)

    def name(self, names: dict[str, str]) -> Markup:
        """A name in the second language, small; nothing where it has no other one there."""
        if self.other is None:
            return Markup("")
        name = self.other.name(names)
        return self.aside(name) if name != self.first.name(names) else Markup("")
