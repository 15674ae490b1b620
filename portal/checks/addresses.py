"""Addresses once published against the lists: what was taken out of them without a word is said."""

from collections.abc import Collection, Mapping

from portal import addresses as a
from portal.problem_catalogue.lists import ADDRESS_WITHOUT_HEIR, ADDRESS_WITHOUT_TEXT, TEXTS_LOST
from portal.problems import Problems
from portal.records import Agency, Area, Category
from portal.sources.address_list import ADDRESSES
from portal.sources.yaml_files import Entries

FEW = 5
"""More texts than so many, and than a hundredth of all, do not go missing one by one."""
_FILES = {a.AGENCIES: "data/agencies.yml", a.CATEGORIES: "data/categories.yml", a.AREAS: "data/areas.yml"}


def check_addresses(
    addresses: Mapping[str, int],
    entries: Entries,
    texts: Collection[str] | None,
    withdrawn: Collection[str],
    problems: Problems,
) -> None:
    """Note each agency, category, area and report that had a page and of which nothing says what became of it.

    `addresses`: each with its line. `texts`: the ids of all texts, fit or not; None if that is not known. Of a list
    that can't be trusted nothing is said.
    """
    lists: Mapping[str, Mapping[str, Agency | Category | Area]] = {
        a.AGENCIES: entries.agencies,
        a.CATEGORIES: entries.categories,
        a.AREAS: entries.areas,
    }
    lists = {folder: held for folder, held in lists.items() if not problems.distrusts(_FILES[folder])}
    lost: list[str] = []
    known = {folder: {*held, *(id_ for one in held.values() for id_ in one.formerly)} for folder, held in lists.items()}
    for address in sorted(addresses):
        folder, _, rest = address.partition("/")
        id_, folder = rest.removesuffix("/"), f"{folder}/"
        if not id_ or "/" in id_:
            continue
        if folder in known and id_ not in known[folder]:
            problems.add(ADDRESS_WITHOUT_HEIR, ADDRESSES, addresses[address], id=id_, address=address)
        elif folder == a.REPORTS and texts is not None and id_ not in texts and id_ not in withdrawn:
            lost.append(id_)
    if texts is not None and len(lost) > max(FEW, (len(texts) + len(lost)) / 100):
        problems.add(TEXTS_LOST, ADDRESSES, 0, count=len(lost), ids=", ".join(lost[:FEW]))
    else:
        for id_ in lost:
            problems.add(ADDRESS_WITHOUT_TEXT, ADDRESSES, addresses[a.report(id_)], id=id_)
