"""What the maps need beside the pages, by plain name; the writer hashes and publishes it."""

import json
from collections.abc import Sequence

import pandas as pd

from portal.archive import Archive
from portal.charts.svg import mark
from portal.fallbacks import fallback_points
from portal.language import Language
from portal.maps import density
from portal.maps.boundaries import features_of, simplified
from portal.maps.edition import ground_for, map_words, verdict_words, week_words
from portal.maps.fragment import start_scripts
from portal.maps.ground import ORDER
from portal.maps.names import in_order, lines_of
from portal.maps.places import KINDS
from portal.maps.points import PointFiles


def files(archive: Archive, facts: pd.DataFrame, languages: Sequence[Language]) -> dict[str, str]:
    """Text of each file by plain name: ground, points, hexagons, outlines, words, the start scripts."""
    ground = ground_for(archive, facts)
    points = PointFiles(archive, ground.points)
    return {
        "map-ground.svg": ground.svg(),
        "areas.json": _dumped(simplified({"features": features_of(archive)})),
        density.FILE: density.density_of(ground).json(sorted(archive.areas)),
        **points.files(),
        **{f"map.{language.code}.json": words_json(archive, points, language) for language in languages},
        **start_scripts(ground),
    }


def words_json(archive: Archive, points: PointFiles, language: Language) -> str:
    """What the script says and the names it shows, in the order of the lists in the index of points."""
    return _dumped(
        {
            "locale": language.code,
            "titles": archive.settings.languages[0],
            "words": map_words(language),
            "states": verdict_words(language),
            "kinds": KINDS,
            "marks": {kind: str(mark(kind)) for kind in ORDER},
            "weeks": [week_words(language, week) for week in points.weeks],
            "periods": [week.id for week in points.weeks],
            "fallbacks": [[one.lat, one.lon, language.name(one.names)] for one in fallback_points(archive)],
            "agencies": [language.name(archive.agencies[key].names) for key in sorted(archive.agencies)],
            "categories": [language.name(archive.categories[key].names) for key in sorted(archive.categories)],
            "areas": [language.name(archive.areas[key].names) for key in sorted(archive.areas)],
            "named": [[of, "\n".join(lines_of(language.name(names)))] for names, of, _, _ in in_order(archive)],
        }
    )


def _dumped(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
