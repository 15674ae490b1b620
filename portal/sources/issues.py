"""`data/issues/`: what was frozen, refused whole if a byte of it changed; and the briefings in `content/ky/`."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from portal.frozen import (
    BEHIND,
    DEFINITIONS,
    EARLIER,
    FACE,
    FIGURES,
    ISSUE_ID,
    LISTS,
    SUMS,
    Briefing,
    Face,
    FrozenIssue,
    copy_of,
    period_of,
    revision_of,
)
from portal.problem_catalogue.issues import (
    BRIEFING_CHANGED,
    BRIEFING_MISNAMED,
    BRIEFING_MISSING,
    BRIEFING_NOT_FROZEN,
    BRIEFING_OF_NO_ISSUE,
    FROZEN_CHANGED,
    FROZEN_MISSING,
    FROZEN_UNKNOWN,
    NOT_AN_ISSUE,
)
from portal.problem_catalogue.texts import BAD_FRONT_MATTER
from portal.problems import N_, Mend, Problem, Problems, Remark, Unfit, Words
from portal.sources.edited import front_matter
from portal.sources.entries import note_invalid
from portal.sources.folders import files_in
from portal.sources.rows import shown
from portal.sources.strict_yaml import BadYaml, load
from portal.sources.text import read_text

FOLDER = "data/issues"
BRIEFINGS = "ky"
_LINE = re.compile("([0-9a-f]{64})  (.+)")


@dataclass(frozen=True)
class Issued:
    """Every issue by period and revision, their briefings, and the texts that are not frozen."""

    issues: tuple[FrozenIssue, ...] = ()
    briefings: tuple[Briefing, ...] = ()
    drafts: tuple[Briefing, ...] = ()


def read_issues(root: Path, languages: list[str], problems: Problems, revising: str = "") -> Issued:
    """Read and check what was frozen; every file that changed is named.

    `revising`: the period that is about to be revised: its texts may be others than were frozen.
    """
    folder = root / FOLDER
    if _is_strange(folder, problems):
        return Issued()
    found = {path.relative_to(folder).as_posix(): path for path in files_in(folder, is_deep=True)}
    found.pop(SUMS, None)
    sums, is_whole = _sums(folder / SUMS, bool(found), problems)
    good = {name for name in found if _is_untouched(name, found[name], sums, is_whole, problems)}
    for name in sorted(set(sums) - set(found)):
        problems.add(FROZEN_MISSING, f"{FOLDER}/{name}")
    faces = [name for name in sorted(good) if name.endswith(f"/{FACE}")]
    bad = {*sums, *found} - good
    issues = [issue for name in faces if (issue := _issue(folder, name.removesuffix(f"/{FACE}"), bad, problems))]
    issues.sort(key=lambda issue: (issue.period, issue.revision))
    briefings = [one for code in languages for one in _briefings(root, code, code == languages[0], problems)]
    # an issue that can't be trusted has a briefing all the same
    named = {name.split("/")[0] for name in (*sums, *found)}
    sorted_out = _Briefings(root, issues, named, revising, problems)
    kept = tuple(one for one in briefings if sorted_out.is_frozen(one))
    sorted_out.tell_missing({one.file for one in briefings})
    return Issued(tuple(issues), kept, tuple(sorted_out.drafts))


def _is_strange(folder: Path, problems: Problems) -> bool:
    """Whether what lies there was no issue ever; each such file is noted."""
    names = [path.relative_to(folder).as_posix() for path in files_in(folder, is_deep=True)]
    if not names or any(name == SUMS or name.endswith(f"/{FACE}") for name in names):
        return False
    for name in names:
        problems.add(FROZEN_UNKNOWN, f"{FOLDER}/{name}")
    return True


def _sums(path: Path, is_needed: bool, problems: Problems) -> tuple[dict[str, str], bool]:
    """The hash of each file, as the list of all of them says; and whether the list is whole."""
    if not path.is_file():
        if is_needed:
            problems.add(FROZEN_MISSING, f"{FOLDER}/{SUMS}")
        return {}, False
    listed: dict[str, str] = {}
    before = len(problems.found)
    for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is None or found[2] in listed:
            problems.add(NOT_AN_ISSUE, f"{FOLDER}/{SUMS}", number, problem=shown(line))
        else:
            listed[found[2]] = found[1]
    return listed, len(problems.found) == before


def _is_untouched(name: str, path: Path, sums: dict[str, str], is_whole: bool, problems: Problems) -> bool:
    if name not in sums:
        if is_whole:
            problems.add(FROZEN_UNKNOWN, f"{FOLDER}/{name}")
    elif sha256(path.read_bytes()) != sums[name]:
        problems.add(FROZEN_CHANGED, f"{FOLDER}/{name}", issue=issue_of(name))
    else:
        return True
    return False


def issue_of(name: str) -> str:
    """The issue, without its revision, to which a file below `data/issues/` belongs."""
    found = ISSUE_ID.fullmatch(name.split("/")[0])
    return found[1] if found else "2019-w31"


def sha256(content: bytes) -> str:
    """A hash in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _issue(folder: Path, issue_id: str, bad: set[str], problems: Problems) -> FrozenIssue | None:
    """One issue; None if a file of it is not what it was. What the list of all hashes told is not told again."""
    file = f"{FOLDER}/{issue_id}/{FACE}"
    content = (folder / issue_id / FACE).read_bytes()
    try:
        face = Face.model_validate(load(content.decode("utf-8"), file).value)
        if face.issue != issue_id:
            raise Unfit(N_("it names another issue"))
        copies = {file: copy_of(file) for file in face.briefing}
        names = (FIGURES, DEFINITIONS, BEHIND, LISTS, *copies.values(), *((EARLIER,) if face.earlier else ()))
        if not bad.isdisjoint(f"{issue_id}/{name}" for name in names):
            return None
        held = {name: (folder / issue_id / name).read_bytes() for name in names}
        period_of(issue_id)
    except (BadYaml, ValidationError, ValueError, OSError) as error:
        problems.add(NOT_AN_ISSUE, file, problem=_said(error))
        return None
    digests = face.files | {copies[file]: digest for file, digest in face.briefing.items()}
    for name, digest in digests.items():
        if name not in held or sha256(held[name]) != digest:
            problems.add(FROZEN_CHANGED, f"{FOLDER}/{issue_id}/{name}", issue=issue_of(issue_id))
            return None
    told = {name: held[name].decode("utf-8") for name in held if name != BEHIND}
    return FrozenIssue(
        face,
        told[FIGURES],
        told[DEFINITIONS],
        held[BEHIND],
        content,
        told[LISTS],
        sha256(content),
        told.get(EARLIER, ""),
        {file: held[name] for file, name in copies.items()},
    )


