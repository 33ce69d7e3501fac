"""What the tab is made of: the use cases and the places that bootstrap hands in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.services.handover.receive_packages import PackageReceiver
from thidua_desktop.services.handover.send_packages import PackageSender
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.ui.widgets.base.file_picker import FilePicker, Opener, open_with_system


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverParts:
    """Everything that the five steps need; none of it knows a screen."""

    case: OpenStore
    registers: Registers
    sends: PackageSender
    receives: PackageReceiver
    files: FilePicker
    store: Path
    documents: Path
    open_store: Callable[[Path], object]
    """Shows another store in the window: one that was received."""
    opener: Opener = open_with_system
