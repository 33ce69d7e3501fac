"""What the command line ends with, beside 0 for done (DESIGN 5)."""

from typing import Final

REFUSED: Final = 1
"""A check failed or a rule refused."""

WRONG_USE: Final = 2
"""The call itself was wrong."""
