"""The page *Soạn thảo, trình ký*: a document from its draft to its number."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop import zone
from thidua_desktop.domain.codes.documents import DraftForm, DraftMove, DraftState
from thidua_desktop.domain.states import DRAFT, SIGNED_DRAFTS
from thidua_desktop.records.base import FieldKind, stored_id
from thidua_desktop.records.drafts import OF_ITS_WAY, Draft
from thidua_desktop.services.documents.drafting import (
    correct_draft,
    draft_of_file,
    files_to_sign,
    new_draft,
)
from thidua_desktop.services.documents.move_draft import (
    Number,
    issue_draft,
    return_draft,
    sign_draft,
    submit_draft,
)
from thidua_desktop.services.issuing.drafts.draft_facts import draft_lacks, read_draft
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.documents import drafts_page as texts
from thidua_desktop.texts.documents.documents import lacking
from thidua_desktop.ui.shell.write_document import announce_written
from thidua_desktop.ui.tabs.documents.draft_files import DraftFiles
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked, inform
from thidua_desktop.ui.widgets.base.editors import lock_editor
from thidua_desktop.ui.widgets.base.flow_layout import flow_line
from thidua_desktop.ui.widgets.base.labels import button, label, vbox
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.register.register_look import PageLook
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from thidua_desktop.services.base.case import Case
    from thidua_desktop.services.documents.attachments import AttachmentFolder
    from thidua_desktop.services.documents.year_documents import YearDrafts
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.widgets.ask.ask import Answers
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.register.register_page import PageParts

_ROWS: Final = (
    ("kind", "title"),
    ("subject",),
    ("addressee",),
    ("bases",),
    ("proposer",),
    ("body",),
    ("recipients",),
    ("sign_as",),
    ("signer", "signer_position"),
    ("note",),
)
_ELSEWHERE: Final = ("form", *OF_ITS_WAY)
_DECISIONS: Final = (DraftForm.TELLERS, DraftForm.FLAGS, DraftForm.LEADERS)
_OWN: Final = tuple(form for form in DraftForm if form is not DraftForm.WRITTEN)
_BY_CLUSTER: Final = tuple(form for form in DraftForm if form not in _DECISIONS[1:])
_ONLY: Final = {
    "title": (DraftForm.FLAGS,),
    "addressee": (DraftForm.LETTER, DraftForm.PROPOSAL),
    "proposer": _DECISIONS,
    "bases": _OWN,
    "body": _OWN,
    "sign_as": _BY_CLUSTER,
    "signer": _BY_CLUSTER,
    "signer_position": _BY_CLUSTER,
}
"""Of which documents a field is; of all where it does not stand here."""


def _columns() -> tuple[Column[Draft], ...]:
    return (
        Column(
            texts.FORM_HEAD, lambda one: choice_text(one.form), width=190, wrap=True, name="form"
        ),
        Column(
            texts.SUBJECT_HEAD, lambda one: one.subject, stretch=True, wrap=True, name="subject"
        ),
        Column(texts.STATE_HEAD, lambda one: choice_text(one.state), width=120, name="state"),
    )


class DraftsPage(RegisterTab[Draft]):
    """What is done with a document as a whole stands over its card."""

    def __init__(
        self,
        source: YearDrafts,
        case: Case,
        parts: PageParts,
        folder: AttachmentFolder,
        documents: Path,
        write: Callable[[Draft], str],
        opener: Opener,
    ) -> None:
        self._case, self._files, self._folder = case, parts.files, folder
        self._documents, self._write, self._opener = documents, write, opener
        self._drafts, self._free = source, True
        look: PageLook[Draft] = PageLook(
            text=texts.TEXTS,
            name="drafts",
            rows=_ROWS,
            without=_ELSEWHERE,
            columns=_columns(),
            can_add=False,
            excel=False,
        )
        super().__init__(source, parts, look)
        self.state = label("", "strong", wrap=True)
        self.lacks = label("", "secondary", wrap=True)
        self.new = button(texts.NEW, icon="plus", key=texts.NEW_KEY, clicked=self.ask_new)
        self.page.list.add_tool(self.new)
        self.page.list.menu.add(texts.FROM_FILE, self.ask_file, "document")
        self.write_button = button(
            texts.WRITE, "primary", icon="word", key=texts.WRITE_KEY, clicked=self.write
        )
        self.submit = button(texts.SUBMIT, clicked=self.ask_submit)
        self.sign = button(texts.SIGN, clicked=self.ask_sign)
        self.issue = button(texts.ISSUE, clicked=self.ask_issue)
        self.more = MenuButton(texts.MORE)
        self._lay_out_actions()
        self.page.row_shown.connect(self._show_draft)

    def show_year(self, status: YearStatus) -> None:
        super().show_year(status)
        self._free = status.writable
        self.new.setEnabled(status.writable)
        self._show_draft(self.page.current())

    def draft(self) -> Draft | None:
        return self.page.current()

    # ------------------------------------------------------------ begin

    def ask_new(self) -> None:
        """Ask which document it is, and begin it with what it usually says."""
        if not self._free or not self.page.may_leave():
            return
        form = asked("form", texts.NEW_FORM, FieldKind.CHOICE, texts.FORMS, DraftForm.LETTER)
        question = Question(texts.NEW_TITLE, texts.NEW_TEXT, texts.NEW, (form,))

        def go(answers: Answers) -> None:
            year_id = self.source.fixed["year_id"]
            registers = self.source.registers
            done = self.page.acting.try_to(registers.do, new_draft, year_id, answers["form"])
            if done:
                self._begun(done.result)
                done.announce(texts.BEGUN, choice_text(done.result.form))

        ask(self, question, go)

    def ask_file(self) -> None:
        """Ask which file that another page wrote goes the same way."""
        if not self._free or not self.page.may_leave():
            return
        year_id = self.source.fixed["year_id"]
        found = dict(self._case.read(files_to_sign, year_id))
        if not found:
            inform(self, texts.FROM_FILE, texts.NO_FILES)
            return
        names = tuple(found)
        field = asked("name", texts.FILE, FieldKind.CHOICE, names, names[0])
        question = Question(texts.FROM_FILE, texts.FROM_FILE_TEXT, texts.NEW, (field,))

        def go(answers: Answers) -> None:
            name = answers["name"]
            registers = self.source.registers
            done = self.page.acting.try_to(registers.do, draft_of_file, year_id, name, found[name])
            if done:
                self._begun(done.result)
                done.announce(texts.BEGUN, name)

        ask(self, question, go)

    def _begun(self, draft: Draft) -> None:
        self.page.refresh()
        self.page.choose(stored_id(draft))
        self.page.form.focus_first()

    # ------------------------------------------------------------ write

    def write(self) -> None:
        draft = self.draft()
        if draft is not None and self.page.may_leave():
            kept = self.draft()
            assert kept is not None
            announce_written(self.page.acting, self._write, kept)

    def offer_pdf(self, make: Callable[[Path], None]) -> None:
        self.files.offer_pdf(make)

    # ------------------------------------------------------------ go on

    def ask_submit(self) -> None:
        draft = self._ready()
        if draft is None:
            return
        fields = (
            asked("day", texts.SUBMIT_DAY, FieldKind.DATE, value=self._today()),
            asked("who", texts.INITIALLED, FieldKind.PERSON, required=False),
        )
        question = Question(
            texts.SUBMIT, texts.SUBMIT_TEXT, texts.SUBMIT, fields, stays=True, year=self._year
        )

        def go(answers: Answers) -> None:
            act = self.source.registers.do
            who = answers["who"] or ""
            done = self.page.acting.do(act, submit_draft, draft, answers["day"], who)
            done.announce(texts.SUBMITTED)

        ask(self, question, go)

    def take_back(self) -> None:
        """Trả lại dự thảo."""
        draft = self._ready()
        if draft is not None:
            act = self.source.registers.do
            self.page.acting.try_to(act, return_draft, draft).announce(texts.RETURNED)

    def ask_sign(self) -> None:
        """Ask on which day it was signed, then for the scan."""
        draft = self._ready()
        if draft is None:
            return
        day = asked("day", texts.SIGN_DAY, FieldKind.DATE, value=self._today())
        question = Question(
            texts.SIGN_TITLE, texts.SIGN_TEXT, texts.CHOOSE_SCAN, (day,), year=self._year
        )

        def go(answers: Answers) -> None:
            def chosen(path: Path) -> None:
                registers, folder = self.source.registers, self._folder
                done = self.page.acting.try_to(
                    sign_draft, registers, folder, draft, answers["day"], path
                )
                if done:
                    done.announce(texts.SIGNED, done.result.scan)

            self._files.open_file(self, texts.SCAN_TITLE, texts.SCAN_FILES, chosen)

        ask(self, question, go)

    def ask_issue(self) -> None:
        draft = self._ready()
        if draft is None:
            return
        number = self._drafts.next_number(draft)
        fields = (
            asked("known", texts.KNOWN, FieldKind.LINK, required=False, link="documents"),
            asked("number", texts.NUMBER, required=False, value=number),
            asked("date", texts.DATE, FieldKind.DATE, required=False, value=draft.signed),
            asked("sent", texts.SENT, FieldKind.DATE, required=False, value=draft.signed),
        )
        question = Question(
            texts.ISSUE_TITLE,
            texts.ISSUE_TEXT,
            texts.ISSUE_DO,
            fields,
            links=self.source.links(),
            stays=True,
            year=self._year,
        )

        def go(answers: Answers) -> None:
            given = Number(
                document_id=answers["known"],
                number=answers["number"] or "",
                date=answers["date"],
                sent=answers["sent"],
            )
            act = self.source.registers.do
            self.page.acting.do(act, issue_draft, draft, given).announce(texts.ISSUED)

        ask(self, question, go)

    def correct(self) -> None:
        """Begin what replaces a signed document."""
        draft = self._ready()
        if draft is None:
            return
        done = self.page.acting.try_to(self.source.registers.do, correct_draft, draft)
        if done:
            self._begun(done.result)
            done.announce(texts.CORRECTED)

    def _ready(self) -> Draft | None:
        """Store what is typed and give the document as it is stored then."""
        if not self._free or not self.page.may_leave():
            return None
        return self.draft()

    def _today(self) -> datetime.date:
        return zone.local(datetime.datetime.now(datetime.UTC)).date()

    # ------------------------------------------------------------ what is shown

    def _lay_out_actions(self) -> None:
        self._return = self.more.add(texts.RETURN, self.take_back, "undo")
        self._correct = self.more.add(texts.CORRECT, self.correct)
        self.files = DraftFiles(
            self.more, self._documents, self._folder.path, self._opener, self.page.acting
        )
        line = flow_line(self.write_button, self.submit, self.sign, self.issue, self.more)
        self._panel = QWidget()
        vbox(self.state, self.files.signatures, line, self.lacks, on=self._panel, gap=6)
        self.page.card.add_at_foot(self._panel)
        self.page.card.shorten_delete()

    def _show_draft(self, draft: Draft | None) -> None:
        self._panel.setVisible(draft is not None)
        if draft is None:
            return
        self.state.setText(self._steps(draft))
        allowed = DRAFT.allowed(draft.state)
        own = draft.form is not DraftForm.WRITTEN
        signed = draft.state in SIGNED_DRAFTS
        self.write_button.setVisible(own and not signed)
        self.write_button.setEnabled(self._free)
        self.submit.setVisible(DraftMove.SUBMIT in allowed)
        self.sign.setVisible(DraftMove.SIGN in allowed)
        self.issue.setVisible(DraftMove.ISSUE in allowed)
        for act in (self.submit, self.sign, self.issue):
            act.setEnabled(self._free)
        self._return.setEnabled(self._free and DraftMove.RETURN in allowed)
        self._correct.setEnabled(self._free and DraftMove.REPLACE in allowed)
        self.files.show(draft)
        self._show_lacks(draft, shown=own and not signed)
        locked = signed or not self._free
        for name in self.page.form.names():
            field = self.page.form.field(name)
            field.setVisible(draft.form in _ONLY.get(name, DraftForm))
            lock_editor(field.editor, locked=locked if name != "note" else not self._free)
        self.page.card.delete_button.setEnabled(not locked)

    def _steps(self, draft: Draft) -> str:
        document = self._drafts.document(draft)
        days = {
            DraftState.SUBMITTED: draft.submitted,
            DraftState.SIGNED: draft.signed,
            DraftState.ISSUED: document.date if document is not None else None,
        }
        number = document.number if document is not None else ""
        text = texts.state_text(draft.state, days, number)
        before = self._drafts.replaced(draft)
        return f"{text}  ·  {before}" if before else text

    def _show_lacks(self, draft: Draft, *, shown: bool) -> None:
        lacks = draft_lacks(self._case.read(read_draft, stored_id(draft))) if shown else ()
        self.lacks.setText(lacking(lacks) if lacks else "")
        self.lacks.setVisible(bool(lacks))
