"""Chốt mẫu phiếu, and mở lại mẫu phiếu while no paper is handed out."""

from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.codes.ballot import Compare
from thidua_desktop.domain.codes.round import FormFault, Move, RefusalCode
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.services.base.canonical import sha256, utc_text
from thidua_desktop.services.base.count_rows import AmendmentRow, FormRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.base.round_state import AMENDMENTS, append_figures, make_move
from thidua_desktop.services.conference.draft_form import draft_form
from thidua_desktop.services.conference.form_json import form_json

MOST_NAMES = 99
"""Two digits type any name; more would not fit the keys of the count."""


class FreezeForm:
    """Freeze the form and rules of a draft; from now on only the meeting can change them."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int) -> None:
        """Freeze it. Raises Refused with every fault of the form in its details."""
        with self._new_uow("freeze_form") as uow:
            freeze(uow, self._clock, round_id)
            uow.commit()


class UnfreezeForm:
    """Mở lại mẫu phiếu: possible until the first paper is handed out."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int, reason: str, decided_by: str = "") -> None:
        """Open it again; the frozen form stays in the store and the next is Mẫu B."""
        with self._new_uow("unfreeze_form") as uow:
            fallen = len(uow.count.rows(AmendmentRow, round_id=round_id))
            make_move(
                uow, self._clock, round_id, Move.UNFREEZE, reason=reason.strip(),
                decided_by=decided_by.strip(), **{AMENDMENTS: fallen},
            )  # fmt: skip
            uow.commit()


def freeze(uow: UnitOfWork, clock: Clock, round_id: int) -> BallotForm:
    """Freeze inside a transaction that is already open."""
    record = uow.registers.get(BallotRound, round_id)
    make_move(uow, clock, round_id, Move.FREEZE)
    form = draft_form(uow, record)
    faults = form_faults(form)
    if faults:
        raise Refused(RefusalCode.FORM_FAULTY, *faults)
    body = form_json(form)
    uow.count.append(
        FormRow(round_id=round_id, at=utc_text(clock.now()), body=body, sha256=sha256(body))
    )
    conference = uow.registers.get(Conference, record.conference_id)
    append_figures(uow, clock, round_id, "", eligible=conference.eligible)
    return form


def form_faults(form: BallotForm) -> tuple[str, ...]:
    """Give every reason why a form cannot be frozen, as `KIND:CONTEST`."""
    faults = [] if form.contests else [f"{FormFault.NO_CONTEST}:"]
    ids = [contest.id for contest in form.contests]
    for contest in form.contests:
        checks = (
            (not contest.candidates, FormFault.NO_NAMES),
            (contest.seats < 1, FormFault.SEATS),
            (not 0 < contest.majority <= 1, FormFault.MAJORITY),
            (contest.majority == 1 and contest.compare is Compare.MORE_THAN, FormFault.MAJORITY),
            (contest.requires is not None and contest.requires not in ids, FormFault.REQUIRES),
            (_lacks_names(form, contest.id), FormFault.REQUIRES_NAMES),
            (ids.count(contest.id) > 1, FormFault.TWICE),
        )
        faults += [f"{kind}:{contest.id}" for broken, kind in checks if broken]
    if _circle(form):
        faults.append(f"{FormFault.CIRCLE}:")
    if len(form.candidates) > MOST_NAMES:
        faults.append(f"{FormFault.TOO_MANY_NAMES}:")
    return tuple(faults)


def _lacks_names(form: BallotForm, contest_id: str) -> bool:
    contest = form.contest(contest_id)
    required = next((c for c in form.contests if c.id == contest.requires), None)
    if required is None:
        return False
    return not {c.code for c in contest.candidates} <= {c.code for c in required.candidates}


def _circle(form: BallotForm) -> bool:
    requires = {contest.id: contest.requires for contest in form.contests}
    for start, current in requires.items():
        seen = {start}
        following = current
        while following is not None:
            if following in seen:
                return True
            seen.add(following)
            following = requires.get(following)
    return False
