"""Words as people type them: with their marks or without."""

from portal.characters import without_marks


def either(*phrases: str) -> str:
    """A pattern of any of these phrases, each word with its marks or without any, the longest first."""
    ways = [r"[\s_]+".join(map(_either, phrase.split())) for phrase in sorted(phrases, key=len, reverse=True)]
    return f"(?:{'|'.join(ways)})"


def _either(word: str) -> str:
    bare = without_marks(word)
    return word if bare == word else f"(?:{word}|{bare})"
