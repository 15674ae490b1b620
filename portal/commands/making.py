"""Commands that make a project's files: from a foreign export, a private register, or nothing."""

import sys
from datetime import datetime
from pathlib import Path

import click

from portal.commands.telling import INPUT_HAS_PROBLEMS, MOST_ALIKE, ends_clearly, report, spoken, tongue
from portal.options import HERE, project_option
from portal.problems import N_, InputProblems, Problems
from portal.progress import shown
from portal.terms import Severity


@click.command()
@click.argument("private", type=click.Path(exists=True, file_okay=False, path_type=Path))
@project_option
@ends_clearly
def extract(private: Path, project: Path) -> None:
    """Write what may be public of the register in PRIVATE, a folder elsewhere, into the project's data/register/."""
    from portal.extract import extract as extracted

    report(extracted(private, project), project, MOST_ALIKE)
    click.echo(spoken(project)._("data/register/ holds the cleared extract; check it, then commit it"))


@click.command()
@project_option
@click.option("--as-of", required=True, type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]))
@ends_clearly
def manifest(project: Path, as_of: datetime) -> None:
    """Write data/register/manifest.yml for a register edited by hand: its as-of time, rows and hashes."""
    from portal.checks.edited import note_future
    from portal.project_files import write_files
    from portal.sources.edited import read_edited
    from portal.sources.project import read_project
    from portal.sources.tables import MANIFEST_PLACE, manifest_of

    known = spoken(project)
    problems = Problems(language=known.code)
    text = manifest_of(project / "data" / "register", project, as_of, problems)
    problems.raise_if_unfit(0)
    write_files(project, {MANIFEST_PLACE: text.encode()})
    if settled := read_project(project, Problems()):
        texts = Problems()
        edited = read_edited(settled.content, settled.data, project, texts)
        # what else is wrong with texts is for `check` to tell
        since = len(texts.found)
        note_future(edited, as_of, texts)
        problems.found += texts.found[since:]
    report(problems, project)
    click.echo(known._("{file}: as of {as_of}").format(file=MANIFEST_PLACE, as_of=known.time(as_of)))


@click.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--mapping", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", required=True, type=click.Path(file_okay=False, path_type=Path), help="The new project.")
@ends_clearly
def import_(file: Path, mapping: Path, into: Path) -> None:
    """Turn a foreign export FILE into a project."""
    from portal.foreign import import_file
    from portal.project_files import REPORT, write_list
    from portal.sources.mapping import read_mapping

    read = read_mapping(mapping, Problems())
    known = tongue(read[1].languages[0]) if read else spoken(HERE)
    try:
        with shown(known._) as progress:
            progress(N_("importing"), of=file.name)
            problems = import_file(file, mapping, into)
    except InputProblems as unfit:
        listed = write_list(into, unfit.problems)
        report(unfit.problems, into, MOST_ALIKE, str(listed), tuple(Severity))
        told = known._("Stopped: nothing was imported. Every problem is listed in {file}")
        click.echo(told.format(file=listed), err=True)
        sys.exit(INPUT_HAS_PROBLEMS)
    for remark in problems.remarks:
        click.echo(remark.told(known._))
    report(problems, into, MOST_ALIKE, str(into / REPORT), tuple(Severity))
    click.echo(known._("{folder} is a project now; build it with: build.py --project {folder}").format(folder=into))


@click.command()
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


@click.command()
@click.argument("language", default="")
@ends_clearly
def catalogues(language: str) -> None:
    """Write what LANGUAGE (a code such as fr; every one there is, if not said) has no words for: untranslated.po."""
    from portal.catalogues import CATALOGUES, UNTRANSLATED, write_untranslated

    known = sorted(folder.name for folder in CATALOGUES.iterdir() if folder.is_dir())
    for code in [language] if language else known:
        missing, unused = write_untranslated(code)
        click.echo(f"{code}: {missing} missing" + (f", in {CATALOGUES / code / UNTRANSLATED}" if missing else ""))
        for message in unused:
            click.echo(f"{code}: nothing says any more: {message}")
