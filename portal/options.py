"""Options that several commands of `build.py` take."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from portal.language import codes

HERE = Path(__file__).parents[1]
_PORTAL = re.compile(r"^ +portal:", re.MULTILINE)


def usual_project() -> Path:
    """The project of a command that names none: the working directory if it is one, else the tool's own folder."""
    working, settings = Path.cwd(), Path("mkdocs.yml")
    is_project = settings.is_file() and Path("data").is_dir() and working.resolve() != HERE
    return working if is_project and _PORTAL.search(settings.read_text("utf-8", "replace")) else HERE


def project_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The city's project that a command works on."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    help_ = "The city's project; if not said, the working directory if it is one, else the folder of build.py."
    return click.option("--project", type=folder, default=usual_project, help=help_)(command)


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
