"""Every problem that the input can have, declared once, by what it is a problem of.

Wording: `what` says what is wrong, `fix` what to do. Vietnamese wording: `portal/translations/vi/problems.po`.
"""
