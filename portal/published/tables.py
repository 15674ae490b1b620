"""Every published table of a project, in the order in which they are offered."""

from portal.archive import Archive
from portal.published.fields import PublishedTable
from portal.published.figures import FIGURES, STATISTICS
from portal.published.lists import lists
from portal.published.register import HAPPENED, REGISTER


def tables(archive: Archive) -> tuple[PublishedTable, ...]:
    """The tables; without events where the city keeps none, since those would only repeat the register."""
    events = (HAPPENED,) if archive.has_events else ()
    return (REGISTER, FIGURES, *events, STATISTICS, *lists(archive.settings.languages))
