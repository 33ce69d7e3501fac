"""Write a document: rendered, journaled with its hash, then put in its place (DESIGN 4)."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from functools import partial
from pathlib import Path

from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import DocumentKind
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import FilePlacer, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.base.round_state import append_event
from thidua_desktop.services.conference.conference_view import ConferenceView, conference_view
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.documents.minutes_fields import MinutesFields
from thidua_desktop.services.documents.place_document import place_document

DocumentWriter = Callable[[ConferenceView, RoundView, MinutesFields], bytes]
"""Renders one kind of document from what the store says."""

FileName = Callable[[DocumentKind, ConferenceView, RoundView], str]

FIELDS_EVENT = "minutes_fields"

_OF_EVERY_COUNT = frozenset({"place", "box_check", "copies", "received_by"})
"""The fields of the minutes that a recount of the same papers shares."""

_AFTER_SEALING = (DocumentKind.MINUTES, DocumentKind.READING, DocumentKind.ENVELOPE)


@dataclass(frozen=True, slots=True)
class Issued:
    """A file that was written and where it is."""

    kind: DocumentKind
    path: Path
    sha256: str


def why_not(kind: DocumentKind, view: RoundView) -> RefusalCode | None:
    """Say why a document cannot be made yet; None where it can."""
    if view.state is RoundState.ANNULLED and kind is not DocumentKind.WORKBOOK:
        return RefusalCode.WRONG_STATE
    if kind in _AFTER_SEALING and view.state not in SEALED_STATES:
        return RefusalCode.WRONG_STATE
    if kind is DocumentKind.WORKBOOK and 1 not in view.passes:
        return RefusalCode.WRONG_STATE
    if kind is DocumentKind.WORKBOOK and view.withheld and not view.papers:
        return RefusalCode.PAPERS_WITHHELD
    if kind in (DocumentKind.BALLOT, DocumentKind.HAND_TALLY) and not view.form.candidates:
        return RefusalCode.FORM_EMPTY
    return None


class IssueDocument:
    """Write a draft freely; never over a file that was marked signed."""

    def __init__(
        self,
        new_uow: NewUnitOfWork,
        writers: Mapping[DocumentKind, DocumentWriter],
        file_name: FileName,
        placer: FilePlacer,
    ) -> None:
        self._new_uow = new_uow
        self._writers = writers
        self._file_name = file_name
        self._placer = placer

    def __call__(
        self,
        round_id: int,
        kind: DocumentKind,
        folder: Path,
        minutes: MinutesFields | None = None,
    ) -> Issued:
        """Write it. Raises Refused where it cannot be made yet or the disk fails.

        A file that is open elsewhere is written under the next free name.
        """
        view, conference, kept = self._read(round_id)
        code = why_not(kind, view)
        if code is not None:
            raise Refused(code, view.state, kind)
        body = self._writers[kind](conference, view, minutes or kept)
        digest = hashlib.sha256(body).hexdigest()
        wanted = folder / self._file_name(kind, conference, view)
        taken = self._names_taken(round_id)

        def journal(name: str) -> Callable[[], None]:
            self._journal(view, kind, name, digest, "issued")
            return partial(self._journal, view, kind, name, digest, "not_placed")

        path = place_document(self._placer, wanted, body, taken, journal)
        return Issued(kind, path, digest)

    def _read(self, round_id: int) -> tuple[RoundView, ConferenceView, MinutesFields]:
        with self._new_uow("issue_document") as uow:
            view = read_round(uow, round_id)
            conference = uow.registers.get(Conference, view.record.conference_id)
            return view, conference_view(uow, conference), kept_fields(view)

    def _names_taken(self, round_id: int) -> frozenset[str]:
        """Give the names of signed files, and of other rounds: two conferences a year may share."""
        with self._new_uow("issue_document") as uow:
            return frozenset(
                row.name
                for row in uow.count.rows(DocumentRow)
                if row.state == "signed" or row.round_id != round_id
            )

    def _journal(
        self, view: RoundView, kind: DocumentKind, name: str, digest: str, state: str
    ) -> None:
        with self._new_uow("issue_document") as uow:
            uow.count.append(
                DocumentRow(
                    round_id=view.id, at=utc_text(uow.now()), kind=kind, name=name,
                    session=view.session, sha256=digest, state=state,
                )
            )  # fmt: skip
            uow.commit()


def kept_fields(view: RoundView) -> MinutesFields:
    """Give the fields of the minutes as they were last kept.

    A recount has its own number, times and events; of the earlier minutes only the rest holds.
    """
    event = view.last_event(FIELDS_EVENT)
    if event is None:
        return MinutesFields()
    known = {f.name for f in fields(MinutesFields)}
    if event.session != view.session:
        known &= _OF_EVERY_COUNT
    return MinutesFields(**{k: v for k, v in event.detail.items() if k in known})


def keep_minutes_fields(uow: UnitOfWork, round_id: int, minutes: MinutesFields) -> None:
    """Keep the fields of the minutes, so that a reprint says the same; the last ones stand.

    Refused once the minutes are signed.
    """
    view = read_round(uow, round_id)
    if view.state in (RoundState.SIGNED, RoundState.PUBLISHED):
        raise Refused(RefusalCode.WRONG_STATE, view.state, "minutes_fields")
    detail = asdict(minutes)
    last = view.last_event(FIELDS_EVENT)
    if last is None or detail != dict(last.detail):
        append_event(uow, round_id, FIELDS_EVENT, detail)
