"""The conference of 2017 played step by step through the real window, timed and checked."""

import gc
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.exit_codes import WRONG_USE
from thidua_desktop.bootstrap.logs import log_qt_messages
from thidua_desktop.bootstrap.session_tabs import HANDOVER, UNITS, YEAR
from thidua_desktop.bootstrap.window import make_application, no_display
from thidua_desktop.demo.demo_hands import PICTURES, SETTINGS, STORE, DemoFailed, Hands
from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.ballot import Mark
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.excel.papers_table import read_papers
from thidua_desktop.services.conference.sealed_result import recount_check, result_object
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.texts.command_line import demo as texts
from thidua_desktop.texts.documents.documents import documents_folder
from thidua_desktop.ui.look.manners import keep_manners

RESULT = "result.json"
WRONG_IN_FIRST, WRONG_IN_SECOND, CANCELLED = 3, 7, 9


class Player(Hands):
    def prepare(self) -> None:
        self.picture("1-chuan-bi")
        self.click(self.tab.prepare, "mainButton")
        self.answer()
        self.context.cases.issue_document(
            self.view.id, DocumentKind.BALLOT, self.context.cases.documents
        )
        self.session.hall.show()
        self.settle()
        self.tab.show_step(0)
        self.picture("1-da-chot-mau")
        self.tab.show_step(1)

    def hand_out(self) -> None:
        page = self.tab.hand_out
        self.click(page, "listButton")
        self.click(page, "allButton")
        for name, figure in (("printed", 14), ("spoilt", 1), ("issued", 12)):
            page.spins[name].setValue(figure)
        self.settle()
        self.picture("2-phat-phieu")
        self.click(page, "freezeButton")
        self.answer()

    def first_pass(self, papers: tuple[Paper, ...]) -> None:
        """Open the box and type the papers, with a slip that stays and one that is cancelled."""
        box = self.tab.count.box
        box.witnesses.setText(texts.WITNESSES)
        box.returned.setValue(len(papers))
        self.picture("3-mo-hom")
        self.press(box.returned, Qt.Key.Key_Return, ctrl=True)
        self.settle()
        self.click(self.tab.count, "startButton")
        for paper in papers:
            wrong = paper.number in (WRONG_IN_FIRST, CANCELLED)
            self.type_paper(self.tab.count.card, slipped(paper) if wrong else paper)
            if paper.number == CANCELLED:
                self.press(self.tab.count.card, Qt.Key.Key_Z, ctrl=True)
                self.press(self.tab.count.card, Qt.Key.Key_F5)
                self.press(self.tab.count.card, Qt.Key.Key_Return)
                self.type_paper(self.tab.count.card, paper)
            if paper.number == len(papers) // 2 + 1:
                self.mark_paper(self.tab.count.card, papers[paper.number])
                self.picture("3-luot-1")
                self.picture_hall("hoi-truong-tien-do")

    def second_pass(self, papers: tuple[Paper, ...]) -> None:
        self.picture("3-het-luot-1")
        self.tab.count.passes.second.typist.setCurrentText(texts.OTHER_TYPIST)
        self.settle()
        self.click(self.tab.count, "finishButton")
        for paper in papers:
            wrong = paper.number == WRONG_IN_SECOND
            self.type_paper(self.tab.count.card, slipped(paper) if wrong else paper)
        self.picture("3-het-luot-2")
        self.click(self.tab.count, "finishButton")

    def check(self, papers: tuple[Paper, ...]) -> None:
        page = self.tab.check
        self.picture("4-doi-chieu")
        for number in self.view.differences:
            page.papers.number.setValue(number)
            self.press(page.papers.number, Qt.Key.Key_Return)
            self.settle()
            self.type_paper(page.card, papers[number - 1])
        self.picture("4-da-khop")

    def seal(self) -> None:
        self.tab.show_step(4)
        self.picture("5-bien-ban")
        page = self.tab.minutes
        self.click(page, "mainButton")  # chốt kết quả
        self.answer()
        self.click(page, "mainButton")  # in biên bản
        for kind in (DocumentKind.READING, DocumentKind.WORKBOOK, DocumentKind.HAND_TALLY):
            self.context.cases.issue_document(self.view.id, kind, self.context.cases.documents)
        self.context.reload()
        self.picture("5-da-chot")
        self.click(page, "mainButton")  # biên bản đã ký
        self.answer()

    def publish(self) -> None:
        self.tab.show_step(5)
        self.picture("6-cong-bo")
        page = self.tab.publish
        self.click(page, "mainButton")
        self.answer()
        self.picture_hall("hoi-truong-ket-qua-1")
        self.session.hall.next_slide()
        self.picture_hall("hoi-truong-ket-qua-2")
        page.form.putInButton.click()
        self.answer(received_by=texts.RECEIVER)
        page.form.labelButton.click()
        self.settle()
        self.picture("6-da-cong-bo")
        for tab, name in ((UNITS, "don-vi"), (YEAR, "nam-thi-dua"), (HANDOVER, "ban-giao")):
            self.window.show_tab(tab)
            self.picture(name)


