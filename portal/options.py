"""Options that several commands of `build.py` take."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from portal.language import codes

HERE = Path(__file__).parents[1]


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


def built_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Where the project's site lies already."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option(
        "--built", type=folder, default=None, help="The project's site, if it was just built; else it is built."
    )(command)


def language_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """In which language commands speak; pages have the project's."""
    return click.option(
        "--language",
        type=click.Choice(codes()),
        default=None,
        help="What commands say is said in it; if not given, in the environment's (LANG), else in the project's first.",
    )(command)


def site_url_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Where the site will be published: what the publisher knows better than `mkdocs.yml`, as GitHub Pages does."""
    return click.option(
        "--site-url", envvar="SITE_URL", default=None, help="Its public address, instead of site_url in mkdocs.yml."
    )(command)
