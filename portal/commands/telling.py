"""How commands speak: problems with their places, in one language; and how they end.

Exit: 0 done, 1 the input has problems (listed), 2 wrong usage, 3 the machine failed (disk, permission).
"""

import functools
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource
from xlsxwriter.exceptions import XlsxFileError

from portal.language import Language, codes, language
from portal.options import HERE
from portal.problems import N_, InputProblems, Problem, ProblemKind, Problems, Unfit
from portal.terms import Severity

INPUT_HAS_PROBLEMS, MACHINE_FAILED = 1, 3
MOST_ALIKE = 10
"""A build names so many warnings of one kind in one file, and counts the rest; `check` names all."""
OF_THE_SYSTEM = (
    N_("No space left on device"),
    N_("Permission denied"),
    N_("Read-only file system"),
    N_("No such file or directory"),
    N_("File too large"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("Operation not permitted"),
    N_("Input/output error"),
    N_("Disk quota exceeded"),
    N_("Too many open files"),
    N_("File name too long"),
)
"""How Linux and macOS name what most often ends a build; said in the project's language."""
NO_MEMORY = N_("there is not enough memory")
_TOLD = "portal.project_told"
ON_GITHUB = os.environ.get("GITHUB_ACTIONS") == "true"
"""There the gravest come first: of the errors of a step only ten are put beside their lines."""


def ends_clearly(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turns what went wrong into words and an exit code."""

    @functools.wraps(command)
    def run(**options: Any) -> None:
        try:
            _tell_project(options.get("project"))
            command(**options)
        except InputProblems as unfit:
            report(unfit.problems, project=options.get("project", HERE))
            words = tongue(unfit.problems.language)._
            click.echo(words("Stopped: the input has problems. Nothing was changed."), err=True)
            sys.exit(INPUT_HAS_PROBLEMS)
        except RuntimeError as error:
            from portal.host.docs import MkDocsFailed

            if not isinstance(error, MkDocsFailed):
                raise
            words = spoken(options.get("project") or HERE)._
            told = words("mkdocs.yml or a page of prose: MkDocs can't build with it: {said}. Nothing was changed.")
            click.echo(told.format(said=error), err=True)
            sys.exit(INPUT_HAS_PROBLEMS)
        except MemoryError:
            words = spoken(options.get("project") or options.get("into") or HERE)._
            told = words("{file}: {problem}; nothing was published")
            click.echo(told.format(file=words("the machine"), problem=words(NO_MEMORY)), err=True)
            sys.exit(MACHINE_FAILED)
        except (OSError, XlsxFileError) as error:
            words = spoken(options.get("project") or options.get("into") or HERE)._
            told = words("{file}: {problem}; nothing was published")
            file, problem = _of_the_machine(error)
            click.echo(told.format(file=file or words("the machine"), problem=words(problem)), err=True)
            sys.exit(MACHINE_FAILED)

    return run


def _tell_project(project: Path | None) -> None:
    """Say once which project a command works on if nobody named it and it is not the tool's own."""
    context = click.get_current_context(silent=True)
    if project is None or project == HERE or context is None or _TOLD in context.meta:
        return
    context.meta[_TOLD] = True
    if context.get_parameter_source("project") is ParameterSource.DEFAULT:
        click.echo(spoken(project)._("project: {folder}").format(folder=project), err=True)


def _of_the_machine(error: Exception) -> tuple[str, str]:
    """Which file could not be read or written, and why. xlsxwriter puts the system's own error into one of its own."""
    inner = next((one for one in (error, *error.args) if isinstance(one, OSError)), None)
    return (str(inner.filename or ""), inner.strerror or str(inner)) if inner else ("", str(error))


def report(
    problems: Problems,
    project: Path = HERE,
    most_alike: int | None = None,
    named_in: str = "build.py check",
    shortened: Collection[Severity] = (Severity.WARN,),
) -> None:
    """Print the account of rows read and what was not looked at, then every problem, the gravest last, above the
    verdict, where a person looks; of those of one kind in one file, if they are of a severity that is `shortened`, only
    `most_alike`: the others are `named_in`."""
    known = tongue(problems.language)
    for account in problems.accounts.values():
        click.echo(_without_private(account.told(known._), account.file, problems.told_file))
    for unseen in problems.unseen:
        click.echo(_without_private(unseen.told(known._), "", problems.told_file), err=True)
    for severity in tuple(Severity) if ON_GITHUB else reversed(Severity):
        most = most_alike if severity in shortened else None
        _tell(problems, severity, known, project, most, named_in)
    click.echo(problems.summary(known._))


def _tell(
    problems: Problems, severity: Severity, known: Language, project: Path, most_alike: int | None, named_in: str
) -> None:
    alike: Counter[tuple[ProblemKind, str]] = Counter()
    for problem in problems.of(severity):
        alike[problem.kind, problem.file] += 1
        if most_alike is None or alike[problem.kind, problem.file] <= most_alike:
            click.echo(
                as_line(problem, known.code, project, told_file=problems.told_file), err=severity is not Severity.WARN
            )
    for (kind, file), number in alike.items():
        if most_alike is not None and number > most_alike:
            more = known.n(
                "{n} more: {what}; {where} names them", "{n} more: {what}; {where} names them", number - most_alike
            )
            file = _without_private(file, file, problems.told_file)
            click.echo(f"{file}: {more.format(what=kind.pattern(known._), where=named_in)}")


def tell_withdrawn(ids: Sequence[str], known: Language) -> None:
    """One line for all reports that were withdrawn; nothing where none was."""
    if ids:
        click.echo(known._("withdrawn, and nothing of them is published: {ids}").format(ids=", ".join(ids)))


def as_line(
    problem: Problem,
    code: str,
    project: Path = HERE,
    on_github: bool | None = None,
    told_file: Callable[[str], str] | None = None,
) -> str:
    """`file:line: what; what to do`, in a form that GitHub puts beside the line of a change. A log is public: what is
    private in a file's name is in neither."""
    text = _without_private(problem.line_of_text(language(code)._), problem.file, told_file)
    if not (ON_GITHUB if on_github is None else on_github):
        return text
    level = "warning" if problem.kind.severity is Severity.WARN else "error"
    file = Path(os.path.relpath(project), _without_private(problem.file, problem.file, told_file)).as_posix()
    return f"::{level} file={escaped(file, property=True)},line={problem.line or 1}::{escaped(text)}"


def _without_private(text: str, file: str, told_file: Callable[[str], str] | None) -> str:
    """What is told of a file, its name as `told_file` tells it or, if nobody knows yet which ids it may hold, without
    anything that looks private."""
    from portal.privacy import Gate, hidden_in, hider

    return hidden_in(text, file, told_file or hider(Gate()))


def escaped(text: str, property: bool = False) -> str:
    """A text inside a command to GitHub's runner: its end of line and its own signs are spelt."""
    spelt = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return spelt.replace(":", "%3A").replace(",", "%2C") if property else spelt


@contextmanager
def of_live(live: str, known: Language) -> Iterator[None]:
    """A live site that has no sitemap is wrong usage, in words."""
    try:
        yield
    except Unfit as reason:
        raise click.UsageError(reason.remark.told(known._)) from reason
    except ValueError as reason:
        raise click.UsageError(known._("{name} is no sitemap").format(name=live)) from reason


def spoken(project: Path) -> Language:
    """The language in which a command speaks of a project; the demonstration's first where the project says none."""
    from portal.sources.project import read_project

    read = read_project(project, Problems()) or read_project(HERE, Problems())
    return tongue(read.settings.languages[0] if read else Problems().language)


def tongue(code: str) -> Language:
    """The language in which a command speaks: that of `--language`, else that of the environment's locale (`LC_ALL`,
    `LC_MESSAGES`, `LANG`) if there are catalogues for it, else a project's first, whose `code` this is."""
    context = click.get_current_context(silent=True)
    asked = context.find_root().params.get("language") if context else None
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    of_the_locale = re.split("[_.@-]", locale)[0].lower()
    return language(asked or (of_the_locale if of_the_locale in codes() else code))
