"""The document that another record names, or does not name."""

from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.ports import RegisterStore


def document_of(registers: RegisterStore, document_id: int | None) -> Document | None:
    """Give a document that may not be named at all."""
    found = registers.find(Document, id=document_id) if document_id is not None else []
    return found[0] if found else None
