"""What the tab *Bàn giao* is made of: the store, its packages and its documents."""

from collections.abc import Callable
from pathlib import Path

from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import PackageDesk
from thidua_desktop.bootstrap.receiving import ReceiveDesk
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.handover.handover_standing import ReadHandoverStanding
from thidua_desktop.services.handover.handover_view import ReadHandover
from thidua_desktop.services.handover.supplement_news import ReadSupplementNews
from thidua_desktop.services.issuing.issue_document import sign_document
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.storage.engine import Store
from thidua_desktop.ui.tabs.handover.parts import HandoverParts
from thidua_desktop.ui.widgets.base.file_opener import Opener
from thidua_desktop.ui.widgets.base.file_picker import FilePicker


def handover_parts(
    store: Store, cases: OpenStore, files: FilePicker, opener: Opener,
    open_store: Callable[[Path], object],
) -> HandoverParts:  # fmt: skip
    """Wire them for whoever sits at the machine."""
    actor, clock = wiring.login_name(), cases.clock
    read = ReadHandover(cases.new_uow, OPEN_WORK)
    return HandoverParts(
        standing=ReadHandoverStanding(cases.new_uow), read=read, registers=cases.registers,
        issue=cases.issue_document,
        sign=lambda year_id, kind: cases.do(sign_document, year_id, kind),
        news=ReadSupplementNews(cases.new_uow),
        sends=PackageDesk(store, actor, clock),
        receives=ReceiveDesk(actor, clock, standing=store),
        files=files, store=cases.store, documents=cases.documents, open_store=open_store,
        opener=opener,
    )  # fmt: skip
