"""The page on which a file is compared: of use without a script, and linked from where files are taken."""

from dataclasses import replace

import pytest

from portal.pages import issue, verification
from tests.issues.making import frozen
from tests.pages.golden_edition import archive, edition_of, golden, rendered


@pytest.mark.parametrize("code", ["vi", "en"])
def test_without_a_script_the_page_says_how(code):
    """For each system the command, where the sums lie, how to check a whole copy; the place to drop files is hidden."""
    html = rendered(golden(code), next(iter(verification.pages(golden(code)))))
    for said in ("sha256sum reports.csv", "shasum -a 256", "certutil -hashfile", "--check"):
        assert said in html
    root = "../" if code == "vi" else "../../"
    assert f'href="{root}SHA256SUMS"' in html and '<div class="mb-drop" hidden ' in html


def test_each_frozen_issue_stands_there_with_its_hash():
    """An issue's page and its issue.yml are linked, with the hash by which the issue is known."""
    edition = edition_of(replace(archive(), issues=(replace(frozen(archive()), sha256="ab" * 32),)))
    html = rendered(edition, next(iter(verification.pages(edition))))
    assert "ab" * 32 in html and 'href="../ky/2019-w31/issue.yml"' in html
    (page,) = (one for one in issue.pages(edition) if one.kind == "issue")
    assert 'href="../../kiem-chung/"' in rendered(edition, page)
