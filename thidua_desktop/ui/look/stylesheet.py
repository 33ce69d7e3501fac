"""The style sheet of the whole application, written with the names of roles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from thidua_desktop.paths import resources
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from collections.abc import Mapping


_TEXTS: Final = """
QWidget { color: @text; }
QMainWindow, QDialog, QWidget[role="page"] { background: @ground; }
QLabel { background: transparent; }
QLabel[role="page_title"] { font-size: 28px; font-weight: 700; }
QLabel[role="title"] { font-size: 20px; font-weight: 700; }
QLabel[role="heading"] { font-size: 18px; font-weight: 700; }
QLabel[role="strong"] { font-size: 15px; font-weight: 700; }
QLabel[role="section"] { font-size: 14px; font-weight: 700; color: @secondary; }
QLabel[role="body"] { font-size: 15px; }
QLabel[role="reading"] { font-size: 18px; }
QLabel[role="secondary"] { color: @secondary; }
QLabel[role="small"] { font-size: 12px; color: @secondary; }
QLabel[role="said"] { font-size: 12px; }
QLabel[role="field_label"] { font-size: 12px; font-weight: 700; color: @secondary; }
QLabel[role="code"] { font-size: 20px; font-weight: 700; letter-spacing: 2px; }
QLabel[role="badge"] { font-size: 12px; font-weight: 700; color: @warning;
  background: @warning_ground; border-radius: 9px; padding: 1px 8px; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="info"], QLabel[tone="primary"] { color: @link; }
QLabel[tone="elected"] { color: @elected_text; }
QLabel[tone="secondary"] { color: @secondary; }
QLabel[tone="hall"] { color: @hall_text; }
QLabel[tone="hall_secondary"] { color: @hall_secondary; }
QToolTip { color: @text; background: @card; border: 1px solid @field_line; padding: 4px 8px; }
"""

_FRAMES: Final = """
QFrame[role="card"] { background: @card; border: 1px solid @line; border-radius: 9px; }
QFrame[role="panel"] { background: @card; border: none; }
QFrame[role="bar"] { background: @raised; border: none; border-radius: 8px;
  border-top-left-radius: 0; border-top-right-radius: 0; }
QFrame[role="hall"] { background: @hall; border: none; border-radius: 9px; }
QFrame[role="line"] { background: @line; border: none; }
QFrame[role="good"] { background: @good_ground; border: none; border-radius: 8px; }
QFrame[role="bad"] { background: @bad_ground; border: none; border-radius: 8px; }
QFrame[role="warning"] { background: @warning_ground; border: none; border-radius: 8px; }
QFrame[role="info"] { background: @info_ground; border: none; border-radius: 8px; }
QFrame[role="header"] { background: @header; border: none; }
QFrame[role="tab_strip"] { background: @tab_strip; border: none; border-bottom: 1px solid @line; }
QFrame[role="header"] QLabel { color: @on_header; }
QFrame[role="header"] QLabel[role="badge"] { background: @header_box; color: @hall_elected; }
QFrame[role="header"] QLineEdit { background: @header_box; color: @on_header; border: none; }
QFrame[role="header"] QLineEdit:focus { border: 2px solid @header_quiet; }
QFrame[role="header"] QPushButton { background: @header_box; color: @on_header; border: none;
  font-weight: 400; padding: 0 14px; text-align: left; }
QFrame[role="header"] QPushButton:focus { border: 2px solid @header_quiet; padding: 0 12px; }
QFrame[role="header"] QPushButton#menuButton { background: transparent; padding: 0 8px; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollArea[role="card"] { background: @card; border: 1px solid @line; border-radius: 9px; }
QScrollArea[role="reached"] { border: 1px solid transparent; border-radius: 6px; }
QScrollArea[role="reached"]:focus { border-color: @primary; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: @field_line; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_BUTTONS: Final = """
QPushButton { background: @card; border: 1px solid @field_line; border-radius: 6px;
  min-height: 34px; padding: 0 15px; font-weight: 700; outline: none; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @primary_ground; }
QPushButton:focus { border: 2px solid @primary; padding: 0 14px; min-height: 32px; }
QPushButton:disabled { color: @secondary; background: @raised; border: 1px solid @line; }
QPushButton:checked { background: @primary_ground; color: @primary; border-color: @primary; }
QPushButton[role="primary"] { background: @primary; color: @on_primary; border-color: @primary; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {
  background: @primary_hover; border-color: @primary_hover; }
QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton[role="good"] { background: @good; color: @on_good; border-color: @good;
  font-size: 15px; min-height: 46px; padding: 0 20px; }
QPushButton[role="good"]:hover, QPushButton[role="good"]:pressed {
  background: @good_hover; border-color: @good_hover; }
QPushButton[role="good"]:focus { border: 2px solid @text; min-height: 44px; padding: 0 19px; }
QPushButton[role="danger"] { color: @bad; border-color: @bad; }
QPushButton[role="danger"]:hover, QPushButton[role="danger"]:pressed { background: @bad_ground; }
QPushButton[role="danger"]:focus { border: 2px solid @bad; }
QPushButton[role="bad"] { background: @bad; color: @on_bad; border-color: @bad; }
QPushButton[role="bad"]:hover, QPushButton[role="bad"]:pressed {
  background: @bad_hover; border-color: @bad_hover; }
QPushButton[role="bad"]:focus { border: 2px solid @text; }
QPushButton[role="bad_big"] { background: @bad; color: @on_bad; border-color: @bad;
  font-size: 15px; min-height: 46px; padding: 0 20px; }
QPushButton[role="bad_big"]:hover { background: @bad_hover; border-color: @bad_hover; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: @raised; }
QPushButton[role="quiet"]:focus { border: 2px solid @primary; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: @link;
  padding: 0 3px; min-height: 26px; font-weight: 400; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid @primary; }
QPushButton[role="hall"] { background: @hall_track; color: @hall_text; border-color: @hall_others;
  padding: 0 8px; }
QPushButton[role="hall"]:hover { background: @hall_others; }
QPushButton[role="hall"]:focus { border: 2px solid @hall_secondary; padding: 0 7px; }
QPushButton[role="primary"]:disabled, QPushButton[role="good"]:disabled,
QPushButton[role="danger"]:disabled, QPushButton[role="bad"]:disabled,
QPushButton[role="bad_big"]:disabled { color: @secondary; background: @raised;
  border: 1px solid @line; }
QPushButton[role="quiet"]:disabled, QPushButton[role="link"]:disabled {
  color: @secondary; background: transparent; border-color: transparent; }
QPushButton[role="hall"]:disabled { color: @hall_secondary; background: @hall_raised;
  border: 1px solid @hall_track; }
"""

_EDITORS: Final = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: @card; border: 1px solid @field_line; border-radius: 6px; padding: 0 10px;
  selection-background-color: @primary; selection-color: @on_primary; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 34px; max-height: 34px; }
