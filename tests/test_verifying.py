"""A copy of the site can be compared with what was published, by anyone: by `build.py verify` and by `sha256sum`."""

import hashlib
import json
import shutil
import subprocess
import zipfile

import pytest
from click.testing import CliRunner

import build
from portal.sealing import shelves
from portal.sums import PREVIOUS, SUMS, as_text, digest_of, read_sums
from tests.test_site import digest


@pytest.fixture
def copy(golden_site, tmp_path):
    """A copy of the small project's site, to tamper with."""
    return shutil.copytree(golden_site, tmp_path / "copy")


def verify(folder):
    return CliRunner().invoke(build.main, ["verify", str(folder)])


def test_the_sums_list_every_file_but_themselves(golden_site):
    """SHA256SUMS has the true hash of each file of the site, and no other line."""
    every = digest(golden_site)
    del every[SUMS]
    assert read_sums(golden_site / SUMS) == every


def test_the_system_s_own_program_reads_them(golden_site):
    """`sha256sum --check` finds nothing to say of the site as it was built."""
    done = subprocess.run(["sha256sum", "--check", "--quiet", SUMS], cwd=golden_site, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"")


def test_a_true_copy_is_said_to_be_one(copy):
    """`build.py verify` ends with 0, counts the files and prints the hash of the sums."""
    ended = verify(copy)
    assert ended.exit_code == 0
    assert hashlib.sha256((copy / SUMS).read_bytes()).hexdigest() in ended.output


def test_what_is_missing_added_or_changed_is_named(copy):
    """`build.py verify` ends with 1 and names each file that is gone, was put in, or differs by a byte; no other."""
    (copy / "co-quan" / "index.html").unlink()
    (copy / "du-lieu" / "reports2.csv").write_text("id\n")
    page = copy / "index.html"
    page.write_bytes(page.read_bytes().replace(b"<h1", b"<H1", 1))
    ended = verify(copy)
    assert ended.exit_code == 1
    named = [line for line in ended.output.splitlines() if line.endswith(("thiếu", "thêm vào", "đã bị sửa"))]
    assert named == [
        "co-quan/index.html: thiếu",
        "du-lieu/reports2.csv: thêm vào",
        "index.html: đã bị sửa",
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("evil.html", "assets/evil.html", "assets/evil.01234567.html", "assets/evil.js", "du-lieu/evil.01234567.js"),
        *("assets/pictures/102.0123456789ab.jpg", "phan-anh/9/index.html", "assets/.hidden/a.01234567.js"),
    ],
)
def test_no_list_makes_a_foreign_file_one_that_is_kept(copy, name):
    """A page, or a file without a hash in its name, or outside assets/, is added, whatever list it stands in."""
    (copy / name).parent.mkdir(parents=True, exist_ok=True)
    (copy / name).write_text("evil")
    (copy / PREVIOUS).write_bytes(as_text({name: digest_of(copy / name)}))
    ended = verify(copy)
    assert ended.exit_code == 1 and f"{name}: thêm vào" in ended.output.splitlines()


def test_what_is_kept_is_counted_and_said_to_be_unproven(copy):
    """A kept style passes, is counted apart, and the sentence says which sums alone can prove it; changed, it fails."""
    kept = copy / "assets" / "old.01234567.css"
    kept.write_text("a{}")
    (copy / PREVIOUS).write_bytes(as_text({"assets/old.01234567.css": digest_of(kept)}))
    ended = verify(copy)
    assert ended.exit_code == 0 and "SHA256SUMS của bản đó" in ended.output
    kept.write_text("b{}")
    ended = verify(copy)
    assert ended.exit_code == 1 and "SHA256SUMS của bản đó" not in ended.output


def test_a_folder_without_sums_is_said_to_be_no_site(tmp_path):
    """Without SHA256SUMS there is nothing to compare with, and the command does not end as if all were well."""
    ended = verify(tmp_path)
    assert ended.exit_code == 3 and "SHA256SUMS" in ended.output


def test_the_zip_of_the_site_can_be_verified_too(golden_site, tmp_path):
    """Unpacked, the zip is whole by the sums that are in it, and each of its files is the site's; one of them says in
    both languages how to read it."""
    with zipfile.ZipFile(golden_site / "du-lieu" / "site.zip") as packed:
        packed.extractall(tmp_path / "unpacked")
    assert verify(tmp_path / "unpacked").exit_code == 0
    inside = read_sums(tmp_path / "unpacked" / SUMS)
    assert len(inside) > 500
    assert inside.items() <= read_sums(golden_site / SUMS).items()
    told = (tmp_path / "unpacked" / "README.txt").read_text("utf-8")
    for start in ("Để đọc, hãy giải nén, chạy", "To read it, unpack it, run"):
        assert f"{start} python3 -m http.server" in told
    assert told.count("http://localhost:8000/") == 2


def test_the_page_finds_every_file_in_its_list(golden_site):
    """Every file but the list itself stands in that piece of the list which its hash names, with all its places."""
    pieces = {path.name[:2]: json.loads(path.read_text()) for path in (golden_site / "assets" / "sums").iterdir()}
    assert len(pieces) == 256
    listed = {
        (place, start + rest) for start, held in pieces.items() for rest, places in held.items() for place in places
    }
    sums = {one for one in read_sums(golden_site / SUMS).items() if not one[0].startswith("assets/sums/")}
    assert listed == sums
    assert any(len(places) > 1 for held in pieces.values() for places in held.values())


def test_a_list_holds_all_places_of_the_same_file():
    """Two files of the same bytes stand under one hash, in the order of their names."""
    pieces = shelves({"b.csv": "ab" + "0" * 62, "a.csv": "ab" + "0" * 62, "c.csv": "00" * 32})
    assert json.loads(pieces["ab"]) == {"0" * 62: ["a.csv", "b.csv"]}
    assert json.loads(pieces["00"]) == {"0" * 62: ["c.csv"]} and pieces["ff"] == b"{}"
