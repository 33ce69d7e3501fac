"""A file that was taken away takes what is found at the unit, and nothing else."""

from thidua_desktop.records.base import Record
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.years.year_lock import YearLock


class AwayLock(YearLock):
    """Beside locked years: in such a file only the visit, its parts and kept texts change.

    What it needs for that is imported with the first change: most stores are no such file.
    """

    def __init__(self) -> None:
        super().__init__()
        self._visit: int | None = None
        self._asked = False

    def changing(self, before: Record | None, after: Record | None) -> None:
        visit_id = self._locked_to()
        if visit_id is not None and not _is_of(before or after, visit_id):
            from thidua_desktop.domain.codes.inspections import InspectionCode

            raise Refused(InspectionCode.AWAY_LOCKED)
        super().changing(before, after)

    def _locked_to(self) -> int | None:
        """Asked once: a store is made as such a file, and never becomes one."""
        if not self._asked:
            from thidua_desktop.services.inspections.away_store import away_visit

            self._visit = away_visit(self._uow)
            self._asked = True
        return self._visit


def _is_of(record: Record | None, visit_id: int) -> bool:
    from thidua_desktop.records.inspections import Inspection, TextBlock
    from thidua_desktop.services.inspections.away_content import PARTS

    if isinstance(record, Inspection):
        return record.id == visit_id
    if isinstance(record, PARTS):
        return bool(getattr(record, "inspection_id", None) == visit_id)
    return isinstance(record, TextBlock)
