"""Kế hoạch of the cluster and its pledge, read as the office would."""

from dataclasses import replace

from tests.support.sample_plans import GRADED, TARGET, sample_plan, sample_pledge
from tests.support.word_reader import opened, paragraphs, tables
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.plans import Comparison, PlanCode, ValueKind
from thidua_desktop.files.documents import document_writer
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.plans import PlanTarget
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.texts.plans.plans import target_text


def _lines(kind: DocumentKind, view: object) -> list[str]:
    return [one.text for one in paragraphs(opened(document_writer()(DOCUMENTS[kind], view)))]


def test_the_plan_of_the_year_has_the_parts_of_its_skeleton() -> None:
    lines = _lines(DocumentKind.PLAN, sample_plan())
    text = "\n".join(lines)
    heads = [line for line in lines if line[:3].strip(". ") in ("I", "II", "III", "IV", "V")]
    assert heads == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. NỘI DUNG, NHIỆM VỤ",
        "III. TIẾN ĐỘ THỰC HIỆN",
        "IV. KINH PHÍ",
        "V. TỔ CHỨC THỰC HIỆN",
    ]
    assert (
        "Thực hiện Kế hoạch của Bộ ban hành kèm theo Quyết định số 131/QĐ-BTP ngày 24 tháng 3 năm "
        "2017 của Bộ trưởng Bộ Tư pháp, Cụm thi đua số III xây dựng Kế hoạch hoạt động của Cụm năm "
        "2017 như sau:"
    ) in text
    assert "Chủ đề thi đua của Cụm: “Tôn trọng kỷ cương”." in text
    assert "- Hồ sơ đúng hạn: đạt từ 98% trở lên." in text
    assert "- Xếp loại: đạt từ mức “Hoàn thành tốt nhiệm vụ” trở lên." in text
    assert text.count("./.") == 1


def test_a_task_without_owner_or_date_says_so() -> None:
    body = document_writer()(DOCUMENTS[DocumentKind.PLAN], sample_plan())
    rows = next(table for table in tables(body) if table[0][0] == "STT")
    assert rows[1][1:5] == ["Sơ kết", "Chưa có chủ trì", "Cục B", "24/03/2017"]
    assert rows[2][2:5] == ["Thư ký Cụm", "Cục B", "Chưa có thời hạn"]


def test_without_money_no_heading_is_left_out_in_the_count() -> None:
    view = sample_plan()
    without = replace(view, plan=view.plan.model_copy(update={"funding": ""}))
    assert "IV. TỔ CHỨC THỰC HIỆN" in _lines(DocumentKind.PLAN, without)


def test_the_plan_of_a_movement_tells_its_contents_and_time() -> None:
    lines = _lines(DocumentKind.MOVEMENT_PLAN, sample_plan(DocumentKind.MOVEMENT_PLAN))
    assert "- Nội dung hai." in lines
    assert "Từ ngày 24 tháng 3 năm 2017 đến ngày 22 tháng 11 năm 2017." in lines
    assert "“Thi về đích sớm”." in lines
    assert "VI. TỔ CHỨC THỰC HIỆN" in lines


def test_the_pledge_has_a_cell_for_each_unit() -> None:
    view = sample_pledge()
    lines = _lines(DocumentKind.PLEDGE, view)
    text = "\n".join(lines)
    assert "Hưởng ứng chủ đề thi đua “Tôn trọng kỷ cương”, hôm nay, ngày 24 tháng 3" in text
    assert "1. Hồ sơ đúng hạn: đạt từ 98% trở lên." in lines
    assert "2. Đoàn kết." in lines
    for at in range(1, 5):
        assert f"CỤC SỐ {at}" in text
        assert f"Người {at}" in text
    assert "CHỨNG KIẾN" in text
    assert "Nguyễn Văn H" in text


def test_each_says_what_it_lacks() -> None:
    needs = {kind: DOCUMENTS[kind].why_not for kind in DocumentKind}
    view = sample_plan()
    assert needs[DocumentKind.PLAN](view) is None
    assert needs[DocumentKind.PLAN](replace(view, tasks=())) is PlanCode.NO_TASKS
    units = view.plan.model_copy(update={"level": PlanLevel.UNIT})
    assert needs[DocumentKind.PLAN](replace(view, plan=units)) is PlanCode.NOT_OF_CLUSTER
    of_movement = sample_plan(DocumentKind.MOVEMENT_PLAN)
    assert needs[DocumentKind.MOVEMENT_PLAN](of_movement) is None
    assert needs[DocumentKind.MOVEMENT_PLAN](view) is PlanCode.NOT_OF_CLUSTER
    bare = replace(of_movement, movement=None, tasks=())
    assert needs[DocumentKind.MOVEMENT_PLAN](bare) is PlanCode.NO_CONTENTS
    pledge = sample_pledge()
    assert needs[DocumentKind.PLEDGE](pledge) is None
    assert needs[DocumentKind.PLEDGE](replace(pledge, rows=())) is PlanCode.NO_ITEMS
    assert needs[DocumentKind.PLEDGE](replace(pledge, signers=())) is PlanCode.NO_SIGNERS


def test_a_target_is_worded_as_it_is_meant() -> None:
    def text(target: PlanTarget, **values: object) -> str:
        return target_text(target.model_copy(update=values))

    assert text(TARGET, comparison=Comparison.EQUAL, planned="0") == "Hồ sơ đúng hạn: không có"
    assert text(TARGET, comparison=Comparison.AT_MOST, planned="5", unit_of_measure="ngày") == (
        "Hồ sơ đúng hạn: không quá 05 ngày"
    )
    assert text(TARGET, planned="") == "Hồ sơ đúng hạn"
    assert text(GRADED, value_kind=ValueKind.YES_NO, planned="yes") == "Xếp loại"
