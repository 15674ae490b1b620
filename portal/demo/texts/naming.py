"""How an agency speaks of itself."""

import random
import re

SELVES = {
    "UBND phường": ("địa phương", "phường", "chúng tôi"),
    "UBND xã": ("địa phương", "xã", "chúng tôi"),
    "UBND thị trấn": ("địa phương", "thị trấn", "chúng tôi"),
    "UBND": ("địa phương", "đơn vị", "chúng tôi"),
    "Sở": ("Sở", "Sở", "đơn vị"),
    "Công ty": ("Công ty", "Công ty", "đơn vị"),
    "Trung tâm": ("Trung tâm", "đơn vị"),
    "Công an": ("Công an", "đơn vị"),
    "": ("đơn vị", "đơn vị", "chúng tôi"),
}
SENTENCE = re.compile(r"(?:^|[.?!]\s+)\w")
WORDS_OF_A_KIND = {"UBND thành phố": 3, "UBND thị xã": 3, "UBND huyện": 2, "Chi cục": 2}
"""How many words of such a name say what it is; of another name `SHORT` or the first two or the first word do."""
SHORT = {
    "UBND phường": "phường",
    "UBND xã": "xã",
    "UBND thị trấn": "thị trấn",
    "Sở": "Sở",
    "Công ty": "Công ty",
    "Trung tâm": "Trung tâm",
    "Công an": "Công an",
    "Ban": "Ban",
    "Bưu điện": "Bưu điện",
}


def itself(agency: str, rng: random.Random) -> str:
    """How the agency speaks of itself, the same throughout one text."""
    if rng.random() < 0.35:
        return agency
    selves = next(words for start, words in SELVES.items() if agency.startswith(start))
    return selves[int(rng.random() * len(selves))]


def shortened(agency: str) -> str:
    """`UBND thành phố`, `phường`, `Sở`, `VNPT`: what an agency is called once its whole name was said."""
    short = next((words for start, words in SHORT.items() if agency.startswith(start)), "")
    count = next((count for start, count in WORDS_OF_A_KIND.items() if agency.startswith(start)), 1)
    return short or " ".join(agency.split()[:count])


def named_once(text: str, agency: str) -> str:
    """The text with the agency's whole name where it comes first, and its short name from there on."""
    before, name, after = text.partition(agency)
    rest = SENTENCE.sub(lambda found: found[0].upper(), "," + after.replace(agency, shortened(agency)))[1:]
    return before + name + (rest if name else after)
