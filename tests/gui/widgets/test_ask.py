"""The dialog: keyboard alone, what is needed is asked for, one key never publishes."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.domain.codes.registers import FieldCode, RegisterCode
from thidua_desktop.records.base import FieldKind
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.base.choices import YES
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.ask import Ask, Question, ask, asked, inform
from thidua_desktop.ui.widgets.base.editors import fill_editor

pytestmark = pytest.mark.expects_dialog
CTRL = Qt.KeyboardModifier.ControlModifier
REASON = asked("reason", "Lý do", FieldKind.TEXT, ("Gõ nhầm", "Nhầm phiếu"))
Opened = Callable[..., tuple[Ask, list[dict[str, Any]]]]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialogs: list[Ask] = []

    def open_one(**parts: object) -> tuple[Ask, list[dict[str, Any]]]:
        given: list[dict[str, Any]] = []
        question = Question("Công bố kết quả", "Hội trường sẽ thấy.", "Công bố", **parts)  # type: ignore[arg-type]  # any part
        dialog = ask(window, question, given.append)
        dialogs.append(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog, given

    yield open_one
    for dialog in dialogs:
        dialog.reject()


def test_ctrl_enter_answers(opened: Opened, qtbot: QtBot) -> None:
    dialog, given = opened(fields=(REASON,))
    dialog.fill("reason", "Gõ nhầm")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert given == [{"reason": "Gõ nhầm"}]


def test_one_key_does_not_publish(opened: Opened, qtbot: QtBot) -> None:
    dialog, given = opened(ctrl_enter=True, consequences=("Hội trường thấy 04 tập thể.",))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(dialog, key)
        qtbot.keyClick(dialog.primary, key)
    assert given == []
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Enter, CTRL)
    assert given == [{}]


def test_enter_answers_where_one_key_may(opened: Opened, qtbot: QtBot) -> None:
    dialog, given = opened(fields=(asked("who", "Người quyết định"),))
    qtbot.keyClicks(dialog.field("who").editor, "Ban")
    qtbot.keyClick(dialog.field("who").editor, Qt.Key.Key_Return)
    assert given == [{"who": "Ban"}]


def test_escape_leaves_it_undone(opened: Opened, qtbot: QtBot) -> None:
    dialog, given = opened(fields=(REASON,))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert given == []


def test_a_needed_field_left_empty_is_named(opened: Opened, qtbot: QtBot) -> None:
    dialog, given = opened(
        fields=(REASON, asked("note", "Ghi chú", FieldKind.LONG_TEXT, required=False))
    )
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert given == []
    assert dialog.field("reason").fault() == sentence(FieldCode.REQUIRED)
    assert dialog.field("note").fault() == ""
    dialog.fill("reason", "Nhầm phiếu")
    dialog.accept()
    assert given == [{"reason": "Nhầm phiếu", "note": ""}]


def test_every_kind_of_field_gives_its_value(opened: Opened) -> None:
    kinds = {
        FieldKind.TEXT: ("tự viết", "tự viết"),
        FieldKind.LONG_TEXT: ("hai\ndòng", "hai\ndòng"),
        FieldKind.CHOICE: ("b", "b"),
        FieldKind.PERSON: ("Nguyễn Văn A", "Nguyễn Văn A"),
        FieldKind.DATE: ("22/11/2017", datetime.date(2017, 11, 22)),
        FieldKind.TIME: ("14:30", datetime.time(14, 30)),
        FieldKind.NUMBER: ("12", 12),
        FieldKind.FLAG: (YES, True),
    }
    offering = (FieldKind.TEXT, FieldKind.CHOICE, FieldKind.PERSON)
    fields = tuple(
        asked(kind, kind, kind, ("a", "b") if kind in offering else ()) for kind in kinds
    )
    dialog, given = opened(fields=fields)
    for kind, (text, _) in kinds.items():
        dialog.fill(kind, text)
    dialog.accept()
    assert given == [{kind: value for kind, (_, value) in kinds.items()}]


def test_a_word_may_stand_for_a_value(opened: Opened) -> None:
    units = {"Không": None, "Thanh tra": 7}
    dialog, given = opened(fields=(asked("unit", "Đơn vị", FieldKind.CHOICE, units, 7),))
    assert dialog.answers() == {"unit": 7}
    dialog.fill("unit", "Không")
    dialog.accept()
    assert given == [{"unit": None}]


def test_what_is_refused_is_said_and_may_be_mended(opened: Opened) -> None:
    refused: list[dict[str, Any]] = []

    def act(answers: dict[str, Any]) -> None:
        refused.append(answers)
        if answers["who"] == "A":
            raise Refused(RegisterCode.NOTHING_TO_UNDO)

    dialog, _ = opened(fields=(asked("who", "Ai"),), stays=True)
    dialog._answered = act
    dialog.fill("who", "A")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.status.text()
    dialog.fill("who", "B")
    assert dialog.status.isHidden()  # it is being mended
    dialog.accept()
    assert not dialog.isVisible()


def test_a_field_that_is_not_asked_for_is_neither_checked_nor_read(opened: Opened) -> None:
    dialog, given = opened(fields=(asked("a", "A"), asked("b", "B")))
    dialog.form.set_asked(("b",), asked=False)
    dialog.fill("a", "1")
    dialog.accept()
    assert given == [{"a": "1", "b": ""}]


@pytest.mark.parametrize(
    ("kind", "text", "taken"),
    [
        (FieldKind.DATE, "22/11/2017", datetime.date(2017, 11, 22)),
        (FieldKind.TIME, "8h05", datetime.time(8, 5)),
        (FieldKind.NUMBER, "1.250", 1250),
    ],
)
def test_what_is_written_is_read_as_in_every_form(
    opened: Opened, kind: FieldKind, text: str, taken: object
) -> None:
    dialog, given = opened(fields=(asked("it", "Một mục", kind),))
    editor = dialog.field("it").editor
    for wrong in ("hôm nay", "-5"):
        fill_editor(editor, wrong)
        dialog.accept()
        assert dialog.field("it").fault()
    assert given == []
    fill_editor(editor, text)
    dialog.accept()
    assert given == [{"it": taken}]


def test_a_choice_begins_with_nothing_chosen(opened: Opened) -> None:
    dialog, given = opened(fields=(asked("one", "Chọn", FieldKind.CHOICE, ("a", "b")),))
    editor = dialog.field("one").editor
    assert isinstance(editor, QComboBox)
    assert editor.currentIndex() == -1
    dialog.accept()
    assert given == []


def test_a_notice_has_one_button(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    notice = inform(window, "Đã in", "Biên bản đã gửi đến máy in.", "good")
    qtbot.waitUntil(notice.isActiveWindow)
    assert not hasattr(notice, "cancel")
    with qtbot.waitSignal(notice.finished):
        qtbot.keyClick(notice, Qt.Key.Key_Return)


def test_all_fields_are_in_sight_at_once(opened: Opened) -> None:
    names = ("name", "why", "who", "when")
    dialog, _ = opened(fields=tuple(asked(name, name) for name in names))
    last = dialog.field(names[-1])
    area = dialog.area
    assert area is not None
    assert area.viewport().rect().contains(last.mapTo(area.viewport(), last.rect().bottomLeft()))
