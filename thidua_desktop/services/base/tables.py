"""The names of tables, of the registers and of the count alike."""

from thidua_desktop.records.base import Record
from thidua_desktop.services.base.count_rows import CountRow, count_table_name


def tables_of(*kinds: type[Record | CountRow]) -> frozenset[str]:
    """Give the names under which a commit tells of these."""
    return frozenset(
        kind.register.name if issubclass(kind, Record) else count_table_name(kind) for kind in kinds
    )
