"""Hồ sơ bổ sung: the old office finishes its year, the new one receives it."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import sample_cases
from tests.support.counted import HANDS, count_round, first_round, sample_papers, seal_first
from tests.support.two_offices import (
    AT,
    NEXT,
    YEAR,
    Base,
    hand_over,
    open_next,
    opened,
    year_id_of,
)
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import PackageKind, PersonRole
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Delegate
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.handover import Package, ReceivedRow
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.count_rows import RECEIVE_SUPPLEMENT as USE_CASE
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import cancel_paper, record_paper
from thidua_desktop.services.conference.run_pass import finish_pass, resume_count, start_pass
from thidua_desktop.services.conference.seal_round import record_envelope, recount, seal_round
from thidua_desktop.services.conference.sealed_result import recount_check, result_object
from thidua_desktop.services.handover.supplement_apply import SupplementPlan, apply_supplement
from thidua_desktop.services.handover.supplement_collect import collect_supplement
from thidua_desktop.services.handover.supplement_rows import (
    Supplement,
    SupplementRow,
    read_supplement,
    supplement_json,
)
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.texts.handover.supplement import count_line, plan_line
from thidua_desktop.texts.sentences import sentence

Deed = Callable[[UnitOfWork], object]


class Pair:
    """Both stores after the handover."""

    def __init__(self, sender: Path, receiver: Path, base: Base) -> None:
        self.sender, self.receiver, self.base = sender, receiver, base

    def at(self, path: Path, deed: Deed, use_case: str = "work") -> Any:
        with opened(path) as new_uow, new_uow(use_case) as uow:
            found = deed(uow)
            uow.commit()
            return found

    def there(self, deed: Deed) -> Any:
        return self.at(self.sender, deed)

    def here(self, deed: Deed) -> Any:
        return self.at(self.receiver, deed)

    def collect(self, **how: bool) -> Supplement:
        with opened(self.sender) as new_uow, new_uow("collect") as uow:
            return collect_supplement(uow, year_id_of(uow, YEAR), self.base.id, **how)

    def take(self, supplement: Supplement, **how: Any) -> SupplementPlan:
        read = read_supplement(supplement_json(supplement))
        with opened(self.receiver) as new_uow, new_uow(USE_CASE) as uow:
            plan = apply_supplement(uow, read, **how)
            uow.commit()
            return plan

    def refused(self, supplement: Supplement) -> Refused:
        before = self.receiver.read_bytes()
        with pytest.raises(Refused) as refused:
            self.take(supplement)
        assert verify_store(self.receiver).sound
        assert len(before) == len(self.receiver.read_bytes())
        assert sentence(refused.value).endswith(".")
        return refused.value


@contextmanager
def sample(folder: Path) -> Iterator[OpenStore]:
    with sample_cases(folder) as cases:
        yield cases


def pair(folder: Path, *, with_marks: bool = True) -> Pair:
    sender, receiver = folder / "mau.thidua-db", folder / "nhan.thidua-db"
    base = hand_over(sender, receiver, with_marks=with_marks)
    with opened(receiver) as new_uow:
        open_next(new_uow)
    return Pair(sender, receiver, base)


@pytest.fixture
def counted(tmp_path: Path) -> Pair:
    """A sealed round was handed over, its papers' contents left out."""
    with sample(tmp_path) as cases:
        seal_first(cases)
    return pair(tmp_path, with_marks=False)


@pytest.fixture
def offices(tmp_path: Path) -> Pair:
    """Handed over before the conference."""
    with sample(tmp_path):
        pass
    return pair(tmp_path)


def document(year_id: int, number: str = "3210/QĐ-BTP") -> Document:
    return Document(year_id=year_id, number=number, subject="Tặng Cờ thi đua")


def attachment(document_id: int, digest: str = "a") -> Attachment:
    return Attachment(document_id=document_id, name="qd.pdf", sha256=digest * 64, size=9)


def add_decision(uow: UnitOfWork) -> Document:
    made = uow.registers.add(document(year_id_of(uow, YEAR)))
    uow.registers.add(attachment(made.id or 0))
    return made


