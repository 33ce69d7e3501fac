"""The tab *Tổng quan* over the sample, as its tests find it."""

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.support.windows import show_active
from tests.support.years import Years
from thidua_desktop.ui.tabs.years.tab import STEPS, YearTab


@pytest.fixture
def tab(years: Years, qtbot: QtBot, settings: QSettings) -> YearTab:
    made = years.tab(settings)
    qtbot.addWidget(made)
    made.show_year(years.status())
    show_active(qtbot, made, 1366, 596)
    made.show_section(STEPS)
    return made
