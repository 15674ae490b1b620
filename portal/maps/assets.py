"""What the maps need beside the pages, by plain name; the writer hashes and publishes it."""

import json
from collections.abc import Sequence

import pandas as pd

from portal.archive import Archive
from portal.charts.svg import mark
from portal.language import Language
from portal.maps.boundaries import features_of, simplified
from portal.maps.edition import ground_for, map_words, verdict_words
from portal.maps.fragment import start_scripts
from portal.maps.ground import ORDER
from portal.maps.places import KINDS, points_json


def files(archive: Archive, facts: pd.DataFrame, languages: Sequence[Language]) -> dict[str, str]:
    """Text of each file by plain name: the ground, the points, the outlines, the words, the two start scripts."""
    ground = ground_for(archive, facts)
    return {
        "map-ground.svg": ground.svg(),
        "points.json": points_json(archive, ground.points),
        "areas.json": _dumped(simplified({"features": features_of(archive)})),
        **{f"map.{language.code}.json": words_json(archive, language) for language in languages},
        **start_scripts(ground),
    }


def words_json(archive: Archive, language: Language) -> str:
    """What the script says and the names it shows, in the order of the lists in the file of points."""
    return _dumped(
        {
            "locale": language.code,
            "words": map_words(language),
            "states": verdict_words(language),
            "kinds": KINDS,
            "marks": {kind: str(mark(kind)) for kind in ORDER},
            "agencies": [language.name(archive.agencies[key].names) for key in sorted(archive.agencies)],
            "categories": [language.name(archive.categories[key].names) for key in sorted(archive.categories)],
        }
    )


def _dumped(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
