"""Puts a report and its answer together out of a situation's phrases and the frame's."""

import random
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, pairwise

from portal.demo.texts.days import Days
from portal.demo.texts.naming import named_once
from portal.demo.texts.place import Place
from portal.demo.texts.restraint import Ledger, durations, shape
from portal.demo.texts.scene import Scene, relinked, slowed, stage
from portal.demo.texts.situations import OUTCOME_MARKS, Situation, catalogue, fitting, frame, is_framed
from portal.demo.texts.template import Phrase, say, wordings
from portal.terms import Outcome

LONGEST_TITLE = 70
TRIES = 8
DRAWS = 16
"""How many wordings are tried before the one is taken that speaks most nearly of what was reported."""
SHORT = "đơn vị"
BRIEF = 16
"""Below so many words what happened is told with a detail."""
DAY = re.compile(r"\b\d{1,2}/\d{1,2}\b")
CONFIRMED = (Outcome.FIXED, Outcome.PROMISED)
"""Outcomes whose answers may begin by owning that the report is right: the others explain, correct or refuse."""
PLEA = re.compile(r"(?i)\b(thông cảm|chia sẻ)\b")
OWN_EXCHANGE = 0.5
"""How often a situation's own exchange is taken, where it has one, rather than the frame's about the matter."""
SAID_TWICE = re.compile(
    r"(?i)\b(ở|tại|trên|dưới|trong|dọc|gần|cạnh|ngay|trước|ngã ba|ngã tư)\b(?: [^\s,.;]+){0,3} \1\b"
)
"""Two places of the same preposition on each other's heels: `trên lề trên đường`."""
WORDS = re.compile(r"[^\W\d_]+")
OF_NO_MATTER = frozenset(
    WORDS.findall(
        "và là có bị được cho của các những một hai ba bốn năm sáu bảy tám mấy cả đã đang sẽ thì mà ở tại trên dưới"
        " trong ngoài gần ngay cạnh trước sau từ đến ra vào lên xuống này đó không chưa rất quá lắm cũng lại thêm còn"
        " với để hay hoặc do vì như khi lúc ngày đêm tối sáng chiều trưa tuần tháng nay qua hôm giờ mong xin đề nghị"
        " nhờ kiểm tra xử lý người dân ai tôi chúng nhà đường phường xã thị trấn thành phố huyện ông bà con anh chị em"
        " nhiều nào"
    )
)
"""Words that say nothing of what a report is about."""


@dataclass(frozen=True, slots=True)
class EditedText:
    """The words of one edited report: Markdown paragraphs; the follow-ups are empty where there is none."""

    situation: str
    title: str
    reported: str
    answered: str
    follow_up_citizen: str
    follow_up_agency: str


def write(
    category_id: str,
    place: Place,
    outcome: Outcome,
    rng: random.Random,
    *,
    days: Days,
    agency: str,
    agency_name: str,
    follow_up: bool,
    ledger: Ledger | None = None,
) -> EditedText:
    """One report's words, drawn from `rng` alone: the answer speaks of the same situation and gives the outcome.

    What the ledger holds for worn is not said again where something else can be said; what is said is entered.
    """
    facts = days.facts | place.facts
    able = fitting(category_id, outcome, agency, facts)
    ledger = ledger or Ledger()
    situation = _least_told(able, category_id, rng, ledger)
    scene = stage(place, rng, days, agency_name)
    if outcome is Outcome.REFERRED:
        scene = scene._replace(itself=SHORT)
    scene = (slowed(scene) if "slow" in situation.traits else scene)._replace(matter=_matter(situation, scene))
    speech = Speech(situation, scene, ledger)
    reported = _reported(catalogue(category_id, facts).general(situation), speech)
    title = _title(speech)
    speech.hear(title)
    answer = _answer(speech, outcome)
    speech.hear(answer)
    objected, completed = _exchange(speech, outcome) if follow_up else ("", "")
    told = [reported, answer, objected, completed]
    ledger.enter(category_id, situation.name, title, *told)
    return EditedText(situation.name, title, *(named_once(text, agency_name) for text in told))


def _least_told(able: tuple[Situation, ...], category_id: str, rng: random.Random, ledger: Ledger) -> Situation:
    """Of two drawn by chance the one of which fewer reports were told."""
    drawn = [able[int(rng.random() * len(able))] for _ in range(2)]
    return min(drawn, key=lambda one: ledger.told[category_id, one.name])


def _matter(situation: Situation, scene: Scene) -> str:
    words = _one(situation.phrases["="], scene)
    return words[:1].lower() + words[1:]


