"""What the tab *Bàn giao* is made of: the store, its packages and its documents."""

from collections.abc import Callable
from pathlib import Path

from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_receiver, package_sender
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.storage.engine import Store
from thidua_desktop.ui.tabs.handover.parts import HandoverParts
from thidua_desktop.ui.widgets.base.file_picker import FilePicker, Opener


def handover_parts(
    store: Store,
    cases: OpenStore,
    files: FilePicker,
    opener: Opener,
    open_store: Callable[[Path], object],
) -> HandoverParts:
    actor, clock = wiring.login_name(), cases.clock
    return HandoverParts(
        case=cases,
        registers=cases.registers,
        sends=package_sender(store, actor, clock),
        receives=package_receiver(actor, clock, existing=store),
        files=files,
        store=cases.store,
        documents=cases.documents,
        open_store=open_store,
        opener=opener,
    )
