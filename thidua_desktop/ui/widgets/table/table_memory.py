"""The columns of a table as somebody arranged them, kept from one start to the next."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QSettings, Qt, QTimer

if TYPE_CHECKING:
    from thidua_desktop.ui.widgets.table.rows_model import Column
    from thidua_desktop.ui.widgets.table.table_view import TableView

_PLACE: Final = "tables/{0}"
_SOON_MS: Final = 300


class TableMemory(QObject):
    """Puts a table as it was left, and keeps each change of widths, order, columns and sorting."""

    def __init__(self, table: TableView, name: str, settings: QSettings | None = None) -> None:
        super().__init__(table)
        self._table = table
        self._settings = settings if settings is not None else QSettings()
        self._place = _PLACE.format(name)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.keep)
        self._restore()
        header = table.horizontalHeader()
        # What these signals carry is no interval.
        header.sectionMoved.connect(lambda *_: self._soon.start())
        header.sectionResized.connect(lambda *_: self._soon.start())
        header.sortIndicatorChanged.connect(lambda *_: self._soon.start())

    def shown(self) -> tuple[str, ...]:
        header = self._table.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return tuple(_name(self._columns[at]) for at in order if not header.isSectionHidden(at))

    def show_only(self, names: tuple[str, ...]) -> None:
        for at, column in enumerate(self._columns):
            self._table.setColumnHidden(at, _name(column) not in names)
        self.keep()

    def reset(self) -> None:
        """As declared, in the register's own order."""
        self._settings.remove(self._place)
        self._table.dress_columns()
        header = self._table.horizontalHeader()
        for at, column in enumerate(self._columns):
            header.moveSection(header.visualIndex(at), at)
            self._table.setColumnHidden(at, column.hidden)
        self._table.sort_by(-1)
        self._soon.stop()

    def keep(self) -> None:
        header = self._table.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        by = header.sortIndicatorSection()
        kept = {
            "order": [_name(self._columns[at]) for at in order],
            "hidden": [_name(c) for n, c in enumerate(self._columns) if header.isSectionHidden(n)],
            "widths": {
                _name(column): self._table.own_width(at)
                for at, column in enumerate(self._columns)
                if not column.stretch and not header.isSectionHidden(at)
            },
            "sorted": _name(self._columns[by]) if 0 <= by < len(self._columns) else "",
            "descending": header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }
        self._settings.setValue(self._place, json.dumps(kept))

    @property
    def _columns(self) -> tuple[Column[Any], ...]:
        return self._table.columns()

    def _restore(self) -> None:
        for at, column in enumerate(self._columns):
            self._table.setColumnHidden(at, column.hidden)
        kept = _read(self._settings.value(self._place))
        places = {_name(column): at for at, column in enumerate(self._columns)}
        header = self._table.horizontalHeader()
        known = [name for name in kept.get("order", ()) if name in places]
        for place, name in enumerate(known):
            header.moveSection(header.visualIndex(places[name]), place)
        for name in known:
            self._table.setColumnHidden(places[name], name in kept.get("hidden", ()))
        for name, width in kept.get("widths", {}).items():
            if name in places and isinstance(width, int):
                header.resizeSection(places[name], width)
        by = places.get(kept.get("sorted", ""), -1)
        self._table.sort_by(by, descending=bool(kept.get("descending")))


def _name(column: Column[Any]) -> str:
    return column.name or column.title


def _read(value: object) -> dict[str, Any]:
    """What was kept; nothing where it cannot be read, as after a change by hand."""
    try:
        kept = json.loads(str(value)) if value else {}
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
