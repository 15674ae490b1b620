"""Puts a report and its answer together out of a situation's phrases and the frame's."""

import random
from dataclasses import dataclass
from datetime import date

from portal.demo.texts.place import Place
from portal.demo.texts.scene import Scene, stage
from portal.demo.texts.situations import OUTCOME_MARKS, Catalogue, Situation, catalogue, frame
from portal.demo.texts.template import Phrase, say
from portal.terms import Outcome

LONGEST_TITLE = 70
TITLE_TRIES = 6


@dataclass(frozen=True, slots=True)
class EditedText:
    """The words of one edited report: Markdown paragraphs; the follow-ups are empty where there is none."""

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
    agency_name: str,
    promised_for: date | None,
) -> EditedText:
    """One report's words, drawn from `rng` alone: the answer speaks of the same situation and gives the outcome."""
    found = catalogue(category_id)
    fitting = found.fitting[outcome, place.kind]
    situation = fitting[int(rng.random() * len(fitting))]
    scene = stage(place, rng, received, answered, agency_name, promised_for)
    title = _title(situation, scene)
    reported = _reported(found, situation, scene)
    answer = _answer(situation, outcome, scene)
    citizen, agency = _exchange(found, situation, outcome, scene) if follow_up else ("", "")
    return EditedText(title, reported, answer, citizen, agency)


def _one(phrases: tuple[Phrase, ...], scene: Scene) -> str:
    return say(phrases[int(scene.rng.random() * len(phrases))], scene, scene.rng)


def _framed(section: str, scene: Scene) -> str:
    return _one(frame(section), scene)


def _title(situation: Situation, scene: Scene) -> str:
    titles = situation.phrases["T"]
    for _ in range(TITLE_TRIES):
        title = _one(titles, scene)
        if len(title) <= LONGEST_TITLE:
            return title
    return title[:LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,")


def _some(phrases: tuple[Phrase, ...], count: int, scene: Scene) -> list[str]:
    """`count` of the phrases, in the order in which they stand, for they were written to follow one another."""
    chosen = sorted(scene.rng.sample(range(len(phrases)), min(count, len(phrases))))
    return [say(phrases[place], scene, scene.rng) for place in chosen]


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
    lines.append(_one(core, scene) if core else _framed(outcome.value, scene))
    if chance() < 0.22:
        lines.append(_framed(f"after {outcome.value}", scene))
    turn = len(lines)
    if chance() < 0.5:
        lines.append(_framed("thanks", scene))
    return _paragraphs(lines, turn, scene)


def _exchange(found: Catalogue, situation: Situation, outcome: Outcome, scene: Scene) -> tuple[str, str]:
    own = situation.exchanges or found.common.exchanges
    if outcome is Outcome.FIXED and own:
        citizen, agency = own[int(scene.rng.random() * len(own))]
        return say(citizen, scene, scene.rng), say(agency, scene, scene.rng)
    return _framed(f"objection {outcome.value}", scene), _framed(f"completion {outcome.value}", scene)
