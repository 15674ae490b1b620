"""Puts a report and its answer together out of a situation's phrases and the frame's."""

import random
import re
from dataclasses import dataclass
from datetime import date

from portal.demo.texts.place import Place
from portal.demo.texts.scene import Scene, stage
from portal.demo.texts.situations import OUTCOME_MARKS, Catalogue, Situation, catalogue, fitting, frame
from portal.demo.texts.template import Phrase, say
from portal.terms import Outcome

LONGEST_TITLE = 70
TRIES = 8
SHORT = "đơn vị"
OWN_EXCHANGE = 0.5
"""How often a situation's own exchange is taken, where it has one, rather than the frame's about the matter."""
SAID_TWICE = re.compile(
    r"(?i)\b(ở|tại|trên|dưới|trong|dọc|gần|cạnh|ngay|trước|ngã ba|ngã tư)\b(?: [^\s,.;]+){0,3} \1\b"
)
"""Two places of the same preposition on each other's heels: `trên lề trên đường`."""


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
    follow_up: bool,
    received: date,
    answered: date,
    agency: str,
    agency_name: str,
    promised_for: date | None,
) -> EditedText:
    """One report's words, drawn from `rng` alone: the answer speaks of the same situation and gives the outcome."""
    found = catalogue(category_id)
    able = fitting(category_id, outcome, place.kind, agency)
    situation = able[int(rng.random() * len(able))]
    scene = stage(place, rng, received, answered, agency_name, promised_for)
    scene = scene._replace(matter=_matter(situation, scene))
    title = _title(situation, scene)
    reported = _reported(found, situation, scene)
    answer = _answer(situation, outcome, scene)
    objected, completed = _exchange(situation, outcome, scene) if follow_up else ("", "")
    return EditedText(situation.name, title, reported, answer, objected, completed)


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
    return words


def _one(phrases: tuple[Phrase, ...], scene: Scene) -> str:
    return _said(phrases[int(scene.rng.random() * len(phrases))], scene)


def _framed(section: str, scene: Scene) -> str:
    return _one(frame(section), scene)


def _title(situation: Situation, scene: Scene) -> str:
    titles = situation.phrases["T"]
    for _ in range(TRIES):
        title = _one(titles, scene)
        if len(title) <= LONGEST_TITLE:
            return title
    return title[:LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,")


def _some(phrases: tuple[Phrase, ...], count: int, scene: Scene) -> list[str]:
    """`count` of the phrases, in the order in which they stand, for they were written to follow one another."""
    chosen = sorted(scene.rng.sample(range(len(phrases)), min(count, len(phrases))))
    return [_said(phrases[place], scene) for place in chosen]


def _reported(found: Catalogue, situation: Situation, scene: Scene) -> str:
    """One to seven sentences: people differ in how much they write, and the editor leaves it so."""
    chance = scene.rng.random
    details = situation.phrases.get("+", ())
    length = chance()
    lines = [_framed("opening", scene)] if chance() < 0.2 else []
    lines.append(_one(situation.phrases["R"], scene))
    lines += _some(details, 0 if length < 0.14 else 1 if length < 0.42 else 2 if length < 0.78 else 3, scene)
    general = found.common.phrases.get("+", ())
    if length > 0.3 and general and chance() < 0.22:
        lines.append(_one(general, scene))
    turn = len(lines)
    if chance() < 0.82:
        lines.append(_request(found, situation, scene))
    if chance() < 0.12:
        lines.append(_framed("courtesy", scene))
    return _paragraphs(lines, turn, scene)


def _request(found: Catalogue, situation: Situation, scene: Scene) -> str:
    own = situation.phrases.get("?", ())
    general = found.common.phrases.get("?", ())
    roll = scene.rng.random()
    if own and roll < 0.72:
        return _one(own, scene)
    return _one(general, scene) if general and roll < 0.9 else _framed("request", scene)


def _paragraphs(lines: list[str], turn: int, scene: Scene) -> str:
    if len(lines) >= 5 and 1 < turn < len(lines) and scene.rng.random() < 0.5:
        return " ".join(lines[:turn]) + "\n\n" + " ".join(lines[turn:])
    return " ".join(lines)


def _answer(situation: Situation, outcome: Outcome, scene: Scene) -> str:
    chance = scene.rng.random
    core = situation.phrases.get(OUTCOME_MARKS[outcome])
    lines = [_framed("lead", scene)] if chance() < 0.4 else []
    lines.append(_core(core, outcome, scene) if core else _framed(outcome.value, scene))
    if chance() < 0.22:
        lines.append(_framed(f"after {outcome.value}", scene))
    turn = len(lines)
    if chance() < 0.5:
        lines.append(_framed("thanks", scene))
    return _paragraphs(lines, turn, scene)


def _core(phrases: tuple[Phrase, ...], outcome: Outcome, scene: Scene) -> str:
    """What the agency did; it refers nothing to itself."""
    if outcome is not Outcome.REFERRED:
        return _one(phrases, scene)
    nameless = scene._replace(itself=SHORT)
    for _ in range(TRIES):
        words = _one(phrases, nameless)
        if scene.agency.lower() not in words.lower():
            return words
    return _framed(outcome.value, nameless)


def _exchange(situation: Situation, outcome: Outcome, scene: Scene) -> tuple[str, str]:
    own = situation.exchanges
    if outcome is Outcome.FIXED and own and scene.rng.random() < OWN_EXCHANGE:
        citizen, agency = own[int(scene.rng.random() * len(own))]
        return _said(citizen, scene), _said(agency, scene)
    return _framed(f"objection {outcome.value}", scene), _framed(f"completion {outcome.value}", scene)
