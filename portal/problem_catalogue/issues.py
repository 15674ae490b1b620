"""The problems of issues of figures and their briefings."""

from portal.problems import N_, ProblemKind
from portal.terms import Severity

_STOP, _WARN = Severity.STOP, Severity.WARN

FROZEN_CHANGED = ProblemKind(
    "frozen_changed",
    _STOP,
    N_("was changed after it was frozen"),
    N_("restore it from the history; then other figures can be published: build.py freeze {issue} --revise"),
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
    N_(
        "restore what was changed in data/register/: what is corrected is an event of its own, recorded later; or "
        "revise the issue: build.py freeze {period} --revise"
    ),
)
FOLD_DIFFERS = ProblemKind(
    "fold_differs",
    _STOP,
    N_("events that were recorded by {recorded_by} were changed or removed since the issue was frozen"),
    N_(
        "restore data/register/events.*: what is corrected is an event of its own, recorded later; or revise "
        "the issue: build.py freeze {period} --revise"
    ),
)
ID_CHANGED = ProblemKind(
    "id_changed",
    _STOP,
    N_("the register is the one that was frozen but for ids that were changed since: {ids}"),
    N_(
        "give the entry and the register the id again that the issue has, for an id is never rewritten once figures "
        "were frozen: a new name goes into names, and for an office that took over keep the entry, with valid_to and "
        "successor, and write an entry of its own"
    ),
)
BRIEFING_OF_NO_ISSUE = ProblemKind(
    "briefing_of_no_issue",
    _WARN,
    N_("is the briefing of an issue that is not frozen; it is not published"),
    N_("freeze the issue: build.py freeze {command}"),
)
BRIEFING_MISNAMED = ProblemKind(
    "briefing_misnamed",
    _WARN,
    N_("is not named as an issue, or not as the next revision of one; it is not published"),
    N_("name it {name} if it belongs to that issue"),
)
BRIEFING_CHANGED = ProblemKind(
    "briefing_changed",
    _STOP,
    N_("was changed after it was frozen"),
    N_(
        "to publish this text: build.py freeze {issue} --revise, which puts it beside the one that was frozen; "
        "to have that one back, copy {copy} here"
    ),
)
BRIEFING_MISSING = ProblemKind(
    "briefing_missing",
    _STOP,
    N_("belongs to an issue that was published, and is not there"),
    N_("copy {copy} here"),
)
BRIEFING_NOT_FROZEN = ProblemKind(
    "briefing_not_frozen",
    _STOP,
    N_("was not there when the issue was frozen"),
    N_("remove it, or publish it as a revision, which gives it another name: build.py freeze {issue} --revise"),
)
UNKNOWN_FIGURE = ProblemKind(
    "unknown_figure",
    _STOP,
    N_("quotes “{figure}”, which the issue does not hold"),
    N_("write the id of a figure of that issue, such as overdue/all/{period}"),
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
ISSUE_GONE = ProblemKind(
    "issue_gone",
    _STOP,
    N_("{issue} was frozen after {name}, which is not there any more"),
    N_("restore data/issues/{name}/ and its lines in data/issues/SHA256SUMS from the history"),
)
ISSUE_REPLACED = ProblemKind(
    "issue_replaced",
    _STOP,
    N_("{issue} was frozen after {name}, which is another one now, though all hashes fit"),
    N_("restore data/issues/{name}/ and its lines in data/issues/SHA256SUMS from the history"),
)
BEHIND_DIFFERS = ProblemKind(
    "behind_differs",
    _STOP,
    N_("the register as it was recorded by {recorded_by} gives other reports behind {figure} than the issue lists"),
    N_("restore the issue from the history, or what was changed in data/register/"),
)
QUALITY_DIFFERS = ProblemKind(
    "quality_differs",
    _STOP,
    N_("says {said} under quality, {key}; the register as it was recorded by {recorded_by} gives {counted}"),
    N_("restore the issue from the history, or what was changed in data/register/"),
)
REVISED_DIFFERS = ProblemKind(
    "revised_differs",
    _WARN,
    N_("the register no longer gives this issue ({why}); it was revised, and {revision} is recomputed instead"),
    N_("nothing to do if that is why it was revised; restore what was changed in data/register/ otherwise"),
)
REDEFINED = ProblemKind(
    "redefined",
    _STOP,
    N_("{statistic} is defined otherwise in {issue}, both as version {version}: {keys}"),
    N_(
        "a definition that changes has a new version: raise it in {file} and keep the old one in "
        "portal/statistics/earlier/; if {file} was not changed, restore the issue from the history"
    ),
)
REWORDED = ProblemKind(
    "reworded",
    _WARN,
    N_("{statistic} has other words in {issue}, both as version {version}: {keys}"),
    N_("nothing to do if {file} was only worded better; if it was not changed, restore the issue from the history"),
)
MISQUOTED = ProblemKind(
    "misquoted",
    _STOP,
    N_("“{text}” is no quotation of a figure and would be printed as it stands"),
    N_("write {example}, with straight quotes, or leave out the braces"),
)
QUOTED_OUTSIDE = ProblemKind(
    "quoted_outside",
    _STOP,
    N_("“{text}” would be printed as it stands: figures are quoted in the text of briefings alone"),
    N_("write the number, and name the figure under the key figure where there is one"),
)