def records(pair_: Pair, kind: type[Record]) -> list[Any]:
    return list(pair_.here(lambda uow: uow.registers.find(kind)))


def test_a_decision_of_the_old_year_arrives_beside_the_new_year(offices: Pair) -> None:
    offices.here(lambda uow: uow.registers.add(document(year_id_of(uow, NEXT), "01/KH")))
    decision = offices.there(add_decision)
    plan = offices.take(offices.collect())
    assert [(change.kind, change.register, change.label) for change in plan.changes] == [
        ("add", "Văn bản", "3210/QĐ-BTP"),
        ("add", "Tệp đính kèm", "qd.pdf"),
    ]
    by_number = {d.number: d for d in records(offices, Document)}
    assert by_number["01/KH"].id == decision.id != by_number["3210/QĐ-BTP"].id
    assert by_number["3210/QĐ-BTP"].subject == decision.subject
    (file,) = records(offices, Attachment)
    assert file.document_id == by_number["3210/QĐ-BTP"].id
    assert offices.take(offices.collect()).empty
    assert verify_store(offices.receiver).sound


def test_a_role_of_the_old_year_arrives(offices: Pair) -> None:
    """With its person, who is new; one that begins later is of no concern to the old year."""

    def name(uow: UnitOfWork) -> None:
        unit = uow.registers.find(Unit)[0]
        person = uow.registers.add(Person(unit_id=unit.id or 0, name="Đỗ Văn Ân"))
        uow.registers.add(
            UnitRole(
                person_id=person.id or 0,
                unit_id=unit.id or 0,
                role=PersonRole.ASSISTANT,
                since=date(YEAR, 3, 1),
                until=date(YEAR, 12, 31),
            )
        )

    def beyond(uow: UnitOfWork) -> None:
        held = uow.registers.find(UnitRole)[-1]
        days = {"since": date(NEXT, 1, 1), "until": None}
        uow.registers.add(held.model_copy(update={"id": None, **days}))

    offices.there(name)
    offices.there(beyond)
    kinds = [change.kind for change in offices.take(offices.collect()).changes]
    assert kinds == ["add", "add"]
    roles = records(offices, UnitRole)
    assert [role.role for role in roles if role.since == date(YEAR, 3, 1)] == [PersonRole.ASSISTANT]
    assert not [role for role in roles if role.since == date(NEXT, 1, 1)]
    assert offices.take(offices.collect()).empty


def test_a_migration_between_is_nobodys_work(offices: Pair) -> None:
    """Each office brought its store up to date after the handover; the year's figures go on."""

    def migrate(uow: UnitOfWork) -> None:
        for member in uow.registers.find(Membership):
            uow.registers.update(member.model_copy(update={"staff": 45}))

    def grow(uow: UnitOfWork) -> None:
        member = uow.registers.find(Membership)[0]
        uow.registers.update(member.model_copy(update={"staff": 50}))

    offices.at(offices.receiver, migrate, "migrate_0004")
    offices.at(offices.sender, migrate, "migrate_0004")
    assert offices.collect().empty
    offices.there(grow)
    (change,) = offices.take(offices.collect()).changes
    assert (change.kind, change.fields) == ("change", ("Biên chế",))
    assert [member.staff for member in records(offices, Membership)][:2] == [50, 45]


def test_what_came_is_changed_and_taken_away_again_with_the_sender(offices: Pair) -> None:
    offices.there(add_decision)
    offices.take(offices.collect())

    def change(uow: UnitOfWork) -> None:
        found = uow.registers.find(Document)[-1]
        uow.registers.update(found.model_copy(update={"signer": "Lê Thành Long"}))

    offices.there(change)
    plan = offices.take(offices.collect())
    assert [(c.kind, c.fields) for c in plan.changes] == [("change", ("Người ký",))]
    gone = offices.there(lambda uow: uow.registers.find(Attachment)[-1])
    offices.there(lambda uow: uow.registers.delete(Attachment, gone.id))
    plan = offices.take(offices.collect())
    assert [(c.kind, c.label) for c in plan.changes] == [("delete", "qd.pdf")]
    offices.there(lambda uow: uow.registers.add(gone))  # as undo does
    assert len(offices.take(offices.collect()).changes) == 1
    assert len(records(offices, Attachment)) == 1
    assert len(records(offices, ReceivedRow)) == 2


