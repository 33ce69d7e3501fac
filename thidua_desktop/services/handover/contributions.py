"""What the handover tells of a year."""

from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.records.choices import HandoverKind, PackageKind, YearState
from thidua_desktop.records.handover import Handover, Package
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, YearChecked


def _handover(checked: YearChecked) -> Missing:
    if not checked.has(Handover, kind=HandoverKind.TASKS):
        yield GapCode.HANDOVER_TASKS, ()
    if not checked.has(Handover, kind=HandoverKind.FILES):
        yield GapCode.HANDOVER_FILES, ()
    if not checked.has(Package, kind=PackageKind.HANDOVER, received=False):
        yield GapCode.PACKAGE, ()


GAPS: tuple[GapCheck, ...] = ((YearState.HANDED_OVER, _handover),)
