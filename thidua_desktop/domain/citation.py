"""Where a rule stands, so that no figure in the program is without its article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """Căn cứ of one rule.

    `source` is its article, empty where none was found; then `precedent` may name the body whose
    rule is proposed instead, and the secretariat confirms or changes it.
    """

    source: str
    confirmed: bool
    precedent: str = ""

    @property
    def is_setting(self) -> bool:
        """Whether the secretariat has to look at it before relying on it."""
        return not self.confirmed
