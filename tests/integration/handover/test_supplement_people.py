"""A supplement tells where people went in the year, and is taken from an older program."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import sample_cases
from tests.support.two_offices import NEXT, YEAR, Base, hand_over, open_next, opened, year_id_of
from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import PlanLevel, SuccessionKind
from thidua_desktop.records.cluster import FIGURES, Membership, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person, UnitStay
from thidua_desktop.records.plans import Movement
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.base.count_rows import RECEIVE_SUPPLEMENT
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.handover.supplement_apply import SupplementPlan, apply_supplement
from thidua_desktop.services.handover.supplement_collect import collect_supplement
from thidua_desktop.services.handover.supplement_rows import read_supplement, supplement_json
from thidua_desktop.services.people.unit_stays import move_person
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.units.succeed_unit import rename_unit
from thidua_desktop.services.units.succession_plan import Succession
from thidua_desktop.storage.verify import verify_store

MAY = date(YEAR, 5, 1)
FIGURES_OF_THEN = {"head_post": "Cục trưởng", "work_areas": 3, "area_names": "", "staff": 45}
LATER = {
    "units": ("origin_id", "origin_basis"),
    "memberships": FIGURES,
    "people": ("joined", "left"),
    "scores": ("table_id", "state", "cross_unit_id", "decided_order", "decided_by"),
    "movements": ("first_reviewed", "last_reviewed"),
    "documents": (
        *("arrival_number", "arrived", "recipients", "passed_on", "handler", "due", "result"),
        *("urgency", "copies", "pages", "kept_by", "file_code", "note"),
    ),
}


class Offices:
    """Both stores after the handover; An is of unit 1 there and here."""

    def __init__(self, folder: Path) -> None:
        with sample_cases(folder) as cases:
            self.person = cases.registers.save(Person(unit_id=1, name="Nguyễn An"))
        self.sender, self.receiver = folder / "mau.thidua-db", folder / "nhan.thidua-db"
        self.base: Base = hand_over(self.sender, self.receiver)
        with opened(self.receiver) as new_uow:
            open_next(new_uow)

    def at(self, path: Path, deed: Any) -> Any:
        with opened(path) as new_uow, new_uow("work") as uow:
            found = deed(uow)
            uow.commit()
            return found

    def move(self, path: Path, unit_id: int) -> None:
        wanted = UnitStay(person_id=self.person.id or 0, unit_id=unit_id, since=MAY)
        self.at(path, lambda uow: move_person(RegisterChanges(uow), wanted))

    def text(self) -> str:
        with opened(self.sender) as new_uow, new_uow("collect") as uow:
            return supplement_json(collect_supplement(uow, year_id_of(uow, YEAR), self.base.id))

    def take(self, text: str) -> SupplementPlan:
        with opened(self.receiver) as new_uow, new_uow(RECEIVE_SUPPLEMENT) as uow:
            plan = apply_supplement(uow, read_supplement(text))
            uow.commit()
        assert verify_store(self.receiver).sound
        return plan

    def here(self, kind: type[Record], **equal: Any) -> list[Any]:
        return list(self.at(self.receiver, lambda uow: uow.registers.find(kind, **equal)))

    def person_here(self) -> Person:
        (found,) = self.here(Person, id=self.person.id)
        assert isinstance(found, Person)
        return found


@pytest.fixture
def offices(tmp_path: Path) -> Offices:
    return Offices(tmp_path)


def as_then(text: str, **figures: Any) -> str:
    """The same supplement as a program before the figures by year wrote it."""
    shown = json.loads(text)

    def older(table: str, values: Mapping[str, Any]) -> dict[str, Any]:
        kept = {n: v for n, v in values.items() if n not in LATER.get(table, ())}
        return {**kept, **(figures if table == "units" else {})}

    for row in shown["rows"]:
        for side in ("before", "after"):
            row[side] = row[side] and older(row["table"], row[side])
    return canonical_json(shown)


def test_where_a_person_went_arrives(offices: Offices) -> None:
    offices.move(offices.sender, 3)
    plan = offices.take(offices.text())
    shown = {(change.kind, change.register) for change in plan.changes}
    assert {("add", "Đơn vị đã công tác"), ("change", "Nhân sự")} <= shown
    assert (offices.person_here().unit_id, offices.person_here().joined) == (3, MAY)
    (stay,) = offices.here(UnitStay)
    assert (stay.unit_id, stay.until) == (offices.person.unit_id, MAY - timedelta(days=1))
    assert offices.take(offices.text()).empty


def test_a_new_unit_comes_with_who_went_there(offices: Offices) -> None:
    unit = offices.at(offices.sender, lambda uow: uow.registers.add(Unit(code="M", name="Cục M")))
    offices.at(offices.receiver, lambda uow: uow.registers.add(Unit(code="X", name="Cục X")))
    offices.move(offices.sender, unit.id)
    offices.take(offices.text())
    (made,) = offices.here(Unit, code="M")
    assert offices.person_here().unit_id == made.id != unit.id


def test_who_came_back_comes_back_here(offices: Offices) -> None:
    offices.move(offices.sender, 3)
    offices.take(offices.text())

    def back(uow: UnitOfWork) -> None:
        uow.registers.update(offices.person)
        uow.registers.delete(UnitStay, uow.registers.find(UnitStay)[-1].id or 0)

    offices.at(offices.sender, back)
    offices.take(offices.text())
    assert offices.person_here() == offices.person
    assert offices.here(UnitStay) == []


def test_what_is_else_noted_of_a_person_here_stays(offices: Offices) -> None:
    def note(uow: UnitOfWork) -> None:
        uow.registers.update(offices.person.model_copy(update={"phone": "0903123456"}))

    offices.at(offices.receiver, note)
    offices.move(offices.sender, 3)
    offices.take(offices.text())
    assert (offices.person_here().phone, offices.person_here().unit_id) == ("0903123456", 3)


def test_who_was_moved_here_stays_where_they_are(offices: Offices) -> None:
    for path, unit_id in ((offices.sender, 3), (offices.receiver, 4)):
        offices.move(path, unit_id)
    offices.take(offices.text())
    assert offices.person_here().unit_id == 4
    assert len(offices.here(UnitStay)) == 1
    assert offices.take(offices.text()).empty


def test_nothing_but_where_they_went_is_told_of_a_person_known_to_both(offices: Offices) -> None:
    offices.move(offices.sender, 3)
    shown = json.loads(offices.text())
    (row,) = (row for row in shown["rows"] if row["table"] == "people")
    row["after"]["phone"] = "0903123456"
    with pytest.raises(Refused) as refused:
        read_supplement(canonical_json(shown))
    assert refused.value.code is SupplementCode.MALFORMED


# ---------------------------------------------------------------- chương trình cũ
def newly(uow: UnitOfWork) -> None:
    """A unit with a member's place and a person, and a document."""
    year_id = year_id_of(uow, YEAR)
    unit = uow.registers.add(Unit(code="M", name="Cục M"))
    person = uow.registers.add(Person(unit_id=unit.id or 0, name="Trần Cần"))
    uow.registers.add(Membership(year_id=year_id, unit_id=unit.id or 0, position=99))
    stay = UnitStay(person_id=person.id or 0, unit_id=1, until=MAY)
    uow.registers.add(stay)
    uow.registers.add(Document(year_id=year_id, number="1/KH", subject="Kế hoạch"))


