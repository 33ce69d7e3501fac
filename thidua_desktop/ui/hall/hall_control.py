"""What the hall sees: progress while papers are counted, a result only when it was published.

The count knows nothing of the hall. It is handed what was read of the round; opened, closed,
unplugged or thrown away, it never disturbs a paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QSettings, QTimer, Signal

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.choices import HallShows
from thidua_desktop.texts.conference import hall as texts
from thidua_desktop.ui.hall.hall_scene import NOTHING, HallScene, Stage, blanked, scenes
from thidua_desktop.ui.hall.hall_window import HallPlace
from thidua_desktop.ui.hall.screen_layout import ScreenAnswer, answer
from thidua_desktop.ui.hall.screens import QtScreens, Screens
from thidua_desktop.ui.hall.wakefulness import NoWakefulness, SleepGuard, Wakefulness

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.conference.conference_view import ConferenceView
    from thidua_desktop.services.conference.round_view import RoundView
    from thidua_desktop.ui.hall.hall_window import HallWindow

INTERVAL_MS: Final = 100
AWAKE_MS: Final = 1000
"""So often it is looked whether the machine is still kept awake."""
_AWAKE: Final = frozenset(RoundState) - {
    RoundState.DRAFT,
    RoundState.PUBLISHED,
    RoundState.ANNULLED,
}
"""From step 2 until the result is published; while the hall is shown, always."""


class HallControl(QObject):
    """One a program; the window is made when it is first shown."""

    scene_changed = Signal(object)
    """The HallScene that the hall sees, or would see if its screen were on."""

    state_changed = Signal()
    """Shown, blanked, given back, waiting for a screen, or another stage."""

    def __init__(
        self,
        settings: QSettings | None = None,
        *,
        screens: Screens | None = None,
        wakefulness: Wakefulness | None = None,
    ) -> None:
        super().__init__()
        self._screens: Screens = screens if screens is not None else QtScreens(self)
        self._place = HallPlace(self._screens, settings, self)
        self._sleep = SleepGuard(wakefulness or NoWakefulness())
        self._conference: ConferenceView | None = None
        self._round: RoundView | None = None
        self._published: RoundView | None = None
        self._stage = Stage.PROGRESS
        self._slide = 0
        self._blank = False
        self._scene = NOTHING
        self._since = QElapsedTimer()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._refresh)
        self._awake = QTimer(self, interval=AWAKE_MS)
        self._awake.timeout.connect(self._watch_sleep)
        self._awake_shown = ""
        self._place.changed.connect(self._on_place)

    # -------------------------------------------------------------- what is shown
    def attend(self, conference: ConferenceView | None, view: RoundView | None) -> None:
        """Follow this conference and this paper of it."""
        before, self._conference = self._conference, conference
        if view is not None or conference is None:
            self._round = view
        if conference is not None and _id(conference) != _id(before):
            self._take_up(view)
        elif view is not None and self.published_id == view.id:
            self._follow_published(view)
        self._keep_awake()
        self._refresh_soon()

    def _take_up(self, view: RoundView | None) -> None:
        """After a restart, or in another year, what was published stands; nothing else does."""
        published = view is not None and view.state is RoundState.PUBLISHED
        self._published = view if published else None
        stage = Stage.RESULT if published else Stage.PROGRESS
        if stage is not self._stage:
            self._set_stage(stage)

    def _follow_published(self, view: RoundView) -> None:
        if view.state is RoundState.PUBLISHED:
            self._published = view
        else:  # counted anew: what was announced no longer stands
            self._published = None
            self._set_stage(Stage.PROGRESS)

    def show_progress(self) -> None:
        self._set_stage(Stage.PROGRESS)

    def publish(self, view: RoundView) -> None:
        """Show the result of a round, which must be published; begins with its first slide."""
        if view.state is not RoundState.PUBLISHED:
            raise ValueError(view.state)
        self._published = view
        self._set_stage(Stage.RESULT)
        self._place.come_forward()

    def show_test(self) -> None:
        """Show words of the hall's sizes, to be read from the last row."""
        self._set_stage(Stage.TEST)

    def next_slide(self) -> None:
        """Go on to the next slide of the result; after the last one nothing."""
        self._turn(1)

    def previous_slide(self) -> None:
        self._turn(-1)

    @property
    def scene(self) -> HallScene:
        return self._scene

    @property
    def stage(self) -> Stage:
        return self._stage

    @property
    def published_id(self) -> int | None:
        return None if self._published is None else self._published.id

    @property
    def slides(self) -> tuple[int, int]:
        """Which slide stands, from 1, and how many there are."""
        found = self._scenes()
        return min(self._slide, len(found) - 1) + 1, len(found)

    # -------------------------------------------------------------- the screen
    @property
    def shown(self) -> bool:
        return self._place.shown

    @property
    def wanted(self) -> bool:
        """Whether the hall's screen was turned on, even where it is unplugged just now."""
        return self._place.on

    @property
    def is_blank(self) -> bool:
        return self._blank

    @property
    def window(self) -> HallWindow | None:
        return self._place.window

    def set_operator_window(self, window: QWidget) -> None:
        """Say which window must never be covered."""
        if isinstance(self._screens, QtScreens):
            self._screens.set_operator(window)

    def show(self) -> None:
        """Open the hall's screen: full on the second screen, else in a window before the others."""
        self._place.show()
        self._place.come_forward()

    def give_back(self) -> None:
        """Dừng trình chiếu: take the window away; what was chosen stays chosen."""
        self._place.give_back()

    def toggle_shown(self) -> None:
        if self.wanted:
            self.give_back()
        else:
            self.show()

    def make_seen(self) -> None:
        """Open its screen or show again, so that the hall sees what is to be shown."""
        if self._blank:
            self.toggle_blank()
        if not self.wanted:
            self.show()

    def toggle_blank(self) -> None:
        self._blank = not self._blank
        self._refresh()
        self.state_changed.emit()

    def close(self) -> None:
        self._place.close()
        self._awake.stop()
        self._sleep.want(wanted=False)

    # -------------------------------------------------------------- in words
    @property
    def state(self) -> str:
        """What the hall sees, as a key of `texts.hall.pill`."""
        if self._place.waiting:
            return "waiting"
        if not self._place.on:
            return "off"
        if self._blank:
            return "blank"
        return self._scene.kind.value

    def text(self) -> str:
        return texts.pill(self.state)

    def screen_answer(self) -> ScreenAnswer:
        return answer(self._screens.all(), self._screens.operator())

    def sleep_text(self) -> str:
        """Say honestly whether the machine is kept awake; nothing while it need not be."""
        if not self._wants_awake():
            return ""
        if self._sleep.holds():
            return texts.AWAKE
        return texts.NOT_AWAKE if self._sleep.refused else ""

    # -------------------------------------------------------------- inside
    def _set_stage(self, stage: Stage) -> None:
        self._stage, self._slide = stage, 0
        self._refresh()
        self.state_changed.emit()

    def _turn(self, step: int) -> None:
        _, count = self.slides
        self._slide = min(max(self._slide + step, 0), count - 1)
        self._refresh()
        self.state_changed.emit()

    def _scenes(self) -> tuple[HallScene, ...]:
        view = self._published if self._stage is Stage.RESULT else self._round
        shows = view.record.hall_shows if view is not None else HallShows.VOTES
        return scenes(self._conference, view, self._stage, shows)

    def _refresh_soon(self) -> None:
        """The first change at once, then the latest once in a while: typing is never slowed."""
        if self._later.isActive():
            return
        elapsed = self._since.elapsed() if self._since.isValid() else INTERVAL_MS
        if elapsed >= INTERVAL_MS:
            self._refresh()
        else:
            self._later.start(INTERVAL_MS - elapsed)

    def _refresh(self) -> None:
        self._since.start()
        if self._blank:
            scene = blanked(self._conference)
        else:
            found = self._scenes()
            scene = found[min(self._slide, len(found) - 1)]
        if scene == self._scene:
            return
        kind, self._scene = self._scene.kind, scene
        self._place.set_scene(scene)
        self.scene_changed.emit(scene)
        if scene.kind is not kind:
            self.state_changed.emit()

    def _wants_awake(self) -> bool:
        return self._place.on or (self._round is not None and self._round.state in _AWAKE)

    def _keep_awake(self) -> None:
        wanted = self._wants_awake()
        self._sleep.want(wanted=wanted)
        if wanted is not self._awake.isActive():
            (self._awake.start if wanted else self._awake.stop)()

    def _watch_sleep(self) -> None:
        """What keeps the machine awake may have come about by now, or have ended by itself."""
        before = self._awake_shown
        self._keep_awake()
        self._awake_shown = self.sleep_text()
        if self._awake_shown != before:
            self.state_changed.emit()

    def _on_place(self) -> None:
        self._keep_awake()
        self.state_changed.emit()


def _id(conference: ConferenceView | None) -> int | None:
    return None if conference is None else conference.record.id
