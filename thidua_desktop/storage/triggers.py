"""What keeps the count and the journal from being changed: triggers, and the check of them."""

from thidua_desktop.services.base.count_rows import COUNT_ROWS, count_table_name
from thidua_desktop.storage.journal import JOURNAL

APPEND_ONLY = (*map(count_table_name, COUNT_ROWS), JOURNAL)


def _trigger(table: str, deed: str) -> tuple[str, str]:
    name = f"{table}_no_{deed.lower()}"
    return name, (
        f"CREATE TRIGGER {name} BEFORE {deed} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )


TRIGGERS: dict[str, str] = dict(
    _trigger(table, deed) for table in APPEND_ONLY for deed in ("UPDATE", "DELETE")
)
"""Name and statement of every trigger of a store, as SQLite keeps it."""

READ_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


def wrong_triggers(found: dict[str, str]) -> list[str]:
    names = TRIGGERS.keys() | found.keys()
    return sorted(name for name in names if TRIGGERS.get(name) != found.get(name))
