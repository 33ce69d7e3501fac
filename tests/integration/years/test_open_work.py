"""What a year leaves undone, for whoever goes on."""

import datetime
from pathlib import Path

from tests.support.year_office import office
from thidua_desktop.domain.codes.documents import DraftForm, DraftState
from thidua_desktop.records.choices import Addressee, InspectionPeriod, PlanLevel
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.records.plans import Plan, PlanTask
from thidua_desktop.records.year import OpenTask
from thidua_desktop.services.contributed import DUE_DATES, OPEN_WORK
from thidua_desktop.services.search import spot_of
from thidua_desktop.services.years.open_work import OpenItem, open_work

DUE = datetime.date(2017, 12, 20)


def test_open_work_comes_from_plans_inspections_and_earlier_years(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        a, b = made.unit("A"), made.unit("B")
        year, other = made.year(2017, a, b), made.year(2016)
        plan = made.add(Plan(year_id=year, level=PlanLevel.UNIT, unit_id=a, name="Kế hoạch A"))
        made.add(PlanTask(plan_id=plan, text="Còn dở", due=DUE))
        made.add(PlanTask(plan_id=plan, text="Của B", owner_unit_id=b))
        made.add(PlanTask(plan_id=plan, text="Xong", done=DUE))
        looked = made.add(Inspection(year_id=year, unit_id=b, period=InspectionPeriod.HALF_YEAR))
        made.add(Finding(inspection_id=looked, item="1", recommendation="Lập sổ"))
        made.add(Finding(inspection_id=looked, item="2", recommendation="Đã lập", done=DUE))
        made.add(Finding(inspection_id=looked, item="3", finding="Tốt"))
        asked = Finding(inspection_id=looked, item="4", recommendation="Sửa mẫu")
        made.add(asked.model_copy(update={"addressee": Addressee.MINISTRY}))
        made.add(OpenTask(year_id=year, from_year=2016, source="Kế hoạch 2016", text="Cũ"))
        made.add(OpenTask(year_id=year, from_year=2016, source="x", text="Xong", done=DUE))
        made.add(OpenTask(year_id=other, from_year=2015, source="x", text="Năm khác"))
        with made.raw("look") as uow:
            found = open_work(uow, year, OPEN_WORK)
    assert found == (
        OpenItem("Kế hoạch A", "Còn dở", a, "Cục A", DUE),
        OpenItem("Kế hoạch A", "Của B", b, "Cục B", None),
        OpenItem("Kiểm tra 6 tháng đầu năm tại Cục B", "Lập sổ", b, "Cục B", None),
        OpenItem("Kiểm tra 6 tháng đầu năm tại Cục B", "Sửa mẫu", None, "Bộ", None),
        OpenItem("Kế hoạch 2016", "Cũ", None, "", None),
    )


def test_a_draft_that_waits_for_its_signature_or_its_number_is_open_and_leads_to_its_place(
    tmp_path: Path,
) -> None:
    with office(tmp_path) as made:
        year = made.year(2017)
        draft = Draft(year_id=year, form=DraftForm.LETTER, subject="V/v gửi báo cáo")
        made.add(draft)
        made.add(draft.model_copy(update={"state": DraftState.ISSUED, "signed": DUE}))
        submitted = made.add(draft.model_copy(update={"state": DraftState.SUBMITTED}))
        friday = datetime.date(2017, 12, 22)
        made.add(draft.model_copy(update={"state": DraftState.SIGNED, "signed": friday}))
        with made.raw("look") as uow:
            found = open_work(uow, year, OPEN_WORK)
            assert found == open_work(uow, year, DUE_DATES)
            spot = spot_of(uow, found[0].table, found[0].record_id or 0)
    assert [(one.source, one.text, one.due) for one in found] == [
        ("Soạn thảo, trình ký", "Ký văn bản đã trình: V/v gửi báo cáo", None),
        (
            "Soạn thảo, trình ký",
            "Cấp số, ngày và phát hành văn bản đã ký: V/v gửi báo cáo",
            datetime.date(2017, 12, 25),
        ),
    ]
    assert spot is not None
    assert (spot.table, spot.record_id) == ("drafts", submitted)
