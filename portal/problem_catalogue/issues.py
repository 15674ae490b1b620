"""The problems of issues of figures and their briefings."""

from portal.problems import N_, ProblemKind
from portal.terms import Severity

_STOP, _WARN = Severity.STOP, Severity.WARN

FROZEN_CHANGED = ProblemKind(
    "frozen_changed",
    _STOP,
    N_("was changed after it was frozen"),
    N_("restore it from the history; to publish other figures, revise the issue: build.py freeze {issue} --revise"),
)
FROZEN_MISSING = ProblemKind(
    "frozen_missing",
    _STOP,
    N_("belongs to an issue that was published, and is not there"),
    N_("restore it from the history"),
)
FROZEN_UNKNOWN = ProblemKind(
    "frozen_unknown",
    _STOP,
    N_("lies in data/issues/ and no issue lists it"),
    N_("remove it; only build.py freeze writes there"),
)
NOT_AN_ISSUE = ProblemKind(
    "not_an_issue",
    _STOP,
    N_("is not an issue that can be read: {problem}"),
    N_("restore it from the history"),
)
NOT_RECOMPUTED = ProblemKind(
    "not_recomputed",
    _STOP,
    N_("the register as it was recorded by {recorded_by} no longer gives the frozen figures; the first is {figure}"),
    N_("append events rather than change or remove them, and restore those that were changed; or revise the issue"),
)
FOLD_DIFFERS = ProblemKind(
    "fold_differs",
    _STOP,
    N_("events that were recorded by {recorded_by} were changed or removed since the issue was frozen"),
    N_("restore data/register/events.*; a correction is an event of its own, recorded later"),
)
LISTS_DIFFER = ProblemKind(
    "lists_differ",
    _WARN,
    N_("the tree of areas or the calendar is not what it was; the issue's figures were not recomputed"),
    N_("nothing to do if that was meant; the issue stays as it was published"),
)
BRIEFING_OF_NO_ISSUE = ProblemKind(
    "briefing_of_no_issue",
    _WARN,
    N_("is the briefing of an issue that is not frozen; it is not published"),
    N_("freeze the issue: build.py freeze {issue}"),
)
BRIEFING_NOT_FROZEN = ProblemKind(
    "briefing_not_frozen",
    _STOP,
    N_("was not there when the issue was frozen"),
    N_("remove it, or revise the issue: build.py freeze {issue} --revise"),
)
UNKNOWN_FIGURE = ProblemKind(
    "unknown_figure",
    _STOP,
    N_("quotes “{figure}”, which the issue does not hold"),
    N_("write a figure id that stands in data/issues/{issue}/figures.csv, such as overdue/all/{period}"),
)
CORRECTION_OF_NOTHING = ProblemKind(
    "correction_of_nothing",
    _STOP,
    N_("corrects {figure}, but issue {issue} says {said}"),
    N_("write the figure, its issue and its old value as they stand in the issue's figures.csv"),
)
CORRECTION_NOT_NOW = ProblemKind(
    "correction_not_now",
    _STOP,
    N_("says another new value of {figure} than is counted: {now}"),
    N_("write the value that the revised issue, or the register, gives"),
)
REVISED_WITHOUT_CORRECTION = ProblemKind(
    "revised_without_correction",
    _STOP,
    N_("{issue} takes the place of {former}, and no correction says why"),
    N_(
        "add the figure that was wrong to data/corrections.yml, with issue: {former}, and revision: {issue} if what "
        "else changed follows from it"
    ),
)
CHANGED_WITHOUT_CORRECTION = ProblemKind(
    "changed_without_correction",
    _STOP,
    N_("says another {figure} than {former} did, and no correction covers it; figures that none covers: {count}"),
    N_(
        "write revision: {issue} into the correction from which they follow, or add each of them to "
        "data/corrections.yml, with issue: {former}"
    ),
)
NOT_ITS_REVISION = ProblemKind(
    "not_its_revision",
    _STOP,
    N_("names the revision “{revision}”, which is not the issue that took the place of {issue}"),
    N_("write the revision as its folder in data/issues/ is called, and in issue: the one before it"),
)
REVISION_EXPLAINED_TWICE = ProblemKind(
    "revision_explained_twice",
    _STOP,
    N_("names the revision {revision}, from which figures follow already by line {first}"),
    N_("leave revision: in one correction, and add the figures with another cause each on their own"),
)
