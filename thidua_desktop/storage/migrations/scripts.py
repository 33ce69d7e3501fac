"""The SQL files beside the migrations, statement by statement."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path


def statements(path: Path) -> Iterator[str]:
    """Split a script; SQLite knows that a trigger's inner semicolons end nothing."""
    statement = ""
    for line in path.read_text("utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip().removesuffix(";")
            statement = ""
