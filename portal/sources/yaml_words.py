"""What the YAML parser found, in words of our own, at the line that a person would mend."""

import re

import yaml

from portal.characters import UNFIT
from portal.problem_catalogue.lists import (
    YAML_BEHIND_ITS_END,
    YAML_COLON_IN_VALUE,
    YAML_DASH,
    YAML_ESCAPE,
    YAML_INDENTED,
    YAML_NO_COLON,
    YAML_OPEN_BRACKET,
    YAML_OPEN_QUOTE,
    YAML_SIGN,
    YAML_SYNTAX,
    YAML_TAB,
    YAML_UNFIT,
)
from portal.problems import N_, ProblemKind, Words

Fault = tuple[ProblemKind, int, dict[str, object]]
"""What is wrong, on which line of the text (from 0), and the details."""
_TAB = re.compile(r" *\t")
_OPEN_QUOTE = re.compile(r"""(?:^|[:\-,\[{])\s*(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
"""A line on which a value begins with a quotation mark that does not close."""
_COLONS = re.compile(r":(?=\s|$)")
_SIGNS = ("scanning an anchor", "scanning an alias", "scanning a tag", "parsing a tag", "scanning a directive", "%TAG")
_BY_PROBLEM = {
    "could not find expected ':'": YAML_NO_COLON,
    "block sequence entries are not allowed": YAML_DASH,
    "found unknown escape": YAML_ESCAPE,
    "hexdecimal": YAML_ESCAPE,
    "Unicode character escape": YAML_ESCAPE,
    "cannot start any token": YAML_SIGN,
    "undefined tag handle": YAML_SIGN,
    "did not find expected key": YAML_INDENTED,
    "did not find expected '-' indicator": YAML_INDENTED,
    "mapping keys are not allowed": YAML_INDENTED,
    "indentation": YAML_INDENTED,
}
"""By a part of what the parser says."""
_AT_ITS_BEGIN = frozenset({YAML_NO_COLON, YAML_ESCAPE})
"""Told at the line on which begins what the parser was reading."""


def fault(text: str, error: yaml.YAMLError) -> Fault:
    """Which fault of a text the parser's error means."""
    if not isinstance(error, yaml.MarkedYAMLError):
        unfit = UNFIT.search(text)
        return (YAML_UNFIT, text.count("\n", 0, unfit.start()), {}) if unfit else _otherwise(0)
    lines = text.split("\n")
    said, doing = error.problem or "", error.context or ""
    at = min(error.problem_mark.line, len(lines) - 1) if error.problem_mark else 0
    # without an end of its last line a text has no line where the parser says that it breaks off
    begun = min(error.context_mark.line, len(lines) - 1) if error.context_mark else at
    before = lines[at][: error.problem_mark.column].rstrip() if error.problem_mark else ""
    tabbed = [line for line in (at, begun) if _TAB.match(lines[line])]
    if tabbed:
        return YAML_TAB, tabbed[0], {}
    if "quoted scalar" in doing and said.startswith("found unexpected"):
        return YAML_OPEN_QUOTE, begun, {}
    if "mapping values are not allowed" in said:
        return (YAML_COLON_IN_VALUE if len(_COLONS.findall(lines[at])) > 1 else YAML_INDENTED), at, {}
    if any(sign in doing for sign in _SIGNS):
        return YAML_SIGN, at, {}
    opened = [line for line in range(begun, at + 1) if _OPEN_QUOTE.search(lines[line])]
    if opened:
        return YAML_OPEN_QUOTE, opened[0], {}
    if before.endswith(('"', "'", "]", "}")) and "key" in said:
        return YAML_BEHIND_ITS_END, at, {}
    if "flow" in doing:
        return YAML_OPEN_BRACKET, begun, {}
    kind = next((kind for part, kind in _BY_PROBLEM.items() if part in said), None)
    return (kind, begun if kind in _AT_ITS_BEGIN else at, {}) if kind else _otherwise(at)


def _otherwise(line: int) -> Fault:
    return YAML_SYNTAX, line, {"problem": Words(N_("what stands here can't be read"))}
