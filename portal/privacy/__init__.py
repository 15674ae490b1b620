"""What must never be published: telephone numbers, e-mail addresses, papers, plates, accounts, homes."""

from portal.privacy.gate import KINDS, Finding, Gate, gate_of, hidden

__all__ = ["KINDS", "Finding", "Gate", "gate_of", "hidden"]
