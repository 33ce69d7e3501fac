"""A new cluster's conference, from the wizard to the package for the next office."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.keyboard import Keyboard
from tests.support.whole_conference import UNITS, WholeConference, make_cluster
from tests.support.word_reader import text
from thidua_desktop import paths
from thidua_desktop.bootstrap.start_page import StartPage
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.texts.conference.ballots import ballot_words

pytestmark = [
    pytest.mark.expects_dialog,
    pytest.mark.qt_log_ignore("This plugin does not support"),  # offscreen, of an open menu
]
PACKING = 60_000


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
    story.first_round()
    code = story.view.record.code
    assert [name.code for name in story.result().tied] == [UNITS[3][0], UNITS[4][0]]
    story.run_off()
    assert ballot_words(story.view.ballot) == "phiếu 1, vòng 2, bỏ phiếu lại"
    assert "Có phiếu lạ" in story.minutes()
    story.publish_first(code)
    reading = story.tab.publish.reading.words()
    assert "10/14" in reading, "the votes of the run-off, not those of the tie"
    assert "tại vòng 2" in reading
    story.recount()
    assert story.view.state is RoundState.PUBLISHED
    minutes = [d for d in story.view.documents if d.kind == DocumentKind.MINUTES]
    assert len({d.name for d in minutes}) == 2
    made = story.documents()
    said = " ".join(text(path.read_bytes()) for path in made if path.suffix == ".docx")
    assert "-lai" not in said, "codes are words"
    assert "Phát phiếu cho người đến muộn: Cục Nghiệp vụ số 14" in said
    assert "Phieu-suy-ton-2017-1-vong-2-bo-phieu-lai.docx" in [path.name for path in made]
    package = tmp_path / "ban-giao.thidua"
    story.hand_over(package, lambda held: qtbot.waitUntil(held, timeout=PACKING))
    story.close()
    assert verify_store(store).sound
