"""How the data set is cited: a sentence, and BibTeX."""

from portal import addresses as a
from portal.archive import Archive
from portal.language import Language

ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}


def title(archive: Archive, language: Language) -> str:
    """`Minh Bạch: phản ánh của người dân Thừa Thiên Huế`."""
    settings = archive.settings
    return language._("{portal}: citizens' reports of {city}").format(
        portal=language.name(settings.name), city=language.name(settings.city)
    )


def address(archive: Archive, language: Language) -> str:
    """The data page's whole address in a language."""
    folder = "" if language.code == archive.settings.languages[0] else f"{language.code}/"
    return f"{archive.project.site_url}{folder}{a.DATA}"


def sentence(archive: Archive, language: Language) -> str:
    """A citation as it stands in a text or a list of sources."""
    return language._("{centre} ({year}). {title} [data set]. As of {time}. {licence}. {address}").format(
        centre=language.name(archive.settings.centre),
        year=archive.as_of.year,
        title=title(archive, language),
        time=language.time(archive.as_of),
        licence=archive.settings.licence,
        address=address(archive, language),
    )


def bibtex(archive: Archive, language: Language) -> str:
    """A BibTeX entry; for biblatex and BibTeX alike."""
    note = language._("Data set, as of {time}. {licence}").format(
        time=language.time(archive.as_of), licence=archive.settings.licence
    )
    fields = {
        "author": f"{{{_escaped(language.name(archive.settings.centre))}}}",
        "title": _escaped(title(archive, language)),
        "year": str(archive.as_of.year),
        "month": str(archive.as_of.month),
        "url": address(archive, language),
        "note": _escaped(note),
        "language": str(language.locale.get_language_name("en")).lower(),
    }
    lines = ",\n".join(f"  {key} = {{{value}}}" for key, value in fields.items())
    return f"@misc{{minh-bach-{archive.as_of:%Y-%m-%d}-{language.code},\n{lines}\n}}"


def _escaped(text: str) -> str:
    return "".join(ESCAPES.get(sign, sign) for sign in text)
