"""A document goes on: submitted, signed with its scan, issued with number and day, replaced."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.domain.codes.documents import DraftCode, DraftForm, DraftMove
from thidua_desktop.domain.states import DRAFT
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.cluster import Cluster
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.document_kinds import current_files
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.documents.attachments import AttachmentFolder
from thidua_desktop.services.documents.draft_guard import refuse_replaced
from thidua_desktop.services.registers.named_document import is_dated
from thidua_desktop.services.registers.registers import RegisterChanges, Registers
from thidua_desktop.texts.documents.drafts import MINISTER

_OF_MINISTRY = (DraftForm.FLAGS, DraftForm.LEADERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What văn thư gives: a number and a day, or the document that has them already."""

    document_id: int | None
    number: str
    date: datetime.date | None
    sent: datetime.date | None


def submit_draft(
    changes: RegisterChanges, draft: Draft, day: datetime.date, initialled_by: str
) -> Draft:
    """Trình ký: on a day, with who initialled it (ký nháy)."""
    values = {"submitted": day, "initialled_by": initialled_by}
    return changes.save(_moved(draft, DraftMove.SUBMIT).model_copy(update=values))


def return_draft(changes: RegisterChanges, draft: Draft) -> Draft:
    """Trả lại dự thảo, to be changed."""
    return changes.save(_moved(draft, DraftMove.RETURN))


def sign_draft(
    registers: Registers, folder: AttachmentFolder, draft: Draft, day: datetime.date, scan: Path
) -> Draft:
    """Ghi nhận đã ký: the scan is kept, and the file is never written over again.

    Raises Refused where it cannot be copied or the state does not allow it: then nothing is kept.
    """
    kept = folder.keep(scan)
    try:
        with registers.changing("sign_draft") as changes:
            values = {
                "signed": day,
                "scan": kept.name,
                "scan_sha256": kept.sha256,
                "scan_size": kept.size,
            }
            signed = changes.save(_moved(draft, DraftMove.SIGN).model_copy(update=values))
            _keep_file(changes, draft)
            return signed
    except BaseException:
        if kept.new:
            folder.drop(kept.name)
        raise


def _keep_file(changes: RegisterChanges, draft: Draft) -> None:
    """Mark the file of a year as signed; a file of a round has its own mark."""
    files = current_files(changes.find(IssuedFile, year_id=draft.year_id))
    for file in files:
        if draft.file and file.name == draft.file and not file.signed:
            changes.save(file.model_copy(update={"signed": True}))


def issue_draft(changes: RegisterChanges, draft: Draft, given: Number) -> Draft:
    """Phát hành: its document stands in the book with number and day, the scan attached to it.

    What it replaces is replaced from then on. Raises Refused without number and day, and where
    another one replaced that before.
    """
    moved = _moved(draft, DraftMove.ISSUE)
    document = _document(changes, draft, given)
    _attach(changes, draft, stored_id(document))
    kept = changes.save(moved.model_copy(update={"document_id": document.id}))
    if draft.replaces_id is not None:
        (before,) = changes.find(Draft, id=draft.replaces_id)
        refuse_replaced(before)
        changes.save(_moved(before, DraftMove.REPLACE))
    return kept


def _document(changes: RegisterChanges, draft: Draft, given: Number) -> Document:
    if given.document_id is not None:
        (known,) = changes.find(Document, id=given.document_id)
        if not is_dated(known):
            raise Refused(DraftCode.NO_NUMBER)
        return changes.save(known.model_copy(update={"passed_on": known.passed_on or given.sent}))
    if not given.number.strip() or given.date is None:
        raise Refused(DraftCode.NO_NUMBER)
    cluster = changes.uow.registers.find(Cluster)[0]
    ministry = draft.form in _OF_MINISTRY
    return changes.save(
        Document(
            year_id=draft.year_id,
            number=given.number,
            date=given.date,
            direction=Direction.INCOMING if ministry else Direction.OUTGOING,
            kind=draft.kind,
            issuer=MINISTER.format(cluster.authority) if ministry else cluster.name,
            signer=draft.signer,
            signer_position=draft.signer_position,
            subject=draft.subject,
            recipients="; ".join(line.strip(" -;.") for line in draft.recipients.splitlines()),
            passed_on=given.sent,
        )
    )


def _attach(changes: RegisterChanges, draft: Draft, document_id: int) -> None:
    there = {one.sha256 for one in changes.find(Attachment, document_id=document_id)}
    if draft.scan and draft.scan_sha256 not in there:
        changes.save(
            Attachment(
                document_id=document_id,
                name=draft.scan,
                sha256=draft.scan_sha256,
                size=draft.scan_size,
            )
        )


def _moved(draft: Draft, move: DraftMove) -> Draft:
    state = DRAFT.target(draft.state, move)
    if state is None:
        raise Refused(DraftCode.WRONG_STATE)
    return draft.model_copy(update={"state": state})
