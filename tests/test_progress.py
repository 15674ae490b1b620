"""Progress: every step is seen to end, and nothing claims to know more than it does."""

import io

from rich.console import Console
from rich.progress import Progress as Bars

from portal.progress import _on_bars, shown


def walked(*calls):
    """The bars after these calls: (step, done, total of each bar, whether it is finished), before and after the end."""
    with Bars(console=Console(file=io.StringIO())) as bars:
        steps = _on_bars(bars)
        show = next(steps)
        for call in calls:
            show(*call, *(0, 0)[len(call) - 1 :])
        during = [(task.description, task.completed, task.total, task.finished) for task in bars.tasks]
        assert next(steps, None) is None
        return during, [(task.description, task.completed, task.total, task.finished) for task in bars.tasks]


def test_a_step_is_complete_when_the_next_begins():
    """A step of unknown length is full as soon as another one starts, the last one at the end of all."""
    during, after = walked(("reading",), ("writing", 0), ("writing", 250), ("verifying",))
    assert during[:2] == [("reading", 1, 1, True), ("writing", 250, 250, True)]
    assert during[2][3] is False
    assert all(finished for *_, finished in after)


def test_a_step_is_named_in_the_readers_language(capsys):
    """Away from a terminal each step is a line of its own: its name translated, what it is a step of as it is."""
    with shown({"recomputing": "đang tính lại"}.__getitem__) as progress:
        progress("recomputing", of="2019-w31")
        progress("recomputing", 1, 2, "2019-w31")
        progress("recomputing", of="2019-w32")
    assert capsys.readouterr().err.splitlines() == ["đang tính lại 2019-w31 …", "đang tính lại 2019-w32 …"]


def test_a_known_total_is_kept():
    """A step that knows its total shows it while it runs, and is not full before it is."""
    during, after = walked(("issues", 3, 8))
    assert during == [("issues", 3, 8, False)]
    assert after == [("issues", 8, 8, True)]
