"""No beginning of an address leads nowhere."""

from dataclasses import replace

from portal.pages import folders, lists, shelf
from portal.terms import ScopeKind
from tests.conftest import ROOT
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered

SITE = ROOT / "tests" / "golden" / "site"


def test_every_beginning_of_an_address_is_a_page():
    """In each edition every folder above a page has a page of its own, also above those that no reviewer reads."""
    for code in ("vi", "en"):
        edition = golden(code)
        found = {page.address for page in shelf.every_page(edition)}
        above = {
            "/".join(parts[:depth]) + "/" if depth else ""
            for address in found
            for parts in [address.rstrip("/").split("/")]
            for depth in range(len(parts))
        }
        assert len(above) > 30
        if edition.is_first:
            assert above <= found
        else:
            assert above - found <= {"phan-anh/"}


def test_the_golden_site_has_no_folder_without_a_page():
    """Nor do the written files of a small city: each folder that holds a page, however deep, has one itself."""
    holding = {
        folder for page in SITE.rglob("index.html") for folder in page.parents if SITE in (folder, *folder.parents)
    }
    assert len(holding) > 100
    assert [folder for folder in holding if not (folder / "index.html").is_file()] == []


def test_a_list_of_agencies_stands_over_the_lists_of_each():
    """/danh-sach/co-quan/ names each agency that has a list, with its number of reports, and nothing of other kinds."""
    page = next(page for page in lists.pages(golden()) if page.address == "danh-sach/co-quan/")
    text = rendered(golden(), page)
    for scope in golden().ledger.scopes(ScopeKind.AGENCY):
        assert f'href="../../danh-sach/co-quan/{scope.id}/"' in text
    assert "danh-sach/dia-ban/" not in text


def test_a_folder_of_a_statistic_lists_the_pages_below_it():
    """Each agency of which a statistic has a page is linked from the folder of them, by name, and no other."""
    edition = golden()
    page = next(page for page in folders.pages(edition) if page.address == "so-lieu/overdue/agency/")
    linked = [address for _, address in context(page).entries]
    speaking = edition.ledger.speaking("overdue", ScopeKind.AGENCY)
    assert sorted(linked) == sorted(f"so-lieu/overdue/agency/{scope.id}/" for scope in speaking)


def test_folders_of_bare_pages_lead_on():
    """The folders above the frames lead at once to a page of the site, and stay out of the sitemap."""
    edition = golden()
    pages = {page.address for page in shelf.every_page(edition)}
    bare = [page for page in folders.pages(edition) if page.address.startswith("nhung/")]
    assert bare
    assert all(page.moved_to in pages and not page.is_listed for page in bare)


def test_a_folder_of_bare_pages_says_that_the_data_is_invented():
    """A demonstration says so on these pages too, which have no header that would."""
    full = archive()
    words = {"vi": "Chỉ để minh họa", "en": "Only an illustration"}
    settings = full.settings.model_copy(update={"illustration": words})
    edition = edition_of(replace(full, project=full.project.model_copy(update={"settings": settings})))
    for page in folders.pages(edition):
        if page.moved_to:
            assert words["vi"] in rendered(edition, page)


def test_without_pages_of_figures_there_are_no_folders_of_them():
    """A site that leaves the pages of figures out has no lists of them either."""
    full = archive()
    settings = full.settings.model_copy(update={"figure_pages": "city"})
    edition = edition_of(replace(full, project=full.project.model_copy(update={"settings": settings})))
    assert [page for page in folders.pages(edition) if page.address.startswith("so-lieu/")] == []
