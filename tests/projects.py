"""A project to break: a copy of the golden one, whose files a test may change and whose manifest is signed again."""

import hashlib
import shutil
from pathlib import Path

from portal.archive import Archive
from portal.kept import FOLDER
from portal.problems import InputProblems, Problem, Problems
from portal.reading import read

GOLDEN = Path(__file__).parent / "golden" / "project"
AS_OF = "2019-08-14T16:00:00"


class ProjectCopy:
    """A copy of the golden project, or of another."""

    def __init__(self, folder: Path, of: Path = GOLDEN) -> None:
        self.root = folder / "project"
        shutil.copytree(of, self.root, ignore=shutil.ignore_patterns(FOLDER))
        self.register = self.root / "data" / "register"

    def text(self, name: str) -> str:
        return (self.root / name).read_text("utf-8")

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))

    def replace(self, name: str, old: str, new: str) -> int:
        """Replace a text that stands once; returns its line."""
        text = self.text(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))
        return text[: text.index(old)].count("\n") + 1

    def line(self, name: str, part: str) -> int:
        """The line of a text that stands once."""
        return self.replace(name, part, part)

    def add(self, name: str, line: str) -> int:
        """Append a line; returns its number."""
        text = self.text(name)
        self.write(name, f"{text}{line}\n")
        return text.count("\n") + 1

    def remove_lines(self, name: str, part: str) -> None:
        lines = self.text(name).splitlines(keepends=True)
        self.write(name, "".join(line for line in lines if part not in line))

    def make_public(self) -> None:
        """Take out the rows of ratings that only a private register may hold, and sign."""
        for week in ("2019-w27", "2019-w30", "2019-w31"):
            self.remove_lines("data/register/ratings.csv", f"{week},")
        self.sign()

    def sign(self, rows: dict[str, int] | None = None) -> None:
        """Write the manifest as the files now are; `rows` where lines do not tell them."""
        listed = []
        for path in sorted(self.register.glob("*")):
            if path.name == "manifest.yml":
                continue
            data = path.read_bytes()
            count = (rows or {}).get(path.name, max(data.count(b"\n") - 1, 0))
            listed.append(f"  {path.name}: {{rows: {count}, sha256: {hashlib.sha256(data).hexdigest()}}}\n")
        self.write("data/register/manifest.yml", f"as_of: {AS_OF}\nfiles:\n{''.join(listed)}")

    def read(self) -> Archive:
        return read(self.root)

    def problems(self, sign: bool = True) -> Problems:
        """What reading finds, whether it stops or not."""
        if sign:
            self.sign()
        try:
            return read(self.root).problems
        except InputProblems as unfit:
            return unfit.problems

    def found(self, sign: bool = True) -> list[tuple[str, str]]:
        """Each problem as (code, where)."""
        return [(problem.kind.code, problem.where) for problem in self.problems(sign).found]

    def only(self, code: str, sign: bool = True) -> Problem:
        """The one problem there is, which has this code."""
        problems = self.problems(sign).found
        assert [problem.kind.code for problem in problems] == [code], [problem.line_of_text() for problem in problems]
        return problems[0]
