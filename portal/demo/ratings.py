"""How people rated the answers: counts as a public register may hold them, never one person's."""

import random
from collections import Counter, defaultdict

import pandas as pd

from portal.demo.flow import AS_OF
from portal.demo.lives import Life
from portal.demo.organisations import KINDS, ORGANISATIONS
from portal.periods import week_of
from portal.settings import Settings
from portal.statistics.rated import COLUMNS, PUBLIC, public_ratings
from portal.terms import EventKind

ASKED, RESPONDS = 0.62, 0.41
OPINIONS = {True: (0.63, 0.25), False: (0.33, 0.30)}
"""Satisfied and acceptable, of those answered on time, and of those answered late."""


def rate(lives: list[Life], rng: random.Random) -> tuple[tuple[str, ...], list[list[str]]]:
    """Columns and rows of the public ratings table, of weeks that are over."""
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for life in lives:
        if life.answered_at is None or rng.random() > ASKED:
            continue
        week = week_of(life.answered_at.date())
        if week.last >= AS_OF:
            continue
        cell = counts[week.id, ORGANISATIONS[life.agency].id, KINDS[life.kind].id]
        cell["asked"] += 1
        if rng.random() < RESPONDS:
            cell[_opinion(life, rng)] += 1
    table = pd.DataFrame(
        [[*key, *(cell[name] for name in COLUMNS), pd.NaT] for key, cell in sorted(counts.items())],
        columns=list(PUBLIC),
    )
    least: int = Settings.model_fields["minimum_rated"].default
    return PUBLIC, public_ratings(table, AS_OF, least).to_numpy().tolist()


def _opinion(life: Life, rng: random.Random) -> str:
    was_chased = any(event.kind is EventKind.REMINDED for event in life.events)
    satisfied, acceptable = OPINIONS[not was_chased]
    chance = rng.random()
    return "satisfied" if chance < satisfied else "acceptable" if chance < satisfied + acceptable else "dissatisfied"
