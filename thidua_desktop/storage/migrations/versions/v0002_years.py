"""Years that open and close, people with their roles, documents with files, the handover.

The head and the liaison that a unit's row named become people with a role there. What changes of
existing rows is journaled like any change, so that the journal still tells the tables.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alembic import op
from sqlalchemy import Connection

from thidua_desktop.storage.migrations.scripts import statements

revision = "0002"
down_revision = "0001"

Row = dict[str, Any]
Change = dict[str, Any]

# Of a column that is new, what stands in the rows that are there; of others nothing.
_REBUILT: dict[str, Row] = {
    "units": {"kind": "other", "address": "", "area_names": "", "succession_basis": ""},
    "clusters": {},
    "emulation_years": {"state": "preparing", "closed": 0},
    "documents": {"direction": "incoming", "signer": "", "signer_position": ""},
    "conferences": {},
    "tellers": {},
    "delegates": {},
}
_RENAMED = {"head_post": "head_position"}


def upgrade() -> None:
    """Rebuild what changed, add what is new, and journal it."""
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    changes: list[Change] = []
    people = list(_named_people(connection))
    for table, given in _REBUILT.items():
        changes += _rebuild(connection, table, given)
    for person, roles in people:
        changes += _add_person(connection, person, roles)
    if changes:
        _journal(connection, changes)


def _rows(connection: Connection, table: str) -> list[Row]:
    found = connection.exec_driver_sql(f'SELECT * FROM "{table}" ORDER BY id')
    return [dict(row) for row in found.mappings()]


def _named_people(connection: Connection) -> Iterator[tuple[Row, list[str]]]:
    """Each unit's head and liaison; one person where both are the same."""
    for unit in _rows(connection, "units"):
        found: dict[str, tuple[Row, list[str]]] = {}
        for role in ("head", "liaison"):
            name = unit[f"{role}_name"]
            if name:
                person, roles = found.setdefault(name, (_person(unit, role), []))
                person.update({k: v for k, v in _person(unit, role).items() if v and not person[k]})
                roles.append(role)
        yield from found.values()


def _person(unit: Row, role: str) -> Row:
    return {
        "unit_id": unit["id"],
        "address": "none",
        "name": unit[f"{role}_name"],
        "mark": "",
        "position": unit[f"{role}_position"],
        "protocol": 100,
        "phone": unit.get(f"{role}_phone", ""),
        "email": unit.get(f"{role}_email", ""),
    }


def _rebuild(connection: Connection, table: str, given: Row) -> list[Change]:
    """Move the rows into the new table, which takes the old one's name and its last id."""
    new = f"new_{table}"
    columns = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({new})")]
    changes = []
    for before in _rows(connection, table):
        after = {name: before.get(_RENAMED.get(name, name), given.get(name)) for name in columns}
        _insert(connection, new, after)
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


def _add_person(connection: Connection, person: Row, roles: list[str]) -> list[Change]:
    added = [_added(connection, "people", person)]
    for role in roles:
        held = {
            "person_id": added[0]["id"],
            "unit_id": person["unit_id"],
            "role": role,
            "since": None,
            "until": None,
            "document_id": None,
        }
        added.append(_added(connection, "unit_roles", held))
    return added


def _added(connection: Connection, table: str, values: Row) -> Change:
    row_id = _insert(connection, table, values)
    after = {"id": row_id, **values}
    return {"table": table, "id": row_id, "before": None, "after": after}


def _insert(connection: Connection, table: str, values: Row) -> int:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" for _ in values)
    done = connection.exec_driver_sql(
        f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values())
    )
    return int(done.lastrowid)


def _journal(connection: Connection, changes: list[Change]) -> None:
    """Append one row to the chain, hashed as the first release hashes it."""
    last = connection.exec_driver_sql("SELECT id, hash FROM journal ORDER BY id DESC").first()
    row_id, head = (last[0] + 1, last[1]) if last else (1, "0" * 64)
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    told = (at, "", "migrate_0002", _canonical(changes))
    digest = hashlib.sha256(_canonical([head, row_id, *told]).encode()).hexdigest()
    connection.exec_driver_sql(
        "INSERT INTO journal (id, at, actor, use_case, change, hash) VALUES (?, ?, ?, ?, ?, ?)",
        (row_id, *told, digest),
    )


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
