"""Whether a store is a file with one visit, taken along to its unit."""

from thidua_desktop.records.away_copies import AwayCopy
from thidua_desktop.services.base.ports import UnitOfWork


def away_visit(uow: UnitOfWork) -> int | None:
    """Give the visit to which this store is locked; None where it is the store of a cluster."""
    found = uow.registers.find(AwayCopy, away=True)
    return found[0].inspection_id if found else None
