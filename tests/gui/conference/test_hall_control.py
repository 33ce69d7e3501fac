"""The hall's screen comes, goes and is unplugged; the count never notices."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.support.fake_screens import LAPTOP, PROJECTOR, FakeScreens, FakeWakefulness
from tests.support.sample_views import sample_conference, sample_round
from tests.support.windows import show_active
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import hall as texts
from thidua_desktop.ui.hall.hall_control import INTERVAL_MS, HallControl
from thidua_desktop.ui.hall.hall_keys import HallKeys
from thidua_desktop.ui.hall.hall_preview import HallMenu, HallPreview
from thidua_desktop.ui.hall.hall_scene import HallScene, SceneKind
from thidua_desktop.ui.hall.mirror_check import MirrorCheck
from thidua_desktop.ui.hall.wakefulness import MOST_TRIES

TYPED = sample_round(state=RoundState.COUNTING)
PUBLISHED = sample_round(state=RoundState.PUBLISHED)


def typed(papers: int) -> RoundView:
    return replace(TYPED, papers={1: dict(list(TYPED.papers[1].items())[:papers])})


@pytest.fixture
def screens(qapp: object) -> FakeScreens:
    return FakeScreens(LAPTOP, PROJECTOR)


@pytest.fixture
def wake() -> FakeWakefulness:
    return FakeWakefulness()


@pytest.fixture
def hall(screens: FakeScreens, wake: FakeWakefulness, settings: QSettings) -> Iterator[HallControl]:
    control = HallControl(settings, screens=screens, wakefulness=wake)
    control.attend(sample_conference(), typed(0))
    yield control
    control.close()


def kind(hall: HallControl) -> SceneKind:
    return hall.scene.kind


def shown(hall: HallControl) -> bool:
    return hall.shown


def blank(hall: HallControl) -> bool:
    return hall.is_blank


def geometry(hall: HallControl) -> tuple[int, int, int, int]:
    assert hall.window is not None
    box = hall.window.geometry()
    return box.x(), box.y(), box.width(), box.height()


def test_full_on_the_second_screen_and_never_in_the_way_of_the_keyboard(
    hall: HallControl, settings: QSettings
) -> None:
    hall.show()
    window = hall.window
    assert window is not None
    assert window.isFullScreen()
    assert geometry(hall) == (1366, 0, 1920, 1080)
    flags = window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert settings.value("hall/screen") == "projector"
    assert hall.text() == "Hội trường: tiến độ"


def test_an_unplugged_screen_hides_it_until_it_is_back(
    hall: HallControl, screens: FakeScreens
) -> None:
    hall.show()
    screens.plug(LAPTOP)
    assert not shown(hall)
    assert hall.wanted
    assert hall.text() == "Hội trường: mất màn hình"
    screens.plug(LAPTOP, replace(PROJECTOR, x=-1920))
    assert shown(hall)
    assert geometry(hall) == (-1920, 0, 1920, 1080)


def test_it_leaves_the_screen_to_which_the_operators_window_goes(
    hall: HallControl, screens: FakeScreens
) -> None:
    hall.show()
    screens.at = "projector"
    screens.changed.emit()
    assert geometry(hall) == (0, 0, 1366, 768)


def test_with_one_screen_it_is_a_window_that_can_be_moved(
    hall: HallControl, screens: FakeScreens
) -> None:
    screens.plug(LAPTOP)
    hall.show()
    window = hall.window
    assert window is not None
    assert not window.isFullScreen()
    assert not window.windowFlags() & Qt.WindowType.FramelessWindowHint
    screens.plug(LAPTOP, PROJECTOR)
    assert window.isFullScreen()


def test_its_own_close_button_gives_the_projector_back(
    hall: HallControl, screens: FakeScreens
) -> None:
    screens.plug(LAPTOP)
    hall.show()
    assert hall.window is not None
    hall.window.closeEvent(QCloseEvent())
    assert not hall.wanted
    assert hall.text() == "Hội trường: tắt"


def test_blank_at_once_and_back(hall: HallControl) -> None:
    hall.show()
    hall.toggle_blank()
    assert hall.window is not None
    assert hall.window.canvas.scene().kind is SceneKind.BLANK
    assert hall.text() == "Hội trường: tạm ẩn"
    hall.attend(sample_conference(), typed(3))
    assert hall.window.canvas.scene().kind is SceneKind.BLANK
    hall.toggle_blank()
    assert hall.scene.done == 3


def test_restarting_keeps_what_is_shown(hall: HallControl) -> None:
    hall.show()
    hall.close()
    assert not shown(hall)
    hall.attend(sample_conference(), typed(5))
    hall.show()
    assert hall.window is not None
    assert hall.window.canvas.scene() == hall.scene


def test_the_first_change_at_once_then_the_latest_once_in_a_while(
    hall: HallControl, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: kind(hall) is SceneKind.PROGRESS)
    seen: list[HallScene] = []
    # the scene of `attend` has just been drawn: let its interval pass
    with qtbot.waitSignal(hall.scene_changed, timeout=2000):
        hall.attend(sample_conference(), typed(1))
    hall.scene_changed.connect(seen.append)
    started = time.monotonic()
    for papers in range(2, 10):
        hall.attend(sample_conference(), typed(papers))
    qtbot.waitUntil(lambda: hall.scene.done == 9, timeout=2000)
    assert len(seen) <= 2 + int((time.monotonic() - started) * 1000 / INTERVAL_MS)
    assert seen[-1].done == 9


def test_a_result_only_once_it_is_published(hall: HallControl) -> None:
    with pytest.raises(ValueError, match="signed"):
        hall.publish(sample_round(state=RoundState.SIGNED))
    hall.attend(sample_conference(), PUBLISHED)
    assert kind(hall) is not SceneKind.RESULT
    hall.publish(PUBLISHED)
    assert (kind(hall), hall.slides) == (SceneKind.RESULT, (1, 2))
    hall.previous_slide()
    assert hall.slides == (1, 2)
    hall.next_slide()
    hall.next_slide()
    assert hall.slides == (2, 2)
    assert hall.scene.page == "Trang 2/2"


def test_after_a_restart_a_published_paper_is_shown_as_published(screens: FakeScreens) -> None:
    hall = HallControl(screens=screens)
    hall.attend(sample_conference(), PUBLISHED)
    assert (kind(hall), hall.published_id) == (SceneKind.RESULT, PUBLISHED.id)
    hall.show_progress()
    hall.attend(sample_conference(), PUBLISHED)
    assert (kind(hall), hall.scene.title) == (SceneKind.PROGRESS, texts.ANNOUNCED)
    assert hall.scene.caption == ""
    hall.close()


def test_another_conference_does_not_show_the_result_of_this_one(hall: HallControl) -> None:
    hall.publish(PUBLISHED)
    conference = sample_conference()
    other = replace(conference, record=conference.record.model_copy(update={"id": 99}))
    paper = replace(TYPED, record=TYPED.record.model_copy(update={"id": 2}))
    hall.attend(other, paper)
    assert kind(hall) is SceneKind.PROGRESS
    assert hall.published_id is None


def test_a_recount_takes_the_result_away_another_paper_does_not(hall: HallControl) -> None:
    hall.publish(PUBLISHED)
    other = replace(TYPED, record=TYPED.record.model_copy(update={"id": 2}))
    hall.attend(sample_conference(), other)
    assert kind(hall) is SceneKind.RESULT
    hall.attend(sample_conference(), replace(PUBLISHED, state=RoundState.OPENED))
    assert kind(hall) is SceneKind.PROGRESS
    assert hall.published_id is None


def test_awake_from_handing_out_until_published(hall: HallControl, wake: FakeWakefulness) -> None:
    assert wake.holds()
    assert hall.sleep_text() == texts.AWAKE
    hall.attend(sample_conference(), PUBLISHED)
    assert not wake.holds()
    assert hall.sleep_text() == ""


def test_a_machine_that_cannot_be_kept_awake_is_named(screens: FakeScreens) -> None:
    wake = FakeWakefulness(able=False)
    hall = HallControl(screens=screens, wakefulness=wake)
    for papers in range(6):
        hall.attend(sample_conference(), typed(papers))
    assert hall.sleep_text() == texts.NOT_AWAKE
    assert wake.asked == MOST_TRIES
    hall.close()


def test_what_keeps_it_awake_is_watched_and_said_only_while_it_does(
    hall: HallControl, wake: FakeWakefulness
) -> None:
    listed: list[str] = []
    hall._watch_sleep()
    hall.state_changed.connect(lambda: listed.append(hall.sleep_text()))
    wake.held = wake.able = False  # ended by itself
    hall._watch_sleep()
    assert listed == [texts.NOT_AWAKE]
    wake.able = True
    for _ in range(2):  # begun again, and seen to hold
        hall._watch_sleep()
    assert listed == [texts.NOT_AWAKE, texts.AWAKE]
    assert hall._awake.isActive()
    hall.attend(sample_conference(), PUBLISHED)
    assert not hall._awake.isActive()


def test_the_preview_shows_the_same_and_blanks(hall: HallControl, qtbot: QtBot) -> None:
    preview = HallPreview(hall)
    qtbot.addWidget(preview)
    preview.resize(330, 300)
    with qtbot.waitExposed(preview):
        preview.show()
    assert preview.canvas.scene() == hall.scene
    preview.blank_button.click()
    assert blank(hall)
    assert preview.canvas.scene().kind is SceneKind.BLANK
    preview.blank_button.click()
    assert not blank(hall)
    preview.open_button.click()
    assert hall.wanted
    assert preview.open_button.accessibleName() == texts.GIVE_BACK
    qtbot.mouseClick(preview.open_button, Qt.MouseButton.LeftButton)
    assert not shown(hall)


@pytest.fixture
def keys(hall: HallControl) -> Iterator[HallKeys]:
    made = HallKeys(hall)
    yield made
    made.stop()


F8, CTRL = Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier


def press(modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """F8, as it comes to the window that has the keyboard."""
    window = QGuiApplication.focusWindow()
    assert window is not None
    QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, F8, modifiers))


@pytest.mark.usefixtures("keys")
def test_its_keys_work_in_every_window_and_with_a_dialog_open(
    hall: HallControl, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog, menu = QDialog(window), QMenu(window)
    dialog.setModal(True)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    hall.show()
    assert hall.window is not None
    opened: tuple[QWidget, ...] = (window, hall.window, dialog, menu)
    for place in opened:
        place.show()
        if place is dialog:
            qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
        for wanted in (True, False):
            press()
            assert blank(hall) is wanted
        for wanted in (False, True):
            press(CTRL)
            assert hall.wanted is wanted


@pytest.mark.usefixtures("keys")
def test_a_held_key_acts_once_whether_or_not_it_is_said_to_repeat(
    hall: HallControl, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show_active(qtbot, window, 200, 100)
    for message, gap in ((True, 500), (False, 30)):
        before = blank(hall)
        for count in range(4):
            held = QKeyEvent(
                QEvent.Type.KeyPress,
                F8,
                Qt.KeyboardModifier.NoModifier,
                autorep=message and count > 0,
            )
            held.setTimestamp(10_000 * gap + count * gap)
            QApplication.sendEvent(window.windowHandle(), held)
        assert blank(hall) is not before


def test_the_menu_says_what_is_possible(hall: HallControl, qtbot: QtBot) -> None:
    menu = HallMenu(hall)
    qtbot.addWidget(menu)
    opened, blanked, progress, back = (
        action for action in menu.actions() if not action.isSeparator()
    )
    assert opened.isEnabled()
    opened.trigger()
    assert (opened.isEnabled(), back.isEnabled()) == (False, True)
    blanked.trigger()
    assert blanked.text() == texts.UNBLANK
    assert not progress.isEnabled()
    hall.publish(PUBLISHED)
    progress.trigger()
    assert hall.published_id == PUBLISHED.id
    assert not progress.isEnabled()
    back.trigger()
    assert not hall.wanted


def test_the_check_of_the_second_screen_follows_the_screens(
    hall: HallControl, screens: FakeScreens, qtbot: QtBot
) -> None:
    check = MirrorCheck()
    check.begin(hall)
    qtbot.addWidget(check)
    assert check.text() == texts.two_screens("projector", 1920, 1080)
    screens.plug(LAPTOP)
    assert check.text() == texts.ONE_SCREEN
    screens.plug(LAPTOP, PROJECTOR)
    qtbot.mouseClick(check._test, Qt.MouseButton.LeftButton)
    assert (kind(hall), hall.shown) == (SceneKind.TEST, True)
    qtbot.mouseClick(check._test, Qt.MouseButton.LeftButton)
    assert (kind(hall), hall.shown) == (SceneKind.PROGRESS, False)
