"""Charts as bare pages, for frames in other people's pages: always the latest figures, always with their source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from portal import addresses as a
from portal.pages.base import Edition, File, Page
from portal.pages.embedding import has_embed
from portal.pages.figure import Explained
from portal.pages.picturing import chart_file, standing
from portal.pages.reading import Reading
from portal.pages.saying import described
from portal.periods import ALL, Scope
from portal.statistics.definition import Definition
from portal.terms import ScopeKind


@dataclass(frozen=True, slots=True)
class EmbedPage:
    """What a bare page shows. `name` is empty for the whole city; `beside` is what must stand beside the value."""

    title: str
    name: str
    now: Reading
    beside: Reading | None
    said: Markup
    chart: Markup
    nothing: str


def pages(edition: Edition) -> Iterator[Page | File]:
    """A bare page for each chart that can be embedded, and an agency's chart as a file."""
    for batch in batches(edition):
        yield from batch()


def batches(edition: Edition) -> Iterator[Callable[[], Iterator[Page | File]]]:
    """One for each statistic and kind of scope."""
    for definition in edition.ledger.definitions.values():
        for kind in (ScopeKind.ALL, ScopeKind.AGENCY):
            scopes = [scope for scope in edition.ledger.scopes(kind) if has_embed(definition.id, scope)]
            if scopes and kind in definition.scopes:
                yield partial(_of_kind, edition, definition, kind, scopes)


def _of_kind(edition: Edition, definition: Definition, kind: ScopeKind, scopes: list[Scope]) -> Iterator[Page | File]:
    language, explained = edition.language, Explained(edition, definition, kind, signs=False)
    for scope in scopes:
        shown = explained.context(scope, edition.ledger.row(definition.id, scope))
        title = f"{shown.now.title}: {shown.name}" if shown.name else shown.now.title
        yield Page(
            "embed",
            a.embed(definition.id, scope),
            language._("Chart: {title}").format(title=title),
            described(language, title, shown.now, shown.beside),
            EmbedPage(shown.now.title, shown.name, shown.now, shown.beside, shown.said, shown.chart, shown.nothing),
        )
        if scope != ALL:
            plate = standing(edition, shown.now, shown.beside, shown.name, shown.said, shown.points)
            yield File(a.embed_file(definition.id, scope, chart_file(edition, "svg")), plate.encode())
