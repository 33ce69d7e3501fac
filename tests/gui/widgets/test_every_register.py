"""Every record class has its page, its sheet and its printed list without a line of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.stores import HeldClock, filled_store
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.base.ports import NewUnitOfWork
from thidua_desktop.services.importing.preview import RowChange, preview_steps
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.storage.engine import Store
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.widgets.register.register_page import PageParts, RegisterPage

KINDS = pytest.mark.parametrize("kind", ALL_RECORDS, ids=lambda kind: kind.register.name)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = filled_store(tmp_path / "kho.db")
    yield store
    store.close()


@pytest.fixture
def new_uow(store: Store) -> NewUnitOfWork:
    return store.new_uow("Thư ký")


def _source(kind: type[Record], new_uow: NewUnitOfWork) -> RecordSource[Record]:
    return RecordSource(kind, Registers(new_uow, HeldClock()))


@KINDS
def test_an_export_imports_unchanged(
    kind: type[Record], new_uow: NewUnitOfWork, tmp_path: Path
) -> None:
    source, sheets = _source(kind, new_uow), RegisterSheets(DiskPlacer())
    before, path = source.rows(), tmp_path / "so.xlsx"
    sheets.write(path, kind, before, source.links())
    table = sheets.read(path)
    preview = done_at_once(preview_steps(source, table))
    assert preview.problems == ()
    assert [row.change for row in preview.rows] == [RowChange.SAME]
    done_at_once(import_steps(source, table))
    assert source.rows() == before
    assert source.registers.undoable is None
    sheets.write_template(path, kind, source.links())
    assert len(sheets.read(path)[0].rows) == 1


@KINDS
def test_it_is_listed_found_shown_and_printed(
    qtbot: QtBot, kind: type[Record], new_uow: NewUnitOfWork, store: Store, settings: QSettings
) -> None:
    source = _source(kind, new_uow)
    page = RegisterPage(
        source,
        PageParts(RegisterSheets(DiskPlacer()), Changes(store.commits), FakePicker(), settings),
    )
    qtbot.addWidget(page)
    page.refresh()
    page.choose_first()
    assert page.card.title()
    assert set(page.form.names()) == {spec.name for spec in field_specs(kind)}
    assert not page.form.changed()
    columns = page.list.table.shown_columns()
    assert sum(column.stretch for column in columns) == 1
    for at in range(len(page.list.model.columns)):
        page.list.table.sort_by(at)
    page.list.filter.setText("khong-co-gi-nhu-the")
    assert page.shown() == ()
    page.list.filter.setText("")
    assert len(page.list.printed().rows) == 1
