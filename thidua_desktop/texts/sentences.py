"""The sentence of every code: the window, the documents and the command line say the same words."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final, Protocol

from thidua_desktop.domain.codes.allotment import AllotmentCode
from thidua_desktop.domain.codes.documents import (
    DocumentCode,
    DraftCode,
    FormatCode,
    PreviewCode,
    TemplateCode,
    UncheckedCode,
)
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.handover import PackageFault, SupplementCode
from thidua_desktop.domain.codes.inspections import InspectionCode
from thidua_desktop.domain.codes.loading import PapersFault, TableCode, YearFault, YearNotice
from thidua_desktop.domain.codes.plans import PlanCode
from thidua_desktop.domain.codes.registers import FieldCode, ImportCode, ImportHint, RegisterCode
from thidua_desktop.domain.codes.registration import RegistrationNote
from thidua_desktop.domain.codes.round import (
    AgendaCode,
    LedgerCode,
    MeetingCode,
    RefusalCode,
    WarningCode,
)
from thidua_desktop.domain.codes.scoring import ScoringCode, SheetFault, TableFault
from thidua_desktop.domain.codes.store import KnownFault, VerifyCode
from thidua_desktop.domain.codes.units import SuccessionFault
from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.texts.base import app
from thidua_desktop.texts.command_line import verify
from thidua_desktop.texts.conference import refusals
from thidua_desktop.texts.documents import document_check, template_check
from thidua_desktop.texts.handover import package, supplement
from thidua_desktop.texts.inspections import refusals as inspections
from thidua_desktop.texts.loading import load, tables
from thidua_desktop.texts.plans import codes as plans
from thidua_desktop.texts.registers import importing, registers
from thidua_desktop.texts.registration import registration
from thidua_desktop.texts.scoring import refusals as scoring
from thidua_desktop.texts.units import units
from thidua_desktop.texts.years import year

DrawnText = str | tuple[str, str]
"""What happened, and the way out where that is said by itself.

Details fill the places `{0}`; without such, they follow a colon, or a whole sentence in brackets.
"""

TEXTS: Final[Mapping[type[StrEnum], Mapping[Any, DrawnText]]] = {
    LedgerCode: refusals.LEDGER,
    WarningCode: refusals.WARNINGS,
    RefusalCode: refusals.REFUSALS,
    RegisterCode: registers.REFUSALS,
    FieldCode: registers.FIELD_FAULTS,
    ImportCode: importing.PROBLEMS,
    ImportHint: importing.HINTS,
    GapCode: year.GAPS,
    PlanCode: plans.REFUSALS,
    RegistrationNote: registration.NOTES,
    InspectionCode: inspections.REFUSALS,
    SheetFault: scoring.SHEETS,
    AllotmentCode: scoring.ALLOTMENT,
    ScoringCode: scoring.REFUSALS,
    TableFault: scoring.FAULTS,
    SuccessionFault: units.FAULTS,
    PackageFault: package.FAULTS,
    SupplementCode: supplement.REFUSALS,
    YearFault: load.YEAR_FAULTS,
    YearNotice: load.NOTICES,
    TableCode: tables.TABLES,
    PapersFault: load.PAPERS_FAULTS,
    KnownFault: app.KNOWN_FAULTS,
    VerifyCode: verify.FINDINGS,
    DocumentCode: document_check.FINDINGS,
    DraftCode: document_check.REFUSALS,
    PreviewCode: template_check.PREVIEWS,
    TemplateCode: template_check.FINDINGS,
    FormatCode: document_check.FORMAT,
    UncheckedCode: document_check.UNCHECKED,
    AgendaCode: refusals.AGENDA_FAULTS,
    MeetingCode: refusals.MEETING,
}

_DETAILS: Final[Mapping[StrEnum, Callable[[str], str]]] = {
    **refusals.DETAILS,
    **load.DETAILS,
    **verify.DETAILS,
}
_OF_FILES: Final = (YearFault, YearNotice, TableCode, PapersFault)
_FOREIGN: Final = (*_OF_FILES, PackageFault)
_LONGEST_DETAIL: Final = 300
_LINES_AT_MOST: Final = 8
_MORE_LINES: Final = "… và các lỗi khác"


class Refused(Protocol):
    """The part of a `Refused` that the sentence needs."""

    @property
    def faults(self) -> Sequence[Fault]: ...


def sentence(message: StrEnum | Fault | Refused, *details: str) -> str:
    """Say what happened, what it is about and what to do; several faults, a line each."""
    if isinstance(message, StrEnum):
        return _whole(Fault(message, details))
    if isinstance(message, Fault):
        return _whole(message)
    lines = [_whole(fault) for fault in message.faults[:_LINES_AT_MOST]]
    more = len(message.faults) > len(lines)
    return "\n".join((*lines, *([_MORE_LINES] if more else [])))


def what(code: StrEnum, *details: str) -> str:
    """Say what happened and what it is about, without the way out."""
    shown, end = _given(code)
    if "{" in shown:
        return f"{shown.format(*_named(code, details))}{end}"
    named = _in_a_row(code, [name for name in _named(code, details) if name])
    if not named:
        return f"{shown}{end}"
    return f"{shown}: {named}." if end else f"{shown} ({named})"


def way_out(code: StrEnum) -> str:
    """Say what to do where a code blocks; nothing where the sentence itself says it."""
    text = TEXTS[type(code)][code]
    return "" if isinstance(text, str) else text[1]


def _given(code: StrEnum) -> tuple[str, str]:
    """What happened as it is written down, and the full stop that it lacks."""
    text = TEXTS[type(code)][code]
    shown = text if isinstance(text, str) else text[0]
    return shown, "" if shown.endswith((".", "?")) else "."


def _named(code: StrEnum, details: Sequence[str]) -> list[str]:
    """Details as people call them; nothing of a foreign file can speak to a terminal."""
    if isinstance(code, _FOREIGN):
        details = [_plain(detail) for detail in details]
    name = _DETAILS.get(code, str)
    return [name(detail) for detail in details]


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in text)[:_LONGEST_DETAIL]


def _in_a_row(code: StrEnum, names: Sequence[str]) -> str:
    if isinstance(code, RegisterCode) and len(names) > registers.NAMED_AT_MOST:
        named = ", ".join(names[: registers.NAMED_AT_MOST])
        return f"{named} và {len(names) - registers.NAMED_AT_MOST} dòng khác"
    return ("; " if isinstance(code, RefusalCode) else ", ").join(names)


def _whole(fault: Fault) -> str:
    code, details = fault.code, fault.details
    if isinstance(code, _OF_FILES):
        line = "" if fault.line is None else f"dòng {fault.line}"
        place = ", ".join(filter(None, (line, _plain(fault.path))))
        shown = f"{_given(code)[0].format(*_named(code, details))} [{code}]"
        return f"{place}: {shown}" if place else shown
    if isinstance(code, VerifyCode) and code is not VerifyCode.NOT_RECOUNTED:
        about = filter(None, (fault.path, *_named(code, details)))
        return f"{what(code)} {': '.join(about)}".rstrip()
    return f"{what(code, *details)} {way_out(code)}".rstrip()
