"""The heads of pages and of cards: their keys, and their room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.windows import show_active
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, vbox
from thidua_desktop.ui.widgets.base.page_heads import PageHeads


def test_the_first_of_eleven_pages_keeps_its_key(qtbot: QtBot) -> None:
    turned: list[int] = []
    tab = QWidget()
    heads = PageHeads(tab, [f"Trang {at}" for at in range(11)], turned.append)
    vbox(heads, on=tab)
    qtbot.addWidget(tab)
    show_active(qtbot, tab, 900, 200)
    for key in (Qt.Key.Key_1, Qt.Key.Key_9, Qt.Key.Key_0):
        qtbot.keyClick(tab, key, Qt.KeyboardModifier.ControlModifier)
    assert turned == [0, 8, 9]
    tips = [one.toolTip() for one in heads.group.buttons()]
    assert tips[0] == "Ctrl+1"
    assert tips[9:] == ["Ctrl+0", ""]


def test_what_can_be_done_with_a_card_stands_under_its_title_where_that_is_long(
    qtbot: QtBot,
) -> None:
    card = Card("Cục Hộ tịch")
    parts = [button("Lưu và thêm tiếp", key="Ctrl+Enter", shortcut=False), QPushButton("Xóa")]
    for part in parts:
        card.add_to_head(part)
    card.body.addStretch(1)
    qtbot.addWidget(card)

    def tops() -> set[int]:
        qtbot.waitUntil(lambda: card.head.height() == card.head.heightForWidth(card.head.width()))
        return {part.y() for part in parts}

    card.resize(560, 200)
    card.show()
    assert tops() == {0}  # beside it
    card.set_title("Cục Hộ tịch, quốc tịch, chứng thực – Cờ thi đua ngành Tư pháp")
    (under,) = tops()
    assert under > 0
    card.resize(280, 300)
    first, second = sorted(tops())
    assert second > first > 0  # in two lines
    assert all(part.geometry().right() < card.head.width() for part in parts)
