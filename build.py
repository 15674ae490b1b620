#!/usr/bin/env python3
"""Minh Bạch's only entry: builds the site (default), checks the input, serves, imports, writes the demonstration.

Exit: 0 built, 1 the input has problems (listed), 2 wrong usage, 3 the machine failed (disk, permission).
"""

import functools
import os
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from portal.language import Language, language
from portal.problems import N_, InputProblems, Problem, ProblemKind, Problems
from portal.progress import shown
from portal.terms import Severity

HERE = Path(__file__).parent
INPUT_HAS_PROBLEMS, MACHINE_FAILED = 1, 3
MOST_ALIKE = 10
"""A build names so many warnings of one kind in one file, and counts the rest; `check` names all."""
ON_GITHUB = os.environ.get("GITHUB_ACTIONS") == "true"


def project_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The city's project that a command works on."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option("--project", type=folder, default=HERE, help="The city's project; this folder if not said.")(
        command
    )


def out_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Where the site goes."""
    folder = click.Path(file_okay=False, path_type=Path)
    return click.option(
        "--out", type=folder, default=None, help="Where the site goes; site/ in the project if not said."
    )(command)


def site_url_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Where the site will be published: what the publisher knows better than `mkdocs.yml`, as GitHub Pages does."""
    return click.option(
        "--site-url", envvar="SITE_URL", default=None, help="Its public address, instead of site_url in mkdocs.yml."
    )(command)


def ends_clearly(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turns what went wrong into words and an exit code."""

    @functools.wraps(command)
    def run(**options: Any) -> None:
        try:
            command(**options)
        except InputProblems as unfit:
            report(unfit.problems, project=options.get("project", HERE))
            words = language(unfit.problems.language)._
            click.echo(words("Stopped: the input has problems. Nothing was changed."), err=True)
            sys.exit(INPUT_HAS_PROBLEMS)
        except OSError as error:
            words = spoken(options.get("project") or options.get("into") or HERE)._
            told = words("{file}: {problem}; nothing was published")
            file = error.filename or words("the machine")
            click.echo(told.format(file=file, problem=error.strerror or error), err=True)
            sys.exit(MACHINE_FAILED)

    return run


def report(
    problems: Problems, project: Path = HERE, most_alike: int | None = None, named_in: str = "build.py check"
) -> None:
    """Print every problem, then the account of rows read; of warnings of one kind in one file only so many: the others
    are `named_in`."""
    code = problems.language
    alike: Counter[tuple[ProblemKind, str]] = Counter()
    for severity in Severity:
        for problem in problems.of(severity):
            alike[problem.kind, problem.file] += 1
            number = alike[problem.kind, problem.file]
            if severity is not Severity.WARN or most_alike is None or number <= most_alike:
                click.echo(as_line(problem, code, project), err=severity is not Severity.WARN)
    known = language(code)
    for (kind, file), number in alike.items():
        if most_alike is not None and number > most_alike:
            more = known.n(
                "{n} more: {what}; {where} names them", "{n} more: {what}; {where} names them", number - most_alike
            )
            click.echo(f"{file}: {more.format(what=kind.pattern(known._), where=named_in)}")
    for account in problems.accounts.values():
        click.echo(account.told(language(code)._))
    click.echo(problems.summary(language(code)._))


def as_line(problem: Problem, code: str, project: Path = HERE, on_github: bool = ON_GITHUB) -> str:
    """`file:line: what; what to do`, in a form that GitHub puts beside the line of a change."""
    text = problem.line_of_text(language(code)._)
    if not on_github:
        return text
    level = "warning" if problem.kind.severity is Severity.WARN else "error"
    file = Path(os.path.relpath(project), problem.file).as_posix()
    return f"::{level} file={escaped(file, property=True)},line={problem.line or 1}::{escaped(text)}"


def escaped(text: str, property: bool = False) -> str:
    """A text inside a command to GitHub's runner: its end of line and its own signs are spelt."""
    spelt = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return spelt.replace(":", "%3A").replace(",", "%2C") if property else spelt


def spoken(project: Path) -> Language:
    """The language in which a project's people are spoken to: its first; the demonstration's where it says none."""
    from portal.sources.project import read_project

    read = read_project(project, Problems()) or read_project(HERE, Problems())
    return language(read.settings.languages[0] if read else Problems().language)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@project_option
@out_option
@site_url_option
@click.pass_context
def main(context: click.Context, project: Path, out: Path | None, site_url: str | None) -> None:
    """Build the website of PROJECT into OUT."""
    command = context.invoked_subcommand
    if command is None:
        build_site(project=project, out=out, site_url=site_url)
        return
    said = {"project": project, "out": out, "site_url": site_url}
    given = {name for name in said if context.get_parameter_source(name) is ParameterSource.COMMANDLINE}
    taken = {parameter.name for parameter in main.commands[command].params}
    for name in sorted(given - taken):
        raise click.UsageError(f"{command} takes no --{name.replace('_', '-')}")
    context.default_map = {command: {name: str(said[name]) for name in given}}


@ends_clearly
def build_site(project: Path, out: Path | None, site_url: str | None = None) -> None:
    """Build, and print what became of every row."""
    from portal import site

    known = spoken(project)
    with shown(known._) as progress:
        built = site.build(project, out or project / "site", progress, site_url)
    report(built.problems, project=project, most_alike=MOST_ALIKE)
    told = known._("{pages} pages, {files} files in {folder}")
    click.echo(told.format(pages=known.number(built.pages), files=known.number(built.files), folder=built.out))


@main.command()
@project_option
@click.option("--issues", "all_issues", is_flag=True, help="Recompute every issue of figures, not only the newest.")
@ends_clearly
def check(project: Path, all_issues: bool) -> None:
    """Read the input and print every problem; build nothing."""
    from portal import issues, mentions, reconciliation
    from portal.ledger import Ledger
    from portal.reading import read

    archive = read(project)
    ledger = Ledger.of(archive)
    mentions.check(ledger)
    reconciliation.check(ledger, archive.problems)
    with shown(spoken(project)._) as progress:
        issues.check(archive, ledger, progress, all_of_them=all_issues)
    report(archive.problems, project)


@main.command()
@project_option
@out_option
@click.option("--port", type=int, default=8000, help="Where to listen on this machine.")
@ends_clearly
def serve(project: Path, out: Path | None, port: int) -> None:
    """Build, then show the site to this machine."""
    target = out or project / "site"
    build_site(project=project, out=target)
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(target))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        told = spoken(project)._("{address} (Ctrl+C ends)")
        click.echo(told.format(address=f"http://localhost:{server.server_port}/"))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("")