def test_an_older_programs_supplement_is_taken(offices: Offices) -> None:
    offices.at(offices.sender, newly)
    text = as_then(offices.text(), **FIGURES_OF_THEN, women=20)
    offices.take(text)
    (unit,) = offices.here(Unit, code="M")
    (member,) = offices.here(Membership, unit_id=unit.id)
    assert (member.staff, member.women, member.head_post) == (45, 20, "Cục trưởng")
    assert [one.name for one in offices.here(Person, unit_id=unit.id)] == ["Trần Cần"]
    assert offices.here(Document, number="1/KH")
    assert offices.take(text).empty


def test_what_got_more_to_tell_since_is_taken_from_an_older_program(offices: Offices) -> None:
    def told(uow: UnitOfWork) -> None:
        newly(uow)
        year_id = year_id_of(uow, YEAR)
        (unit,) = uow.registers.find(Unit, code="M")
        uow.registers.add(ScoreSheet(year_id=year_id, unit_id=unit.id or 0, self_score="91.5"))
        uow.registers.add(Movement(year_id=year_id, level=PlanLevel.CLUSTER, name="Thi đua mới"))

    offices.at(offices.sender, told)
    offices.take(as_then(offices.text(), **FIGURES_OF_THEN, women=20))
    (unit,) = offices.here(Unit, code="M")
    (sheet,) = offices.here(ScoreSheet, unit_id=unit.id)
    assert (sheet.self_score, sheet.state) == ("91.5", "draft")
    assert offices.here(Movement, name="Thi đua mới")


def test_what_an_older_program_did_not_know_stays_as_it_is_here(offices: Offices) -> None:
    def place(uow: UnitOfWork) -> None:
        member = uow.registers.find(Membership)[0]
        uow.registers.update(member.model_copy(update={"position": 50}))

    (before, *_) = offices.here(Membership)
    offices.at(offices.sender, place)
    offices.take(as_then(offices.text()))
    (after,) = offices.here(Membership, id=before.id)
    assert after == before.model_copy(update={"position": 50})
    assert after.head_post


def test_figures_that_are_none_are_refused(offices: Offices) -> None:
    offices.at(offices.sender, newly)
    for wrong in ({**FIGURES_OF_THEN, "women": -1}, FIGURES_OF_THEN):
        with pytest.raises(Refused) as refused:
            read_supplement(as_then(offices.text(), **wrong))
        assert refused.value.code is SupplementCode.MALFORMED


