"""Definitions that a newer version took the place of: `name.yml` and `name.py` as they were."""
