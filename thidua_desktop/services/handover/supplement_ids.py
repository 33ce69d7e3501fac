"""The numbers that the rows of a supplement have at its receiver."""

from dataclasses import replace

from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.records.handover import ReceivedRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.handover.supplement_rows import (
    COUNT_TABLES,
    Key,
    Supplement,
    SupplementRow,
    Values,
    links_of,
)
from thidua_desktop.services.registers.record_links import record_class


class SupplementIds:
    """The rows that the receiver already has of a supplement, kept from one to the next."""

    def __init__(self, uow: UnitOfWork, supplement: Supplement) -> None:
        self._uow = uow
        self._year_id = supplement.year_id
        self._new = {row.key for row in supplement.rows if row.before is None}
        found = uow.registers.find(ReceivedRow, year_id=supplement.year_id)
        self._own = {(row.table_name, row.their_id): row.own_id for row in found}

    def own(self, key: Key) -> int | None:
        """Give the id here of a row there; None where it has not come yet."""
        return self._own.get(key) if key in self._new else key[1]

    def remember(self, key: Key, own_id: int) -> None:
        """Keep under which id a new row stands here."""
        table, their_id = key
        self._own[key] = own_id
        self._uow.registers.add(
            ReceivedRow(year_id=self._year_id, table_name=table, their_id=their_id, own_id=own_id)
        )

    def here(self, row: SupplementRow) -> Values | None:
        """Give the row with the links that it has here; None while one of them has not come yet.

        Raises Refused where a link leads nowhere.
        """
        assert row.after is not None
        links = {}
        for name, table, _ in links_of(row.table):
            if row.after.get(name) is None:
                continue
            own_id = self.own((table, row.after[name]))
            if own_id is None:
                return None
            if not self._stands(table, own_id):
                raise Refused(SupplementCode.LINK_MISSING, f"{table} {own_id}")
            links[name] = own_id
        return {**row.after, **links, "id": self.own(row.key)}

    def without_waiting(self, row: SupplementRow) -> SupplementRow | None:
        """Give a new row without its links to what has not come; None where it must have them."""
        after = row.after or {}
        waits = {
            name: nullable
            for name, table, nullable in links_of(row.table)
            if after.get(name) is not None and self.own((table, after[name])) is None
        }
        if row.before is not None or not all(waits.values()):
            return None
        return replace(row, after={**after, **dict.fromkeys(waits)})

    def _stands(self, table: str, row_id: int) -> bool:
        if table in COUNT_TABLES:
            return bool(self._uow.count.rows(COUNT_TABLES[table], id=row_id))
        return bool(self._uow.registers.find(record_class(table), id=row_id))
