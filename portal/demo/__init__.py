"""The demonstration: an invented register that says what the press of August 2019 said."""

from portal.demo.write import write_project

__all__ = ["write_project"]