def _said(error: Exception) -> Problem | Remark | Words:
    """Why a folder can't be taken for an issue."""
    if isinstance(error, BadYaml):
        return error.problem
    if isinstance(error, OSError):
        return Words(N_("one of its files is missing, or can't be read"))
    return error.remark if isinstance(error, Unfit) else Words(N_("its keys are not those that freezing writes"))


def briefing_file(issue_id: str, code: str, is_first: bool) -> str:
    """Where the text of a briefing lies."""
    return f"content/{'' if is_first else f'{code}/'}{BRIEFINGS}/{issue_id}.md"


def _briefings(root: Path, code: str, is_first: bool, problems: Problems) -> Iterator[Briefing]:
    folder = (root / briefing_file("x", code, is_first)).parent
    for path in files_in(folder, ".md"):
        file = briefing_file(path.stem, code, is_first)
        text = read_text(path, file, problems)
        if text is not None and path.stem not in ("index", "README"):
            briefing = _briefing(path.stem, code, file, text, problems)
            if briefing is not None:
                yield briefing


def _briefing(issue_id: str, code: str, file: str, text: str, problems: Problems) -> Briefing | None:
    front, end = front_matter(text)
    try:
        loaded = load(front or "{}", file, first_line=2)
    except BadYaml as bad:
        problems.add(BAD_FRONT_MATTER, file, bad.problem.line, problem=bad.problem, mend=Mend(bad.problem))
        return None
    keys = loaded.value if isinstance(loaded.value, dict) else {}
    told = {"issue": issue_id, "language": code, "body": text[end:], "file": file, "line": text.count("\n", 0, end) + 1}
    return note_invalid(Briefing, {**keys, **told}, (), loaded, file, problems)


@dataclass
class _Briefings:
    """Sorts texts into those that are as they were frozen and the others. `named`: every issue of which there is a
    file or a hash."""

    root: Path
    issues: list[FrozenIssue]
    named: set[str]
    revising: str
    problems: Problems

    def __post_init__(self) -> None:
        self.by_id = {issue.id: issue for issue in self.issues}
        self.drafts: list[Briefing] = []

    def is_frozen(self, one: Briefing) -> bool:
        """Whether a text is as it was frozen; what to do with it is told if not."""
        issue = self.by_id.get(one.issue)
        if issue is None and one.issue in self.named:
            return False
        if issue and (told := issue.face.briefing.get(one.file)) == sha256((self.root / one.file).read_bytes()):
            return True
        self.drafts.append(one)
        if issue is None:
            self._tell_of_no_issue(one)
        elif issue.period.id != self.revising:
            kind = BRIEFING_CHANGED if told else BRIEFING_NOT_FROZEN
            copy = f"{FOLDER}/{issue.id}/{copy_of(one.file)}"
            self.problems.add(kind, one.file, issue=issue.period.id, copy=copy)
        return False

    def tell_missing(self, there: set[str]) -> None:
        """Tell which texts were frozen and are not there."""
        for issue in self.issues:
            for file in sorted(set(issue.face.briefing) - there):
                if issue.period.id != self.revising:
                    self.problems.add(BRIEFING_MISSING, file, copy=f"{FOLDER}/{issue.id}/{copy_of(file)}")

    def _tell_of_no_issue(self, one: Briefing) -> None:
        """A text waits for its issue, if it is named as the next freeze would call it."""
        period = issue_of(one.issue)
        there = [revision_of(issue) for issue in self.by_id if issue_of(issue) == period]
        due = f"{period}-r{max(there) + 1}" if there else period
        if one.issue != due:
            name = one.file.replace(f"/{one.issue}.md", f"/{due}.md")
            self.problems.add(BRIEFING_MISNAMED, one.file, name=name)
        else:
            self.problems.add(BRIEFING_OF_NO_ISSUE, one.file, command=f"{period} --revise" if there else period)
