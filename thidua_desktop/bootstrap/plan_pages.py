"""What the tab *Kế hoạch* is made of: plans, reports of the units, what was asked, examples."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.follow_up import (
    GoodExample,
    ReceivedReport,
    Recommendation,
    ReportDue,
    Review,
)
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.texts.reports.follow_up import PAGES
from thidua_desktop.ui.shell.write_document import write_document
from thidua_desktop.ui.widgets.register.paged_tab import PagedTab, TabPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.documents.attachments import Attachments
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.register.register_look import PageLook
    from thidua_desktop.ui.widgets.register.register_page import PageParts
    from thidua_desktop.ui.widgets.register.register_tab import RegisterTab

    MakeRegister = Callable[[type[Record], PageLook[Any]], RegisterTab[Any]]


def plans_tab(
    cases: OpenStore, parts: PageParts, opener: Opener, register: MakeRegister
) -> PagedTab:
    """Give its pages, none of which is made before it is looked at."""
    from thidua_desktop.files.toml.indicators import shipped_indicators
    from thidua_desktop.ui.tabs.plans.tab import plan_pages

    changes = parts.changes
    reports, asked, examples, reviews = PAGES
    *of_plans, indicators = plan_pages(
        cases.registers,
        cases,
        parts,
        shipped_indicators,
        partial(_write_of, cases, opener),
        partial(_proofs, cases, opener),
    )
    return PagedTab(
        (
            *of_plans,
            TabPage(
                reports,
                partial(_reports, cases, changes, opener),
                tables_of(ReportDue, ReceivedReport),
            ),
            TabPage(asked, partial(_asked, register), tables_of(Recommendation)),
            TabPage(examples, partial(_examples, register), tables_of(GoodExample)),
            TabPage(reviews, partial(_reviews, cases, changes, opener), tables_of(Review)),
            indicators,
        )
    )


def _proofs(cases: OpenStore, opener: Opener) -> tuple[Attachments, Opener]:
    """What keeps the files of tasks, in the folder of those of documents."""
    from thidua_desktop.files.attachments import DiskAttachments
    from thidua_desktop.files.placing import DiskPlacer
    from thidua_desktop.records.plans import TaskFile
    from thidua_desktop.services.documents.attachments import Attachments
    from thidua_desktop.texts.documents.documents import attachments_folder

    folder = cases.store.with_name(attachments_folder(cases.store.stem))
    return Attachments(cases.registers, DiskAttachments(folder, DiskPlacer()), TaskFile), opener


def _reports(cases: OpenStore, changes: Changes, opener: Opener) -> object:
    from thidua_desktop.ui.tabs.plans.reports_page import ReportsPage

    write = partial(write_document, cases, opener, kind=DocumentKind.REMINDER)
    return ReportsPage(cases, changes, write)


def _reviews(cases: OpenStore, changes: Changes, opener: Opener) -> object:
    from thidua_desktop.ui.tabs.plans.review_page import ReviewPage

    return ReviewPage(cases, changes, opener)


def _write_of(cases: OpenStore, opener: Opener, record: Record) -> str:
    from thidua_desktop.services.issuing.document_type import Scope
    from thidua_desktop.services.issuing.document_types import of_scope

    kind = next(
        one.kind
        for one in of_scope(Scope.RECORD)
        if one.record is type(record) and one.applies(record)
    )
    return write_document(cases, opener, stored_id(record), kind)


def _asked(register: MakeRegister) -> object:
    from thidua_desktop.ui.tabs.plans.follow_up_looks import ASKED

    return register(Recommendation, ASKED)


def _examples(register: MakeRegister) -> object:
    from thidua_desktop.ui.tabs.plans.follow_up_looks import EXAMPLES

    return register(GoodExample, EXAMPLES)