def _said(phrase: Phrase, scene: Scene) -> str:
    """The phrase in words, drawn anew while it names two places with the same preposition one after the other."""
    words = say(phrase, scene, scene.rng)
    for _ in range(TRIES):
        if not SAID_TWICE.search(words):
            break
        words = say(phrase, scene, scene.rng)
    return words.strip()


def _one(phrases: tuple[Phrase, ...], scene: Scene) -> str:
    return _said(phrases[int(scene.rng.random() * len(phrases))], scene)


def _framed(section: str, scene: Scene) -> str:
    return _one(frame(section), scene)


def _fresh(phrases: tuple[Phrase, ...], speech: "Speech") -> str:
    """One of the phrases, drawn anew while it is worn or tells another duration; the last drawn if all are."""
    words = ""
    for _ in range(DRAWS):
        words = _one(phrases, relinked(speech.scene))
        if speech.allows(words):
            break
    return words


def _formula(section: str, speech: "Speech") -> list[str]:
    """A sentence of the frame that may as well be left out: nothing where all that were drawn are worn."""
    words = _fresh(frame(section), speech)
    return [words] if speech.allows(words) else []


class Speech:
    """What has been said so far in one report's texts, and the next thing to say that is of the same matter.

    A situation's phrases tell of several things (the bus that does not stop, the shelter that leaks). Of some wordings,
    drawn by chance, the one is said that shares most words with what was said, and has fewest of those words of the
    situation's reports that this report does not use.
    """

    def __init__(self, situation: Situation, scene: Scene, ledger: Ledger) -> None:
        self.situation, self.scene, self.ledger = situation, scene, ledger
        self.said: set[str] = set()
        self.lasting: set[str] = set()
        self.told = vocabulary(situation)

    def hear(self, words: str) -> str:
        self.said |= terms(words)
        self.lasting |= durations(words)
        return words

    @property
    def is_at_desk(self) -> bool:
        """Whether the matter is answered from papers, without going to look at a place."""
        return "desk" in self.situation.traits

    def section(self, name: str) -> str:
        """The frame's section of this name that fits the matter."""
        return f"{name} desk" if self.is_at_desk and is_framed(f"{name} desk") else name

    def allows(self, words: str) -> bool:
        """Whether the words are not worn, tell no other duration than was told, and name no day twice."""
        days = DAY.findall(words)
        is_new = len(set(days)) == len(days) and len(self.lasting | durations(words)) <= 1
        return is_new and not self.ledger.is_worn(words)

    def fit(self, words: str) -> int:
        """How nearly the words speak of what was said."""
        found = terms(words)
        return len(found & self.said) - 2 * len((found & self.told) - self.said)

    def next(self, phrases: tuple[Phrase, ...], but: str = "") -> str:
        """The nearest of some wordings; of equal ones the first drawn. `but`: what is not to be named.

        Of wordings that are all worn or tell another duration it is the nearest nevertheless: ask `allows`.
        """
        drawn = [_one(phrases, relinked(self.scene)) for _ in range(DRAWS)]
        drawn = [words for words in drawn if not but or but.lower() not in words.lower()] or drawn
        return max(list(filter(self.allows, drawn)) or drawn, key=self.fit)


@lru_cache(maxsize=1 << 16)
def terms(words: str) -> frozenset[str]:
    """The words of a text, and each two neighbours, without those that fit any matter."""
    found = [word for word in WORDS.findall(words.lower()) if word not in OF_NO_MATTER]
    return frozenset([*found, *(" ".join(two) for two in pairwise(found))])


@cache
def vocabulary(situation: Situation) -> frozenset[str]:
    """What the situation's reports can speak of."""
    phrases = chain(situation.phrases["R"], situation.phrases["="], situation.phrases["T"])
    return frozenset(chain.from_iterable(terms(part) for phrase in phrases for part in wordings(phrase)))


