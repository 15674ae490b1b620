"""The edited reports: most in bulk, some by hand with pictures, as an editor would leave them."""

import json
import random
import re
import shutil
from collections import defaultdict
from dataclasses import fields
from datetime import date, datetime
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Any

import yaml

from portal.demo import pictures
from portal.demo.geography import DISTRICTS, WARDS, Ward
from portal.demo.landmarks import LANDMARKS
from portal.demo.lives import Event, Life
from portal.demo.organisations import KINDS, ORGANISATIONS
from portal.demo.texts import EditedText, Place, write
from portal.demo.texts.days import Days
from portal.demo.texts.restraint import Ledger
from portal.problems import N_
from portal.progress import Progress
from portal.terms import EventKind, FollowUpBy, Outcome

HEADINGS = ("Phản ánh", "Trả lời")
MOMENTS = {"before": "truoc", "after": "sau"}
EVERY = 500
OFTENEST, REPORTS_OF_THE_CITY = 2, 2_000
"""In how many reports a sentence may stand, and of how many: more in a larger demonstration, in proportion."""
DISTRICT = {one.id: one for one in DISTRICTS}
NAMED_BY_THEMSELVES = ("Quốc lộ", "Tỉnh lộ")


class Editor:
    """Writes up what was published. `handmade` reports become Markdown with pictures, the rest one JSONL a month."""

    def __init__(self, into: Path, handmade: int) -> None:
        self.content, self.bulk = into / "content" / "phan-anh", into / "data" / "reports"
        self.handmade = handmade
        self.told: dict[str, tuple[Place, EditedText]] = {}

    def write(self, lives: list[Life], progress: Progress) -> None:
        """Replace the two folders."""
        for folder in (self.content, self.bulk):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        published = [life for life in lives if life.published_on]
        ledger = Ledger(max(OFTENEST, OFTENEST * len(published) // REPORTS_OF_THE_CITY))
        self.told = {life.id: _told(life, ledger) for life in published}
        by_hand = self._chosen(published)
        months: dict[str, list[str]] = defaultdict(list)
        for number, life in enumerate(published):
            if number % EVERY == 0:
                progress(N_("writing reports up"), number, len(published))
            entry = self._entry(life)
            if life.id in by_hand:
                self._write_markdown(life, entry)
            else:
                months[f"{life.published_on:%Y-%m}"].append(json.dumps(entry, ensure_ascii=False))
        for month, lines in sorted(months.items()):
            (self.bulk / f"{month}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")

    def _chosen(self, published: list[Life]) -> set[str]:
        """The latest that were fixed and that a picture fits, spread over the categories."""
        fixed = [life for life in published if life.outcome is Outcome.FIXED and not KINDS[life.kind].sensitive]
        by_kind: dict[int, list[Life]] = defaultdict(list)
        for life in sorted(fixed, key=lambda life: life.published_on or date.min, reverse=True):
            by_kind[life.kind].append(life)
        rounds = zip_longest(*(filter(self._picture, group) for group in by_kind.values()))
        return {life.id for life in islice(filter(None, chain.from_iterable(rounds)), self.handmade)}

    def _entry(self, life: Life) -> dict[str, Any]:
        place, text = self.told[life.id]
        follow_ups = self._follow_ups(life, text)
        published = (life.published_on or date.min).isoformat()
        entry: dict[str, Any] = {
            "id": life.id,
            "title": text.title,
            "place": _place_line(place, KINDS[life.kind].private_home),
            "published_on": published,
            "edited_on": max([published, *(one["on"] for one in follow_ups), *self._kept_on(life)]),
            "reported": text.reported,
            "answered": text.answered,
        }
        return entry | ({"follow_ups": follow_ups} if follow_ups else {})

    def _kept_on(self, life: Life) -> list[str]:
        """When word came that the promised work is done, and the editor added it."""
        kept = _kept(life)
        return [kept.recorded_at.date().isoformat()] if kept else []

    def _follow_ups(self, life: Life, text: EditedText) -> list[dict[str, str]]:
        words = {FollowUpBy.CITIZEN: text.follow_up_citizen, FollowUpBy.AGENCY: text.follow_up_agency}
        found = []
        for event in life.events:
            if event.kind is EventKind.FOLLOW_UP and (said := words.pop(FollowUpBy(event.value), "")):
                found.append({"by": str(event.value), "on": event.at.date().isoformat(), "text": said})
        return found

    def _write_markdown(self, life: Life, entry: dict[str, Any]) -> None:
        reported, answered = entry.pop("reported"), entry.pop("answered")
        entry["photos"] = [self._photo(life, moment) for moment in MOMENTS]
        front = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, width=110)
        body = f"## {HEADINGS[0]}\n\n{reported}\n\n## {HEADINGS[1]}\n\n{answered}\n"
        (self.content / f"{life.id}.md").write_text(f"---\n{front}---\n\n{body}", "utf-8")

    def _picture(self, life: Life) -> pictures.Picture | None:
        text = self.told[life.id][1]
        return pictures.fitting_picture(KINDS[life.kind].id, text.situation, text.title, text.reported, text.answered)

    def _photo(self, life: Life, moment: str) -> dict[str, Any]:
        file = f"{life.id}-{MOMENTS[moment]}.jpg"
        picture = self._picture(life)
        if picture is None:
            raise LookupError(f"report {life.id} was chosen for a picture and has none")
        pictures.save(pictures.draw(picture, moment, random.Random(int(life.id))), self.content / file)
        return {"file": file, "alt": picture.alt(moment), "moment": moment, "cleared": True}


def _told(life: Life, ledger: Ledger) -> tuple[Place, EditedText]:
    """The report's place and words: the same each time that the same reports were told before it."""
    rng = random.Random(int(life.id) * 7_919 + 17)
    place = _place(WARDS[life.ward], rng)
    return place, _text(life, place, rng, ledger)


def _days(life: Life) -> Days:
    answered = next((event.at for event in life.events if event.kind is EventKind.ANSWERED), life.answered_at)
    objected = next((event.at for event in life.events if event.kind is EventKind.FOLLOW_UP), None)
    kept = _kept(life)
    return Days(
        life.received_at.date(),
        (answered or datetime.min).date(),
        life.promised_for,
        life.received_at.hour,
        objected.date() if objected else None,
        kept.at.date() if kept else None,
    )


def _kept(life: Life) -> Event | None:
    """When what was promised was reported done."""
    answers = [event for event in life.events if event.kind is EventKind.ANSWERED]
    is_kept = life.outcome is Outcome.PROMISED and answers and answers[-1].value == Outcome.FIXED
    return answers[-1] if is_kept else None


def _place(ward: Ward, rng: random.Random) -> Place:
    district = DISTRICT[ward.district]
    near = rng.choice(LANDMARKS.get(ward.name, ("",)))
    street = rng.choice(ward.streets or ("",)).removeprefix("đường ")
    return Place(street, _lower(ward.full_name), _lower(district.name), district.kind, near)


def _text(life: Life, place: Place, rng: random.Random, ledger: Ledger) -> EditedText:
    text = write(
        KINDS[life.kind].id,
        place,
        life.outcome or Outcome.ANSWERED,
        rng,
        days=_days(life),
        follow_up=life.has_follow_up,
        agency=ORGANISATIONS[life.agency].id,
        agency_name=ORGANISATIONS[life.agency].name,
        ledger=ledger,
    )
    return EditedText(**{field.name: _said_once(getattr(text, field.name)) for field in fields(text)})


TWICE = re.compile(r"\b([Đđ]ường) đường\b")
NUMBERED = re.compile(r"\b[Đđ]ường (?=(?:Quốc|Tỉnh) lộ\b)")


def _said_once(text: str) -> str:
    """A road is called a road once, and a numbered one by its number: `Quốc lộ 49`, not `đường Quốc lộ 49`."""
    return NUMBERED.sub("", TWICE.sub(r"\1", text))


def _place_line(place: Place, is_home: bool) -> str:
    """`đường Bạch Đằng, phường Phú Cát, thành phố Huế`; no street where people's homes are concerned."""
    road = place.street if place.street.startswith(NAMED_BY_THEMSELVES) else f"đường {place.street}"
    return ", ".join([*([road] if place.street and not is_home else []), place.ward, place.district])


def _lower(name: str) -> str:
    return name[0].lower() + name[1:]
