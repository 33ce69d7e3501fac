"""The sentence of every code, for the window, the documents and the command line alike."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.handover import PackageFault, SupplementCode
from thidua_desktop.domain.codes.loading import PapersFault, TableCode, YearFault, YearNotice
from thidua_desktop.domain.codes.registers import FieldCode, ImportCode, RegisterCode
from thidua_desktop.domain.codes.round import LedgerCode, RefusalCode, WarningCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.domain.codes.units import SuccessionFault
from thidua_desktop.texts.base.app import known_fault
from thidua_desktop.texts.base.codes import describe
from thidua_desktop.texts.handover.package import package_fault
from thidua_desktop.texts.handover.supplement import supplement_refusal
from thidua_desktop.texts.loading.load import papers_fault, year_fault, year_notice
from thidua_desktop.texts.loading.tables import table_fault
from thidua_desktop.texts.registers.registers import problem_sentence, refusal_sentence
from thidua_desktop.texts.units.units import fault_words


def sentence(code: StrEnum, *details: str) -> str:
    """Say what a code means, and what to do where something was refused."""
    return fault_sentence(Fault(code, details))


def fault_sentence(fault: Fault) -> str:
    """Say what a fault means, and where it is where that is known."""
    return _WAYS[type(fault.code)](fault)


_WAYS: Final[Mapping[type[StrEnum], Callable[[Any], str]]] = {
    LedgerCode: lambda f: describe(f.code, *f.details),
    WarningCode: lambda f: describe(f.code, *f.details),
    RefusalCode: lambda f: describe(f.code, *f.details),
    RegisterCode: lambda f: refusal_sentence(f.code, f.details),
    FieldCode: lambda f: problem_sentence(f.code, *f.details),
    ImportCode: lambda f: problem_sentence(f.code, *f.details),
    KnownFault: lambda f: known_fault(f.code, *f.details),
    PackageFault: lambda f: package_fault(f.code, *f.details),
    SupplementCode: lambda f: supplement_refusal(f.code, f.details),
    SuccessionFault: lambda f: fault_words(f.code, f.details),
    YearFault: lambda f: year_fault(f.code, f.path, f.line, *f.details),
    YearNotice: lambda f: year_notice(f.code, *f.details),
    TableCode: lambda f: table_fault(f.code, *f.details),
    PapersFault: lambda f: papers_fault(f.code, f.line, *f.details),
}