def test_the_year_itself_goes_on_but_not_who_keeps_it(offices: Pair) -> None:
    def close(uow: UnitOfWork) -> None:
        year = uow.registers.find(EmulationYear, year=YEAR)[0]
        uow.registers.update(
            year.model_copy(update={"closed": True, "keeper_unit_id": None, "theme": "Mới"})
        )

    assert offices.collect().empty
    offices.there(close)
    assert not offices.collect().empty
    plan = offices.take(offices.collect())
    assert [change.fields for change in plan.changes] == [("Chủ đề của Cụm", "Đã khóa")]
    year = offices.here(lambda uow: uow.registers.find(EmulationYear, year=YEAR)[0])
    assert (year.closed, year.theme) == (True, "Mới")
    assert year.keeper_unit_id is not None


def test_new_people_and_units_come_where_a_row_needs_them_and_no_others(offices: Pair) -> None:
    def work(uow: UnitOfWork) -> None:
        unit = uow.registers.add(Unit(code="MOI", name="Cục Mới"))
        needed = uow.registers.add(Person(unit_id=unit.id or 0, name="Trần Văn Cần"))
        uow.registers.add(Person(unit_id=1, name="Không Ai Cần"))
        meeting = uow.registers.find(Conference)[0]
        uow.registers.add(
            Delegate(conference_id=meeting.id or 0, unit_id=unit.id, person_id=needed.id)
        )
        first = uow.registers.get(Unit, 1)
        uow.registers.update(first.model_copy(update={"address": "sửa ở nơi gửi"}))

    offices.here(lambda uow: uow.registers.add(Unit(code="MOI", name="Cục Mới ở đây")))
    offices.there(work)
    offices.take(offices.collect())
    delegate = records(offices, Delegate)[-1]
    people = {person.id: person for person in records(offices, Person)}
    units = {unit.id: unit for unit in records(offices, Unit)}
    assert people[delegate.person_id].name == "Trần Văn Cần"
    assert units[delegate.unit_id].name == "Cục Mới ở đây"  # entered on both sides
    assert all(person.name != "Không Ai Cần" for person in people.values())
    assert units[1].address != "sửa ở nơi gửi"
    assert offices.take(offices.collect()).empty


def test_rows_that_point_to_later_rows_of_their_table_come_whole(offices: Pair) -> None:
    def work(uow: UnitOfWork) -> None:
        record = uow.registers.find(BallotRound)[0]
        early, late = (
            uow.registers.add(record.model_copy(update={"id": None, "code": code}))
            for code in ("A", "B")
        )
        uow.registers.update(early.model_copy(update={"continues_round_id": late.id}))

    offices.there(work)
    plan = offices.take(offices.collect())
    rounds = {record.code: record for record in records(offices, BallotRound)}
    assert rounds["A"].continues_round_id == rounds["B"].id
    assert [change.kind for change in plan.changes] == ["add", "add"]


def test_the_count_goes_on(counted: Pair) -> None:
    with wiring.opened(counted.sender) as cases:
        round_id = first_round(cases)
        cases.do(record_envelope, round_id, {"papers": "12"})
        cases.do(recount, round_id, "có đơn đề nghị")
        count_again(cases, round_id)
        cases.do(seal_round, round_id)
        shown = result_object(cases.read(read_round, round_id))
    assert counted.take(counted.collect()).count_rows > 20
    assert counted.take(counted.collect()).empty
    assert verify_store(counted.receiver).sound
    assert verify_store(counted.receiver).withheld.rounds == 1
    with wiring.opened(counted.receiver) as cases:
        view = cases.read(read_round, round_id)
        assert result_object(view) == shown
        assert (view.session, view.withheld) == (2, True)
        assert cases.read(recount_check).findings == ()