def renamed(offices: Offices, path: Path, code: str, year: int = YEAR) -> None:
    """Unit 3 of the year goes on under another name; An, who was of it, retires."""

    def rename(uow: UnitOfWork) -> None:
        person = uow.registers.get(Person, offices.person.id or 0)
        uow.registers.update(person.model_copy(update={"unit_id": 3}))
        wanted = Succession(
            kind=SuccessionKind.RENAMED,
            old_ids=(3,),
            unit=Unit(code=code, name="Cục Đổi tên"),
            day=date(year, 5, 1),
            basis="Nghị định số 01/NĐ-CP",
            movers=frozenset(),
            year_id=year_id_of(uow, year),
        )
        rename_unit(RegisterChanges(uow), wanted)

    offices.at(path, rename)


def unit_here(offices: Offices, unit_id: int) -> Unit:
    (found,) = offices.here(Unit, id=unit_id)
    assert isinstance(found, Unit)
    return found


@pytest.mark.parametrize("kept_code", [False, True])
def test_a_unit_that_both_know_ends_here_too_and_has_its_successor(
    offices: Offices, *, kept_code: bool
) -> None:
    code = unit_here(offices, 3).code if kept_code else "MOI"
    renamed(offices, offices.sender, code)
    offices.take(offices.text())
    old = unit_here(offices, 3)
    assert (old.valid_to, old.succession) == (MAY - timedelta(days=1), SuccessionKind.RENAMED)
    assert old.succession_basis == "Nghị định số 01/NĐ-CP"
    successor = unit_here(offices, old.successor_id or 0)
    assert (successor.code, successor.name, successor.valid_to) == (code, "Cục Đổi tên", None)
    assert offices.person_here().left == old.valid_to  # who did not go along
    members = offices.here(Membership, year_id=1)
    assert successor.id in [member.unit_id for member in members]
    assert offices.take(offices.text()).empty


def test_an_end_that_was_taken_back_is_taken_back_here(offices: Offices) -> None:
    before = unit_here(offices, 3)
    offices.at(offices.receiver, lambda uow: uow.registers.add(Unit(code="X", name="Cục X")))
    ended = before.model_copy(update={"valid_to": MAY})
    offices.at(offices.sender, lambda uow: uow.registers.update(ended))
    offices.take(offices.text())
    assert unit_here(offices, 3) == ended
    offices.at(offices.sender, lambda uow: uow.registers.update(before))
    offices.take(offices.text())
    assert unit_here(offices, 3) == before


def test_a_unit_that_was_renamed_here_keeps_its_successor_of_here(offices: Offices) -> None:
    offices.at(
        offices.receiver,
        lambda uow: uow.registers.update(
            uow.registers.get(Unit, 3).model_copy(update={"valid_to": date(NEXT, 4, 30)})
        ),
    )
    renamed(offices, offices.sender, "MOI")
    offices.take(offices.text())
    assert unit_here(offices, 3).valid_to == date(NEXT, 4, 30)


def test_what_else_is_noted_of_a_unit_and_ends_of_other_years_stay(offices: Offices) -> None:
    there = unit_here(offices, 3).model_copy(update={"address": "Nơi gửi"})
    later = unit_here(offices, 4).model_copy(update={"valid_to": date(NEXT, 5, 1)})
    for unit in (there, later):
        offices.at(offices.sender, lambda uow, unit=unit: uow.registers.update(unit))
    assert offices.take(offices.text()).empty


def test_units_that_point_to_each_other_arrive(offices: Offices) -> None:
    """A part of a new unit becomes a unit of its own, into which the first is merged then."""

    def split_and_merge(uow: UnitOfWork) -> None:
        first = uow.registers.add(Unit(code="TACH", name="Cục Tách"))
        part = uow.registers.add(Unit(code="PHAN", name="Cục Phần", origin_id=first.id))
        merged = {"valid_to": MAY, "successor_id": part.id, "succession": SuccessionKind.MERGED}
        uow.registers.update(first.model_copy(update=merged))
        order = {"id": None, "unit_id": part.id, "order": 99}
        member = uow.registers.find(Membership)[0]
        uow.registers.add(member.model_copy(update=order))

    offices.at(offices.receiver, lambda uow: uow.registers.add(Unit(code="O", name="Cục Ở đây")))
    offices.at(offices.sender, split_and_merge)
    offices.take(offices.text())
    (first,), (part,) = offices.here(Unit, code="TACH"), offices.here(Unit, code="PHAN")
    assert isinstance(first, Unit)
    assert isinstance(part, Unit)
    assert (first.successor_id, part.origin_id) == (part.id, first.id)
    assert (first.valid_to, first.succession) == (MAY, SuccessionKind.MERGED)
    assert offices.take(offices.text()).empty
