"""People on a real store: who is what from when, and how a change reaches every document."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.rounds import contest, count_round, form, year_cases
from tests.support.year_text import year_text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.files.toml.year_toml import read_year
from thidua_desktop.paths import resources
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import (
    AddressForm,
    AddressUse,
    HandoverKind,
    PersonRole,
    TellerRole,
)
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import Conference, Delegate, Teller
from thidua_desktop.records.documents import Document
from thidua_desktop.records.handover import Handover
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.seal_round import seal_round, sign_minutes
from thidua_desktop.services.contributed import FACTS_OF_UNIT
from thidua_desktop.services.loading.load_year import load_year
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.people.people import People
from thidua_desktop.services.people.people_address import address_rules, addressed, change_addresses
from thidua_desktop.services.people.person_choices import person_choices
from thidua_desktop.services.people.person_facts import PersonFacts, read_person
from thidua_desktop.services.people.unit_roles import (
    HolderChange,
    change_holder,
    delete_role,
    keep_role,
)
from thidua_desktop.services.units.unit_source import UnitSource
from thidua_desktop.services.units.year_units import YearUnits

JULY = datetime.date(2017, 7, 1)
OLD, NEW = "Nguyễn Văn Ân", "Nguyễn Văn An"


@pytest.fixture
def people(cases: OpenStore) -> People:
    made = People(cases.new_uow, cases.registers)
    made.show(stored_id(cases.registers.list(EmulationYear)[0]))
    return made


def unit_id(cases: OpenStore, code: str = "CCN") -> int:
    return stored_id(cases.registers.list(Unit, code=code)[0])


def add(cases: OpenStore, people: People, name: str, **given: object) -> Person:
    values = {"unit_id": unit_id(cases), "position": "Phó Cục trưởng", "protocol": 50, **given}
    stored = people.save(Person(name=name, **values))  # type: ignore[arg-type]
    assert isinstance(stored, Person)
    return stored


def give_role(
    cases: OpenStore, person: Person, role: PersonRole, since: datetime.date | None = None
) -> UnitRole:
    kept = cases.registers.do(
        keep_role,
        UnitRole(person_id=stored_id(person), unit_id=person.unit_id, role=role, since=since),
    )
    return kept.role


def facts(cases: OpenStore, person: Person) -> PersonFacts:
    return cases.read(read_person, cases.registers.list(Person, id=person.id)[0])


def announce(
    cases: OpenStore, person: Person, kind: str = "minutes", *, begins: bool = False
) -> str:
    with cases.new_uow("read") as uow:
        return addressed(uow, kind, person.name, person.id, begins=begins)


# ---------------------------------------------------------------- ai, ở đâu


def test_people_stand_in_the_order_of_units_and_then_of_protocol(
    cases: OpenStore, people: People
) -> None:
    add(cases, people, "Trần Thị Bình", protocol=20)
    add(cases, people, "Lê Văn Châu", protocol=10)
    add(cases, people, "Đỗ Thị Dung", unit_id=unit_id(cases, "BTNN"))
    shown = [row.person.name for row in people.rows()]
    assert shown.index("Đỗ Thị Dung") < shown.index("Lê Văn Châu") < shown.index("Trần Thị Bình")


def test_people_of_units_of_other_years_are_shown_when_asked_for(
    cases: OpenStore, people: People
) -> None:
    cases.registers.save(Unit(code="CU", name="Cục cũ"))
    stored = add(cases, people, OLD, unit_id=unit_id(cases, "CU"))
    assert stored not in [row.person for row in people.rows()]
    people.show(1, everybody=True)
    assert stored in [row.person for row in people.rows()]


def test_a_role_narrows_the_list(cases: OpenStore, people: People) -> None:
    liaison = add(cases, people, "Lê Văn Châu")
    add(cases, people, "Trần Thị Bình")
    give_role(cases, liaison, PersonRole.LIAISON)
    people.show(1, PersonRole.LIAISON)
    assert "Lê Văn Châu" in [row.person.name for row in people.rows()]
    assert "Trần Thị Bình" not in [row.person.name for row in people.rows()]


# ---------------------------------------------------------------- nhiệm vụ


def test_a_new_liaison_in_mid_year_keeps_both_with_dates_and_document(
    cases: OpenStore, people: People
) -> None:
    decision = cases.registers.save(Document(year_id=1, number="15/CV-CN", date=JULY))
    before = give_role(cases, add(cases, people, OLD), PersonRole.LIAISON)
    cases.registers.do(
        change_holder,
        HolderChange(
            held=before,
            person=Person(unit_id=before.unit_id, name="Lê Thị Mới", phone="024 6273 9718"),
            since=JULY,
            document_id=decision.id,
        ),
    )
    held = cases.registers.list(UnitRole, unit_id=before.unit_id, role=PersonRole.LIAISON)
    ended, begun = (role for role in held if role.until or role.since == JULY)
    assert (ended.person_id, ended.until) == (before.person_id, datetime.date(2017, 6, 30))
    assert (begun.until, begun.document_id) == (None, decision.id)
    assert cases.registers.list(Person, id=begun.person_id)[0].name == "Lê Thị Mới"

    cases.registers.undo()
    assert cases.registers.list(UnitRole, id=before.id) == (before,)
    assert not cases.registers.list(Person, name="Lê Thị Mới")


@pytest.mark.parametrize(
    ("since", "code"),
    [(JULY, RegisterCode.ROLE_BEGINS_LATER), (datetime.date(2017, 6, 30), None)],
)
def test_nobody_follows_before_the_other_has_begun(
    cases: OpenStore, people: People, since: datetime.date, code: RegisterCode | None
) -> None:
    other = add(cases, people, NEW)
    held = give_role(cases, add(cases, people, OLD), PersonRole.DEPUTY, since)
    change = HolderChange(held=held, person=other, since=JULY)
    if code is None:
        cases.registers.do(change_holder, change)
        return
    with pytest.raises(Refused) as refused:
        cases.registers.do(change_holder, change)
    assert refused.value.code is code
    assert refused.value.details == (f"{OLD} (01/07/2017)",)
    assert cases.registers.list(UnitRole, id=held.id) == (held,)


def test_nobody_follows_themselves_and_no_role_ends_before_it_begins(
    cases: OpenStore, people: People
) -> None:
    person = add(cases, people, OLD)
    held = give_role(cases, person, PersonRole.DEPUTY)
    with pytest.raises(Refused) as refused:
        cases.registers.do(change_holder, HolderChange(held=held, person=person, since=JULY))
    assert refused.value.code is RegisterCode.ROLE_HELD_ALREADY
    backwards = {"since": JULY, "until": datetime.date(2017, 6, 1)}
    with pytest.raises(Refused) as refused:
        cases.registers.do(keep_role, held.model_copy(update=backwards))
    assert refused.value.code is RegisterCode.ROLE_BACKWARDS


def test_two_heads_at_once_are_warned_of_and_stored(cases: OpenStore, people: People) -> None:
    first, second = add(cases, people, OLD), add(cases, people, "Trần Thị Bình")
    alone = give_role(cases, first, PersonRole.HEAD)
    kept = cases.registers.do(
        keep_role,
        UnitRole(
            person_id=stored_id(second), unit_id=second.unit_id, role=PersonRole.HEAD, since=JULY
        ),
    )
    assert first.name in [one.name for one in kept.beside]
    assert second in facts(cases, first).held[0].beside
    cases.registers.do(keep_role, alone.model_copy(update={"until": datetime.date(2017, 6, 30)}))
    assert second not in facts(cases, first).held[0].beside


def test_the_history_of_a_locked_year_stays(cases: OpenStore, people: People) -> None:
    role = give_role(cases, add(cases, people, OLD), PersonRole.HEAD)
    year = cases.registers.list(EmulationYear)[0]
    cases.registers.save(year.model_copy(update={"closed": True}))
    in_the_year = role.model_copy(update={"until": JULY})
    for change in (
        lambda: cases.registers.do(keep_role, in_the_year),
        lambda: cases.registers.do(delete_role, role),
        lambda: cases.registers.do(
            keep_role, role.model_copy(update={"id": None, "role": PersonRole.DEPUTY})
        ),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert refused.value.code is RegisterCode.ROLE_IN_LOCKED_YEAR
        assert refused.value.details == ("2017",)
    later = role.model_copy(update={"until": datetime.date(2018, 3, 1)})
    assert cases.registers.do(keep_role, later).role == later
    cases.registers.undo()  # the same holds for what undo would take back
    assert cases.registers.list(UnitRole, id=role.id) == (role,)


def test_undo_does_not_change_the_history_of_a_year_locked_since(
    cases: OpenStore, people: People
) -> None:
    role = give_role(cases, add(cases, people, OLD), PersonRole.HEAD)
    with cases.new_uow("close_year") as uow:
        uow.registers.update(
            uow.registers.find(EmulationYear)[0].model_copy(update={"closed": True})
        )
        uow.commit()
    with pytest.raises(Refused) as refused:
        cases.registers.undo()
    assert refused.value.code is RegisterCode.FROZEN
    assert cases.registers.list(UnitRole, id=role.id) == (role,)


# ---------------------------------------------------------------- xưng hô


def test_the_kind_of_document_or_the_person_settles_the_address(
    cases: OpenStore, people: People
) -> None:
    person = add(cases, people, OLD)
    assert announce(cases, person) == f"ông/bà {OLD}"
    person = people.save(person.model_copy(update={"address": AddressForm.MRS}))  # type: ignore[assignment]
    assert announce(cases, person) == f"bà {OLD}"
    assert announce(cases, person, begins=True) == f"Bà {OLD}"
    assert set(cases.read(address_rules).values()) == {AddressUse.PERSON}
    cases.registers.do(
        change_addresses, {"minutes": AddressUse.COMRADE, "handover_tasks": AddressUse.NONE}
    )
    assert announce(cases, person, begins=True) == f"Đồng chí {OLD}"
    assert announce(cases, person, "handover_tasks") == OLD
    assert announce(cases, person, "handover_files") == f"bà {OLD}"
    cases.registers.do(change_addresses, {"minutes": AddressUse.PERSON})
    assert announce(cases, person) == f"bà {OLD}"


def test_a_name_without_link_is_found_in_its_unit(cases: OpenStore, people: People) -> None:
    person = add(cases, people, OLD, address=AddressForm.MR)
    with cases.new_uow("read") as uow:
        assert addressed(uow, "minutes", OLD, unit_id=person.unit_id) == f"ông {OLD}"
        assert addressed(uow, "minutes", OLD) == f"ông/bà {OLD}"
        assert addressed(uow, "minutes", "", unit_id=person.unit_id) == ""


# ---------------------------------------------------------------- đổi tên, đổi chức vụ


def name_everywhere(cases: OpenStore, person: Person) -> int:
    """Put the person in the chair, among the tellers and the delegates of the conference."""
    conference = cases.registers.list(Conference)[0]
    linked = {"person_id": person.id}
    chair = {
        "chair_person_id": person.id,
        "chair_name": person.name,
        "chair_position": person.position,
    }
    cases.registers.save(conference.model_copy(update=chair))
    for teller in cases.registers.list(Teller, role=TellerRole.HEAD):
        cases.registers.save(teller.model_copy(update={"name": person.name, **linked}))
    cases.registers.save(
        Delegate(
            conference_id=stored_id(conference),
            unit_id=person.unit_id,
            name=person.name,
            position="Phó Cục trưởng, dự thay",
            **linked,  # type: ignore[arg-type]
        )
    )
    return stored_id(conference)


def names_now(cases: OpenStore) -> tuple[str, str, str, str, str]:
    conference = cases.registers.list(Conference)[0]
    teller = cases.registers.list(Teller, role=TellerRole.HEAD)[0]
    delegate = cases.registers.list(Delegate)[0]
    return (
        conference.chair_name,
        conference.chair_position,
        teller.name,
        delegate.name,
        delegate.position,
    )


def test_a_new_name_and_post_go_wherever_the_person_is_named(
    cases: OpenStore, people: People
) -> None:
    person = add(cases, people, OLD)
    name_everywhere(cases, person)
    before = names_now(cases)
    people.save(person.model_copy(update={"name": NEW, "position": "Cục trưởng"}))
    assert names_now(cases) == (NEW, "Cục trưởng", NEW, NEW, "Phó Cục trưởng, dự thay")
    cases.registers.undo()
    assert names_now(cases) == before


def test_a_locked_year_keeps_the_name_of_its_time(cases: OpenStore, people: People) -> None:
    person = add(cases, people, OLD)
    name_everywhere(cases, person)
    year = cases.registers.list(EmulationYear)[0]
    cases.registers.save(year.model_copy(update={"closed": True}))
    before = names_now(cases)
    people.save(person.model_copy(update={"name": NEW}))
    assert names_now(cases) == before
    assert facts(cases, person).outdated == ()


def test_a_year_file_with_another_post_reaches_what_is_not_signed(
    cases: OpenStore, people: People
) -> None:
    person = add(cases, people, OLD)
    name_everywhere(cases, person)
    text = year_text(form(contest("A", "ab")), {"eligible": 3, "present": 3}, opened=False)
    shown = f'code = "CCN"\nhead = {{ name = "{OLD}", position = "Quyền Cục trưởng" }}\n'
    text = text.replace('code = "a"\n', shown).replace('"a"', '"CCN"')
    cases.do(load_year, read_year(text.encode(), resources() / "rules"))
    assert names_now(cases)[:2] == (OLD, "Quyền Cục trưởng")


def test_a_new_title_of_the_unit_goes_where_its_head_has_no_other(
    cases: OpenStore, people: People
) -> None:
    units = YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT)
    unit = next(one.unit for one in units.list(1) if one.unit.code == "CCN")
    person = add(cases, people, OLD, position="")
    give_role(cases, person, PersonRole.HEAD)
    conference = cases.registers.list(Conference)[0]
    cases.registers.save(
        conference.model_copy(
            update={
                "chair_person_id": person.id,
                "chair_name": OLD,
                "chair_position": unit.head_post,
            }
        )
    )
    cases.registers.save(
        Handover(
            year_id=1,
            kind=HandoverKind.TASKS,
            giver_unit_id=unit.id,
            giver_name=OLD,
            giver_position=unit.head_post,
        )
    )
    units.save(1, unit.model_copy(update={"head_post": "Tổng cục trưởng"}))
    assert cases.registers.list(Conference)[0].chair_position == "Tổng cục trưởng"
    assert cases.registers.list(Handover)[0].giver_position == "Tổng cục trưởng"
    assert cases.registers.list(Person, id=person.id)[0].position == ""
    cases.registers.undo()
    assert cases.registers.list(Conference)[0].chair_position == unit.head_post
    source = UnitSource(units)
    source.year_id = 1
    titled = unit.model_copy(update={"head_post": "Giám đốc"})
    with cases.registers.changing("import_register") as changes:
        source.joined(changes, source.put(changes, titled))
    assert cases.registers.list(Conference)[0].chair_position == "Giám đốc"


def test_a_handover_follows_until_it_is_signed(cases: OpenStore, people: People) -> None:
    person = add(cases, people, OLD)
    for kind in HandoverKind:
        cases.registers.save(
            Handover(
                year_id=1,
                kind=kind,
                giver_unit_id=person.unit_id,
                giver_name=OLD,
                giver_position=person.position,
                witness_name=OLD,
                witness_position="Chánh Văn phòng",
            )
        )
    signed = IssuedFile(
        year_id=1,
        kind="handover_tasks",
        name="a.docx",
        at="2017-11-22T07:00:00Z",
        sha256="0" * 64,
        signed=True,
    )
    cases.registers.save(signed)
    people.save(person.model_copy(update={"name": NEW, "position": "Cục trưởng"}))
    found = {one.kind: one for one in cases.registers.list(Handover)}
    assert found[HandoverKind.TASKS].giver_name == OLD
    files = found[HandoverKind.FILES]
    assert (files.giver_name, files.giver_position, files.witness_name) == (NEW, "Cục trưởng", OLD)


# ---------------------------------------------------------------- đã in


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[tuple[OpenStore, int]]:
    """A sealed round whose chair and head teller are one person of the register."""
    with year_cases(tmp_path, form(contest("X", "AB")), 3) as (cases, round_id):
        units = cases.registers.list(Unit)
        people = People(cases.new_uow, cases.registers)
        person = people.save(
            Person(unit_id=stored_id(units[0]), name=OLD, position="Phó Cục trưởng")
        )
        conference = cases.registers.list(Conference)[0]
        for teller in cases.registers.list(Teller, role=TellerRole.HEAD):
            linked = {"name": OLD, "person_id": person.id}
            cases.registers.save(teller.model_copy(update=linked))
        chair = {"chair_person_id": person.id, "chair_name": OLD}
        cases.registers.save(conference.model_copy(update=chair))
        count_round(cases, round_id, ["11", "10", "00"])
        cases.do(seal_round, round_id)
        yield cases, round_id


def the_person(cases: OpenStore) -> Person:
    return next(one for one in cases.registers.list(Person) if one.name in (OLD, NEW))


def change(cases: OpenStore, **to: object) -> Person:
    stored = People(cases.new_uow, cases.registers).save(the_person(cases).model_copy(update=to))
    assert isinstance(stored, Person)
    return stored


def to_reprint(cases: OpenStore) -> set[str]:
    return {printed.kind for printed in facts(cases, the_person(cases)).outdated}


def test_what_was_printed_before_is_to_be_printed_again(
    sealed: tuple[OpenStore, int], tmp_path: Path
) -> None:
    cases, round_id = sealed
    printed = (
        DocumentKind.MINUTES,
        DocumentKind.ENVELOPE,
        DocumentKind.WORKBOOK,
        DocumentKind.READING,
    )
    for kind in printed:
        cases.issue_document(round_id, kind, tmp_path)
    assert to_reprint(cases) == set()
    change(cases, phone="024 6273 9718")
    assert to_reprint(cases) == set()
    change(cases, name=NEW)
    assert to_reprint(cases) == {"minutes", "envelope", "workbook"}
    for kind in (DocumentKind.MINUTES, DocumentKind.WORKBOOK):
        cases.issue_document(round_id, kind, tmp_path)
    assert to_reprint(cases) == {"envelope"}
    change(cases, name=OLD)
    assert to_reprint(cases) == {"minutes", "workbook"}


def test_a_post_or_a_form_of_address_stands_in_the_minutes_alone(
    sealed: tuple[OpenStore, int], tmp_path: Path
) -> None:
    cases, round_id = sealed
    for kind in (DocumentKind.MINUTES, DocumentKind.ENVELOPE):
        cases.issue_document(round_id, kind, tmp_path)
    change(cases, position="Cục trưởng")
    assert to_reprint(cases) == {"minutes"}
    cases.registers.undo()
    assert to_reprint(cases) == set()
    change(cases, address=AddressForm.MR)
    assert to_reprint(cases) == {"minutes"}
    cases.registers.do(change_addresses, {"minutes": AddressUse.COMRADE})
    assert to_reprint(cases) == set()


def test_signed_minutes_are_never_to_be_printed_again(
    sealed: tuple[OpenStore, int], tmp_path: Path
) -> None:
    cases, round_id = sealed
    cases.issue_document(round_id, DocumentKind.MINUTES, tmp_path)
    cases.do(sign_minutes, round_id)
    change(cases, name=NEW, position="Cục trưởng")
    conference = cases.registers.list(Conference)[0]
    assert conference.chair_name == OLD
    assert [one.name for one in cases.registers.list(Teller, role=TellerRole.HEAD)] == [OLD]
    assert to_reprint(cases) == set()
    named = facts(cases, the_person(cases)).appearances
    assert [one.place for one in named] == ["chair", "head"]


def test_handover_minutes_printed_before_are_to_be_printed_again(
    cases: OpenStore, people: People
) -> None:
    person = add(cases, people, OLD)
    cases.registers.save(
        Handover(
            year_id=1, kind=HandoverKind.TASKS, receiver_unit_id=person.unit_id, receiver_name=OLD
        )
    )
    cases.registers.save(
        IssuedFile(
            year_id=1,
            kind="handover_tasks",
            name="a.docx",
            at="2017-11-22T07:00:00Z",
            sha256="1" * 64,
        )
    )
    people.save(person.model_copy(update={"name": NEW}))
    assert [one.name for one in facts(cases, person).outdated] == ["a.docx"]


# ---------------------------------------------------------------- chọn người


def test_forms_offer_heads_first_and_find_whom_a_text_names(
    cases: OpenStore, people: People
) -> None:
    deputy, head = add(cases, people, OLD, protocol=1), add(cases, people, "Trần Thị Bình")
    give_role(cases, head, PersonRole.HEAD)
    add(cases, people, "Trần Thị Bình", unit_id=unit_id(cases, "BTNN"), position="")
    units = cases.read(read_conference).units  # type: ignore[union-attr]
    choices = cases.read(person_choices, units, JULY)
    ours = [c.person for c in choices.choices if c.person.unit_id == head.unit_id]
    assert ours[:2] == [head, deputy]
    assert choices.head(head.unit_id) == head
    assert choices.chosen(f"{OLD} · Phó Cục trưởng · Cục Con nuôi") == deputy
    assert choices.chosen(OLD) == deputy
    assert choices.chosen("Trần Thị Bình") is None  # two are called so
    assert choices.chosen("Trần Thị Bình", head.unit_id) == head


def test_who_was_gone_before_the_year_is_neither_listed_nor_offered(
    cases: OpenStore, people: People
) -> None:
    gone = add(cases, people, OLD)
    role = give_role(cases, gone, PersonRole.LIAISON)
    ended = {"until": datetime.date(2016, 12, 31)}
    cases.registers.do(keep_role, role.model_copy(update=ended))
    assert OLD not in [row.person.name for row in people.rows()]
    units = cases.read(read_conference).units  # type: ignore[union-attr]
    assert cases.read(person_choices, units, JULY).chosen(OLD) is None
    people.show(1, everybody=True)
    assert OLD in [row.person.name for row in people.rows()]
