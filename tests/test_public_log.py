"""A log is public: the commands themselves, run as a person and as CI runs them, repeat nothing that is private."""

import json
import os
import re
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.projects import ProjectCopy

SECRETS = {
    "phone_number": "0912 345 678",
    "email_address": "lan.nguyen77@gmail.com",
    "identity_number": "CCCD 046087001234",
    "number_plate": "75F1-234.56",
    "bank_account": "STK 0071001234567 Vietcombank",
    "house_number": "nhà bà Tư, số nhà 127B Lê Lợi",
    "person_named": "ông Nguyễn Khắc Bường",
}
"""One of each kind of personal data."""
TRACES = {
    "phone_number": r"912.?345|345.?678",
    "email_address": r"lan\.nguyen|nguyen77|gmail",
    "identity_number": r"046087|001234",
    "number_plate": r"75F1|234\.56",
    "bank_account": r"007100|234567|Vietcombank",
    "house_number": r"bà Tư|127B",
    "person_named": r"Khắc|Bường",
}
"""What of each would tell it."""
TEXT, AGENCIES, CATEGORIES = "content/phan-anh/102.md", "data/agencies.yml", "data/categories.yml"


def planted(folder):
    """The golden project with a secret of each kind wherever an editor may leave one."""
    secret, project = "; ".join(SECRETS.values()), ProjectCopy(folder)
    project.replace(TEXT, "title: Rác", f"title: '{secret}' #")
    project.replace(TEXT, "text: Hôm nay rác lại dồn như cũ.", f"text: '{secret}'")
    project.replace(TEXT, "Đề nghị", f"{secret}. Đề nghị")
    project.write("content/phan-anh/101.md", f"---\nid: '101'\n{SECRETS['phone_number']}: 1\n---\n{secret}\n")
    project.replace(AGENCIES, "spellings: [Sở GTVT]", f"spellings: [Sở GTVT, '{secret}', '{secret}']")
    project.replace(AGENCIES, "- id: so-gtvt\n", f"# {secret}\n- id: so-gtvt\n")
    project.replace(CATEGORIES, "names: {vi: Rác thải, en: Waste}", "names: {vi: Rác thải}\n  sensitive: true")
    project.write("content/ghi-chu.md", f"# Ghi chú\n\n{secret}\n")
    project.add("data/register/events.csv", f'102,2019-08-01T09:00:00,,extended,2019-08-09,"{secret}"')
    project.add("data/register/reports.csv", f'"{secret}",hôm nay,"{secret}",,,,,,,,,,,')
    project.add("data/reports/2019.jsonl", json.dumps({"id": secret, "title": secret, secret: 1}))
    project.sign()
    return project.root


@pytest.fixture(scope="module", params=[pytest.param(False, marks=pytest.mark.prove), True], ids=["at a desk", "in CI"])
def told(request, tmp_path_factory):
    """What `check`, `gate` and a build print on both their outputs, run as programs at a desk or as CI runs them."""
    root = planted(tmp_path_factory.mktemp("log"))
    commands = (["check"], ["gate"], ["--out", str(root.parent / "site")])
    texts = [said(root, words, request.param) for words in commands]
    assert all(("::error " in text) == request.param for text in texts)
    return texts


def said(root, words, in_ci):
    command = [sys.executable, str(ROOT / "build.py"), *words, "--project", str(root)]
    surroundings = {**os.environ, "GITHUB_ACTIONS": str(in_ci).lower()}
    ended = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True)
    assert ended.returncode == 1, ended.stdout + ended.stderr
    return (ended.stdout + ended.stderr).replace(str(root), "")


@pytest.mark.parametrize("kind", SECRETS)
def test_no_command_repeats_what_is_private(told, kind):
    """Over a project with the secret in titles, texts, follow-ups, keys, spellings, comments, prose, reasons, ids and
    cells, each command names the kind's file and prints no part of the secret, on neither output."""
    for text in told:
        assert TEXT in text and re.search(TRACES[kind], text) is None, text


@pytest.mark.parametrize("kind", SECRETS)
def test_a_secret_would_be_seen(tmp_path, kind):
    """The same look finds each secret in the files in which it was planted."""
    root = planted(tmp_path)
    for name in (TEXT, AGENCIES, "content/ghi-chu.md", "data/register/events.csv"):
        assert re.search(TRACES[kind], (root / name).read_text("utf-8"))
