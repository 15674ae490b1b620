"""The first sheet of a workbook: from whom, as of when, under which licence, and what each column means."""

from collections.abc import Iterator

from portal.archive import Archive
from portal.downloads.about import about
from portal.downloads.content import Content
from portal.downloads.xlsx_file import Front
from portal.language import Language, language
from portal.published import citation
from portal.published.fields import Field
from portal.published.values import VALUES
from portal.terms import DeadlineRule

INVALID = str.maketrans("[]:*?/\\", "       ")


def front(archive: Archive, content: Content) -> Front:
    """What stands before a table's rows, in the site's first language; the meanings in every one."""
    known = language(archive.settings.languages[0])
    named = [language(code) for code in archive.settings.languages]
    heads = [known._("Column"), known._("Type"), *(_meaning(known, one) for one in named), known._("Allowed values")]
    rows = [_row(field, named) for field in content.table.fields]
    name = known._("About").translate(INVALID)[:31]
    return Front(name, list(_lines(archive, content, known)), [heads, *rows])


def _lines(archive: Archive, content: Content, known: Language) -> Iterator[tuple[str, str]]:
    said = about(archive, content.table)
    yield "", said["title"]
    yield known._("One row"), said["row"]
    yield known._("Rows"), known.number(len(content))
    yield known._("Source"), said["source"]
    yield known._("As of"), f"{known.time(archive.as_of)} ({said['timezone']})"
    yield known._("Licence"), " ".join(filter(None, (said["licence"], said.get("licence_address"))))
    yield known._("To be cited"), citation.sentence(archive, known)
    yield known._("Address"), said["address"]
    if "note" in said:
        yield known._("Note"), said["note"]
    if archive.settings.deadline_rule is DeadlineRule.WHOLE_DAY:
        yield known._("A time at 00:00"), known._("A deadline at 00:00 is the whole day.")


def _meaning(known: Language, of: Language) -> str:
    return f"{known._('Meaning')} ({of.code})"


def _row(field: Field, named: list[Language]) -> list[str]:
    values = (f"{choice}: {named[0].name(VALUES[field.name][choice])}" for choice in field.choices)
    return [field.name, str(field.type), *(one.name(field.meaning) for one in named), "; ".join(values)]
