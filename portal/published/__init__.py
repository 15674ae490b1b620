"""What leaves the building, described once: tables, fields, allowed values, licence, citation, each file.

The data page, the downloads and every machine-readable descriptor speak from here, so they cannot disagree.
"""
