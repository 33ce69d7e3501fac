"""The colours that are on just now, as Qt wants them."""

from collections.abc import Mapping

from PySide6.QtGui import QColor

from thidua_desktop.ui.look.roles import LIGHT, Role

_colours: dict[Role, QColor] = {}


def use(values: Mapping[Role, str]) -> None:
    """Puts the colours of a theme on; the theme alone calls this."""
    _colours.update({role: QColor(value) for role, value in values.items()})


def color(role: Role) -> QColor:
    """The colour of a role in the theme that is on; ask while painting, do not keep it."""
    return _colours[role]


use(LIGHT)
