"""Where the golden project's tables lie, and how it is made a city's that keeps no events."""

REPORTS = "data/register/reports.csv"
EVENTS = "data/register/events.csv"
RATINGS = "data/register/ratings.csv"


def without_events(project):
    """The golden register as a city has it that keeps no events."""
    (project.root / EVENTS).unlink()
