"""What the handover tells of a year."""

from collections.abc import Callable

from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.records.choices import HandoverKind, PackageKind, StepProduct, YearState
from thidua_desktop.records.handover import Handover, Package
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.document_kinds import MINUTES_OF
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, ProductCheck, YearChecked


def _handover(checked: YearChecked) -> Missing:
    if not checked.has(Handover, kind=HandoverKind.TASKS):
        yield GapCode.HANDOVER_TASKS, ()
    if not checked.has(Handover, kind=HandoverKind.FILES):
        yield GapCode.HANDOVER_FILES, ()
    if not checked.has(Package, kind=PackageKind.HANDOVER, received=False):
        yield GapCode.PACKAGE, ()


def _signed(kind: HandoverKind) -> Callable[[YearChecked], bool]:
    def has(checked: YearChecked) -> bool:
        files = checked.uow.registers.find(IssuedFile, year_id=checked.year.id)
        return any(one.signed for one in files if one.kind == MINUTES_OF[kind])

    return has


PRODUCTS: tuple[ProductCheck, ...] = (
    (StepProduct.HANDOVER_TASKS, _signed(HandoverKind.TASKS)),
    (StepProduct.HANDOVER_FILES, _signed(HandoverKind.FILES)),
    (
        StepProduct.PACKAGE,
        lambda checked: checked.has(Package, kind=PackageKind.HANDOVER, received=False),
    ),
)
GAPS: tuple[GapCheck, ...] = ((YearState.HANDED_OVER, _handover),)
