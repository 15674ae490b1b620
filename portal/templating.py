"""Jinja2 without what our templates do not use, which takes more time than what they do.

Nothing that a template calls wants Jinja2's own context; a template that is imported is run once and not for every
page; and the editions share what was compiled.
"""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.nodes import Expr
from jinja2.runtime import Context
from markupsafe import Markup, escape

from portal.addresses import Links


class Here:
    """Links from the page that is being rendered: one object, so that imported templates are run once."""

    def __init__(self) -> None:
        self.links = Links("")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.links, name)


class PlainContext(Context):
    """Calls what a template calls, and asks nothing of it first."""

    def call(self, called: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)


class PlainTemplate(Template):
    """An imported template is run once, whatever the page that imports it knows: all know the same."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        return super()._get_default_module()


class PlainGenerator(CodeGenerator):
    """Escapes what is printed by `escaped`, which knows most texts already."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("environment.escaped(")
        if finalize.src is not None:
            self.write(finalize.src)


known = lru_cache(maxsize=1 << 16)(escape)


def escaped(value: object) -> str:
    """As markupsafe.escape. Pages repeat their days, names and addresses, and most of what they print is markup."""
    if type(value) is str:
        return known(value)
    if type(value) is Markup:
        return value
    return escape(value)


class Compiled(BytecodeCache):
    """What one environment has compiled, for the others; forgotten when the program ends."""

    def __init__(self) -> None:
        self._code: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get(f"{bucket.key}/{bucket.checksum}")

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            self._code[f"{bucket.key}/{bucket.checksum}"] = bucket.code


_compiled = Compiled()


class PlainEnvironment(Environment):
    """Strict, and escapes everything."""

    context_class = PlainContext
    template_class = PlainTemplate
    code_generator_class = PlainGenerator
    escaped = staticmethod(escaped)

    def __init__(self, templates: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=_compiled,
        )
        self.here = Here()
        self.globals["links"] = self.here
