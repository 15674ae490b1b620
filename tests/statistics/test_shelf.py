"""What is on the shelf is what its files say."""

from dataclasses import replace

import pytest

from portal.ledger import Ledger
from portal.sources.strict_yaml import BadYaml, load
from portal.statistics import shelf as module
from portal.statistics.definition import Unit
from portal.statistics.measures import Count
from portal.statistics.shelf import FOLDER, checked, shelf
from portal.terms import DeadlineRule
from tests.archives import archive

read_shelf = shelf.__wrapped__


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A shelf of its own."""
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    return tmp_path


def test_the_shelf_stands_in_the_order_that_its_files_say():
    """Read anew, it holds every definition under its own id, by `order` and, where that is the same, by id."""
    found = read_shelf()
    places = [(one.definition.order, one.definition.id) for one in found.values()]
    assert places == sorted(places)
    assert list(found) == [key for _, key in places]


def test_a_statistic_is_the_title_and_the_cases_of_the_files_of_its_name():
    """Beside the Vietnamese title that its `.yml` gives stands the measure that its `.py` takes."""
    found = read_shelf()["handled"]
    written = load((FOLDER / "handled.yml").read_text("utf-8"), "handled.yml").value
    assert found.definition.title["vi"] == written["title"]["vi"] == "Đã trả lời"
    history = Ledger.of(archive("1,2019-08-01T08:00,submitted,app\n1,2019-08-02T08:00,answered,fixed")).history
    measure = found.measure(history)
    assert isinstance(measure, Count)
    assert len(measure.cases.segment) == 1


def test_a_file_that_gives_another_id_than_its_name_is_refused(folder):
    """Whoever copies a definition and forgets its id is told the file, the id that it has and the one to write."""
    (folder / "answered.yml").write_bytes((FOLDER / "handled.yml").read_bytes())
    with pytest.raises(ValueError, match=r"^answered\.yml: id is 'handled'; write id: answered$"):
        read_shelf()


def test_an_unreadable_file_is_named(folder):
    """A definition that is not sound YAML is refused under the name of its file."""
    (folder / "broken.yml").write_text("id: broken\nid: broken\n", "utf-8")
    with pytest.raises(BadYaml, match=r"^broken\.yml:2: "):
        read_shelf()


def test_of_replaced_definitions_the_version_just_before_is_kept():
    """One that is the version before the current one passes; two before, of nothing, or of another unit is refused."""
    now = replaced(version=3)
    assert checked(replaced(version=2), now) == replaced(version=2)
    words = (
        r"^earlier/handled\.yml is version {}; only the version just before that of handled\.yml is kept: "
        "raise the version there, or remove what no issue shows any more$"
    )
    for version in (1, 3, 4):
        with pytest.raises(ValueError, match=words.format(version)):
            checked(replaced(version=version), now)
    with pytest.raises(ValueError, match=words.format(2)):
        checked(replaced(version=2), {})
    unit = r"^earlier/handled\.yml has another unit than handled\.yml; another unit is another statistic$"
    with pytest.raises(ValueError, match=unit):
        checked(replaced(version=2, unit=Unit.SHARE), now)


def replaced(**changed):
    """The statistic of handled reports alone, with another definition."""
    one = read_shelf()["handled"]
    return {"handled": replace(one, definition=one.definition.model_copy(update=changed))}


def test_caveats_follow_the_deadline_rule():
    """Told by the instant, a statistic has that rule's caveats where it has any of its own; else, and by whole days, it
    is told as it is."""
    definitions = [one.definition for one in read_shelf().values()]
    own = [one for one in definitions if one.caveats_instant]
    assert own and len(own) < len(definitions)
    for one in definitions:
        assert one.under(DeadlineRule.WHOLE_DAY) is one
        assert one.under(DeadlineRule.INSTANT).caveats == (one.caveats_instant or one.caveats)
    assert all(one.caveats_instant != one.caveats for one in own)
