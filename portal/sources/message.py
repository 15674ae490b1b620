"""What the message of a commit says, without what git itself wrote into its file."""

import re

_CUT = re.compile(r"^. -{8,} >8 -{8,}$.*", re.MULTILINE | re.DOTALL)
"""git leaves out this line and all below it, as `git commit --verbose` writes it: the change, also what it removes."""
_OF_GIT = re.compile(r"^# *(?:Author|Committer): .*$", re.MULTILINE)
_SIGNED = re.compile(r"^((?:Signed-off|Co-authored)-by: [^<>\n]*)<[^<>\n]*>$", re.MULTILINE | re.IGNORECASE)
"""The address of who commits, which each commit holds besides."""


def said_in(message: str) -> str:
    """The text of the same lines that is to be looked through; lines that begin with # stay, for with `git commit -m`
    git keeps them."""
    return without_signers(_OF_GIT.sub("", _CUT.sub("", message)))


def without_signers(message: str) -> str:
    """The same of a commit that is made: all of its message is in it but for who signed."""
    return _SIGNED.sub(r"\1", message)