@main.command()
@click.argument("issue")
@project_option
@click.option("--revise", is_flag=True, help="Publish other figures for an issue that is frozen already: ISSUE-r1.")
@ends_clearly
def freeze(issue: str, project: Path, revise: bool) -> None:
    """Freeze the figures of a week or quarter, such as 2019-w31 or 2019-q2."""
    from portal.issues.freezing import CannotFreeze
    from portal.issues.freezing import freeze as frozen
    from portal.project_files import write_files
    from portal.reading import read

    known = spoken(project)
    try:
        made = frozen(read(project, revising=issue if revise else ""), issue, revise)
    except CannotFreeze as reason:
        click.echo(known._("Not frozen: {reason}").format(reason=reason.told(known)), err=True)
        sys.exit(INPUT_HAS_PROBLEMS)
    write_files(project, made.files)
    for name in made.gone:
        (project / name).unlink()
    told = known._("{issue}: {figures} figures, sha256 {sha256}; commit data/issues/")
    click.echo(told.format(issue=made.issue, figures=known.number(made.figures), sha256=made.sha256))


@main.command()
@project_option
@click.option("--as-of", required=True, type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]))
@ends_clearly
def manifest(project: Path, as_of: datetime) -> None:
    """Write data/register/manifest.yml for a register edited by hand: its as-of time, rows and hashes."""
    from portal.project_files import write_files
    from portal.sources.tables import MANIFEST_PLACE, manifest_of

    known = spoken(project)
    problems = Problems(language=known.code)
    text = manifest_of(project / "data" / "register", project, as_of, problems)
    problems.raise_if_unfit(0)
    write_files(project, {MANIFEST_PLACE: text.encode()})
    report(problems, project)
    click.echo(known._("{file}: as of {as_of}").format(file=MANIFEST_PLACE, as_of=known.time(as_of)))


@main.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--mapping", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", required=True, type=click.Path(file_okay=False, path_type=Path), help="The new project.")
@ends_clearly
def import_(file: Path, mapping: Path, into: Path) -> None:
    """Turn a foreign export FILE into a project."""
    from portal.foreign import import_file
    from portal.project_files import REPORT
    from portal.sources.mapping import read_mapping

    read = read_mapping(mapping, Problems())
    known = language(read[1].languages[0]) if read else spoken(HERE)
    with shown(known._) as progress:
        progress(N_("importing"), of=file.name)
        problems = import_file(file, mapping, into)
    report(problems, into, MOST_ALIKE, str(into / REPORT))
    for remark in problems.remarks:
        click.echo(remark.told(known._))
    click.echo(known._("{folder} is a project now; build it with: build.py --project {folder}").format(folder=into))


@main.command()
@click.option("--reports", type=click.IntRange(50), default=None, help="How many; 2.473 if not said.")
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), default=HERE, help="The project's folder.")
@ends_clearly
def demo(reports: int | None, into: Path) -> None:
    """Write the invented demonstration: the same number gives the same bytes."""
    from portal.demo import write_project

    known = spoken(into)
    with shown(known._) as progress:
        write_project(reports, into, progress)
    click.echo(known._("written into {folder}").format(folder=into))


if __name__ == "__main__":
    main()
