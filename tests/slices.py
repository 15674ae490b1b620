"""Of a proof whose slice is in `make test`: what is left to `make prove`."""

from functools import partial

import pytest

whole = partial(pytest.param, marks=pytest.mark.prove)
"""A case that the slice leaves out."""
