"""The commands of the gate as an editor runs them, and what none of them may repeat."""

import subprocess

from click.testing import CliRunner

import build

PHONE, CARD, PLATE = "0912 345 678", "046075001234", "75F1-234.56"


def run(*words, given=None):
    return CliRunner().invoke(build.main, [str(word) for word in words], input=given)


def found(project, code):
    return [problem for problem in project.problems().found if problem.kind.code == code]


def git(root, *words):
    return subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True, text=True).stdout
