"""What an open store takes from the machine that it is used on."""

from dataclasses import dataclass, field

from thidua_desktop.services.base.ports import Clock
from thidua_desktop.storage.engine import SystemClock
from thidua_desktop.ui.hall.wakefulness import Wakefulness, system_wakefulness
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate
from thidua_desktop.ui.widgets.base.file_picker import Opener, open_with_system


@dataclass(frozen=True, kw_only=True)
class Machine:
    """The time of day, what opens files, what holds sleep off, and the pause after an Enter."""

    clock: Clock = field(default_factory=SystemClock)
    opener: Opener = open_with_system
    wakefulness: Wakefulness = field(default_factory=system_wakefulness)
    gate: EnterGate | None = None
