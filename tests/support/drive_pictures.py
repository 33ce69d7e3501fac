"""The whole conference driven by keys on one screen, with a picture of each stage.

A command: `python -m tests.support.drive_pictures FOLDER 1366x768 1.5 dark`. It starts itself anew
with a screen of that size, drawn that many times larger.
"""

import gc
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.keyboard import Keyboard
from tests.support.whole_conference import WholeConference, make_cluster
from thidua_desktop import paths
from thidua_desktop.bootstrap.start_page import StartPage
from thidua_desktop.bootstrap.window import make_application
from thidua_desktop.ui.look.drawn_size import FACTOR
from thidua_desktop.ui.look.manners import keep_manners
from thidua_desktop.ui.look.theme import Theme, apply_theme, take_house_style
from thidua_desktop.ui.tabs.conference.count.count_card import EntryCard

SCREEN = "THIDUA_DRIVEN_SCREEN"
A_LOOK = 200
HALL = "hoi-truong"


class Looking(WholeConference):
    """The same, who looks at the box, a paper, every question and what the hall sees as well."""

    def open_box(self, papers: int) -> None:
        self.step(2)
        self.seen("3-hom-phieu")
        super().open_box(papers)

    def type_all(self, papers: tuple[str, ...], card: EntryCard | None = None) -> None:
        self.seen("3-nhap-phieu")
        super().type_all(papers, card)

    def answer(self, **values: str) -> None:
        self.seen("hoi")
        super().answer(**values)

    def record(self, **values: str) -> None:
        self.seen("ghi")
        super().record(**values)

    def publish(self) -> None:
        super().publish()
        self.seen(HALL)


def main(out: Path, theme: Theme) -> None:
    """Drive it, and leave the pictures in a folder."""
    application = make_application()
    take_house_style(application)
    keep_manners(application)
    gc.enable()
    apply_theme(application, theme)
    out.mkdir(parents=True, exist_ok=True)

    def seen(name: str) -> None:
        QTest.qWait(A_LOOK)
        number = len(list(out.glob("*.png"))) + 1
        shown = QApplication.activeModalWidget() or story.window
        if name == HALL and story.session.hall.window is not None:
            shown = story.session.hall.window
        shown.grab().save(str(out / f"{number:02}-{name}.png"))

    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "cum.thidua-db"
        paths.default_store = lambda: store
        page = StartPage(lambda _path: page.hide())
        page.show()
        make_cluster(Keyboard(page, application.processEvents), page)
        story = Looking(application, Path(folder) / "out", store, seen)
        apply_theme(application, theme)
        story.window.resize(QGuiApplication.primaryScreen().availableSize())
        story.settle()
        drive(story, Path(folder) / "ban-giao.thidua")
        story.close()


def drive(story: WholeConference, package: Path) -> None:
    """From the first paper to the package."""
    story.first_round()
    code = story.view.record.code
    dialog = story.session.open_journal()
    story.seen("nhat-ky")
    dialog.close()
    story.run_off()
    story.publish_first(code)
    story.recount()

    def wait(held: object) -> None:
        assert callable(held)
        while not held():
            QTest.qWait(A_LOOK)

    story.hand_over(package, wait)


def again(arguments: list[str]) -> int:
    """The platform reads its screen when the program starts."""
    _, size, factor, _ = arguments
    width, height = (int(side) for side in size.split("x"))
    screen = {"name": "driven", "x": 0, "y": 0, "width": width, "height": height}
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96}]}, file)
        file.flush()
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={file.name}",
            FACTOR: factor,
            SCREEN: size,
        }
        command = (sys.executable, "-m", "tests.support.drive_pictures", *arguments)
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    if SCREEN not in os.environ:
        sys.exit(again(sys.argv[1:]))
    main(Path(sys.argv[1]), Theme(sys.argv[4]))
