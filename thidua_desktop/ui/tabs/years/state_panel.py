"""The states of the year under one another, what the next one needs, and the buttons to go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.look.theme import set_role, set_tone
from thidua_desktop.ui.tabs.years.view_state import GapLine, PanelState, StateLine
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, empty, label, two_columns, vbox
from thidua_desktop.ui.widgets.base.scrolled import scrolled
from thidua_desktop.ui.widgets.count.sign import Sign

WIDTH, NARROW, MARGIN = 288, 276, 20
_SIGNS = {
    "done": ("check", Role.GOOD),
    "now": ("dot", Role.PRIMARY),
    "later": ("minus", Role.FIELD_LINE),
}


class StatePanel(Card):
    """Shows what it is given; tells which button was pressed."""

    go_on_wanted = Signal()
    other_wanted = Signal()
    close_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(texts.STATE, title_role="heading", margin=MARGIN)
        self.setFixedWidth(WIDTH)
        self._state: PanelState | None = None
        self._lines = two_columns(10, 5)
        self._heading = label("", "strong", wrap=True)
        self._gaps = vbox(gap=8)
        self.go_on = button("", "primary", key=texts.GO_ON_KEY, clicked=self.go_on_wanted.emit)
        self.other = button(texts.OTHER, clicked=self.other_wanted.emit)
        self.close_button = button(texts.CLOSE, icon="lock", clicked=self.close_wanted.emit)
        self.reopen = button(texts.REOPEN, icon="unlock", clicked=self.reopen_wanted.emit)
        self._lay_out()

    def show_state(self, state: PanelState) -> None:
        if state == self._state:
            return
        self._state = state
        self.set_title(state.title)
        empty(self._lines)
        for row, line in enumerate(state.lines):
            self._add_line(row, line)
        self._heading.setText(state.heading)
        set_tone(self._heading, state.tone)
        empty(self._gaps)
        for gap in state.gaps:
            self._gaps.addWidget(_gap(gap))
        self.go_on.setAccessibleName(state.go_on)
        self._fit_go_on()
        self.go_on.setVisible(bool(state.go_on) and state.writable)
        set_role(self.go_on, "" if state.gaps else "primary")
        self.other.setVisible(state.writable)
        self.close_button.setVisible(state.writable)
        self.reopen.setVisible(state.closed and not state.kept_elsewhere)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the work beside it room."""
        self.setFixedWidth(NARROW if narrow else WIDTH)
        self._fit_go_on()

    def _fit_go_on(self) -> None:
        """Where the name of the next state is too long for its button, the lines above say it."""
        text = self._state.go_on if self._state else ""
        self.go_on.setText(f"{text}   {texts.GO_ON_KEY}")
        if self.go_on.minimumSizeHint().width() > self.maximumWidth() - 2 * MARGIN:
            self.go_on.setText(f"{texts.GO_ON_SHORT}   {texts.GO_ON_KEY}")
        self.go_on.setToolTip(text)

    def text(self) -> str:
        return self._heading.text()

    def _add_line(self, row: int, line: StateLine) -> None:
        now = line.kind == "now"
        tone = "" if line.kind != "later" else "secondary"
        name = label(line.title, "strong" if now else "", tone, wrap=True)
        self._lines.addWidget(Sign(*_SIGNS[line.kind], size=16), row, 0)
        self._lines.addWidget(name, row, 1, 1, 1 if line.text else 2)
        if line.text:
            since = label(line.text, "small", "primary" if now else "")
            self._lines.addWidget(since, row, 2, Qt.AlignmentFlag.AlignRight)

    def _lay_out(self) -> None:
        inside = QWidget()
        vbox(self._lines, self._heading, self._gaps, None, on=inside, gap=12, around=(0, 0, 2, 0))
        area = scrolled(inside, reached=True)
        area.setAccessibleName(texts.STATE)
        self.body.addWidget(area, 1)
        self.body.setSpacing(10)
        for one in (self.go_on, self.other, self.close_button, self.reopen):
            self.body.addWidget(one)


def _gap(gap: GapLine) -> QWidget:
    made = QWidget()
    grid = two_columns(8, 1, on=made)
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(Sign("warning", Role.WARNING, 16), 0, 0, top)
    grid.addWidget(label(gap.text, wrap=True), 0, 1)
    grid.addWidget(label(gap.way_out, "small", wrap=True), 1, 1)
    return made
