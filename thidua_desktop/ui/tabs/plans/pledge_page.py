"""The page *Giao ước*: what is pledged, what was reached of it, and who signs for each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop.records.pledge import Pledge, PledgeItem, PledgeSigner
from thidua_desktop.services.plans.pledges import (
    FEWEST,
    MOST,
    PledgeItems,
    PledgeRow,
    add_signers,
    draw_chosen,
    make_pledge,
    missing_signers,
    pledgeable,
)
from thidua_desktop.texts.base.numbers import two_digits
from thidua_desktop.texts.plans import pages as texts
from thidua_desktop.texts.plans import plans as plan_texts
from thidua_desktop.ui.shell.write_document import announce_written
from thidua_desktop.ui.tabs.plans.units_dialog import TickQuestion, ask_ticks
from thidua_desktop.ui.widgets.ask.ask import inform
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, label, vbox
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.base.case import Case
    from thidua_desktop.services.registers.register_source import RecordSource
    from thidua_desktop.ui.widgets.register.register_page import PageParts

_ROWS: Final = (
    ("name",),
    ("movement_id",),
    ("date", "place", "copies"),
    ("witness_name", "witness_position"),
    ("promises",),
)


class PledgePage(RegisterTab[Pledge]):
    """A pledge begins with the targets of the cluster and the heads of its members."""

    def __init__(
        self,
        source: RecordSource[Pledge],
        items: PledgeItems,
        case: Case,
        parts: PageParts,
        write: Callable[[Pledge], str],
    ) -> None:
        look: PageLook[Pledge] = PageLook(
            text=plan_texts.PLEDGES,
            icon="flag",
            rows=_ROWS,
            shown=("name", "date"),
            children=(
                Child(
                    PledgeItem,
                    by="pledge_id",
                    text=plan_texts.PLEDGE_ITEMS,
                    rows=(("position",), ("target_id",), ("text",)),
                    source=items,
                    columns=_item_columns(),
                    title=lambda row: row.text,
                ),
                Child(
                    PledgeSigner,
                    by="pledge_id",
                    shown=("unit_id", "name", "position", "signed"),
                    typed=("name", "position", "signed"),
                    text=plan_texts.SIGNERS,
                    rows=(("unit_id",), ("name", "position"), ("signed",)),
                ),
            ),
        )
        super().__init__(source, parts, look)
        self._case, self._write = case, write
        self.notes = label("", wrap=True)
        self.draw_button = button(texts.DRAW, clicked=self.ask_draw)
        self.signers_button = button(texts.ADD_SIGNERS, clicked=self.add_missing)
        self.write_button = button(texts.WRITE, icon="word", clicked=self.write)
        self.make_button = button(texts.MAKE_PLEDGE, key=texts.MAIN_KEY, clicked=self.make)
        self.page.list.add_tool(self.make_button)
        flow = FlowLayout(gap=8, line_gap=6)
        flow.addWidget(self.draw_button)
        flow.addWidget(self.signers_button)
        flow.addWidget(self.write_button)
        self._panel = QWidget()
        vbox(self.notes, flow, on=self._panel, gap=8, around=(0, 6, 0, 2))
        self.page.card.add_below(self._panel, first=True)
        self.page.card.shorten_delete()
        self.page.row_shown.connect(self._show_pledge)

    def make(self) -> None:
        if self.page.may_leave():
            registers, year_id = self.page.source.registers, self.source.fixed["year_id"]
            done = self.page.acting.try_to(registers.do, make_pledge, year_id)
            if done:
                self.page.choose(done.result.id)
                done.announce(texts.PLEDGE_MADE)

    def write(self) -> None:
        pledge = self.page.current()
        if pledge is not None and self.page.may_leave():
            announce_written(self.page.acting, self._write, pledge)

    def ask_draw(self) -> None:
        pledge = self.page.current()
        if pledge is None or not self.page.may_leave():
            return
        targets = self._case.read(pledgeable, pledge.year_id)
        if not targets:
            inform(self, texts.DRAW_TITLE, texts.NO_TARGETS)
            return
        question = TickQuestion(
            title=texts.DRAW_TITLE,
            text=texts.DRAW_TEXT,
            primary=texts.DRAW_DO,
            items=[(one.id or 0, plan_texts.target_text(one)) for one in targets],
            ticked=[one.id or 0 for one in targets],
            named=texts.TARGET,
        )

        def go(chosen: tuple[int, ...], _answers: object) -> None:
            registers = self.page.source.registers
            done = self.page.acting.do(registers.do, draw_chosen, pledge, chosen)
            self.page.acting.announce_done(texts.DRAWN, done.result)

        ask_ticks(self, question, go)

    def add_missing(self) -> None:
        """Let the head of each member sign for whom nobody does."""
        pledge = self.page.current()
        if pledge is not None and self.page.may_leave():
            registers = self.page.source.registers
            done = self.page.acting.try_to(registers.do, add_signers, pledge)
            if bool(done) or done.result == 0:
                self.page.acting.announce_done(texts.SIGNERS_ADDED, done.result)

    def _show_pledge(self, pledge: Pledge | None) -> None:
        self._panel.setVisible(pledge is not None)
        if pledge is None:
            return
        table: Any = self.page.children_shown[0]
        missing = self._case.read(missing_signers, pledge)
        items = table.model.rowCount()
        self.notes.setText("\n".join(_notes(items, [u.brief for u in missing])))
        free = self.page.card.delete_button.isEnabled()
        self.draw_button.setVisible(free)
        self.signers_button.setVisible(free)


def _notes(items: int, missing: list[str]) -> list[str]:
    """What is to be looked at; nothing of it blocks."""
    notes = [] if FEWEST <= items <= MOST else [_count_hint(items)]
    notes.append(texts.SIGNERS_MISSING.format("; ".join(missing)) if missing else texts.ALL_SIGN)
    return notes


def _count_hint(items: int) -> str:
    return texts.COUNT_HINT.format(*map(two_digits, (FEWEST, MOST, items)))


def _item_columns() -> tuple[Column[PledgeRow], ...]:
    return (
        Column("", lambda row: row.item.position, width=44, align="center"),
        Column(texts.PLEDGE_TEXT, lambda row: row.text, stretch=True, wrap=True),
        Column(
            texts.ROLLED_HALF,
            lambda row: plan_texts.roll_up_text(row.half) if row.half else "",
            width=128,
            wrap=True,
        ),
        Column(
            texts.ROLLED_YEAR,
            lambda row: plan_texts.roll_up_text(row.year) if row.year else "",
            width=128,
            wrap=True,
        ),
    )
