"""How people rated the answers: counts by week, agency and category, never one person's."""

import random
from collections import Counter, defaultdict
from datetime import datetime, time, timedelta

from portal.demo.flow import AS_OF
from portal.demo.lives import Life
from portal.demo.organisations import KINDS, ORGANISATIONS
from portal.periods import week_of
from portal.terms import EventKind

COLUMNS = ("week", "agency", "category", "asked", "satisfied", "acceptable", "dissatisfied", "recorded_at")
ASKED, RESPONDS = 0.62, 0.41
OPINIONS = {True: (0.63, 0.25), False: (0.33, 0.30)}
"""Satisfied and acceptable, of those answered on time, and of those answered late."""


def rate(lives: list[Life], rng: random.Random) -> tuple[tuple[str, ...], list[list[str]]]:
    """Columns and rows of the ratings table; weeks that are over."""
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
    rows = []
    for (week_id, agency, category), cell in sorted(counts.items()):
        numbers = [str(cell[name]) for name in COLUMNS[3:7]]
        rows.append([week_id, agency, category, *numbers, _recorded(week_id)])
    return COLUMNS, rows


def _opinion(life: Life, rng: random.Random) -> str:
    was_chased = any(event.kind is EventKind.REMINDED for event in life.events)
    satisfied, acceptable = OPINIONS[not was_chased]
    chance = rng.random()
    return "satisfied" if chance < satisfied else "acceptable" if chance < satisfied + acceptable else "dissatisfied"


def _recorded(week_id: str) -> str:
    monday = datetime.strptime(f"{week_id}-1", "%G-w%V-%u")
    at = datetime.combine((monday + timedelta(days=7)).date(), time(9))
    return at.isoformat(timespec="seconds")
