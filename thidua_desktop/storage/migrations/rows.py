"""Rows that a migration moves or adds, and the journal row that tells of them.

Every migration writes its journal as the first release hashes it: this module never changes.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

Row = dict[str, Any]
Change = dict[str, Any]

NO_HEAD = "0" * 64
"""What stands for the hash before the first row of a journal."""


def rows_of(connection: Connection, table: str) -> list[Row]:
    found = connection.exec_driver_sql(f'SELECT * FROM "{table}" ORDER BY id')
    return [dict(row) for row in found.mappings()]


def rebuild(connection: Connection, table: str, made: Callable[[Row], Row]) -> list[Change]:
    """Move the rows into the new table, which takes the old one's name and its last id.

    `made` gives what stands in a row beside what stood in it; of other new columns nothing does.
    """
    new = f"new_{table}"
    columns = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({new})")]
    changes = []
    for before in rows_of(connection, table):
        values = {**before, **made(before)}
        after = {name: values.get(name) for name in columns}
        insert(connection, new, after)
        changes.append({"table": table, "id": before["id"], "before": before, "after": after})
    last = connection.exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)
    ).scalar()
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE {new} RENAME TO {table}")
    if last is not None:
        connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        connection.exec_driver_sql("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, last))
    return changes


def add(connection: Connection, table: str, values: Row) -> Change:
    row_id = insert(connection, table, values)
    after = {"id": row_id, **values}
    return {"table": table, "id": row_id, "before": None, "after": after}


def insert(connection: Connection, table: str, values: Row) -> int:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" for _ in values)
    done = connection.exec_driver_sql(
        f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values())
    )
    return int(done.lastrowid)


def journal(connection: Connection, revision: str, changes: list[Change]) -> None:
    """Append one row to the chain, hashed as the first release hashes it."""
    if not changes:
        return
    last = connection.exec_driver_sql("SELECT id, hash FROM journal ORDER BY id DESC").first()
    row_id, head = (last[0] + 1, last[1]) if last else (1, NO_HEAD)
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    given = (at, "", f"migrate_{revision}", canonical(changes))
    connection.exec_driver_sql(
        "INSERT INTO journal (id, at, actor, use_case, change, hash) VALUES (?, ?, ?, ?, ?, ?)",
        (row_id, *given, hashed(head, row_id, *given)),
    )


def hashed(head: str, row_id: int, *given: str) -> str:
    """Hash a row of the journal over the one before it."""
    return hashlib.sha256(canonical([head, row_id, *given]).encode()).hexdigest()


def canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
