"""What the tab *Chấm điểm* is made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.scoring.shipped_tables import ShippedTable
from thidua_desktop.ui.shell.changes import Changes


@dataclass(frozen=True, kw_only=True)
class ScoringParts:
    """The store and its use cases, and the tables that come with the program."""

    cases: OpenStore
    changes: Changes
    shipped: Callable[[], Sequence[ShippedTable]]

    @property
    def registers(self) -> Registers:
        return self.cases.registers
