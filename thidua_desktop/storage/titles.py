"""What people call a table."""

from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.texts.command_line.verify import TABLE_TITLES

_TITLES = TABLE_TITLES | {kind.register.name: kind.register.title for kind in ALL_RECORDS}


def title_of(table: str) -> str:
    """Give the Vietnamese title of a table; its name where it is none of ours."""
    return _TITLES.get(table, table)
