"""The files of points: every located report once, newest first, and never more than a limit for one question."""

import json
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from portal.host.assets import hashed_addresses
from portal.maps.edition import ground_of
from portal.maps.points import PER_FILE, PER_TITLES, PointFiles
from portal.places import places
from portal.terms import Verdict
from tests.mapped_city import TITLE, edition_of, files

COUNT = 7_000


def city():
    lot = np.random.default_rng(5)
    kinds = [Verdict.ON_TIME, Verdict.WITHIN_DEADLINE, Verdict.OVERDUE]
    areas = ["tay", "dong", "dong-an-cuu"]
    rows = [
        (str(number), "chieu-sang", "so-gtvt" if number % 2 else "", areas[number % 3], *place, kinds[number % 3])
        for number, place in enumerate(lot.normal([16.45, 107.5], 0.03, (COUNT, 2)), start=1)
    ]
    return edition_of(rows)


@pytest.fixture(scope="module")
def edition():
    return city()


@pytest.fixture(scope="module")
def made(edition):
    return {name: json.loads(text) for name, text in files(edition).items() if name.endswith(".json")}


def unpacked(part):
    """A file's reports as `map-shelf.js` reads them: number, id, lat, lon, state, week."""
    south, west = part["origin"]
    count = len(part["id"])
    steps = part["number"]
    numbers = np.cumsum(steps) if isinstance(steps, list) else np.arange(steps, steps + count)
    return pd.DataFrame(
        {
            "number": numbers,
            "lat": (south + np.array(part["lat"])) / 1e5,
            "lon": (west + np.array(part["lon"])) / 1e5,
            "state": list(part["state"]),
            "week": [week for week, times in part["week"] for _ in range(times)],
        },
        index=part["id"],
    )


def parts(made):
    return pd.concat([unpacked(made[f"points-{number}.json"]) for number in range(len(made["points.json"]["parts"]))])


def test_every_located_report_is_in_one_part_at_its_place(edition, made):
    """The parts hold each located report once, numbered from the newest, where it may be shown."""
    every = parts(made)
    assert every["number"].tolist() == list(range(COUNT)) and every.index.is_unique
    shown = places(edition.archive).set_axis(edition.archive.reports["id"])
    assert np.allclose(every[["lat", "lon"]], shown.loc[every.index, ["lat", "lon"]], atol=1e-9)


def test_a_part_holds_few_and_says_its_weeks(edition, made):
    """No part has more than its most; its first and last week are those of its reports, by the calendar."""
    index = made["points.json"]
    first = date.fromisoformat(index["first"])
    received = edition.archive.reports.set_index("id")["received_at"]
    for number, (_, count, low, high) in enumerate(index["parts"]):
        part = unpacked(made[f"points-{number}.json"])
        assert count == len(part) <= PER_FILE
        assert (part["week"].min(), part["week"].max()) == (low, high)
        days = pd.to_datetime(received.loc[part.index]).dt.date
        assert [(day - first).days // 7 for day in days] == part["week"].tolist()
    assert first.weekday() == 0 and max(high for *_, high in index["parts"]) == index["weeks"] - 1


def test_the_newest_of_each_scope_lie_in_a_file_of_their_own(edition, made):
    """Beyond the limit each agency, category and area, with those inside it, has its newest reports; so the overdue."""
    index, every = made["points.json"], parts(made)
    reports = edition.archive.reports.set_index("id").loc[every.index]
    expected = {
        "overdue": (every["state"] == "o").to_numpy(),
        "agency:so-gtvt": (reports["agency"] == "so-gtvt").to_numpy(),
        "category:chieu-sang": (reports["category"] == "chieu-sang").to_numpy(),
        "area:tay": (reports["area"] == "tay").to_numpy(),
        "area:dong": reports["area"].isin(["dong", "dong-an-cuu"]).to_numpy(),
        "area:dong-an-cuu": (reports["area"] == "dong-an-cuu").to_numpy(),
    }
    assert set(index["scopes"]) == set(expected)
    for scope, of in expected.items():
        held = unpacked(made[f"points-{scope.replace(':', '-')}.json"])
        assert index["scopes"][scope][1] == of.sum()
        assert held.index.tolist() == every.index[of][: index["limit"]].tolist()
        assert held["number"].tolist() == every["number"][of][: index["limit"]].tolist()


def test_a_small_city_has_no_more_files_than_it_needs(edition):
    """Up to the limit there are parts and titles alone."""
    small = PointFiles(edition.archive, ground_of(edition).points, limit=COUNT).files()
    assert json.loads(small["points.json"])["scopes"] == {}
    assert {name.split("-")[0] for name in small} == {"points.json", "points", "titles"}
    assert not [name for name in small if name.startswith("points-") and not name[7].isdigit()]


def test_a_title_stands_at_its_report_s_number(made):
    """The title of report 1, the one that is edited, is found by its number; others have none."""
    number = int(parts(made).loc["1", "number"])
    assert made[f"titles-{number // PER_TITLES}.json"][number % PER_TITLES] == TITLE
    written = [title for name, titles in made.items() if name.startswith("titles-") for title in titles]
    assert len(written) == COUNT and sum(map(bool, written)) == 1


def test_the_index_names_the_files_as_they_are_published(edition):
    """A file's address is made of its name and the digest in the index, as the assets are hashed."""
    texts = files(edition)
    addresses = hashed_addresses({name: text.encode() for name, text in texts.items() if name.endswith(".json")})
    index = json.loads(texts["points.json"])
    named = {f"points-{number}": entry[0] for number, entry in enumerate(index["parts"])}
    named |= {f"points-{scope.replace(':', '-')}": digest for scope, (digest, _) in index["scopes"].items()}
    named |= {f"titles-{number}": digest for number, digest in enumerate(index["titles"])}
    for name, digest in named.items():
        assert addresses[f"{name}.json"] == f"assets/{name}.{digest}.json"


def test_what_stands_on_a_fallback_point_says_which(edition):
    """Of such reports the file gives the place in its columns and the number of the point; of others nothing."""
    reports = edition.archive.reports.copy()
    lost = reports.index[:300]
    reports.loc[lost, ["lat", "lon"]] = [16.41, 107.41]
    archive = replace(edition.archive, reports=reports)
    made = {
        name: json.loads(text) for name, text in files(replace(edition, archive=archive)).items() if ".json" in name
    }
    found = [
        (made[f"points-{number}.json"]["id"][place], point)
        for number in range(3)
        for place, point in made[f"points-{number}.json"]["lost"]
    ]
    assert sorted(found) == sorted((key, 0) for key in reports.loc[lost, "id"])
    assert made["map.vi.json"]["fallbacks"] == [[16.41, 107.41, ""]]
