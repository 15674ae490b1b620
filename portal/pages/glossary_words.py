"""The words of the glossary as strings of the code: what each is called and what it means here."""

from portal import addresses as a
from portal.problems import N_

MEANT = {
    "report": (
        N_("Report"),
        N_("What one person sent in about one matter: a hole in the road, a lamp that is out, rubbish, noise."),
    ),
    "register": (N_("The register"), N_("All reports that were submitted, whether they are published or not.")),
    "not_accepted": (
        N_("Not accepted"),
        N_("Rejected, or the same as another report. Counted apart: neither received nor answered."),
    ),
    "received": (N_("Received"), N_("Submitted, less what was not accepted. It always equals answered plus open.")),
    "handled": (
        N_("Answered"),
        N_("The agency has answered. That does not mean fixed: what came of it is the outcome."),
    ),
    "open": (N_("Open"), N_("Received and not answered yet, or opened again after an answer.")),
    "reopened": (N_("Reopened"), N_("Open again, because the answer did not hold.")),
    "outcome": (N_("Outcome"), N_("What the answer says came of it. It is a field apart from the state.")),
    "follow_up": (N_("Follow-up"), N_("What the citizen, or the agency, wrote after the answer.")),
    "edited": (
        N_("Edited report"),
        N_("A report whose text and pictures were cleared for publication. It has a page of its own."),
    ),
    "withdrawn": (
        N_("Withdrawn"),
        N_("An edited report that was taken from the site. It is still counted."),
    ),
    "agency": (
        N_("Agency"),
        N_("Whoever must answer: a department, a district, a ward, a company. It may change while a report is open."),
    ),
    "category": (N_("Category"), N_("What a report is about.")),
    "area": (N_("Area"), N_("Where it is: a ward, a commune, a district. A wider area holds those within it.")),
    "deadline": (N_("Deadline"), N_("The day by which the agency must answer, as it stands now.")),
    "original_deadline": (
        N_("First deadline"),
        N_("The deadline as it was set first. Figures on time are told against both."),
    ),
    "extended": (N_("Extended"), N_("Given a later deadline. The first one is kept and shown.")),
    "overdue": (N_("Overdue"), ""),
    "late": (N_("Answered late"), N_("Answered, but after the deadline. It no longer counts as overdue.")),
    "working_day": (
        N_("Working day"),
        N_("A day that is neither a weekend nor a holiday, and a weekend day that is worked instead."),
    ),
    "reminder": (
        N_("Reminder"),
        N_("A message, a call or a letter by which the centre chases an agency that is late."),
    ),
    "promise": (N_("Promise"), N_("A day that an answer names, by which the matter will be put right.")),
    "statistic": (N_("Statistic"), N_("A definition: what is counted, out of what, with a version.")),
    "figure": (N_("Figure"), N_("The value of a statistic for a scope and a period. It can be cited by its id.")),
    "scope": (N_("Scope"), N_("Of whom a figure speaks: everyone, one agency, one category or one area.")),
    "as_of": (
        N_("As-of time"),
        N_("The moment up to which the register is known. Every figure stands at it, not at the time of reading."),
    ),
    "issue": (
        N_("Issue"),
        N_("The figures of a week or a quarter, frozen on publication. They stay as they were printed."),
    ),
    "correction": (
        N_("Correction"),
        N_("A published figure that turned out wrong, with the right one and the reason."),
    ),
    "denominator": (N_("Out of"), N_("What a share is a share of. It stands beside every share, small and grey.")),
    "median": (N_("Median"), N_("Half of the cases are below it, half above. A few very slow ones do not move it.")),
    "interval": (
        N_("Interval"),
        N_("Within what bounds an agency's usual share probably lies; wide where there are few reports."),
    ),
    "rating": (
        N_("Rating"),
        N_("How satisfied those who reported were. Only counts are published, and only once enough people have rated."),
    ),
}
"""By id: the word, and what it means. What `overdue` means depends on the site's rule."""
GROUPS: tuple[tuple[str, str, dict[str, str | None]], ...] = (
    (
        "reports",
        N_("A report and what becomes of it"),
        {
            "report": a.REPORTS,
            "register": a.DATA,
            "received": a.statistic("received"),
            "not_accepted": a.statistic("not_accepted"),
            "open": a.statistic("open"),
            "handled": a.statistic("handled"),
            "outcome": None,
            "reopened": None,
            "follow_up": None,
            "edited": a.statistic("published"),
            "withdrawn": a.CORRECTIONS,
            "agency": a.AGENCIES,
            "category": a.CATEGORIES,
            "area": a.AREAS,
        },
    ),
    (
        "deadlines",
        N_("Deadlines"),
        {
            "deadline": None,
            "original_deadline": None,
            "extended": None,
            "overdue": a.OVERDUE,
            "late": None,
            "working_day": a.METHOD,
            "reminder": a.ABOUT,
            "promise": a.PROMISES,
        },
    ),
    (
        "figures",
        N_("Figures"),
        {
            "statistic": a.STATISTICS,
            "figure": None,
            "scope": None,
            "as_of": None,
            "issue": a.ISSUES,
            "correction": a.CORRECTIONS,
            "denominator": None,
            "median": a.statistic("median_days"),
            "interval": a.statistic("on_time_of_due"),
            "rating": a.statistic("satisfaction"),
        },
    ),
)
"""Anchor, title, and the words in their order with where each is seen."""
