#!/usr/bin/env python3
"""Minh Bạch's only entry: builds the site (default), checks the input, serves, imports, writes the demonstration.

Exit: 0 built, 1 the input has problems (listed), 2 wrong usage, 3 the machine failed (disk, permission).
"""

from pathlib import Path

import click
from click.core import ParameterSource

from portal.commands import building, editing, making
from portal.options import language_option, out_option, project_option, site_url_option


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@project_option
@out_option
@site_url_option
@language_option
@click.pass_context
def main(context: click.Context, project: Path, out: Path | None, site_url: str | None, language: str | None) -> None:
    """Build the website of PROJECT into OUT."""
    # `language` is looked up by whatever speaks: portal.commands.telling
    del language
    command = context.invoked_subcommand
    if command is None:
        building.build_site(project=project, out=out, site_url=site_url)
        return
    said = {"project": project, "out": out, "site_url": site_url}
    given = {name for name in said if context.get_parameter_source(name) is ParameterSource.COMMANDLINE}
    taken = {parameter.name for parameter in main.commands[command].params}
    for name in sorted(given - taken):
        raise click.UsageError(f"{command} takes no --{name.replace('_', '-')}")
    context.default_map = {command: {name: str(said[name]) for name in given}}


for command in (
    building.check,
    building.serve,
    building.publish,
    building.verify,
    editing.new,
    editing.gate,
    editing.freeze,
    editing.addresses,
    making.extract,
    making.manifest,
    making.import_,
    making.demo,
    making.catalogues,
):
    main.add_command(command)


if __name__ == "__main__":
    main()
