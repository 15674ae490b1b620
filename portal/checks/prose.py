"""Rules for pages of prose: nothing on them runs.

MkDocs publishes what an editor wrote as it stands, so it is looked at before: as the HTML that MkDocs makes of it.
"""

import re
from collections.abc import Iterable
from html import escape

from portal.markup import tags, unfit_in
from portal.problem_catalogue.texts import PROSE_ACTIVE, PROSE_KEY
from portal.problems import Problems
from portal.sources.prose_pages import Prose
from portal.sources.rows import shown

OF_THE_PROGRAM = frozenset({"head", "twin", "tab", "spliced", "template"})
"""Keys of front matter that the shells of data pages have."""
_CODE = re.compile(r"^(```+|~~~+)[^\n]*\n.*?^\1[`~]*[ \t]*$|(?<!`)(`+)(?!`).*?(?<!`)\2(?!`)", re.MULTILINE | re.DOTALL)


def check_prose(pages: Iterable[Prose], problems: Problems) -> None:
    """Note what would run on a page of prose, and keys that are not its own."""
    for page in pages:
        for key in sorted(OF_THE_PROGRAM & set(page.keys)):
            problems.add(PROSE_KEY, page.file, 1, key=key)
        find = Finder(page)
        for written, name, attributes in tags(page.html):
            if what := unfit_in(name, attributes):
                line = find.tag(written, name, what)
                problems.add(PROSE_ACTIVE, page.file, line, what=shown(what))


class Finder:
    """Finds the lines of what was rendered, each occurrence once; code is passed over, since it is shown as text."""

    def __init__(self, page: Prose) -> None:
        self.start = page.start
        self.texts = (_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), page.text), page.text)
        self.after: dict[str, int] = {}

    def link(self, target: str) -> int:
        """The line of a link, as Markdown or HTML write one."""
        spelt = "|".join(re.escape(one) for one in dict.fromkeys([target, escape(target, quote=False)]))
        return self._line(rf"(?:\]\(|\]:[ \t]*|=[ \t]*)[<\"']?[ \t]*(?:{spelt})(?![\w/#.-])", f"(?:{spelt})")

    def tag(self, written: str, name: str, what: str) -> int:
        """The line of a tag, or else of what Markdown made it or an attribute of."""
        return self._line(re.escape(written), rf"<{re.escape(name)}\b", re.escape(what.strip("<>")))

    def _line(self, *patterns: str) -> int:
        """The line of the first of these that can be found; the text's first where none can."""
        for text in self.texts:
            for pattern in patterns:
                wanted = re.compile(pattern, re.IGNORECASE)
                found = wanted.search(text, self.after.get(pattern, 0)) or wanted.search(text)
                if found:
                    self.after[pattern] = found.end()
                    return self.start + text.count("\n", 0, found.start()) + 1
        return self.start + 1
