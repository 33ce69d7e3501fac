"""What the titles of other people's lists were said to mean, kept from one file to the next."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACE: Final = "import/{0}"
_MOST: Final = 500


class ImportMemory:
    """Remembers by register which field a title leads to, "" for a column that is not used."""

    def __init__(self, register: str, settings: QSettings | None = None) -> None:
        self._settings = settings if settings is not None else QSettings()
        self._place = _PLACE.format(register)

    def columns(self) -> Mapping[str, str]:
        """Give what is remembered; what cannot be read is not."""
        try:
            kept = json.loads(str(self._settings.value(self._place, "{}")))
        except ValueError:
            return {}
        return {str(t): str(name) for t, name in kept.items()} if isinstance(kept, dict) else {}

    def keep(self, chosen: Mapping[str, str]) -> None:
        """Remember what was chosen, the newest longest."""
        if not chosen:
            return
        whole = {**self.columns(), **chosen}
        newest = list(whole.items())[-_MOST:]
        self._settings.setValue(self._place, json.dumps(dict(newest), ensure_ascii=False))
