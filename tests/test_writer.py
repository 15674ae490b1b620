"""The writer: the live site is replaced whole or not at all."""

import subprocess
import sys
import textwrap
import xml.etree.ElementTree as ET

import pytest

import portal.sitemap
from portal import writer
from portal.sitemap import sitemap
from portal.writer import Stage, UnfitContent, check_content
from tests.conftest import ROOT

GOOD = '<div class="mb-page"><h1>a</h1><p>b</p><svg><path d="M0 0"/><line/></svg><div><ul><li>x</li></ul></div></div>'


@pytest.fixture(params=["in one step", "step by step"])
def way(request, monkeypatch):
    """Both ways of exchanging: the system's, and where it has none."""
    if request.param == "step by step":
        monkeypatch.setattr(writer, "exchange", lambda one, other: False)


def build(target, **pages):
    with Stage(target) as stage:
        for address, text in {"": "home", **pages}.items():
            stage.write(address, text.encode())
        stage.verify()
        stage.commit()
    return stage


def left(target):
    return sorted(path.name for path in target.parent.iterdir())


def test_a_site_is_written_where_none_was(tmp_path):
    """A first build makes the target and leaves nothing beside it; addresses with a slash are pages."""
    stage = build(tmp_path / "deep" / "site", **{"co-quan/": "agencies", "du-lieu/x.csv": "1"})
    assert (tmp_path / "deep" / "site" / "co-quan" / "index.html").read_text() == "agencies"
    assert stage.files == 3 and left(tmp_path / "deep" / "site") == ["site"]


def test_a_site_is_replaced_whole(tmp_path, way):
    """After a second build nothing of the first is there, and nothing is left beside the site."""
    build(tmp_path / "site", **{"old/": "old"})
    build(tmp_path / "site", **{"new/": "new"})
    assert (tmp_path / "site" / "new").is_dir() and not (tmp_path / "site" / "old").exists()
    assert left(tmp_path / "site") == ["site"]


def test_a_failed_build_leaves_the_live_site_untouched(tmp_path):
    """An exception on the way leaves the old site as it was and no folder beside it."""
    build(tmp_path / "site", **{"old/": "old"})
    with pytest.raises(RuntimeError), Stage(tmp_path / "site") as stage:
        stage.write("", b"half")
        raise RuntimeError
    assert (tmp_path / "site" / "index.html").read_text() == "home"
    assert left(tmp_path / "site") == ["site"]


def test_a_failed_exchange_puts_the_old_site_back(tmp_path, monkeypatch):
    """Where folders can't be exchanged in one step and the second rename fails, the old site returns."""
    build(tmp_path / "site", **{"old/": "old"})
    monkeypatch.setattr(writer, "exchange", lambda one, other: False)
    with pytest.raises(OSError), Stage(tmp_path / "site") as stage:
        stage.write("", b"new")
        stage.root.rename(tmp_path / "stolen")
        stage.commit()
    assert (tmp_path / "site" / "old").is_dir()


def test_a_killed_build_is_cleaned_up_by_the_next(tmp_path):
    """kill -9 in the middle leaves the live site whole, and the next build removes the remains."""
    build(tmp_path / "site")
    program = f"""
        import os, signal
        from pathlib import Path
        from portal.writer import Stage
        with Stage(Path({str(tmp_path / "site")!r})) as stage:
            stage.write("", b"half")
            os.kill(os.getpid(), signal.SIGKILL)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], cwd=ROOT, check=False)
    assert done.returncode == -9 and len(left(tmp_path / "site")) == 2
    assert (tmp_path / "site" / "index.html").read_text() == "home"
    build(tmp_path / "site")
    assert left(tmp_path / "site") == ["site"]


def test_an_exchange_that_died_half_way_is_mended(tmp_path):
    """A site that was moved aside and never replaced comes back with the next build's start."""
    build(tmp_path / "site", **{"old/": "old"})
    (tmp_path / "site").rename(tmp_path / ".site-old")
    with Stage(tmp_path / "site"):
        assert (tmp_path / "site" / "old").is_dir()


