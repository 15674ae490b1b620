"""What must never be published: telephone numbers, e-mail addresses, papers, plates, accounts, homes."""

from portal.privacy.file_names import hidden_in, hider, named
from portal.privacy.findings import Finding
from portal.privacy.gate import HIDDEN, KINDS, Gate, gate_of, hidden

__all__ = ["HIDDEN", "KINDS", "Finding", "Gate", "gate_of", "hidden", "hidden_in", "hider", "named"]
