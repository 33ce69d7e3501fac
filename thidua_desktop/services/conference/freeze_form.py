"""Chốt mẫu phiếu, mở lại mẫu phiếu, and what the meeting changes on a frozen one."""

from thidua_desktop.domain.ballot import Amendment, BallotForm
from thidua_desktop.domain.codes.ballot import Compare
from thidua_desktop.domain.codes.round import FormFault, Move, RefusalCode, RoundState
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.services.base.canonical import sha256, utc_text
from thidua_desktop.services.base.count_rows import AmendmentRow, FormRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import (
    AMENDMENTS,
    append_figures,
    make_move,
    round_state,
)
from thidua_desktop.services.conference.ballot_form import draft_form, form_json
from thidua_desktop.services.conference.read_round import read_round

MOST_NAMES = 99
"""Two digits type any name; more would not fit the keys of the count."""


def unfreeze_form(uow: UnitOfWork, round_id: int, reason: str, decided_by: str = "") -> None:
    """Mở lại mẫu phiếu: until the first paper is handed out; the next form is Mẫu B."""
    fallen = len(uow.count.rows(AmendmentRow, round_id=round_id))
    make_move(
        uow,
        round_id,
        Move.UNFREEZE,
        reason=reason.strip(),
        decided_by=decided_by.strip(),
        **{AMENDMENTS: fallen},
    )


def freeze_form(uow: UnitOfWork, round_id: int) -> BallotForm:
    """Chốt mẫu phiếu: from now on only the meeting can change it. Refused with every fault."""
    record = uow.registers.get(BallotRound, round_id)
    make_move(uow, round_id, Move.FREEZE)
    form = draft_form(uow, record)
    faults = form_faults(form)
    if faults:
        raise Refused(RefusalCode.FORM_FAULTY, *faults)
    body = form_json(form)
    uow.count.append(
        FormRow(round_id=round_id, at=utc_text(uow.now()), body=body, sha256=sha256(body))
    )
    conference = uow.registers.get(Conference, record.conference_id)
    append_figures(uow, round_id, "", eligible=conference.eligible)
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


def amend_form(
    uow: UnitOfWork, round_id: int, change: Amendment, reason: str, decided_by: str
) -> None:
    """Note that a name withdrew, which keeps its number and is not counted, or other seats."""
    state = round_state(uow, round_id)
    if state not in (RoundState.READY, RoundState.ISSUED):
        raise Refused(RefusalCode.WRONG_STATE, state, "amend_form")
    if not reason.strip() or not decided_by.strip():
        raise Refused(RefusalCode.REASON_NEEDED)
    append_amendment(uow, round_id, change, reason, decided_by)


def append_amendment(
    uow: UnitOfWork, round_id: int, change: Amendment, reason: str, decided_by: str
) -> None:
    """Note an amendment in whatever state: a file that is loaded need not name who decided."""
    _refuse(read_round(uow, round_id).form, change)
    uow.count.append(
        AmendmentRow(
            round_id=round_id,
            at=utc_text(uow.now()),
            kind="seats" if change.withdrawn is None else "withdraw",
            contest=change.contest,
            code=change.withdrawn or "",
            seats=change.seats,
            reason=reason.strip(),
            decided_by=decided_by.strip(),
        )
    )


def _refuse(form: BallotForm, change: Amendment) -> None:
    code = change.withdrawn
    try:
        contest = form.contest(change.contest)
        gone = code is not None and contest.candidate(code).withdrawn
    except KeyError as error:
        raise Refused(RefusalCode.NAME_UNKNOWN, change.contest, code or "") from error
    if gone:
        raise Refused(RefusalCode.ALREADY_DONE)
    if change.seats is not None and change.seats < 1:
        raise Refused(RefusalCode.FORM_FAULTY, f"{FormFault.SEATS}:{change.contest}")
