"""The document that another record names, or does not name, and whether it may rest on it."""

from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.ports import RegisterStore


def document_of(registers: RegisterStore, document_id: int | None) -> Document | None:
    """Give a document that may not be named at all."""
    found = registers.find(Document, id=document_id) if document_id is not None else []
    return found[0] if found else None


def is_dated(document: Document | None) -> bool:
    """Whether a document has its number and day, so that something may rest on it."""
    return document is not None and bool(document.number.strip()) and document.date is not None
