"""The schema of a file, and by what it is told from that of this program's revision.

Every opening compares the two, so that this needs neither sqlalchemy nor the records: the marks of
the right schema stand here, and a test says what they must be.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

Schema = dict[str, frozenset[str]]
"""Each table, index and view with its definitions; their order says nothing."""

_READ = (
    "SELECT name, sql FROM sqlite_master"
    " WHERE type <> 'trigger' AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
)

MARKS: Final[dict[str, str]] = {
    "address_rules": "58a5e3d247d2",
    "agenda_items": "03012eeb089b",
    "alembic_version": "3baff910020e",
    "allotments": "b55f9bf0c2ec",
    "appointments": "c0e2ff86a168",
    "attachments": "43909a721b44",
    "awards": "c74ff570920a",
    "away_copies": "c7834c4961c9",
    "ballot_rounds": "f258c85eac4f",
    "calendar_events": "90495ebb3fc5",
    "checklist_items": "1dc3f85f6c88",
    "checklists": "d5d9c4f9f220",
    "clusters": "33b64d558ffc",
    "coefficient_tables": "2b9feb922ba5",
    "coefficients": "dd3848087529",
    "conference_notes": "cef2cb9e4545",
    "conferences": "6ac78e4f0447",
    "contests": "d743794f18bd",
    "count_amendment": "f6a4fc26cef1",
    "count_cancel": "ec0973201583",
    "count_decision": "94a74086ac08",
    "count_document": "cd43d40256b3",
    "count_event": "cf96441d4acd",
    "count_form": "8269f1b56654",
    "count_hand_tally": "76dc2acfcb7e",
    "count_ledger": "b6cc6c3cb079",
    "count_move": "33613b2e86f4",
    "count_paper": "4dfd1e370621",
    "count_pass": "6ff45021d5c9",
    "count_result": "6d66688049bc",
    "count_written": "23050b744918",
    "criteria": "0eb8e842b0b8",
    "delegates": "08f341b0cfaa",
    "documents": "42ee85e45ecc",
    "drafts": "03c3266c1526",
    "due_changes": "7d681adbcff0",
    "emulation_years": "310910d090a4",
    "findings": "ab645b61a119",
    "flag_proofs": "c4c6eb24f6ea",
    "follow_steps": "3dcbe15df030",
    "good_examples": "56ace0b6af32",
    "guests": "5c1eb5c64c73",
    "hand_votes": "127a54f1998e",
    "handovers": "e3113f6e41ff",
    "indicators": "ed7147adc174",
    "inspection_members": "6ddd4223137e",
    "inspection_plans": "f59e436d2d18",
    "inspections": "6c223a5e1aff",
    "invitations": "80e7b5bd8663",
    "issued_files": "f4b2e936913b",
    "journal": "bc80fb7c8971",
    "memberships": "8f6173262cdb",
    "minutes": "e8065aed7617",
    "movements": "c97c6852e783",
    "nominees": "8c2cc8974f67",
    "open_tasks": "b2c9f8a9bf8c",
    "packages": "318b1a398ec4",
    "people": "d1240118ca59",
    "plan_opinions": "b44a8552be04",
    "plan_targets": "aef5b332a15a",
    "plan_tasks": "6a1ff8fb8123",
    "plans": "b83bbf49e348",
    "pledge_items": "d92c94c1eaae",
    "pledge_signers": "66902658cad1",
    "pledges": "5f26a16ecfb9",
    "ratings": "dd3cc5158d73",
    "received_reports": "47f65a4ef6f1",
    "received_rows": "f1660dcce751",
    "recommendations": "fb541f431cb6",
    "registration_moves": "bd37760f9db5",
    "registrations": "5f4542e5986a",
    "reminder_units": "f900c1d656c7",
    "reminders": "f55af87a059e",
    "report_dues": "2d032958916b",
    "reviews": "19f23d574017",
    "score_entries": "475aadf8abd9",
    "score_steps": "de1c0afdf15a",
    "scores": "9d172015e07e",
    "scoring_tables": "9e7d2f3d275e",
    "task_files": "34183bd47d95",
    "task_partners": "d32d40877b5f",
    "tellers": "95e62ef1db6b",
    "text_blocks": "dc4c9ec97971",
    "unit_allotments": "eb0fb36406bb",
    "unit_roles": "0fc22ad22ae7",
    "unit_stays": "96f0d273b894",
    "units": "74498056fc5b",
    "visit_steps": "5a077a93a168",
    "year_events": "0cf78d5f4646",
    "year_steps": "6ffb2062b364",
}
"""A few letters of each table's definition."""


_BRACKETS = re.compile(r"([(,)])")
_PARTING = ("(", ",", ")")


def read_schema(driver: sqlite3.Connection) -> Schema:
    return {name: _definitions(sql) for name, sql in driver.execute(_READ)}


@lru_cache(maxsize=1024)  # copies, backups and what is verified have the same schema again
def _definitions(sql: str) -> frozenset[str]:
    return frozenset(_parts(sql))


def _parts(sql: str) -> Iterator[str]:
    """Split at the outermost brackets and the commas between: what ALTER adds stands last.

    A table that was renamed stands in quotes, which say nothing.
    """
    depth, part = 0, ""
    for piece in _BRACKETS.split(sql.replace('"', "")):
        depth += (piece == "(") - (piece == ")")
        outer = depth == (0 if piece == ")" else 1)
        if outer and piece in _PARTING:
            yield " ".join(part.split())
            part = ""
        else:
            part += piece
    yield " ".join(part.split())


def marks_of(schema: Schema) -> dict[str, str]:
    return {name: _mark(definitions) for name, definitions in sorted(schema.items())}


def changed_tables(driver: sqlite3.Connection) -> list[str]:
    """Name the tables that a file lacks, has too many, or has otherwise than this program."""
    found = marks_of(read_schema(driver))
    return sorted(
        name for name in found.keys() | MARKS.keys() if found.get(name) != MARKS.get(name)
    )


@lru_cache(maxsize=1024)
def _mark(definitions: frozenset[str]) -> str:
    return hashlib.sha256("\n".join(sorted(definitions)).encode()).hexdigest()[:12]
