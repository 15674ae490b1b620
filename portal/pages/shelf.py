"""Finds the kinds of page: every module here that makes pages."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import portal.pages
from portal.pages.base import Edition, Page

Kind = Callable[[Edition], Iterator[Page]]


@cache
def kinds() -> dict[str, Kind]:
    """What makes the pages of each module, by the module's name."""
    modules = [import_module(f"portal.pages.{found.name}") for found in iter_modules(portal.pages.__path__)]
    return {module.__name__.rpartition(".")[2]: module.pages for module in modules if hasattr(module, "pages")}


def every_page(edition: Edition) -> Iterator[Page]:
    """All pages of an edition."""
    for kind in kinds().values():
        yield from kind(edition)
