"""What is said of every file: what it is, from whom, as of when, under which licence, how to cite it."""

from portal import addresses as a
from portal.archive import Archive
from portal.language import language
from portal.published import citation
from portal.published.fields import PublishedTable
from portal.published.licence import licence


def about(archive: Archive, table: PublishedTable | None = None) -> dict[str, str]:
    """Of a table, or of the data set as a whole; in the site's first language where a word has one."""
    first = language(archive.settings.languages[0])
    title = citation.title(archive, first)
    said = {
        "title": f"{first.name(table.title)} – {title}" if table else title,
        "row": first.name(table.meaning) if table else "",
        "schema": schema_address(archive, table) if table else "",
        "source": first.name(archive.settings.centre),
        "address": citation.address(archive, first),
        "as_of": archive.as_of.isoformat(),
        "timezone": archive.settings.timezone,
        "deadline_rule": str(archive.settings.deadline_rule),
        "licence": archive.settings.licence,
        "licence_address": licence(archive.settings.licence).url,
        "citation": citation.sentence(archive, first),
        "note": first.name(archive.settings.illustration),
    }
    return {key: text for key, text in said.items() if text}


def schema_address(archive: Archive, table: PublishedTable) -> str:
    """The whole address of the JSON Schema of a table's row."""
    return archive.project.site_url + a.row_schema(table.row, table.version)