def count_again(cases: OpenStore, round_id: int) -> None:
    papers = sample_papers(cases.read(read_round, round_id).form)
    for pass_number, hands in enumerate(HANDS, start=1):
        cases.do(start_pass, round_id, pass_number, hands)
        for number, (marks, invalid) in enumerate(papers, start=1):
            cases.do(record_paper, cases.rounds, round_id, pass_number, number, marks, invalid)
    assert cases.do(finish_pass, round_id) is RoundState.AGREED


def test_papers_come_with_their_marks_where_chosen_and_a_cancelled_one_too(offices: Pair) -> None:
    with wiring.opened(offices.sender) as cases:
        # The old office goes on, so the lock of the other year does not stop it.
        round_id = first_round(cases)
        papers = sample_papers(cases.read(read_round, round_id).form)
        count_round(cases, round_id, papers)
        cases.do(resume_count, round_id, "đếm lại")
        cases.do(cancel_paper, round_id, 1, 2, "nhập nhầm số")
        cases.do(record_paper, cases.rounds, round_id, 1, 2, *papers[1])
        with pytest.raises(Refused) as refused, cases.new_uow("collect") as uow:
            collect_supplement(uow, year_id_of(uow, YEAR), offices.base.id)
        assert refused.value.code is SupplementCode.COUNT_UNDER_WAY
        cases.do(start_pass, round_id, 2, HANDS[1], "như trước")
        assert cases.do(finish_pass, round_id) is RoundState.AGREED
        cases.do(seal_round, round_id)
        tally = cases.read(read_round, round_id).tally
    offices.take(offices.collect(with_marks=True))
    with wiring.opened(offices.receiver) as cases:
        assert cases.read(read_round, round_id).tally == tally
        recounted = cases.read(recount_check)
        assert (recounted.results, recounted.findings) == (1, ())
    assert verify_store(offices.receiver).sound


def test_files_are_told_and_keep_the_name_they_got(offices: Pair) -> None:
    offices.there(add_decision)
    supplement = offices.collect()
    assert supplement.files == (("dinh-kem", "qd.pdf", "a" * 64),)
    offices.take(supplement, renamed={("dinh-kem", "qd.pdf"): "qd-2.pdf"})
    assert records(offices, Attachment)[0].name == "qd-2.pdf"
    assert offices.take(supplement).empty


# ---------------------------------------------------------------- what is refused
def test_a_store_of_another_handover_refuses(offices: Pair) -> None:
    offices.there(add_decision)
    supplement = offices.collect()
    other = replace(supplement, base_hash="0" * 64)
    assert offices.refused(other).code is SupplementCode.OTHER_LINEAGE
    far = replace(supplement, base_id=10**6)
    assert offices.refused(far).code is SupplementCode.OTHER_LINEAGE


def test_a_store_that_keeps_the_year_itself_refuses(offices: Pair) -> None:
    offices.there(add_decision)
    own = replace(offices.collect(), year=NEXT, year_id=offices.here(lambda u: year_id_of(u, NEXT)))
    assert offices.refused(own).code is SupplementCode.KEPT_HERE
    assert offices.refused(replace(own, year=2030)).code is SupplementCode.YEAR_UNKNOWN


def test_who_does_not_keep_the_year_cannot_send(offices: Pair) -> None:
    with opened(offices.receiver) as new_uow, new_uow("collect") as uow:
        codes = []
        for year_id, base_id in ((year_id_of(uow, YEAR), 1), (99, 1), (2, 10**6)):
            with pytest.raises(Refused) as refused:
                collect_supplement(uow, year_id, base_id)
            codes.append(refused.value.code)
    assert codes == [
        SupplementCode.NOT_KEPT_HERE,
        SupplementCode.YEAR_UNKNOWN,
        SupplementCode.BASE_UNKNOWN,
    ]


def change_meeting(venue: str) -> Deed:
    def deed(uow: UnitOfWork) -> None:
        meeting = uow.registers.find(Conference)[0]
        uow.registers.update(meeting.model_copy(update={"venue": venue}))

    return deed


