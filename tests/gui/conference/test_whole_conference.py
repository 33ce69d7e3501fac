"""A new cluster's conference, from the wizard to the package for the next office."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.keyboard import Keyboard
from tests.support.read_papers import (
    CODE,
    Ballots,
    Title,
    check_ballot,
    check_hand_sheet,
    check_minutes,
    check_reading,
    check_workbook,
    code_of,
    read_word,
)
from tests.support.whole_conference import (
    AGAIN,
    FIRST,
    RUN_OFF,
    UNITS,
    WholeConference,
    make_cluster,
)
from thidua_desktop import paths
from thidua_desktop.bootstrap.start_page import StartPage
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.texts.conference.ballots import ballot_text

pytestmark = [
    pytest.mark.expects_dialog,
    pytest.mark.qt_log_ignore("This plugin does not support"),  # offscreen, of an open menu
]
PACKING = 60_000
YES, LEVEL, SHORT = "Được suy tôn", "Bằng phiếu", "Không đạt"
NAMES = tuple(name for _, name in UNITS)
SECTOR = Title("Cờ thi đua ngành Tư pháp", NAMES[:6], 4, (YES, YES, YES, LEVEL, LEVEL, SHORT))
FLAG = Title("Cờ thi đua của Chính phủ", NAMES[:2], 1, (YES, SHORT))
RUN_OFF_TITLE = Title(SECTOR.name, NAMES[3:5], 1, (YES, SHORT))
BALLOTS = Ballots(FIRST, (SECTOR, FLAG), printed=16)


@pytest.fixture
def store(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The store that the wizard made."""
    monkeypatch.setattr(paths, "default_store", lambda: tmp_path / "data" / "cum.thidua-db")
    taken: list[Path] = []
    page = StartPage(taken.append)
    qtbot.addWidget(page)
    page.show()
    make_cluster(Keyboard(page, qapp.processEvents), page)
    [path] = taken
    return path


@pytest.fixture
def story(qapp: QApplication, tmp_path: Path, store: Path) -> Iterator[WholeConference]:
    made = WholeConference(qapp, tmp_path / "out", store, lambda _name: None)
    yield made
    while (left := QApplication.activeModalWidget()) is not None:
        left.close()
    made.close()


def test_from_a_new_cluster_to_published_and_handed_over(
    story: WholeConference, store: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = story.first_round()
    code = story.view.record.code
    assert [name.code for name in story.result().tied] == [UNITS[3][0], UNITS[4][0]]
    second = story.run_off()
    assert ballot_text(story.view.ballot) == "phiếu 1, vòng 2, bỏ phiếu lại"
    assert "Có phiếu lạ" in story.minutes()
    story.publish_first(code)
    reading = story.tab.publish.form.readingLines.text()
    assert "10/14" in reading, "the votes of the run-off, not those of the tie"
    assert "tại vòng 2" in reading
    story.recount()
    assert story.view.state is RoundState.PUBLISHED
    read_all(story, first, second)
    package = tmp_path / "ban-giao.thidua"
    story.hand_over(package, lambda held: qtbot.waitUntil(held, timeout=PACKING))
    story.close()
    assert verify_store(store).sound


def read_all(story: WholeConference, first: int, second: int) -> None:
    """Everything that was printed on the way says what stood on the papers, and the same."""
    found = story.documents(first)
    ballots = {1: replace(BALLOTS, papers=FIRST), 2: replace(BALLOTS, papers=AGAIN)}
    check_ballot(found[DocumentKind.BALLOT, 1], ballots[1])
    check_hand_sheet(found[DocumentKind.HAND_TALLY, 1], ballots[1])
    for session, count in ballots.items():
        minutes = check_minutes(found[DocumentKind.MINUTES, session], count)
        votes = count.votes(SECTOR)
        elected = [(name, votes[at], 14) for at, name in enumerate(SECTOR.names[:3])]
        elected += [(SECTOR.names[3], 10, 14), (FLAG.names[0], 10, 14)]
        reading = check_reading(found[DocumentKind.READING, session], elected)
        label = read_word(found[DocumentKind.ENVELOPE, session])
        assert "14 (mười bốn); hợp lệ: 14, không hợp lệ: 00" in label
        codes = {
            code_of(label),
            check_workbook(found[DocumentKind.WORKBOOK, session], count),
            *(CODE.findall(minutes)[-1:]),
        }
        assert len(codes) == 1, "one result has one code, in every paper"
        assert "tại vòng 2" in reading
        assert hours(label)[-1] >= hours(minutes)[-1], "put away after it was counted"
        assert len({day for _, day in (*hours(minutes), *hours(label))}) == 1
    minutes = read_word(found[DocumentKind.MINUTES, 1])
    assert "số phiếu đồng ý của từng tập thể khớp nhau" in minutes, "the sheet of sticks"
    assert "Phát phiếu cho người đến muộn: Cục Nghiệp vụ số 14" in minutes
    minutes = read_word(found[DocumentKind.MINUTES, 2])
    assert "Kiểm phiếu lại lần 1" in minutes
    assert "người đề nghị: Cục Nghiệp vụ số 5" in minutes
    assert "mở phong bì trước sự chứng kiến của đại diện các đơn vị" in minutes
    found = story.documents(second)
    run_off = Ballots(RUN_OFF, (RUN_OFF_TITLE,), printed=17)
    check_ballot(found[DocumentKind.BALLOT, 1], run_off)
    minutes = check_minutes(found[DocumentKind.MINUTES, 1], run_off)
    assert "lý do: Có phiếu lạ" in minutes, "why it was held again"
    assert "phiếu 1, vòng 2" in minutes
    check_reading(found[DocumentKind.READING, 1], [(SECTOR.names[3], 10, 14)])
    assert check_workbook(found[DocumentKind.WORKBOOK, 1], run_off) in minutes


def hours(message: str) -> list[tuple[str, str]]:
    """Each hour with its day that a paper names."""
    return re.findall(r"hồi:? (\d\d giờ \d\d phút), (ngày \d\d tháng \d\d năm \d{4})", message)
