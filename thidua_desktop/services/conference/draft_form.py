"""The form that a draft round would freeze, built from its contests and names."""

from fractions import Fraction

from thidua_desktop.domain.ballot import BallotForm, Candidate, ContestId, NameCode
from thidua_desktop.domain.ballot import Contest as FormContest
from thidua_desktop.domain.codes.ballot import Base, Compare, Marking, Spoils
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.services.base.ports import UnitOfWork


def draft_form(uow: UnitOfWork, record: BallotRound) -> BallotForm:
    """Number the names through all contests, in the order of contests and of names."""
    number = 1
    contests = []
    for contest in uow.registers.find(Contest, round_id=record.id):
        nominees = uow.registers.find(Nominee, contest_id=contest.id)
        units = [uow.registers.get(Unit, nominee.unit_id) for nominee in nominees]
        names = tuple(
            Candidate(NameCode(unit.code), unit.name, number + index)
            for index, unit in enumerate(units)
        )
        number += len(names)
        contests.append(_form_contest(contest, names))
    return BallotForm(
        marking=Marking(record.marking),
        contests=tuple(contests),
        passes=record.passes,
        spoils=Spoils(record.spoils),
        blank_is_invalid=record.blank_is_invalid,
        written_allowed=record.written_allowed,
        proxies=record.proxies,
    )


def _form_contest(contest: Contest, names: tuple[Candidate, ...]) -> FormContest:
    return FormContest(
        id=ContestId(contest.code),
        title=contest.title,
        name=contest.name,
        seats=contest.seats,
        majority=Fraction(contest.majority),
        compare=Compare(contest.compare),
        base=Base(contest.base),
        candidates=names,
        requires=ContestId(contest.requires) if contest.requires else None,
        max_agree=contest.max_agree,
        ratio=contest.majority,
    )
