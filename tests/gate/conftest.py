"""The project of the tests of the gate."""

import pytest


@pytest.fixture
def project(project):
    """The golden project as a public repository may hold it."""
    project.make_public()
    return project
