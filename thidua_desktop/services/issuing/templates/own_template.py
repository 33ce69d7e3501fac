"""A template in the office's folder: of which document, whether it was edited, what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentKind, TemplateCode

_MENDED: Final = (TemplateCode.SMART_QUOTES, TemplateCode.TRACKED)
"""What filling the template mends by itself."""


@dataclass(frozen=True, slots=True)
class TemplateFinding:
    """What is wrong, where, and what it is about."""

    code: TemplateCode
    place: str
    details: tuple[str, ...]

    @property
    def is_mended(self) -> bool:
        """Whether the document can be written all the same."""
        return self.code in _MENDED


def to_mend(findings: Iterable[TemplateFinding]) -> int:
    """Count the places that must be mended before a document can be written."""
    return sum(not one.is_mended for one in findings)


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """`edited`: it is not the shipped one; `behind`: the program has changed that one meanwhile."""

    name: str
    kind: DocumentKind
    path: Path
    edited: bool
    behind: bool
    findings: tuple[TemplateFinding, ...]

    @property
    def broken(self) -> int:
        """How many places must be mended before a document can be written."""
        return to_mend(self.findings)


class VersionKind(StrEnum):
    """What a version of a template is."""

    SHIPPED = "shipped"
    IN_USE = "in_use"
    KEPT = "kept"
    BROUGHT = "brought"  # from elsewhere, and not taken yet


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """Kept ones have a number and say since when; `broken` counts the places to be mended."""

    kind: VersionKind
    path: Path
    broken: int = 0
    number: int = 0
    kept_at: datetime | None = None
