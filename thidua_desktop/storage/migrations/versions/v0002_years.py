"""Years that open and close, people with their roles, documents with files, the handover.

The head and the liaison that a unit's row named become people with a role there. What changes of
existing rows is journaled like any change, so that the journal still tells the tables. Papers
that no sealed result rests on get a salt (`salts.py`).
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from alembic import op
from sqlalchemy import Connection

from thidua_desktop.storage.migrations.rows import Change, Row, add, journal, rebuild, rows_of
from thidua_desktop.storage.migrations.salts import salt_papers
from thidua_desktop.storage.migrations.scripts import statements

revision = "0002"
down_revision = "0001"

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
    connection = op.get_bind()
    told = salt_papers(connection)
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    changes: list[Change] = []
    people = list(_named_people(connection))
    for table, given in _REBUILT.items():
        changes += rebuild(connection, table, partial(_made, given))
    for person, roles in people:
        changes += _add_person(connection, person, roles)
    journal(connection, revision, [*changes, *told])


def _made(given: Row, before: Row) -> Row:
    renamed = {new: before[old] for new, old in _RENAMED.items() if old in before}
    return {**given, **before, **renamed}


def _named_people(connection: Connection) -> Iterator[tuple[Row, list[str]]]:
    """Each unit's head and liaison; one person where both are the same."""
    for unit in rows_of(connection, "units"):
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


def _add_person(connection: Connection, person: Row, roles: list[str]) -> list[Change]:
    added = [add(connection, "people", person)]
    for role in roles:
        held = {
            "person_id": added[0]["id"],
            "unit_id": person["unit_id"],
            "role": role,
            "since": None,
            "until": None,
            "document_id": None,
        }
        added.append(add(connection, "unit_roles", held))
    return added
