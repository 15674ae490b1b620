"""Minh Bạch: a register of citizens' reports in, a website that can be quoted out.

Start reading at `portal/site.py`.
"""