def test_a_second_build_of_the_same_site_is_refused(tmp_path):
    """While a site is being built another build of it is told so and changes nothing; that of another site is not."""
    with Stage(tmp_path / "site") as first:
        with pytest.raises(OSError, match="under way"), Stage(tmp_path / "site"):
            pass
        build(tmp_path / "site-en")
        first.write("", b"first")
        first.commit()
    assert (tmp_path / "site" / "index.html").read_text() == "first"
    build(tmp_path / "site")
    assert left(tmp_path / "site") == ["site", "site-en"]


def test_a_folder_that_holds_no_site_is_not_replaced(tmp_path):
    """Somebody's own folder, named as the target by mistake, is refused and stays."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").write_text("x")
    with pytest.raises(OSError, match="not replaced"), Stage(tmp_path / "home"):
        pass
    assert (tmp_path / "home" / "thesis.txt").is_file()


def test_an_empty_file_or_a_missing_home_page_is_never_published(tmp_path):
    """Verification stops a site with an empty file, and one without a home page."""
    with Stage(tmp_path / "site") as stage:
        with pytest.raises(OSError, match="no home page"):
            stage.verify()
        stage.write("", b"home")
        stage.write("x/", b"")
        with pytest.raises(OSError, match="empty file"):
            stage.verify()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (GOOD.replace("b", "\t"), "U+0009"),
        (GOOD.replace("b", "\r"), "U+000D"),
        (GOOD.replace("b", "\x02"), "U+0002"),
        (GOOD + "\n", "not one <div>"),
        ("text" + GOOD, "not one <div>"),
        (GOOD.replace("</p>", ""), "unbalanced: <p>"),
        (GOOD.replace("<li>", ""), "unbalanced: <li>"),
        (GOOD + "text" + GOOD, "more than one"),
        ("<div></div></div><div>", "not one <div>"),
        ("<div></div></div><div></div><div></div>", "unbalanced"),
        ("<div></div></div><div><div></div>", "closed too early"),
    ],
)
def test_content_that_would_break_its_page_is_refused(content, why):
    """Tabs, control characters, unbalanced blocks and anything outside one `<div>` are refused, with the reason."""
    with pytest.raises(UnfitContent) as caught:
        check_content(content)
    assert why in str(caught.value)


def test_sound_content_passes():
    """A balanced block with drawings and lists is accepted."""
    check_content(GOOD)


def test_the_sitemap_pairs_the_languages():
    """A page in two languages names both; one that exists once names none."""
    files = dict(sitemap(["", "en/", "phan-anh/1/"], "https://x.test/", [("vi", ""), ("en", "en/")]))
    assert files["sitemap.xml"].count('hreflang="en" href="https://x.test/en/"') == 2
    assert "<loc>https://x.test/phan-anh/1/</loc></url>" in files["sitemap.xml"]
    assert "Sitemap: https://x.test/sitemap.xml" in files["robots.txt"]
    ET.fromstring(files["sitemap.xml"])


def test_a_large_sitemap_is_an_index(monkeypatch):
    """Beyond the protocol's limit there are several sitemaps and an index that names them all."""
    monkeypatch.setattr(portal.sitemap, "ADDRESSES_IN_A_SITEMAP", 2)
    files = dict(sitemap(["a/", "b/", "c/"], "https://x.test/", [("vi", "")]))
    assert sorted(files) == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert "https://x.test/sitemap-2.xml" in files["sitemap.xml"]


def test_the_stage_lists_its_pages(tmp_path):
    """The sitemap holds every page that was staged, and no file."""
    with Stage(tmp_path / "site") as stage:
        for address in ("", "a/b/", "x.csv"):
            stage.write(address, b"x")
        stage.write_sitemap("https://x.test/", [("vi", "")])
        assert sorted(stage.pages()) == ["", "a/b/"]
        assert (stage.root / "sitemap.xml").read_text().count("<url>") == 2


def test_what_a_link_leads_to_is_exchanged(tmp_path, way):
    """A server may serve a link to the site: the folder that it leads to is replaced, the link stays, and nothing is
    left beside either."""
    build(tmp_path / "releases" / "one", **{"old/": "old"})
    (tmp_path / "current").symlink_to(tmp_path / "releases" / "one")
    build(tmp_path / "current", **{"new/": "new"})
    assert (tmp_path / "current").is_symlink()
    assert (tmp_path / "releases" / "one" / "new").is_dir() and not (tmp_path / "current" / "old").exists()
    assert left(tmp_path / "current") == ["current", "releases"] and left(tmp_path / "releases" / "one") == ["one"]
