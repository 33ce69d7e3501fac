"""A template in the office's folder: of which document, whether it was edited, what is wrong."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """`edited`: it is not, byte for byte, the one that the program ships."""

    name: str
    kind: DocumentKind
    edited: bool
    findings: tuple[TemplateFinding, ...]

    @property
    def broken(self) -> int:
        """How many places must be mended before a document can be written."""
        return sum(not one.is_mended for one in self.findings)