def slipped(paper: Paper) -> Paper:
    """The same paper with one mark read wrongly."""
    wrong = Mark.DISAGREE if paper.marks[1] == Mark.AGREE else Mark.AGREE
    return Paper(paper.number, paper.marks[:1] + wrong + paper.marks[2:])


@contextmanager
def timed(text: str, announce: Callable[[str], object]) -> Iterator[None]:
    """Say what was done and how long it took."""
    start = time.perf_counter()
    yield
    announce(texts.timed(text, time.perf_counter() - start))


def run_demo(out: Path) -> int:
    """Play the 2017 conference without needing a display, and leave what it made in a folder."""
    if no_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    log_qt_messages()
    application = make_application()
    keep_manners(application)
    gc.enable()
    return play(application, out)


def play(application: QApplication, out: Path) -> int:
    """Play it all; 0 where every check held, 1 where the window refused something."""

    def announce(text: str) -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    if not _cleared(out):
        sys.stderr.write(f"{texts.not_empty(out.name)}\n")
        return WRONG_USE
    with timed(texts.OPENED, announce):
        player = Player(application, out)
    try:
        _play_steps(player, announce)
    except DemoFailed as failed:
        sys.stderr.write(f"{texts.REFUSED}: {failed}\n")
        return 1
    finally:
        player.close()
    with timed(texts.VERIFIED, announce):
        sound = verify_store(out / STORE).sound
    files = sum(1 for path in out.rglob("*") if path.is_file() and path.suffix != ".png")
    announce(texts.finished(out.name, files, len(list(out.rglob("*.png")))))
    return 0 if sound else 1


def _cleared(out: Path) -> bool:
    """Make the folder ready: what an earlier demo left goes, a folder of other things is kept."""
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()) and not (out / STORE).exists():
        return False
    for name in (STORE, f"{STORE}-wal", f"{STORE}-shm", RESULT, SETTINGS):
        (out / name).unlink(missing_ok=True)
    for folder in (PICTURES, documents_folder(Path(STORE).stem)):
        if (out / folder).is_dir():
            shutil.rmtree(out / folder)
    return True


def _play_steps(player: Player, announce: Callable[[str], object]) -> None:
    with timed(texts.PREPARED, announce):
        player.prepare()
    with timed(texts.HANDED_OUT, announce):
        player.hand_out()
    papers = read_papers(wiring.sample_papers(), player.view.form, 12)
    with timed(texts.FIRST_PASS, announce):
        player.first_pass(papers)
    with timed(texts.SECOND_PASS, announce):
        player.second_pass(papers)
    with timed(texts.CHECKED, announce):
        player.check(papers)
    with timed(texts.SEALED, announce):
        player.seal()
    with timed(texts.PUBLISHED, announce):
        player.publish()
    player.keep_text()
    if player.context.cases.read(recount_check).findings:
        raise DemoFailed(texts.VERIFIED)
    result = json.dumps(result_object(player.view), ensure_ascii=False, indent=2)
    (player.context.cases.store.parent / RESULT).write_text(result + "\n", encoding="utf-8")
