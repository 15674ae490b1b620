"""The labels of a report's page, in the site's languages at once."""

from markupsafe import Markup

from portal.pages.verdicts import N_, Bilingual

LABELS = {
    "reported": N_("What was reported"),
    "answered": N_("What was answered"),
    "letters": N_("What was written afterwards"),
    "citizen": N_("The citizen"),
    "agency": N_("The agency"),
    "before": N_("Before"),
    "after": N_("After"),
    "timeline": N_("What happened"),
    "reason": N_("Reason"),
    "all_reports": N_("Reports"),
    "facts": N_("Facts"),
    "number": N_("Number"),
    "category": N_("Category"),
    "agency_responsible": N_("Agency"),
    "area": N_("Area"),
    "place": N_("Place on the map"),
    "channel": N_("Received through"),
    "outcome": N_("Outcome"),
    "promised_for": N_("Promised for"),
    "published": N_("Published on"),
    "edited": N_("Edited on"),
    "similar": N_("Like this one"),
    "older": N_("Received before"),
    "newer": N_("Received after"),
    "no_answer": N_("There is no answer yet."),
    "answer_unedited": N_("The answer has not been edited for publication yet."),
}


def labels(both: Bilingual) -> dict[str, Markup]:
    """Each label with its translation small beside it."""
    return {key: both.label(message) for key, message in LABELS.items()}
