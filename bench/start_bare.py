"""Child process: a bare PySide6 window, to its first paint. argv: the parent's monotonic time."""

import sys
import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow


class Painted(QObject):
    """Notes when a window was first asked to paint."""

    done = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.done = True
        return False


def first_window() -> tuple[QApplication, QMainWindow]:
    """Show a window and give it once it is painted."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    painted = Painted()
    window.installEventFilter(painted)
    window.show()
    while not painted.done:
        application.processEvents()
    return application, window


def main() -> None:
    _held = first_window()
    took = time.monotonic() - float(sys.argv[1])
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from bench.memory import report

    report(painted=took)


if __name__ == "__main__":
    main()
