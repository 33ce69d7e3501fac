"""Reading back: a file that somebody brings, compared with what the store writes for it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from thidua_desktop.bootstrap.wiring import own_templates
from thidua_desktop.domain.codes.documents import DocumentCode
from thidua_desktop.files.document_blocks import document_blocks
from thidua_desktop.files.document_check import DocumentFinding, KnownRound, check_document
from thidua_desktop.files.documents import document_writer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import DocumentRow, ResultRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.issue_document import ready_view
from thidua_desktop.services.issuing.read_back.compare import Difference, differences
from thidua_desktop.services.issuing.read_back.found import ReadBack
from thidua_desktop.services.issuing.read_back.written_files import (
    SeenFile,
    Written,
    written_files,
)
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.base.backups import moment
from thidua_desktop.texts.documents import document_check as texts
from thidua_desktop.texts.sentences import sentence

_ISSUED: Final = (DocumentCode.AS_ISSUED, DocumentCode.YEAR_FILE)
_COMPARED: Final = (
    *_ISSUED,
    DocumentCode.CHANGED,
    DocumentCode.UNKNOWN_CODE,
    DocumentCode.NO_CODE,
)
"""What of a result that was counted anew is said as it is: it is not written any more."""


@dataclass(frozen=True, slots=True)
class _Compared:
    written: Written
    found: tuple[Difference, ...]
    moved_on: bool


def read_back(cases: OpenStore, body: bytes, name: str) -> ReadBack:
    """Say whether a file is as written, else where it differs. Raises Refused: unreadable."""
    ending = Path(name).suffix
    finding = check_document(body, ending, known_rounds(cases))
    compared = _compared(cases, body, name, finding) if finding.code in _COMPARED else None
    if compared is None:
        return ReadBack(finding.code, finding.text, finding.matches)
    if finding.code in _ISSUED:
        return ReadBack(finding.code, _as_issued(finding, compared), matches=True)
    return _edited(compared)


def _as_issued(finding: DocumentFinding, compared: _Compared) -> str:
    if not compared.found:
        return finding.text
    head = texts.STORE_SAYS_OTHERWISE.format(moment(compared.written.at), len(compared.found))
    turned = [_change(one, back=True) for one in compared.found]
    return "\n".join((finding.text, head, *turned))


def _edited(compared: _Compared) -> ReadBack:
    name, found = compared.written.name, compared.found
    if not found:
        code = DocumentCode.SAME_TEXT
        return ReadBack(code, sentence(code, name), matches=True)
    code = DocumentCode.EDITED
    lines = [sentence(code, name, str(len(found))), *(_change(one) for one in found)]
    if compared.moved_on:
        lines.append(texts.MAYBE_NOT_BY_HAND.format(moment(compared.written.at)))
    return ReadBack(code, "\n".join(lines), matches=False)


def _change(one: Difference, *, back: bool = False) -> str:
    block = one.block
    place = texts.PLACES[block.where](block.table, block.number, one.column)
    before, now = (one.now, one.before) if back else (one.before, one.now)
    return texts.change(place, before, now)


def _compared(
    cases: OpenStore, body: bytes, name: str, finding: DocumentFinding
) -> _Compared | None:
    """Compare with the likest of the documents that it may be; None where there is none."""
    seen = SeenFile(name, finding.sha256, finding.check_codes)
    with cases.new_uow("verify") as uow:
        candidates = written_files(uow, seen)
    made = [one for file in candidates if (one := _with_store(cases, body, name, file))]
    return min(made, key=lambda one: len(one.found), default=None)


def _with_store(cases: OpenStore, body: bytes, name: str, file: Written) -> _Compared | None:
    document, ending = DOCUMENTS[file.kind], Path(name).suffix
    try:
        with cases.new_uow("verify") as uow:
            view = ready_view(uow, document, file.of)
        now = document_writer(own_templates(cases.store))(document, view)
    except Refused:  # what was written once cannot be made any more
        return None
    found = differences(document_blocks(now, ending), document_blocks(body, ending))
    moved_on = hashlib.sha256(now).hexdigest() not in file.hashes
    return _Compared(file, found, moved_on)


def known_rounds(cases: OpenStore) -> list[KnownRound]:
    """What the store says of every round and of the files of its years, to find a document."""
    with cases.new_uow("verify") as uow:
        records = uow.registers.find(BallotRound)
        results = uow.count.rows(ResultRow)
        documents = uow.count.rows(DocumentRow)
        of_years = uow.registers.find(IssuedFile)
    years = tuple((file.name, file.sha256) for file in of_years)
    known = [KnownRound("", None, frozenset(), years)]
    for record in records:
        current = cases.read(read_round, stored_id(record)).check_code
        codes_ = {row.check_code for row in results if row.round_id == record.id}
        files = tuple((row.name, row.sha256) for row in documents if row.round_id == record.id)
        known.append(KnownRound(record.code, current, frozenset(codes_ - {current}), files))
    return known