def _title(speech: Speech) -> str:
    """The nearest of some titles that are not worn; of worn ones the least."""
    titles = speech.situation.phrases["T"]
    drawn = [_one(titles, relinked(speech.scene)) for _ in range(DRAWS)]
    short = [title for title in drawn if len(title) <= LONGEST_TITLE] or drawn
    fresh = [title for title in short if not speech.ledger.is_worn_title(title)]
    title = max(fresh, key=speech.fit) if fresh else min(short, key=lambda one: speech.ledger.titles[shape(one)])
    return title if len(title) <= LONGEST_TITLE else title[:LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,")


def _some(phrases: tuple[Phrase, ...], count: int, speech: Speech) -> list[str]:
    """`count` of the phrases, in the order in which they stand, for they were written to follow one another."""
    found: dict[int, str] = {}
    for place in speech.scene.rng.sample(range(len(phrases)), len(phrases)):
        if len(found) < count and speech.allows(words := speech.next((phrases[place],))):
            found[place] = speech.hear(words)
    return [found[place] for place in sorted(found)]


def _reported(general: dict[str, tuple[Phrase, ...]], speech: Speech) -> str:
    """One to seven sentences: people differ in how much they write, and the editor leaves it so."""
    scene, situation = speech.scene, speech.situation
    chance = scene.rng.random
    details = situation.phrases.get("+", ())
    length = chance()
    lines = _formula(speech.section("opening"), speech) if chance() < 0.2 else []
    lines.append(speech.hear(_fresh(situation.phrases["R"], speech)))
    is_brief = len(lines[-1].split()) < BRIEF
    lines += _some(details, is_brief if length < 0.14 else 1 if length < 0.42 else 2 if length < 0.78 else 3, speech)
    if length > 0.3 and "+" in general and chance() < 0.22:
        lines += _some(general["+"], 1, speech)
    turn = len(lines)
    if chance() < 0.82 or turn == 1:
        lines += _request(general.get("?", ()), speech)
    if chance() < 0.12:
        lines += _formula("courtesy", speech)
    return _paragraphs(lines, turn, scene)


def _request(general: tuple[Phrase, ...], speech: Speech) -> list[str]:
    own = speech.situation.phrases.get("?", ())
    roll = speech.scene.rng.random()
    if own and roll < 0.72 and speech.allows(words := speech.next(own)):
        return [speech.hear(words)]
    if general and roll < 0.9 and speech.allows(words := _fresh(general, speech)):
        return [words]
    return _formula(speech.section("request"), speech)


def _paragraphs(lines: list[str], turn: int, scene: Scene) -> str:
    if len(lines) >= 5 and 1 < turn < len(lines) and scene.rng.random() < 0.5:
        return " ".join(lines[:turn]) + "\n\n" + " ".join(lines[turn:])
    return " ".join(lines)


def _answer(speech: Speech, outcome: Outcome) -> str:
    scene = speech.scene
    chance = scene.rng.random
    core = speech.situation.phrases.get(OUTCOME_MARKS[outcome])
    lead = "lead confirmed" if outcome in CONFIRMED and chance() < 0.33 else speech.section("lead")
    lines = _formula(lead, speech) if chance() < 0.4 else []
    lines.append(_core(core, outcome, speech) if core else _fresh(frame(outcome.value), speech))
    if chance() < 0.22 and not PLEA.search(lines[-1]) and not speech.is_at_desk:
        lines += _formula(f"after {outcome.value}", speech)
    turn = len(lines)
    if chance() < 0.5:
        lines += _formula("thanks", speech)
    text = _paragraphs(lines, turn, scene)
    return f"{text}\n\n{_kept(speech)}" if scene.kept else text


def _kept(speech: Speech) -> str:
    """What is added to the answer once the promised work is done."""
    scene = speech.scene
    is_late = scene.kept and scene.promised_for and scene.kept > scene.promised_for
    return _fresh(frame("kept late" if is_late else "kept"), speech)


def _core(phrases: tuple[Phrase, ...], outcome: Outcome, speech: Speech) -> str:
    """What the agency did; it refers nothing to itself."""
    if outcome is not Outcome.REFERRED:
        return speech.next(phrases)
    words = speech.next(phrases, but=speech.scene.agency)
    return words if speech.scene.agency.lower() not in words.lower() else _framed(outcome.value, speech.scene)


def _exchange(speech: Speech, outcome: Outcome) -> tuple[str, str]:
    scene, own = speech.scene, speech.situation.exchanges
    if outcome is Outcome.FIXED and own and scene.rng.random() < OWN_EXCHANGE:
        drawn = [_spoken(own[int(scene.rng.random() * len(own))], relinked(scene)) for _ in range(TRIES)]
        return max(drawn, key=lambda both: speech.fit(" ".join(both)))
    sections = [speech.section(f"{kind} {outcome.value}") for kind in ("objection", "completion")]
    return _framed(sections[0], scene), _framed(sections[1], scene)


def _spoken(exchange: tuple[Phrase, Phrase], scene: Scene) -> tuple[str, str]:
    return _said(exchange[0], scene), _said(exchange[1], scene)