def test_a_row_that_was_changed_here_is_not_written_over(offices: Pair) -> None:
    offices.there(change_meeting("Hà Nội"))
    offices.here(change_meeting("Huế"))
    refused = offices.refused(offices.collect())
    assert refused.code is SupplementCode.CHANGED_HERE
    assert refused.details[0].startswith("Hội nghị: ")
    offices.here(change_meeting("Hà Nội"))  # both say the same
    assert offices.take(offices.collect()).empty


def test_a_row_that_came_and_was_changed_or_deleted_here_is_refused(offices: Pair) -> None:
    offices.there(add_decision)
    offices.take(offices.collect())
    offices.there(lambda uow: uow.registers.update(attachment(1, "b").model_copy(update={"id": 1})))
    gone = records(offices, Attachment)[0]
    offices.here(lambda uow: uow.registers.delete(Attachment, gone.id))
    assert offices.refused(offices.collect()).code is SupplementCode.CHANGED_HERE


def test_what_is_used_here_is_not_deleted(offices: Pair) -> None:
    made = offices.there(add_decision)
    offices.take(offices.collect())
    own = next(d for d in records(offices, Document) if d.number == made.number)
    offices.here(lambda uow: uow.registers.add(attachment(own.id, "c")))

    def delete(uow: UnitOfWork) -> None:
        uow.registers.delete(Attachment, uow.registers.find(Attachment)[-1].id or 0)
        uow.registers.delete(Document, made.id)

    offices.there(delete)
    refused = offices.refused(offices.collect())
    assert refused.code is SupplementCode.IN_USE
    assert refused.details[1:] == ("Tệp đính kèm",)


def test_a_unit_that_was_deleted_here_is_missed(offices: Pair) -> None:
    def spare(uow: UnitOfWork) -> Person:
        return uow.registers.add(Person(unit_id=1, name="Người Cũ"))

    person = offices.there(spare)

    def invite(uow: UnitOfWork) -> None:
        meeting = uow.registers.find(Conference)[0]
        uow.registers.add(Delegate(conference_id=meeting.id or 0, person_id=person.id))

    offices.there(invite)
    supplement = offices.collect()
    without = replace(supplement, rows=tuple(r for r in supplement.rows if r.table != "people"))
    assert offices.refused(without).code is SupplementCode.LINK_MISSING


def _with(supplement: Supplement, *rows: SupplementRow) -> Supplement:
    from thidua_desktop.services.handover.supplement_rows import place_of

    return replace(supplement, rows=tuple(sorted((*supplement.rows, *rows), key=place_of)))


def test_rows_of_other_years_are_refused(offices: Pair) -> None:
    next_id = offices.here(lambda uow: year_id_of(uow, NEXT))
    foreign = document(next_id).model_copy(update={"id": 77}).model_dump(mode="json")
    other = _with(offices.collect(), SupplementRow("documents", 77, None, foreign))
    assert offices.refused(other).code is SupplementCode.FOREIGN_ROW


def test_a_count_that_does_not_bear_out_is_refused(counted: Pair) -> None:
    def row(**values: Any) -> SupplementRow:
        return SupplementRow("count_move", 900, None, {"id": 900, "at": AT, "round_id": 1} | values)

    jump = row(session=1, move="publish", before="signed", after="published", detail="{}")
    assert counted.refused(_with(counted.collect(), jump)).code is SupplementCode.MALFORMED
    detail = '{"figures":0,"written":0}'
    again = row(session=2, move="recount", before="sealed", after="opened", detail=detail)
    result = {
        "id": 901,
        "at": AT,
        "round_id": 1,
        "session": 2,
        "body": "{}",
        "check_code": "X",
        "journal_head": "0" * 64,
    }
    made_up = SupplementRow("count_result", 901, None, result)
    wrong = _with(counted.collect(), again, made_up)
    assert counted.refused(wrong).code is SupplementCode.RESULT_WRONG
    early = _with(counted.collect(), made_up)
    assert counted.refused(early).code is SupplementCode.MALFORMED
    twice = SupplementRow("count_result", 901, None, {**result, "session": 1})
    assert counted.refused(_with(counted.collect(), twice)).code is SupplementCode.MALFORMED


