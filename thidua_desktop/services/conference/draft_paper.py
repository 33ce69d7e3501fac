"""Set up a paper before it is frozen: its contests with the proposed rule, and their names.

Each act is one transaction and one undo; a frozen form refuses all of them (`frozen_guard`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.further_round import codes_of_year, copy_contests
from thidua_desktop.services.conference.propose_contest import ContestProposal, ProposeContest
from thidua_desktop.services.registers.registers import RegisterChanges

Placed = TypeVar("Placed", Contest, Nominee)


@dataclass(frozen=True, slots=True)
class DraftContest:
    """A contest with its names in their order."""

    record: Contest
    nominees: tuple[Nominee, ...]

    @property
    def id(self) -> int:
        return stored_id(self.record)


def draft_contests(uow: UnitOfWork, round_id: int) -> tuple[DraftContest, ...]:
    """Give the contests of a paper, frozen or not, as they are kept."""
    return tuple(
        DraftContest(contest, tuple(uow.registers.find(Nominee, contest_id=contest.id)))
        for contest in uow.registers.find(Contest, round_id=round_id)
    )


def add_paper(
    changes: RegisterChanges, conference_id: int, title: str, colour: str, like: int | None = None
) -> int:
    """Add a draft, empty or with the contests and names of another paper; give its id."""
    used = codes_of_year(changes.uow, conference_id)
    code = next(str(n) for n in range(1, len(used) + 2) if str(n) not in used)
    source = changes.find(BallotRound, id=like)[0] if like is not None else None
    blank = BallotRound(conference_id=conference_id, code=code, title=title, marking=Marking.AGREE)
    new = {"id": None, "code": code, "title": title, "colour": colour}
    new["continues_round_id"] = None
    ballot = changes.save((source or blank).model_copy(update=new))
    if source is not None:
        copy_contests(changes.uow, changes.save, stored_id(source), stored_id(ballot))
    return stored_id(ballot)


def delete_paper(changes: RegisterChanges, round_id: int) -> None:
    """Remove a draft that was never frozen, with everything on it."""
    for contest in changes.find(Contest, round_id=round_id):
        _delete_contest(changes, contest)
    changes.delete(changes.find(BallotRound, id=round_id)[0])


def add_contest(
    changes: RegisterChanges,
    propose: ProposeContest,
    round_id: int,
    year: EmulationYear,
    title: str,
) -> int:
    """Add a title with the rule proposed for it; the first one sets the paper's own rule."""
    proposal = propose(year, title)
    ballot = changes.find(BallotRound, id=round_id)[0]
    existing = changes.find(Contest, round_id=round_id)
    if not existing and ballot.continues_round_id is None:
        changes.save(
            ballot.model_copy(
                update={
                    "max_rounds": proposal.max_rounds,
                    "quorum": proposal.quorum,
                    "written_allowed": proposal.written_allowed,
                }
            )
        )
    contest = changes.save(
        Contest(
            round_id=round_id,
            code=_free_code(title, existing),
            title=title,
            name=proposal.title.name,
            seats=1,
            majority=proposal.majority,
            compare=proposal.compare,
            base=proposal.base,
            requires=_required_code(proposal, existing),
            position=len(existing) + 1,
        )
    )
    for other in existing:  # one that was there first may presuppose it
        if not other.requires and propose(year, other.title).requires == contest.title:
            changes.save(other.model_copy(update={"requires": contest.code}))
    return stored_id(contest)


def change_contest_title(
    changes: RegisterChanges,
    propose: ProposeContest,
    contest: Contest,
    year: EmulationYear,
    title: str,
) -> None:
    """Put another title in the contest's place, with the rule proposed for that one."""
    proposal = propose(year, title)
    others = [
        other
        for other in changes.find(Contest, round_id=contest.round_id)
        if other.id != contest.id
    ]
    _forget(changes, others, contest.code)
    changes.save(
        _with_rule(contest, proposal).model_copy(
            update={
                "title": title,
                "name": proposal.title.name,
                "code": _free_code(title, others),
                "requires": _required_code(proposal, others),
            }
        )
    )


def use_proposed_rule(
    changes: RegisterChanges, propose: ProposeContest, contest: Contest, year: EmulationYear
) -> None:
    """Put the proposed majority, comparison and base back."""
    changes.save(_with_rule(contest, propose(year, contest.title)))


