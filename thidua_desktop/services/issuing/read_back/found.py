"""What a file that was brought turned out to be."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DocumentCode


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Its code and its sentences; whether it says what the program wrote."""

    code: DocumentCode
    text: str
    matches: bool
