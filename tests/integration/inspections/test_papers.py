"""The papers of inspections: what each needs, and that each says what the registers hold."""

import datetime
from pathlib import Path

import openpyxl
import pytest
from docx import Document as WordFile

from tests.support.visits import forget_visits
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.inspections import InspectionCode, Verdict
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import InspectionPeriod
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.inspections.inspection_facts import read_visit, visit_facts
from thidua_desktop.services.open_store import OpenStore


def words_of(path: Path) -> str:
    """Everything that stands in a Word file, tables too."""
    file = WordFile(str(path))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in file.paragraphs] + cells)


def first(cases: OpenStore) -> int:
    return stored_id(cases.registers.list(Inspection)[0])


def test_the_minutes_say_what_was_found(cases: OpenStore, tmp_path: Path) -> None:
    made = cases.issue_document(first(cases), DocumentKind.INSPECTION_MINUTES, tmp_path)
    text = words_of(made.path)
    for shown in (
        "tại Cục Trợ giúp pháp lý",
        "6 tháng đầu năm 2017",
        "Lập sổ theo dõi kết quả từng chỉ tiêu thi đua theo quý",
        "31/07/2017",
        "Không áp dụng",
        "11 giờ 15 phút",
        "Cục nhất trí với nội dung biên bản và tiếp thu các kiến nghị của Đoàn.",
    ):
        assert shown in text
    assert "ngày …… tháng" not in text
    assert made.path.name == "Bien-ban-kiem-tra-2017-tgpl-6-thang.docx"


def test_at_half_the_year_the_minutes_tell_what_the_half_year_reached(
    cases: OpenStore, tmp_path: Path
) -> None:
    half, year = (
        cases.read(read_visit, stored_id(one)) for one in cases.registers.list(Inspection)[:2]
    )
    by_register = [one.half_year for one in half.work.targets]
    assert [one.achieved for one in visit_facts(half).targets] != [
        one.achieved for one in visit_facts(year).targets
    ]
    assert visit_facts(half).targets[0].achieved == by_register[0]


def test_nothing_that_failed_is_passed_over_where_nobody_summed_it_up(
    cases: OpenStore, tmp_path: Path
) -> None:
    registers = cases.registers
    day = datetime.date(2017, 12, 1)
    planned = Inspection(year_id=1, unit_id=3, period=InspectionPeriod.YEAR, date=day)
    visit = registers.save(planned.model_copy(update={"lead_name": "Nguyễn Văn An"}))
    for item, verdict in (("Hồ sơ lưu", Verdict.FAILED), ("Giao ước", Verdict.PASSED)):
        registers.save(Finding(inspection_id=stored_id(visit), item=item, verdict=verdict))
    registers.save(visit.model_copy(update={"signed": day}))
    made = cases.issue_document(stored_id(visit), DocumentKind.INSPECTION_MINUTES, tmp_path)
    text = words_of(made.path)
    assert "2. Tồn tại, hạn chế\nNhư đã nêu tại điểm 3 Mục II.\n" in text
    notice = cases.issue_document(1, DocumentKind.INSPECTION_NOTICE, tmp_path)
    text = words_of(notice.path)
    assert ": đạt 01/02 nội dung kiểm tra." in text
    assert ": Hồ sơ lưu: chưa đạt." in text


def test_the_plan_has_its_schedule_and_the_decision_its_team(
    cases: OpenStore, tmp_path: Path
) -> None:
    plan = words_of(cases.issue_document(1, DocumentKind.INSPECTION_PLAN, tmp_path).path)
    assert "02 đơn vị: Cục Trợ giúp pháp lý; Thanh tra Bộ" in plan
    assert "B.8. Kết quả phấn đấu" in plan
    assert plan.count("A.1. ") == 1  # of four visits, each item once
    assert "20/06/2017, 08 giờ 30 phút" in plan
    team = words_of(cases.issue_document(1, DocumentKind.INSPECTION_TEAM, tmp_path).path)
    assert "– Trưởng đoàn;" in team
    assert "– Thư ký." in team
    assert "Cục trưởng Cục Hộ tịch, quốc tịch, chứng thực – Trưởng đoàn" in team
    bases = [line for line in team.splitlines() if line.startswith("Căn cứ")]
    assert bases[0].startswith("Căn cứ Luật Thi đua, khen thưởng ngày")
    assert not any("91/2017/NĐ-CP" in line for line in bases)  # not in force in June
    assert all(line.endswith(";") for line in bases)