def change_seats(changes: RegisterChanges, contest: Contest, seats: int) -> None:
    """Change the seats; a limit of agreeing marks that was the seats goes with them."""
    follows = contest.max_agree is not None and contest.max_agree == contest.seats
    update = {"seats": seats, "max_agree": seats if follows else contest.max_agree}
    changes.save(contest.model_copy(update=update))


def remove_contest(changes: RegisterChanges, contest: Contest) -> None:
    """Remove a contest with its names; none requires it any longer."""
    others = changes.find(Contest, round_id=contest.round_id)
    _forget(changes, others, contest.code)
    _delete_contest(changes, contest)
    _number(changes, _fresh(changes, contest))


def move_contest(changes: RegisterChanges, contest: Contest, step: int) -> None:
    """Move a contest up (-1) or down (1); the numbers of all names follow."""
    _number(changes, _moved(list(_fresh(changes, contest)), contest, step))


def add_names(changes: RegisterChanges, contest: Contest, unit_ids: Sequence[int]) -> None:
    """Add units after the names there; with more names than seats, propose the limit."""
    contest_id = stored_id(contest)
    ballot = changes.find(BallotRound, id=contest.round_id)[0]
    before = len(changes.find(Nominee, contest_id=contest_id))
    for place, unit_id in enumerate(unit_ids, before + 1):
        changes.save(Nominee(contest_id=contest_id, unit_id=unit_id, position=place))
    offered = proposed_limit(ballot.marking, contest, before + len(unit_ids))
    if offered is not None and proposed_limit(ballot.marking, contest, before) is None:
        changes.save(contest.model_copy(update={"max_agree": offered}))


def remove_name(changes: RegisterChanges, nominee: Nominee) -> None:
    """Take a name off the paper."""
    names = list(changes.find(Nominee, contest_id=nominee.contest_id))
    changes.delete(nominee)
    _number(changes, [name for name in names if name.id != nominee.id])


def move_name(changes: RegisterChanges, nominee: Nominee, step: int) -> None:
    """Move a name up (-1) or down (1) among those of its contest."""
    names = list(changes.find(Nominee, contest_id=nominee.contest_id))
    _number(changes, _moved(names, nominee, step))


def proposed_limit(marking: Marking, contest: Contest, names: int) -> int | None:
    """Propose the seats as the most agreeing marks, where more names stand there than seats."""
    if marking is not Marking.AGREE or contest.max_agree is not None:
        return None
    return contest.seats if names > contest.seats else None


def follows_proposal(contest: Contest, proposal: ContestProposal) -> bool:
    """Say whether a contest has the proposed majority, comparison and base."""
    same = Fraction(contest.majority) == Fraction(proposal.majority)
    return same and (contest.compare, contest.base) == (proposal.compare, proposal.base)


def _with_rule(contest: Contest, proposal: ContestProposal) -> Contest:
    return contest.model_copy(
        update={
            "majority": proposal.majority,
            "compare": proposal.compare,
            "base": proposal.base,
        }
    )


def _free_code(title: str, existing: Sequence[Contest]) -> str:
    used = {contest.code for contest in existing}
    codes = [title, *(f"{title}-{n}" for n in range(2, len(used) + 3))]
    return next(code for code in codes if code not in used)


def _required_code(proposal: ContestProposal, existing: Sequence[Contest]) -> str:
    return next((c.code for c in existing if c.title == proposal.requires), "")


def _forget(changes: RegisterChanges, contests: Sequence[Contest], code: str) -> None:
    for contest in contests:
        if contest.requires == code:
            changes.save(contest.model_copy(update={"requires": ""}))


def _delete_contest(changes: RegisterChanges, contest: Contest) -> None:
    for nominee in changes.find(Nominee, contest_id=contest.id):
        changes.delete(nominee)
    changes.delete(contest)


def _fresh(changes: RegisterChanges, contest: Contest) -> Sequence[Contest]:
    return changes.find(Contest, round_id=contest.round_id)


def _moved(records: list[Placed], record: Placed, step: int) -> list[Placed]:
    at = next(place for place, other in enumerate(records) if other.id == record.id)
    to = min(max(at + step, 0), len(records) - 1)
    records.insert(to, records.pop(at))
    return records


def _number(changes: RegisterChanges, records: Sequence[Contest] | Sequence[Nominee]) -> None:
    for position, record in enumerate(records, 1):
        changes.save(record.model_copy(update={"position": position}))
