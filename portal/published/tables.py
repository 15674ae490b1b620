"""Every published table of a project, in the order in which they are offered."""

from portal.archive import Archive
from portal.published.fields import PublishedTable
from portal.published.figures import FIGURES, FIGURES_1, STATISTICS
from portal.published.lists import lists
from portal.published.register import HAPPENED, REGISTER

FORMER = (FIGURES_1,)
"""Earlier versions of tables: their schemas keep their addresses."""


def tables(archive: Archive) -> tuple[PublishedTable, ...]:
    """The tables; without events where the city keeps none, since those would only repeat the register."""
    events = (HAPPENED,) if archive.has_events else ()
    return (REGISTER, FIGURES, *events, STATISTICS, *lists(archive.settings.languages))
