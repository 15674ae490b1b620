"""A small project with two languages and one prose page, and its assets."""

from datetime import datetime

import pytest

from portal.host import manifests, prepare_assets
from portal.settings import Project, Settings

AS_OF = datetime(2019, 8, 14, 16)
CONFIGURATION = "site_name: Thử\nsite_url: https://example.test/cong/\ntheme:\n  name: material\n"


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    return tmp_path_factory.mktemp("out")


@pytest.fixture(scope="module")
def assets(out, project):
    return prepare_assets(out, manifests(project))


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    (root / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    (root / "content" / "en").mkdir(parents=True)
    (root / "content" / "lien-he.md").write_text("---\ntitle: Liên hệ\n---\n\nViết *cho* chúng tôi.\n", "utf-8")
    (root / "content" / "en" / "lien-he.md").write_text("# Contact\n\nWrite to us.\n", "utf-8")
    (root / "content" / "gioi-thieu.md").write_text("---\ntitle: Của trang dữ liệu\n---\n", "utf-8")
    return make(root, ["vi", "en"])


def make(root, languages):
    settings = Settings(
        name={"vi": "Minh & Bạch"},
        city={"vi": "Huế", "en": "Hue"},
        centre={"vi": "Trung tâm"},
        languages=languages,
        illustration={"vi": "Dữ liệu minh họa <thử>", "en": "Invented data"},
    )
    return Project(root=root, settings=settings, site_url="https://example.test/cong/")
