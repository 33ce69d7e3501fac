"""The rarer ways of a conference, each a short story through the whole window, to its documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
)

from tests.support.story import OTHER, Story
from tests.support.word_reader import text
from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.ballot import InvalidReason, Marking, Outcome
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.further_round import further_round
from thidua_desktop.services.conference.sealed_result import earlier_result
from thidua_desktop.texts.conference import hand_out as floor
from thidua_desktop.texts.conference import prepare, results
from thidua_desktop.ui.hall.hall_scene import Stage
from thidua_desktop.ui.tabs.conference.check.check_hand import INVALID_PAPERS, VALID_PAPERS
from thidua_desktop.ui.tabs.conference.count.count_state import Way
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.base.editors import fill_editor

pytestmark = pytest.mark.expects_dialog

WHO, WHY = "Hội nghị biểu quyết", "Hội nghị thống nhất"

# Six names for the ministry's flag (four seats), four of them again for the government's (two).
TIED = ("1111001100", "1110101100", "1101101100")  # 3, 4 and 5 level for the last two seats
CLEAR = ("1111001100", "1111001100", "1111001100")
ONLY_THREE = ("1110001100", "1110001100", "1110001100")


@pytest.fixture
def story(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    made = Story(qapp, tmp_path)
    yield made
    while (left := QApplication.activeModalWidget()) is not None:
        left.close()  # of a story that broke off
    made.close()


def test_a_tie_is_settled_by_a_further_round_and_published(story: Story) -> None:
    story.to_agreed(TIED)
    story.tab.show_step(4)
    assert not story.button(results.FURTHER).isEnabled()  # sealed first
    story.click(story.tab.minutes, "mainButton")
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Ask)
    level = "02 tập thể được suy tôn, 03 tập thể bằng phiếu ở vị trí cuối cùng"
    assert level in asked.accessibleDescription()
    asked.reject()
    story.seal()
    assert len(story.result().with_outcome(Outcome.TIED)) == 3
    first = story.further()
    assert story.tab.pages.currentIndex() == 0
    contest = story.view.form.contests[0]
    assert [name.code for name in contest.candidates] == ["BTNN", "TGPL", "CNTT"]
    assert (contest.seats, story.view.turn) == (2, 2)
    story.to_agreed(("110", "110", "101"))
    story.seal()
    story.sign()
    assert "vòng 2" in story.minutes().casefold()
    story.publish()
    story.choose(first.record.code)
    assert story.elected() == ["HTQTCT", "KTVB", "BTNN", "TGPL"]
    assert story.elected("GOV_FLAG") == ["HTQTCT", "KTVB"]
    story.sign()
    story.publish()
    assert "Trợ giúp pháp lý" in story.tab.publish.form.readingLines.text()


def test_a_tie_is_settled_by_a_recorded_decision(story: Story) -> None:
    story.to_agreed(TIED)
    story.seal()
    names = {str(n.code): n.name for n in story.result().with_outcome(Outcome.TIED)}
    story.push(story.button(results.DECIDE))
    story.answer(place1=names["TGPL"], place2=names["CNTT"], decided_by=WHO, reason=WHY)
    assert story.elected() == ["HTQTCT", "KTVB", "TGPL", "CNTT"]
    story.sign()
    assert WHO in story.minutes()
    story.publish()


def test_fewer_than_the_seats_go_on_until_the_rounds_are_over(story: Story) -> None:
    story.to_agreed(ONLY_THREE)
    story.seal()
    first = story.further()
    assert [n.code for n in story.view.form.contests[0].candidates] == ["TGPL", "CNTT", "TTR"]
    story.to_agreed(("000", "000", "100"))
    story.seal()
    assert not story.elected()
    assert not story.button(results.FURTHER).isEnabled()
    labels = story.tab.minutes.matters.findChildren(QLabel)
    assert results.rounds_over(2) in [one.text() for one in labels if one.isVisible()]
    message: list[str] = []
    story.context.refused.disconnect(story._on_refused)
    story.context.refused.connect(message.append)
    last = story.view.id
    assert not story.context.do(further_round, last, "MIN_FLAG")
    assert len(message) == 1
    assert "vòng" in message[0]
    story.sign()
    story.publish()
    story.choose(first.record.code)
    story.sign()
    story.publish()
    assert story.elected() == ["HTQTCT", "KTVB", "BTNN"]


def test_names_changed_after_freezing_make_form_b(story: Story) -> None:
    story.freeze()
    page = story.tab.prepare
    story.click(page, "printButton")
    story.click(page, "unfreezeButton")
    story.answer(why=WHY, who=WHO)
    story.reached(RoundState.DRAFT)
    block = next(iter(page.contests.blocks.values()))
    block.names.choose(4)
    assert block.names.chosen_line() is not None
    story.push(block.name_off)
    story.freeze()
    assert story.view.form_serial == 2
    assert len(story.view.form.contests[0].candidates) == 5
    story.click(page, "printButton")
    files = [d.name for d in story.view.documents if d.kind == DocumentKind.BALLOT]
    assert len(files) == 2
    assert "mau-b" in files[1]
    assert "mau-b" not in files[0]
    assert "Mẫu B" in text((story.context.cases.documents / files[1]).read_bytes())
    story.hand_out(3)
    story.open_box(3)
    story.count_both(("111101100",) * 3)
    story.seal()
    story.sign()
    assert "Mẫu B" in story.minutes()
    assert WHY in story.minutes()


def test_what_happened_in_the_hall_stands_in_the_minutes(story: Story) -> None:
    story.freeze()
    story.hand_out(3, eligible=4)
    page = story.tab.hand_out
    story.tab.show_step(1)
    story.click(page, "lateButton")
    story.answer(who="Đại biểu đến muộn")
    story.click(page, "exchangeButton")
    story.answer(why="Phiếu bị nhàu")
    story.click(page, "withdrawButton")
    dialog_choice = floor.name_choice(6, "Thanh tra Bộ", story.view.form.contests[0].name)
    story.answer(name=dialog_choice, why="Xin rút tên", who=WHO)
    story.click(page, "seatsButton")
    story.answer(contest=story.view.form.contests[0].name, seats="3", why="Theo công bố", who=WHO)
    ledger = story.view.ledger
    assert (ledger.present, ledger.issued, ledger.spoilt) == (4, 4, 1)
    story.open_box(4)
    story.count_both(("11100.1100",) * 4)
    assert story.elected() == ["HTQTCT", "KTVB", "BTNN"]
    story.seal()
    story.sign()
    message = story.minutes()
    for part in ("Đại biểu đến muộn", "Phiếu bị nhàu", "Xin rút tên", "Theo công bố"):
        assert part in message, part


def test_a_hand_tally_that_differs_is_mended_with_the_head_teller(story: Story) -> None:
    story.to_box(3)
    wrong = ("1111001100", "1111001100", "1111001000")
    story.first_pass(wrong)
    story.count._form.handRadio.setChecked(True)
    story.settle()
    story.click(story.count, "finishButton")
    story.tab.show_step(3)
    sheet, view = story.check.hand.sheet, story.view
    sheet.take(VALID_PAPERS, 0, "3")
    for key in set(sheet.figures()) - {VALID_PAPERS, INVALID_PAPERS}:
        contest, code = key.split(":")
        first = code in ("HTQTCT", "KTVB") or (contest == "MIN_FLAG" and code in ("BTNN", "TGPL"))
        sheet.take(key, 0, "3" if first else "0")
    story.click(story.check, "handButton")
    story.reached(RoundState.RESOLVING)
    assert view.papers[1]
    story.check.papers.number.setValue(3)
    story.press(story.check.papers.number, Qt.Key.Key_Return)
    story.settle()
    story.type_paper(story.check.card, Paper(3, CLEAR[2]))
    story.answer()
    story.reached(RoundState.AGREED)
    assert story.context.conference is not None
    teller = story.context.conference.teller("head")
    assert teller is not None
    assert story.view.decided == {3: teller.name}
    story.seal()
    story.sign()
    assert "bảng ghi kiểm phiếu thủ công" in story.minutes()
    assert f"01 phiếu do {teller.name} quyết định" in story.minutes()


def recount(story: Story) -> None:
    """Somebody asks after the result was published; the papers are typed from the first again."""
    story.tab.show_step(5)
    story.push(story.tab.publish.form.recountButton)
    story.answer(asked_by="Cục Công nghệ thông tin", agreed_by=WHO, reason=WHY, envelope="15:00")
    assert story.view.session == 2
    assert story.session.hall.stage is Stage.PROGRESS  # what was announced no longer stands
    story.tab.show_step(2)


@pytest.mark.parametrize("changed", [True, False], ids=["changed", "same"])
def test_a_recount_makes_new_minutes_only_if_a_figure_changes(story: Story, changed: bool) -> None:
    slip = ("1111001100", "1111001100", "1111001000")
    story.to_box(3)
    story.first_pass(CLEAR)
    story.second_pass(slip)
    story.tab.show_step(3)
    story.type_paper(story.check.card, Paper(3, CLEAR[2]))
    story.tab.show_step(4)
    for name, message in (("number", "15"), ("events", "Mất điện"), ("place", "Phòng họp A")):
        fill_editor(story.tab.minutes.typed.field(name).editor, message)
    story.seal()
    story.sign()
    assert "Mất điện" in story.minutes()
    story.publish()
    first = [d.name for d in story.view.documents if d.kind == DocumentKind.MINUTES]
    code = story.view.check_code or ""
    recount(story)
    papers = slip if changed else CLEAR
    story.first_pass(papers)
    story.second_pass(CLEAR if changed else slip)
    assert story.view.differences == (3,)
    story.tab.show_step(3)
    assert not story.begun(story.check.card), "typed in the first count"
    story.type_paper(story.check.card, Paper(3, papers[2]))
    story.seal()
    earlier = story.context.cases.read(earlier_result, story.view.id)
    assert earlier is not None
    assert (earlier.same, earlier.check_code) == (not changed, code)
    story.sign()
    files = [d.name for d in story.view.documents if d.kind == DocumentKind.MINUTES]
    assert (len(set(files)) == 2) is changed
    assert set(first) <= set(files)
    seen = [one.text() for one in story.tab.minutes.sums.findChildren(QLabel)]
    assert (results.same_result(code, first[-1]) in seen) is not changed
    if changed:
        assert "Phòng họp A" in story.minutes()
        assert "Mất điện" not in story.minutes(), "an event of the first count"
        assert story.tab.minutes.typed.texts()["number"] == ""
        assert "Cục Công nghệ thông tin" in story.minutes()
        assert code in story.minutes()
    story.publish()


def test_an_annulled_count_is_voted_again(story: Story) -> None:
    story.to_box(3)
    story.click(story.count, "startButton")
    story.type_paper(story.count.card, Paper(1, CLEAR[0]))
    story.way(Way.ANNUL)
    story.answer(decided_by=WHO, reason=WHY)
    annulled = story.view
    assert annulled.state is RoundState.ANNULLED
    story.tab.show_step(5)
    story.push(story.tab.publish.form.againButton)
    assert story.view.id != annulled.id
    assert story.tab.pages.currentIndex() == 0
    assert story.view.turn == 1
    story.to_agreed(CLEAR)
    story.seal()
    story.sign()
    story.publish()
    story.choose(annulled.record.code)
    story.reached(RoundState.ANNULLED)


def test_two_papers_are_counted_side_by_side(story: Story) -> None:
    story.click(story.tab.prepare, "addPaperButton")
    record = story.view.record
    like = prepare.like_paper(f"phiếu {record.code}", record.title)
    story.answer(title="Phiếu thứ hai", like=like)
    codes = (record.code, story.view.record.code)
    for code in codes:
        story.choose(code)
        story.to_box(3)
        story.click(story.count, "startButton")
        story.type_paper(story.count.card, Paper(1, CLEAR[0]))
    story.press(story.count.card, Qt.Key.Key_K)
    story.press(story.count.card, Qt.Key.Key_1)
    assert story.begun(story.count.card)
    story.choose(codes[0], half_typed=True)
    assert story.count.card.entry is not None
    assert story.count.card.entry.number == 2
    assert not story.begun(story.count.card)
    assert list(story.view.papers[1]) == [1]
    assert story.session.hall._round is story.view
    for number in (2, 3):
        story.type_paper(story.count.card, Paper(number, CLEAR[0]))
    story.second_pass(("1111001000", *CLEAR[1:]))
    story.reached(RoundState.RESOLVING)
    story.choose(codes[1])
    assert list(story.view.papers[1]) == [1]
    assert story.tab.pages.currentIndex() == 2
    for number in (2, 3):
        story.type_paper(story.count.card, Paper(number, CLEAR[0]))
    story.second_pass(("1111001000", *CLEAR[1:]))
    story.mark_paper(story.check.card, Paper(1, "1111001000"))
    story.choose(codes[0], half_typed=True)
    assert not story.begun(story.check.card), "typed for one paper, shown for another"
    story.type_paper(story.check.card, Paper(1, CLEAR[0]))
    story.reached(RoundState.AGREED)
    for number in range(story.rounds.count()):
        assert not story.rounds.itemText(number).rstrip().endswith("–")
    story.choose(codes[1])
    story.reached(RoundState.RESOLVING)
    story.type_paper(story.check.card, Paper(1, CLEAR[0]))
    story.reached(RoundState.AGREED)


def test_the_rehearsal_leaves_a_line_and_the_round_as_it_was(story: Story) -> None:
    before = story.view
    story.window.activateWindow()
    story.settle()
    story.press(story.window, Qt.Key.Key_F12)
    story.settle()
    rehearsal = story.tab._rehearsal
    assert rehearsal is not None
    window = rehearsal.window
    assert window is not None
    store = window._context.cases.store
    count = window.count
    count.box.witnesses.setText("Ủy viên")
    count.box.returned.setValue(len(window.papers))
    story.push(count._form.boxButton)
    story.push(count._form.startButton)
    for turn in range(2):
        for paper in window.papers:
            story.type_paper(count.card, paper)
        if not turn:
            count.passes.second.typist.setCurrentText(OTHER)
            story.settle()
        story.push(count._form.finishButton)
    assert window.finished()
    assert window.answer().matches
    window.close()
    story.settle()
    assert not store.exists()
    event = story.view.last_event("rehearsal")
    assert event is not None
    assert event.detail["matches"] is True
    assert (story.view.state, story.view.moves, story.view.papers) == (
        before.state,
        before.moves,
        before.papers,
    )


def test_written_opinions_are_counted_and_stand_in_the_minutes(story: Story) -> None:
    allowed = story.tab.prepare.paper.fields["written_allowed"].editor
    assert isinstance(allowed, QCheckBox)
    allowed.click()
    story.settle()
    assert story.view.record.written_allowed
    story.freeze()
    story.hand_out(3, eligible=6)
    story.tab.show_step(1)
    written = story.tab.hand_out.written
    assert written.isVisible()
    for code in ("HTQTCT", "KTVB"):
        written.sheet.take(("MIN_FLAG", code), 0, "2")
    story.settle()
    story.push(written.keep)
    story.open_box(3)
    story.count_both(CLEAR)
    assert story.elected() == ["HTQTCT", "KTVB"]  # five of six; the others three of six
    story.seal()
    story.sign()
    assert "bằng văn bản" in story.minutes()


@pytest.mark.parametrize("marking", [Marking.CROSS_OUT, Marking.CHOOSE])
def test_the_other_markings_are_typed_in_the_window(story: Story, marking: Marking) -> None:
    field = story.tab.prepare.paper.fields["marking"]
    editor = field.editor
    assert isinstance(editor, QComboBox)
    editor.setFocus()
    for _ in Marking:
        if story.view.record.marking is not marking:
            story.press(editor, Qt.Key.Key_Down)
            story.settle()
    assert story.view.record.marking is marking
    story.to_box(4)
    for turn in range(2):
        if turn:
            story.count.passes.second.typist.setCurrentText(OTHER)
            story.settle()
        story.click(story.count, "finishButton" if turn else "startButton")
        story.type_all(CLEAR)
        spoilt = Paper(4, story.count.card.entry.marks, InvalidReason.NOT_ISSUED)  # type: ignore[union-attr]
        story.type_paper(story.count.card, spoilt)
    story.click(story.count, "finishButton")
    story.reached(RoundState.AGREED)
    assert (story.view.tally.valid, story.view.tally.invalid) == (3, 1)
    assert story.elected() == ["HTQTCT", "KTVB", "BTNN", "TGPL"]
    story.seal()
    story.sign()
    story.publish()
