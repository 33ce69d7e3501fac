"""The form of a round: as its draft would be frozen, and as canonical JSON (`FormRow.body`)."""

import json
from fractions import Fraction
from typing import Any

from thidua_desktop.domain.ballot import BallotForm, Candidate, ContestId, NameCode
from thidua_desktop.domain.ballot import Contest as FormContest
from thidua_desktop.domain.codes.ballot import Base, Compare, Marking, Spoils
from thidua_desktop.domain.same_names import with_names_apart
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.base.ports import UnitOfWork


def form_json(form: BallotForm) -> str:
    """Write the form: contests, names, rules, and the version of the rules."""
    return canonical_json(
        {
            "version": form.version,
            "marking": form.marking,
            "passes": form.passes,
            "spoils": form.spoils,
            "blank_is_invalid": form.blank_is_invalid,
            "written_allowed": form.written_allowed,
            "proxies": form.proxies,
            "contests": [_contest_object(contest) for contest in form.contests],
        }
    )


def _contest_object(contest: FormContest) -> dict[str, Any]:
    return {
        "id": contest.id,
        "title": contest.title,
        "name": contest.name,
        "seats": contest.seats,
        "majority": contest.written_majority,
        "compare": contest.compare,
        "base": contest.base,
        "requires": contest.requires,
        "max_agree": contest.max_agree,
        "candidates": [
            {"code": c.code, "name": c.name, "number": c.number} for c in contest.candidates
        ],
    }


def form_from_json(body: str) -> BallotForm:
    """Read a frozen form back."""
    data = json.loads(body)
    return BallotForm(
        marking=Marking(data["marking"]),
        passes=data["passes"],
        spoils=Spoils(data["spoils"]),
        blank_is_invalid=data["blank_is_invalid"],
        written_allowed=data["written_allowed"],
        proxies=data["proxies"],
        version=data["version"],
        contests=tuple(_contest(item) for item in data["contests"]),
    )


def _contest(item: dict[str, Any]) -> FormContest:
    return FormContest(
        id=ContestId(item["id"]),
        title=item["title"],
        name=item["name"],
        seats=item["seats"],
        majority=Fraction(item["majority"]),
        compare=Compare(item["compare"]),
        base=Base(item["base"]),
        requires=None if item["requires"] is None else ContestId(item["requires"]),
        max_agree=item["max_agree"],
        ratio=item["majority"],
        candidates=tuple(
            Candidate(NameCode(c["code"]), c["name"], c["number"]) for c in item["candidates"]
        ),
    )


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
    form = BallotForm(
        marking=Marking(record.marking),
        contests=tuple(contests),
        passes=record.passes,
        spoils=Spoils(record.spoils),
        blank_is_invalid=record.blank_is_invalid,
        written_allowed=record.written_allowed,
        proxies=record.proxies,
    )
    return with_names_apart(form)


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