QComboBox { padding-left: 12px; }
QComboBox:focus { padding-left: 11px; }
QPlainTextEdit, QTextEdit { padding: 6px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid @primary; padding: 0 9px; min-height: 32px; max-height: 32px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @primary; padding: 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
QLineEdit:read-only, QPlainTextEdit:read-only {
  color: @secondary; background: @raised; border-color: @line; }
QLineEdit[fault="true"], QPlainTextEdit[fault="true"], QComboBox[fault="true"],
QAbstractSpinBox[fault="true"] { border: 2px solid @bad; padding: 0 9px;
  min-height: 32px; max-height: 32px; }
QPlainTextEdit[fault="true"] { padding: 5px; }
QAbstractItemView QLineEdit { border-radius: 0; min-height: 0; max-height: 999px; padding: 0 4px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QLineEdit:focus,
QAbstractSpinBox QLineEdit:focus { border: none; padding: 0;
  min-height: 0; max-height: 999px; background: transparent; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$icons/field-down.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @field_line; padding: 4px;
  selection-background-color: @primary_ground; selection-color: @text; outline: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 22px;
  background: transparent; }
QAbstractSpinBox::up-arrow { image: url("$icons/field-up.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("$icons/field-down.svg"); width: 12px; height: 12px; }
QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: 28px; }
QDateEdit::down-arrow { image: url("$icons/field-down.svg"); width: 14px; height: 14px; }
QCheckBox, QRadioButton { background: transparent; spacing: 8px; min-height: 24px; }
QCheckBox::indicator, QRadioButton::indicator { width: 18px; height: 18px; background: @card;
  border: 1px solid @field_line; border-radius: 4px; }
QRadioButton::indicator { border-radius: 10px; }
QCheckBox::indicator:checked { background: @primary; border-color: @primary;
  image: url("$icons/field-check-$theme.svg"); }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 6px solid @primary;
  background: @on_primary; }
QCheckBox:focus, QRadioButton:focus { color: @link; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @primary; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @raised;
  border-color: @line; }
QCheckBox:disabled, QRadioButton:disabled { color: @secondary; }
QGroupBox { border: none; font-weight: 700; margin-top: 24px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
"""

_VIEWS: Final = """
QTableView, QTreeView, QListView, QListWidget { background: @card; border: 1px solid @line;
  border-radius: 9px; gridline-color: transparent; outline: none;
  selection-background-color: @primary_ground; selection-color: @text; }
QTableView::item { border: none; padding: 0 12px; }
QListView::indicator { width: 16px; height: 16px; background: @card;
  border: 1px solid @field_line; border-radius: 4px; }
QListView::indicator:checked { background: @primary; border-color: @primary;
  image: url("$icons/field-check-$theme.svg"); }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @secondary; border: none;
  border-bottom: 1px solid @line; font-size: 12px; font-weight: 700; padding: 0 15px; }
QTableCornerButton::section { background: transparent; border: none; }
QMenu { background: @card; border: 1px solid @field_line; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: 6px; }
QMenu::item:selected { background: @primary_ground; }
QMenu::item:disabled { color: @secondary; }
QMenu::separator { height: 1px; background: @line; margin: 6px 4px; }
QMenu::icon { padding-left: 8px; }
QProgressBar { background: @track; border: none; border-radius: 4px; max-height: 8px;
  min-height: 8px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @primary; border-radius: 4px; }
QCalendarWidget QAbstractItemView { border-radius: 0; selection-background-color: @primary;
  selection-color: @on_primary; }
QCalendarWidget { border: 1px solid @field_line; }
QCalendarWidget QTableView { border: none; }
QCalendarWidget QTableView::item { padding: 0; }
QCalendarWidget #qt_calendar_navigationbar { background: @card; border-bottom: 1px solid @line; }
QCalendarWidget QToolButton { color: @text; background: @card; padding: 4px 8px; }
"""


def build(colours: Mapping[Role, str]) -> str:
    names = {role.value: value for role, value in colours.items()}
    whole = _TEXTS + _FRAMES + _BUTTONS + _EDITORS + _VIEWS
    whole = re.sub(r"@([a-z_]+)", lambda found: names[found[1]], whole)
    whole = whole.replace("$theme", "dark" if colours[Role.ON_PRIMARY] != "#FFFFFF" else "light")
    return whole.replace("$icons", (resources() / "icons").as_posix())
