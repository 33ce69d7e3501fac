"""What `verify` says of a store."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.fault import Fault


@dataclass(frozen=True, slots=True)
class Withheld:
    """How many typed papers of how many rounds are in a store without what they held."""

    papers: int = 0
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class StoreReport:
    """What was found, in the order of the checks; nothing means that the store is sound."""

    findings: tuple[Fault, ...]
    withheld: Withheld = Withheld()
    older: str = ""
    """The older revision of a store that was checked as it is once it is brought up."""

    @property
    def sound(self) -> bool:
        """Nothing was found."""
        return not self.findings
