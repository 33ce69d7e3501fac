"""A sheet of tasks names the units that work on each, on its way out and back."""

from pathlib import Path
from typing import Any

import openpyxl

from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.plans import PlanTask, TaskPartner
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.importing.preview import RowChange, preview_steps
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.plans.plan_tasks import TaskSource

HELPED = "Triển khai nội dung thi đua “Chung tay xây dựng quê hương”"
SHEETS = RegisterSheets(DiskPlacer())


def source_of(cases: OpenStore) -> tuple[TaskSource, PlanTask]:
    (task,) = cases.registers.list(PlanTask, text=HELPED)
    source = TaskSource(cases.registers, cases)
    source.narrow(plan_id=task.plan_id)
    return source, task


def exported(source: TaskSource, path: Path) -> Any:
    """Write it as the window does, and open it."""
    records = [source.record(row) for row in source.rows()]
    links, beside = source.links(), source.beside()
    SHEETS.write(path, PlanTask, records, links, tuple(source.fixed), None, beside)
    return openpyxl.load_workbook(path)


def test_partners_go_out_and_come_back(cases: OpenStore, tmp_path: Path) -> None:
    source, task = source_of(cases)
    path = tmp_path / "cong-viec.xlsx"
    book = exported(source, path)
    page = book.worksheets[0]
    titles = [cell.value for cell in page[1]]
    at = titles.index("Đơn vị phối hợp") + 1
    row = next(cell.row for cell in page["A"] if cell.value == HELPED)
    names = page.cell(row, at).value
    assert names == "Cục Trợ giúp pháp lý; Cục Công tác phía Nam; Cục Bổ trợ tư pháp"
    again = done_at_once(preview_steps(source, SHEETS.read(path)))
    assert {one.change for one in again.rows} == {RowChange.SAME}
    page.cell(row, at).value = "bttp; Cục Con nuôi; Sở Tư pháp"
    book.save(path)
    preview = done_at_once(preview_steps(source, SHEETS.read(path)))
    assert [(one.code, one.details) for one in preview.hints] == [
        (ImportHint.NO_UNIT, ("Sở Tư pháp",))
    ]
    done_at_once(import_steps(source, SHEETS.read(path)))
    units = {unit.id: unit.code for unit in cases.registers.list(Unit)}
    partners = cases.registers.list(TaskPartner, task_id=task.id)
    assert {units[one.unit_id] for one in partners} == {"BTTP", "CCN"}
    assert cases.registers.list(PlanTask, id=task.id)[0].partners == "Sở Tư pháp"
    cases.registers.undo()
    assert len(cases.registers.list(TaskPartner, task_id=task.id)) == 3


def test_a_sheet_without_that_column_leaves_them(cases: OpenStore, tmp_path: Path) -> None:
    source, task = source_of(cases)
    path = tmp_path / "cong-viec.xlsx"
    SHEETS.write(path, PlanTask, [task], source.links(), tuple(source.fixed))
    book = openpyxl.load_workbook(path)
    titles = [cell.value for cell in book.worksheets[0][1]]
    assert "Đơn vị phối hợp" not in titles
    book.worksheets[0].cell(2, titles.index("Sản phẩm") + 1).value = "Báo cáo"
    book.save(path)
    done_at_once(import_steps(source, SHEETS.read(path)))
    assert cases.registers.list(PlanTask, id=task.id)[0].product == "Báo cáo"
    assert len(cases.registers.list(TaskPartner, task_id=task.id)) == 3
