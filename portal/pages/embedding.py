"""Which charts other people's pages may show, and the code that they paste."""

from markupsafe import Markup

from portal import addresses as a
from portal.pages.base import Edition
from portal.periods import ALL, Scope
from portal.statistics.definition import Definition, Seen, Unit
from portal.terms import ScopeKind

OF_AGENCIES = ("on_time_of_due", "overdue", "handled_of_received")
"""The statistics whose chart can be embedded for each agency; of the whole city all can."""
COUNT, SHARE, COHORT, FROZEN = 460, 510, 560, 450
"""Pixels that a bare page needs at a width of 640: of a count, of what is more words, of what is open at its end and
has words beneath, and of an issue. A narrower frame needs more, and scrolls."""


def has_embed(statistic: str, scope: Scope) -> bool:
    """Whether a chart has a bare page."""
    return scope == ALL or (scope.kind is ScopeKind.AGENCY and statistic in OF_AGENCIES)


def embed_code(edition: Edition, statistic: str, scope: Scope, title: str) -> str:
    """The frame to paste; empty where there is no bare page, or where the site does not know its own address."""
    if not has_embed(statistic, scope):
        return ""
    return frame_code(edition, a.embed(statistic, scope), title, _height(edition.ledger.definitions[statistic]))


def _height(definition: Definition) -> int:
    if definition.view is Seen.COHORT:
        return COHORT
    return COUNT if definition.unit in (Unit.REPORTS, Unit.PROMISES) else SHARE


def frame_code(edition: Edition, address: str, title: str, height: int) -> str:
    """The frame of a bare page of this edition; empty where the site does not know its own address."""
    site_url = edition.archive.project.site_url
    if not site_url:
        return ""
    pattern = '<iframe src="{}" title="{}" width="100%" height="{}" frameborder="0" loading="lazy"></iframe>'
    return str(Markup(pattern).format(site_url + edition.prefix + address, title, height))
