"""Ý kiến bằng văn bản: what absent members wrote, typed name by name and stored at once."""

from PySide6.QtWidgets import QWidget

from thidua_desktop.services.conference.record_paper import record_written
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_state import (
    Key,
    Written,
    WrittenState,
    written_faults,
    written_state,
)
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, hbox, label
from thidua_desktop.ui.widgets.count.figure_sheet import HEADING, ROW, FigureLine, FigureSheet

SHOWN_ROWS = 8


class WrittenCard(Card):
    """Stands where the form allows such opinions, and says when they can be typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.WRITTEN_TITLE, parent=parent)
        self._round: object = None
        self._stored: Written = {}
        titles = (texts.WRITTEN_AGREE, texts.WRITTEN_DISAGREE)
        self.sheet: FigureSheet[Key] = FigureSheet(texts.WRITTEN_TITLE, texts.WRITTEN_NAME, titles)
        self.sheet.changed.connect(self._show_faults)
        self.text = label(texts.WRITTEN_HELP, "secondary", wrap=True)
        self.message = label("", "secondary", wrap=True)
        self.keep = button(texts.WRITTEN_KEEP, clicked=self._on_keep)
        self.body.addWidget(self.text)
        self.body.addWidget(self.sheet)
        foot = hbox((self.message, 1), self.keep)
        self.body.addLayout(foot)

    def begin(self, context: ConferenceContext) -> None:
        self._context = context
        context.changed.connect(self._show)
        self._show()

    def typed(self) -> dict[Key, tuple[int, ...]]:
        return self.sheet.figures()

    def may_leave(self) -> bool:
        self.sheet.settle()
        return self.isHidden() or not self._changed()

    def _show(self) -> None:
        """Draw what is stored; what was typed and not yet stored stays as it is."""
        view = self._context.round
        state = written_state(view, self._context.lock) if view is not None else None
        self.setVisible(state is not None and state.visible)
        if view is None or state is None or not state.visible:
            return
        self.set_secondary(state.absent)
        self.text.setText(state.why_closed or texts.WRITTEN_HELP)
        same = (view.id, view.session) == self._round
        unsaved = self._changed() if same and state.editing else {}
        self._round, self._stored = (view.id, view.session), state.stored
        lines = _lines(state)
        kept = {line.key: unsaved[line.key] for line in lines if line.open and line.key in unsaved}
        self.sheet.show_lines(lines, {**state.stored, **kept})
        self.sheet.setFixedHeight(HEADING + ROW * min(SHOWN_ROWS, len(lines)) + 4)
        self._show_faults()

    def _changed(self) -> dict[Key, tuple[int, ...]]:
        return {k: typed for k, typed in self.typed().items() if typed != self._stored.get(k)}

    def _show_faults(self) -> None:
        view = self._context.round
        if view is None:
            return
        changed = self._changed()
        faults = written_faults(view, self.typed())
        slip = self.sheet.fault()
        self.message.setText(
            slip or "\n".join(faults) or (texts.WRITTEN_UNSAVED if changed else "")
        )
        set_tone(self.message, "bad" if faults or slip else "")
        self.keep.setEnabled(bool(changed) and not slip and not written_faults(view, changed))

    def _on_keep(self) -> None:
        self.sheet.settle()
        view = self._context.round
        changed = {key: (one[0], one[1]) for key, one in self._changed().items()}
        if view is not None:
            self._context.do(record_written, view.id, changed).announce(texts.WRITTEN_DONE)


def _lines(state: WrittenState) -> list[FigureLine[Key]]:
    """The names under their titles; those of a title that takes no opinions are not listed."""
    lines: list[FigureLine[Key]] = []
    for section in state.sections:
        lines.append(FigureLine(None, section.title))
        lines += [
            FigureLine(line.key, line.name, str(line.number), state.editing and line.open)
            for line in section.lines
        ]
    return lines
