"""Words as people type them: with their marks or without."""

import unicodedata


def either(*phrases: str) -> str:
    """A pattern of any of these phrases, each word with its marks or without any, the longest first."""
    ways = [r"[\s_]+".join(map(_either, phrase.split())) for phrase in sorted(phrases, key=len, reverse=True)]
    return f"(?:{'|'.join(ways)})"


def _either(word: str) -> str:
    bare = "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))
    bare = bare.replace("đ", "d")
    return word if bare == word else f"(?:{word}|{bare})"
