"""Thông tin Cụm in the window: what stands at the head of every document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.records.cluster import Cluster
from thidua_desktop.texts.base import start
from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record

if TYPE_CHECKING:
    from thidua_desktop.ui.shell.app_window import AppWindow
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext

_ROWS: Final = (("name", "code"), ("authority", "bloc"), ("place", "time_zone"))


def ask_cluster(window: AppWindow, context: ConferenceContext) -> None:
    """Ask, and store what is answered; does not wait."""

    def keep(cluster: Cluster) -> None:
        with context.changes.held():
            context.cases.registers.save(cluster)

    question = RecordQuestion(
        title=start.CLUSTER_TITLE,
        explanation=start.CLUSTER_TEXT,
        primary=start.SAVE,
        kind=Cluster,
        rows=_ROWS,
        record=next(iter(context.cases.registers.list(Cluster)), None),
    )
    ask_record(window, question, keep)
