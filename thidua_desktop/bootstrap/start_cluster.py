"""Lập Cụm mới at the start: the wizard with what it needs, and the new store that it makes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from thidua_desktop.bootstrap import wiring
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.files.toml.indicators import shipped_indicators
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.services.people.unit_posts import NEW_POSTS
from thidua_desktop.services.plans.year_plans import add_indicators
from thidua_desktop.services.units.new_cluster import NOT_TYPED, NewClusterForm, new_cluster
from thidua_desktop.storage.engine import new_store
from thidua_desktop.ui.start.new_cluster import NewClusterParts, NewClusterWizard
from thidua_desktop.ui.widgets.base.file_picker import FilePicker


def ask_cluster(
    page: QWidget, path: Path, files: FilePicker, take: Callable[[Path], None]
) -> NewClusterWizard:
    """Open the wizard; `take` is given the store that came of it."""
    sheets = RegisterSheets(DiskPlacer())
    parts = NewClusterParts(
        place=str(path),
        rules=shipped_rules().known(),
        files=files,
        read_sheets=sheets.read,
        write_template=lambda sheet: sheets.write_template(
            sheet, MemberUnit, without=NOT_TYPED, beside=NEW_POSTS.specs
        ),
        make=lambda form: _make(path, form),
    )
    wizard = NewClusterWizard(parts, page)
    wizard.done_well.connect(lambda: take(path))
    wizard.finished.connect(wizard.deleteLater)
    wizard.open()
    return wizard


def _make(path: Path, form: NewClusterForm) -> str:
    """Make the store, gone again where the form is refused. Raises Refused."""
    wiring.make_folder(path.parent)
    with new_store(path) as store:
        cases = wiring.use_cases(store, wiring.login_name())
        cases.do(new_cluster, form, shipped_rules())
        cases.registers.do(add_indicators, shipped_indicators())
    return ""
