"""One figure, one source: a target that is changed is changed in everything that shows it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.word_reader import opened, paragraphs
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.plans.targets import is_met
from thidua_desktop.files.documents import document_writer
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.records.pledge import Pledge
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.plans.pledges import read_pledge_rows
from thidua_desktop.services.plans.year_targets import read_target_groups
from thidua_desktop.texts.plans.plans import roll_up_text

NAME = "Hồ sơ thủ tục hành chính giải quyết đúng và trước hạn"


def _text(cases: OpenStore, kind: DocumentKind, record_id: int) -> str:
    with cases.new_uow("read") as uow:
        view = DOCUMENTS[kind].read(uow, record_id)
    body = document_writer()(DOCUMENTS[kind], view)
    return "\n".join(one.text for one in paragraphs(opened(body)))


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(planned=st.integers(11, 100), reached=st.integers(0, 120))
def test_a_target_that_changes_changes_everywhere(
    cases: OpenStore, planned: int, reached: int
) -> None:
    registers = cases.registers
    plan = registers.list(Plan, level=PlanLevel.CLUSTER)[0]
    (target,) = registers.list(PlanTarget, plan_id=plan.id, text=NAME)
    registers.save(target.model_copy(update={"planned": str(planned)}))
    unit = registers.list(Plan, level=PlanLevel.UNIT)[0]
    (own,) = registers.list(PlanTarget, plan_id=unit.id, text=NAME)
    registers.save(own.model_copy(update={"achieved": str(reached)}))

    (pledge,) = registers.list(Pledge)
    line = f"{NAME}: đạt từ {planned}% trở lên"
    assert line in _text(cases, DocumentKind.PLAN, plan.id or 0)
    rows = cases.read(read_pledge_rows, pledge.id or 0)
    (row,) = (one for one in rows if one.group is not None and one.group.text == NAME)
    (group,) = (one for one in cases.read(read_target_groups, 1) if one.text == NAME)
    assert row.year == group.year
    assert roll_up_text(group.year).startswith(f"{group.year.met}/11")
    first = group.units[0]
    assert first.met is is_met(first.target.measure, str(reached))
    assert first.target.achieved == str(reached)


def test_the_pledge_prints_the_words_of_the_target_it_was_drawn_from(cases: OpenStore) -> None:
    registers = cases.registers
    (pledge,) = registers.list(Pledge)
    rows = cases.read(read_pledge_rows, pledge.id or 0)
    target = rows[1].target
    assert target is not None
    registers.save(target.model_copy(update={"planned": "77"}))
    assert "đạt từ 77% trở lên" in _text(cases, DocumentKind.PLEDGE, pledge.id or 0)
