"""Kiểm tra thể thức: what of a document is not as the decree wants it, and what was not judged."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import FormatCode, UncheckedCode


@dataclass(frozen=True, slots=True)
class FormatFinding:
    """What is wrong and where; `rule` names its place in the decree, `more` how often it recurs."""

    code: FormatCode
    rule: str
    place: str
    details: tuple[str, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class FormatReport:
    """All of one document."""

    name: str
    findings: tuple[FormatFinding, ...]
    unchecked: tuple[UncheckedCode, ...]
