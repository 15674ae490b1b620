"""Gettext catalogues: what the code and the templates say, and what a language has no words for yet.

A new language is files alone: `write_untranslated` writes its catalogue, someone fills it in, and the project's
`languages` names it. What stands in the code in Vietnamese and English side by side (titles and sentences of
statistics, the data dictionary) is part of a third language's catalogue too; a city's own names are in its data.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po, write_po

from portal.language import CATALOGUES
from portal.statistics.shelf import shelf

TOOL = Path(__file__).parents[1]
ENTRY, FOLDERS = "build.py", ("portal", "theme")
METHODS = [("**.py", "python"), ("**.html", "jinja2")]
PAIRS = {"_names": (2,), "_text": (3,), "_count": (3,)}
PAIRS_IN = {"portal/published": PAIRS, "portal/downloads": {"_names": (2,)}, "portal/schema.py": {"_names": (2,)}}
"""Functions that take a text in Vietnamese and in English, and where the English one stands among their arguments."""
AS_WRITTEN = ("vi", "en")
"""Languages that such texts are written in."""
KEYWORDS = {"_": None, "n_": (1, 2), "n": (1, 2), "N_": None}
UNTRANSLATED = "untranslated.po"
Id = str | tuple[str, str]
"""A message; with its plural if it has one."""


@dataclass(frozen=True)
class Said:
    """One message and where it is said, `theme/home.html:12`."""

    id: Id
    places: list[str] = field(default_factory=list)

    @property
    def first(self) -> str:
        """The message, its singular if it has two forms."""
        return self.id if isinstance(self.id, str) else self.id[0]


@cache
def extracted(code: str = "") -> dict[str, Said]:
    """Every message of the code and the templates, by its singular; for a third language also what stands in the code
    in two."""
    found: dict[str, Said] = {}
    for place, message in (*_messages(), *(() if code in ("", *AS_WRITTEN) else _paired())):
        said = Said((message[0], message[1]) if isinstance(message, tuple) else message)
        if said.first:
            known = found.get(said.first)
            # a message that has a plural anywhere has one everywhere
            kept = said if known is None or (isinstance(known.id, str) and isinstance(said.id, tuple)) else known
            found[said.first] = Said(kept.id, [*(known.places if known else ()), place])
    return found


def _messages() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for line, message, _, _ in extract_from_file("python", TOOL / ENTRY, keywords=KEYWORDS):
        yield f"{ENTRY}:{line}", message
    for folder in FOLDERS:
        for file, line, message, _, _ in extract_from_dir(TOOL / folder, METHODS, keywords=KEYWORDS):
            yield f"{folder}/{file}:{line}", message


def _paired() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """The English of every text that the code and the statistics have in Vietnamese and English."""
    for place, keywords in PAIRS_IN.items():
        path = TOOL / place
        for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            for line, message, _, _ in extract_from_file("python", file, keywords=keywords):
                yield f"{file.relative_to(TOOL)}:{line}", message
    for key, statistic in shelf().items():
        one = statistic.definition
        for names in (one.title, one.sentence, one.numerator, one.denominator, one.caveats, one.caveats_instant):
            yield f"portal/statistics/{key}.yml", names.get("en", "")
        for example in one.examples:
            yield f"portal/statistics/{key}.yml", example.says.get("en", "")


def translated(code: str, folder: Path = CATALOGUES) -> dict[str, bool]:
    """Each message of a language's catalogues, and whether its translation is finished."""
    found = {}
    for path in sorted((folder / code).glob("*.po")):
        with path.open("rb") as file:
            for entry in read_po(file, abort_invalid=True):
                if entry.id:
                    texts = [entry.string] if isinstance(entry.string, str) else list(entry.string or [""])
                    found[entry.id if isinstance(entry.id, str) else entry.id[0]] = all(texts) and not entry.fuzzy
    return found


def write_untranslated(code: str, folder: Path = CATALOGUES) -> tuple[int, list[str]]:
    """Write `untranslated.po` with the messages that a language lacks, or remove it if it lacks none.

    Returns how many it lacks, and which messages it translates that nothing says any more.
    """
    said = extracted(code)
    place = folder / code / UNTRANSLATED
    place.unlink(missing_ok=True)
    done = translated(code, folder)
    missing = [one for key, one in sorted(said.items()) if key not in done]
    if missing:
        catalogue = Catalog(locale=code, charset="utf-8", fuzzy=False)
        for one in missing:
            catalogue.add(one.id, auto_comments=one.places[:3])
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as file:
            write_po(file, catalogue, omit_header=False, width=0)
    return len(missing), sorted(set(done) - set(said))
