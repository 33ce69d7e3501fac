"""A plan of the cluster and the pledge of 2017 made up for the tests of their documents."""

import datetime
from typing import Any

from tests.support.sample_head import sample_head
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.plans import Comparison, ValueKind
from thidua_desktop.records.choices import MovementKind, PlanLevel, TaskArea
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.plans import Movement, Plan, PlanTarget, PlanTask
from thidua_desktop.records.pledge import Pledge, PledgeItem, PledgeSigner
from thidua_desktop.services.issuing.plan_facts import PlanView
from thidua_desktop.services.issuing.pledge_facts import PledgeView
from thidua_desktop.services.plans.plan_tasks import TaskRow, TaskState
from thidua_desktop.services.plans.pledges import PledgeRow

DAY = datetime.date(2017, 3, 24)
THEME = Movement(
    id=1,
    year_id=1,
    level=PlanLevel.CLUSTER,
    kind=MovementKind.THEME,
    name="Tôn trọng kỷ cương",
    slogan="Thi về đích sớm",
    starts=DAY,
    ends=datetime.date(2017, 11, 22),
    last_review=datetime.date(2017, 11, 22),
    contents="Nội dung một\nNội dung hai;",
    measures="Biện pháp",
    awards="Cờ thi đua",
)
TARGET = PlanTarget(
    id=1,
    plan_id=2,
    text="Hồ sơ đúng hạn",
    comparison=Comparison.AT_LEAST,
    unit_of_measure="%",
    planned="98",
)
GRADED = PlanTarget(id=2, plan_id=2, text="Xếp loại", value_kind=ValueKind.GRADE, planned="good")


def sample_plan(kind: DocumentKind = DocumentKind.PLAN, **values: Any) -> PlanView:
    """Give the plan of the year, or that of its theme."""
    of_movement = kind is DocumentKind.MOVEMENT_PLAN
    plan = Plan(
        id=2,
        year_id=1,
        level=PlanLevel.CLUSTER,
        name="Kế hoạch hoạt động của Cụm năm 2017",
        movement_id=1 if of_movement else None,
        purpose="Quán triệt kế hoạch",
        funding="Theo quy định",
        **values,
    )
    ministry = Plan(id=1, year_id=1, level=PlanLevel.MINISTRY, name="Kế hoạch của Bộ")
    document = Document(
        year_id=1, number="131/QĐ-BTP", kind="QĐ", date=DAY, issuer="Bộ trưởng Bộ Tư pháp"
    )
    return PlanView(
        head=sample_head(),
        plan=plan,
        document=None,
        parent=ministry,
        parent_document=document,
        movement=THEME if of_movement else None,
        movements=(THEME,),
        tasks=(
            _row(PlanTask(id=1, plan_id=2, text="Sơ kết", area=TaskArea.CONCLUDING, due=DAY)),
            _row(PlanTask(id=2, plan_id=2, text="Việc khác", owner="Thư ký Cụm")),
        ),
        targets=(TARGET, GRADED),
    )


def _row(task: PlanTask) -> TaskRow:
    plan = Plan(id=2, year_id=1, level=PlanLevel.CLUSTER, name="Kế hoạch")
    return TaskRow(task, plan, task.owner, ("Cục B",), (2,), TaskState.OPEN, 0)


def sample_pledge(signers: int = 4) -> PledgeView:
    """Give the pledge of so many units."""
    item = PledgeItem(pledge_id=1, position=1, target_id=1)
    own = PledgeItem(pledge_id=1, position=2, text="Đoàn kết")
    return PledgeView(
        head=sample_head(),
        pledge=Pledge(
            id=1,
            year_id=1,
            name="Giao ước thi đua năm 2017",
            date=DAY,
            place="Hà Nội",
            witness_name="Nguyễn Văn H",
            witness_position="Thứ trưởng",
            copies=5,
            promises="Thực hiện nghiêm túc",
        ),
        movement=THEME,
        rows=(PledgeRow(item, TARGET, None), PledgeRow(own, None, None)),
        signers=tuple(
            (
                Unit(code=f"D{at}", name=f"Cục số {at}"),
                PledgeSigner(pledge_id=1, unit_id=at, name=f"Người {at}", position="Cục trưởng"),
            )
            for at in range(1, signers + 1)
        ),
    )
