"""What is done to one or several chosen rows at once: asked first, then done and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from thidua_desktop.texts.registers.register_page import CHANGED_SEVERAL, COUNT, DELETED
from thidua_desktop.ui.widgets.ask.ask import ask
from thidua_desktop.ui.widgets.register.register_look import (
    PageLook,
    change_several,
    delete_question,
    delete_several,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.services.registers.register_source import RegisterSource
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.ask.ask import Answers

Row = TypeVar("Row")


class ChosenRows(Generic[Row]):
    """Deletes and changes rows of a page, or of a table under its card, which is the `asker`."""

    def __init__(
        self, asker: QWidget, source: RegisterSource[Row], look: PageLook[Row], acting: Acting
    ) -> None:
        self._asker, self._source, self._look, self._acting = asker, source, look, acting

    def delete(
        self,
        rows: Sequence[Row],
        along: Sequence[str] = (),
        before: Callable[[], object] = lambda: None,
    ) -> None:
        """Ask before they go, and name them; of one say what goes `along`."""
        text, records = self._look.text, [self._source.record(row) for row in rows]
        names = [self._look.title_of(self._source, row) for row in rows]
        if len(rows) == 1:
            title = names[0]
            question = delete_question(text, title, along)
        else:
            title = self._many(rows)
            question = delete_several(text, title, names)

        def go(_answers: object) -> None:
            before()
            self._acting.try_to(self._source.delete, *records).announce(DELETED, title)

        ask(self._asker, question, go)

    def change(
        self, rows: Sequence[Row], names: Sequence[str], links: LinkNames, year: int | None
    ) -> None:
        """Ask what they get alike; what is left empty stays as it is in each."""
        records, many = [self._source.record(row) for row in rows], self._many(rows)

        def go(answers: Answers) -> None:
            values = {name: value for name, value in answers.items() if value not in (None, "")}
            if values:
                act = self._acting.try_to(self._source.change, records, values)
                act.announce(CHANGED_SEVERAL, many)

        ask(self._asker, change_several(self._source, names, many, links, year), go)

    def _many(self, rows: Sequence[Row]) -> str:
        return COUNT.format(len(rows), self._look.text.one)
