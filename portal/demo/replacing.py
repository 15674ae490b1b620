"""Which folder the demonstration may write into: no city's own project, whose register would be lost."""

from pathlib import Path

from portal.problem_catalogue.rows import NOT_INVENTED
from portal.problems import InputProblems, Problems
from portal.sources.folders import files_in
from portal.sources.project import read_project

SETTINGS = "mkdocs.yml"
REPLACED = (SETTINGS, "data", "content")
"""What a project consists of, and so what is at stake."""


def refuse_to_replace(into: Path, repository: Path, as_of: str) -> None:
    """Raise InputProblems unless a folder holds no project or the one that the demonstration wrote there.

    Such a project calls itself an illustration and has a register of the invented moment. In the tool's own
    `repository`, whose lists are versioned, the register alone decides.
    """
    there = [name for name in REPLACED if (into / name).is_file() or files_in(into / name, is_deep=True)]
    manifest = into / "data" / "register" / "manifest.yml"
    is_invented = manifest.is_file() and f"as_of: '{as_of}'" in manifest.read_text("utf-8")
    if into.resolve() == repository:
        is_ours = is_invented or not manifest.is_file()
    else:
        is_ours = not there or (is_invented and _is_illustration(into))
    if is_ours:
        return
    problems = Problems()
    project = read_project(into, Problems())
    problems.language = project.settings.languages[0] if project else problems.language
    problems.add(NOT_INVENTED, str(into), names=", ".join(there))
    raise InputProblems(problems)


def _is_illustration(into: Path) -> bool:
    project = read_project(into, Problems())
    return project is not None and bool(project.settings.illustration)
