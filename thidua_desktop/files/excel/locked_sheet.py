"""A sheet that is locked but for the cells that a unit fills in."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def lock(page: "Worksheet", open_cells: Iterable[str]) -> None:
    """Without a password: it keeps from mistakes, not from anybody."""
    from openpyxl.styles import Protection

    for place in open_cells:
        cell: Any = page[place]
        cell.protection = Protection(locked=False)
    protection: Any = page.protection
    protection.sheet = True
    protection.formatColumns = False
    protection.formatRows = False
