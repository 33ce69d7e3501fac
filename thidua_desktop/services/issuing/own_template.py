"""A template in the office's folder: of which document, whether it was edited, what is wrong."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DocumentKind, TemplateCode


@dataclass(frozen=True, slots=True)
class TemplateFinding:
    """What is wrong, where, and what it is about."""

    code: TemplateCode
    place: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """`edited`: it is not, byte for byte, the one that the program ships."""

    name: str
    kind: DocumentKind
    edited: bool
    findings: tuple[TemplateFinding, ...]