MALFORMED: dict[str, Callable[[dict[str, Any]], object]] = {
    "a field too many": lambda data: data.update(more=1),
    "a field missing": lambda data: data.pop("base_id"),
    "no hash": lambda data: data.update(base_hash="x"),
    "no id": lambda data: data.update(base_id=0),
    "a number as text": lambda data: data.update(year_id="1"),
    "a year far away": lambda data: data.update(year=1),
    "an unknown state": lambda data: data["state"].update(state="x"),
    "a state too many": lambda data: data["state"].update(rules="x"),
    "a word for yes": lambda data: data.update(state_touched="x"),
    "no rows": lambda data: data.update(rows=7),
    "an unknown table": lambda data: data["rows"][0].update(table="journal"),
    "who keeps the year": lambda data: data["rows"][0].update(table="emulation_years"),
    "a row twice": lambda data: data["rows"].insert(1, data["rows"][0]),
    "another order": lambda data: data["rows"].reverse(),
    "another id": lambda data: data["rows"][0].update(id=5_000),
    "an unknown field": lambda data: data["rows"][0]["after"].update(more=1),
    "a field of the row missing": lambda data: data["rows"][0]["after"].pop("subject"),
    "a wrong value": lambda data: data["rows"][0]["after"].update(direction="up"),
    "a number for a text": lambda data: data["rows"][0]["after"].update(number=7),
    "a text too long": lambda data: data["rows"][0]["after"].update(number="x" * 61),
    "a letter that no text holds": lambda data: data["rows"][0]["after"].update(number="\ud800"),
    "a number too large": lambda data: data["rows"][0]["after"].update(year_id=10**30),
    "a unit that stood": lambda data: data["rows"].insert(
        0, {"table": "units", "id": 1, "before": None, "after": None}
    ),
    "a unit that nobody needs": lambda data: data["rows"].insert(
        0, {"table": "units", "id": 9, "before": None, "after": unit(9)}
    ),
    "a count row changed": lambda data: data["rows"][-1].update(before=data["rows"][-1]["after"]),
    "a count field missing": lambda data: data["rows"][-1]["after"].pop("state"),
    "a count figure of another kind": lambda data: data["rows"][-1]["after"].update(session=True),
    "a count figure below 0": lambda data: data["rows"][-1]["after"].update(session=-1),
}


def unit(number: int) -> dict[str, Any]:
    return Unit(id=number, code="X", name="X").model_dump(mode="json")


@pytest.mark.parametrize("what", MALFORMED)
def test_what_the_program_would_not_have_written_is_refused(offices: Pair, what: str) -> None:
    def issue(uow: UnitOfWork) -> None:
        uow.count.append(
            DocumentRow(
                round_id=1,
                at=AT,
                kind="ballot",
                name="phieu.docx",
                session=1,
                sha256="0" * 64,
                state="issued",
            )
        )

    offices.there(add_decision)
    offices.there(issue)
    data = json.loads(supplement_json(offices.collect()))
    MALFORMED[what](data)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    with pytest.raises(Refused) as refused:
        read_supplement(text)
    assert refused.value.code is SupplementCode.MALFORMED


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "[" * 100_000, '{"rows":[]} ', "NaN"])
def test_what_is_no_supplement_at_all_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_supplement(text)


def test_every_line_has_its_words() -> None:
    assert plan_line("change", "Văn bản", "1/QĐ", ("Ngày",)) == "Sửa Văn bản: 1/QĐ (Ngày)"
    assert count_line(3).startswith("Thêm 3 dòng")


def test_packages_and_what_each_store_knows_for_itself_stay(offices: Pair) -> None:
    def work(uow: UnitOfWork) -> None:
        year_id = year_id_of(uow, YEAR)
        uow.registers.add(
            Package(year_id=year_id, kind=PackageKind.SUPPLEMENT, at=AT, name="x", sha256="0" * 64)
        )

    offices.there(work)
    assert offices.collect().empty