def test_letter_and_outline_go_to_the_unit_with_its_targets(
    cases: OpenStore, tmp_path: Path
) -> None:
    letter = cases.issue_document(first(cases), DocumentKind.INSPECTION_LETTER, tmp_path)
    text = words_of(letter.path)
    assert "Kính gửi: Cục Trợ giúp pháp lý." in text
    assert "13 tháng 6 năm 2017" in text
    outline = cases.issue_document(first(cases), DocumentKind.SELF_INSPECTION, tmp_path)
    text = words_of(outline.path)
    assert "VI. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN" in text
    assert "Tỷ lệ hoàn thành nhiệm vụ theo Chương trình, Kế hoạch công tác năm" in text


def test_the_notice_tells_of_what_waits_for_it(cases: OpenStore, tmp_path: Path) -> None:
    text = words_of(cases.issue_document(1, DocumentKind.INSPECTION_NOTICE, tmp_path).path)
    assert "01 đơn vị" in text  # only the last visit is signed and not told of yet
    assert "Thanh tra Bộ: " in text
    assert "Đối với Bộ" in text


def test_the_workbook_counts_what_is_open(cases: OpenStore, tmp_path: Path) -> None:
    made = cases.issue_document(1, DocumentKind.RECOMMENDATIONS, tmp_path)
    file = openpyxl.load_workbook(made.path, data_only=True)
    page = file.active
    assert page is not None
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    sums = {row[3]: row[4] for row in rows if isinstance(row[4], int)}
    assert sums == {
        "Chưa thực hiện xong": 2,
        "Đã báo cáo, chờ chấp nhận": 1,
        "Đã chấp nhận": 3,
    }
    shown = [row[8] for row in rows if isinstance(row[0], int)]
    assert shown[0] == "Chưa thực hiện xong, quá hạn 12 ngày"


def refused(cases: OpenStore, of: int, kind: DocumentKind, folder: Path) -> object:
    with pytest.raises(Refused) as caught:
        cases.issue_document(of, kind, folder)
    return caught.value.code


def test_each_says_what_is_missing(cases: OpenStore, tmp_path: Path) -> None:
    forget_visits(cases)
    year = {
        DocumentKind.INSPECTION_PLAN: InspectionCode.NO_VISITS,
        DocumentKind.INSPECTION_TEAM: InspectionCode.NO_VISITS,
        DocumentKind.INSPECTION_NOTICE: InspectionCode.NOTHING_SIGNED,
        DocumentKind.RECOMMENDATIONS: InspectionCode.NO_RECOMMENDATIONS,
    }
    for kind, code in year.items():
        assert refused(cases, 1, kind, tmp_path) is code
    visit = cases.registers.save(
        Inspection(year_id=1, unit_id=3, period=InspectionPeriod.YEAR, lead_unit_id=4)
    )
    visit_id = stored_id(visit)
    of_a_visit = {
        DocumentKind.INSPECTION_LETTER: InspectionCode.NO_DAY,
        DocumentKind.SELF_INSPECTION: InspectionCode.NO_ITEMS,
        DocumentKind.INSPECTION_MINUTES: InspectionCode.NO_LEAD,
    }
    for kind, code in of_a_visit.items():
        assert refused(cases, visit_id, kind, tmp_path) is code
    assert refused(cases, 1, DocumentKind.INSPECTION_PLAN, tmp_path) is InspectionCode.NO_DAY
    assert refused(cases, 1, DocumentKind.INSPECTION_TEAM, tmp_path) is InspectionCode.NO_LEAD
    cases.registers.save(visit.model_copy(update={"lead_name": "Nguyễn Văn An"}))
    assert refused(cases, 1, DocumentKind.INSPECTION_TEAM, tmp_path) is InspectionCode.TEAM_SMALL
    minutes = DocumentKind.INSPECTION_MINUTES
    assert refused(cases, visit_id, minutes, tmp_path) is InspectionCode.NO_ITEMS
