"""Papers of the first release get what their journal rows lack: a salt (issue 13).

Without one, whoever has the journal's hashes finds a paper's few marks by trying them all, even
where they were left out or destroyed. A salt changes the row's hash and every hash after it. So
only rows after the last sealed result can get one: its check code, printed and signed, is reckoned
over the journal's head, which rests on every row before. Those stay, and whoever hands them over
without marks is told (`send_packages.unsalted_papers`).

The first release let no other hash out of its file: no package, no printed journal, no backup.
Every later one did, and salts by itself; so this is done on the way from revision 0001 alone.
"""

import json
from secrets import token_hex
from typing import NamedTuple

from sqlalchemy import Connection

from thidua_desktop.storage.migrations.rows import NO_HEAD, Change, canonical, hashed
from thidua_desktop.texts.years.journal import papers_salted

_GUARD = "SELECT sql FROM sqlite_master WHERE name = 'journal_no_update'"
_READ = "SELECT id, at, actor, use_case, change, hash FROM journal ORDER BY id"


class Entry(NamedTuple):
    """A row of the journal."""

    id: int
    at: str
    actor: str
    use_case: str
    change: str
    hash: str

    def tells_of(self, table: str) -> bool:
        return f'"table":"{table}"' in self.change

    def salted(self) -> "Entry":
        return self._replace(change=canonical([*json.loads(self.change), {"salt": token_hex(16)}]))


def salt_papers(connection: Connection) -> list[Change]:
    """Salt every paper that no sealed result rests on; give the note that tells of it, if any.

    A journal that is not whole stays as it is, for `verify` to find.
    """
    rows = [Entry(*row) for row in connection.exec_driver_sql(_READ)]
    sealed = max((row.id for row in rows if row.tells_of("count_result")), default=0)
    salted = {row.id for row in rows if row.id > sealed and row.tells_of("count_paper")}
    if not salted or _chained(rows) != rows:
        return []
    new = _chained([row.salted() if row.id in salted else row for row in rows])
    guard = connection.exec_driver_sql(_GUARD).scalar_one()
    connection.exec_driver_sql("DROP TRIGGER journal_no_update")
    for row in new[min(salted) - 1 :]:
        given = (row.change, row.hash, row.id)
        connection.exec_driver_sql("UPDATE journal SET change = ?, hash = ? WHERE id = ?", given)
    connection.exec_driver_sql(guard)
    return [{"note": papers_salted(min(salted), rows[-1].id)}]


def _chained(rows: list[Entry]) -> list[Entry]:
    """Give the rows as they stand one after the other, each hashed over the one before."""
    made, head = list[Entry](), NO_HEAD
    for number, row in enumerate(rows, 1):
        head = hashed(head, number, row.at, row.actor, row.use_case, row.change)
        made.append(row._replace(id=number, hash=head))
    return made
