"""The about page's text: Markdown with front matter, `content/gioi-thieu.md` and `content/<edition>/gioi-thieu.md`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from portal.problem_catalogue.texts import BAD_FRONT_MATTER, NO_FRONT_MATTER
from portal.problems import Mend, Problems
from portal.records import Record
from portal.settings import Project
from portal.sources.edited import LARGEST_FRONT_MATTER, front_matter
from portal.sources.entries import note_invalid
from portal.sources.strict_yaml import BadYaml, load
from portal.sources.text import read_text, relative
from portal.terms import ReminderMeans

FILE = "gioi-thieu.md"
Icon = Literal["", "send", "receive", "assign", "answer", "publish", "rate"]


class Step(Record):
    """One step of a report's way through the centre."""

    title: str
    who: str = ""
    text: str = ""
    icon: Icon = ""


class Rung(Record):
    """One rung of the ladder by which late agencies are chased."""

    title: str
    means: ReminderMeans
    text: str = ""


class Service(Record):
    """One service of the centre; `here` for the one that this site shows."""

    name: str
    here: bool = False


class Order(Record):
    """An order given to the centre, and the page of this site (relative to the edition's root) that shows it."""

    order: str
    see: str = Field(pattern=r"^([a-z0-9_][A-Za-z0-9._-]*/)+(#[A-Za-z0-9:._-]+)?$")
    label: str
    line: int = Field(default=0, description="where it stands in its file")


class AboutText(Record):
    """What a project says of itself. In `body`, a line such as `[[steps]]` stands for a block made from the keys."""

    title: str = ""
    lead: str = ""
    description: str = ""
    steps: tuple[Step, ...] = ()
    chase: tuple[Rung, ...] = ()
    services: tuple[Service, ...] = ()
    orders: tuple[Order, ...] = ()
    body: str = ""


def orders_in(project: Project) -> Iterator[tuple[str, str, Order]]:
    """Each order that a text about the portal names, with the text's file and the address of its page from the site's
    root. Nothing is noted of a text that can't be read."""
    for code in project.settings.languages:
        prefix = project.settings.prefix_of(code)
        about = read_about(project.content, prefix, project.root, Problems())
        for order in about.orders if about else ():
            yield relative(project.content / prefix / FILE, project.root), f"{prefix}{order.see}", order


def read_about(content: Path, prefix: str, root: Path, problems: Problems) -> AboutText | None:
    """An edition's text; None if the project has none, or if it can't be read, and then the problem is noted."""
    path = content / prefix / FILE
    if not path.is_file():
        return None
    file = relative(path, root)
    text = read_text(path, file, problems)
    if text is None:
        return None
    front, end = front_matter(text)
    if not end:
        problems.add(NO_FRONT_MATTER, file, 1)
        return None
    try:
        loaded = load(front, file, first_line=2, largest=LARGEST_FRONT_MATTER)
    except BadYaml as bad:
        problems.add(BAD_FRONT_MATTER, file, bad.problem.line, problem=bad.problem, mend=Mend(bad.problem))
        return None
    keys = loaded.value if isinstance(loaded.value, dict) else {}
    orders = keys.get("orders")
    for number, order in enumerate(orders if isinstance(orders, list) else ()):
        if isinstance(order, dict):
            order["line"] = loaded.line(("orders", number, "see"))
    return note_invalid(AboutText, {**keys, "body": text[end:].strip()}, (), loaded, file, problems)
