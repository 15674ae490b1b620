"""Finds the kinds of page: every module here that makes pages."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import portal.pages
from portal.pages.base import Edition, File, Page

Batch = Callable[[], Iterator[Page | File]]
"""Makes some pages, and the files that stand beside them."""


@cache
def kinds() -> dict[str, ModuleType]:
    """The modules that make pages, by name. Each has `pages(edition)`; one of many pages also `batches(edition)`."""
    modules = [import_module(f"portal.pages.{found.name}") for found in iter_modules(portal.pages.__path__)]
    return {module.__name__.rpartition(".")[2]: module for module in modules if hasattr(module, "pages")}


def batches(edition: Edition) -> Iterator[Batch]:
    """All pages of an edition, in pieces that can be made independently of each other."""
    for module in kinds().values():
        if hasattr(module, "batches"):
            yield from module.batches(edition)
        else:
            yield partial(module.pages, edition)


def every_page(edition: Edition) -> Iterator[Page]:
    """All pages of an edition."""
    for batch in batches(edition):
        yield from (made for made in batch() if isinstance(made, Page))
