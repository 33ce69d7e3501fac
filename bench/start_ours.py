"""Child process: the program as `run_window` starts it, to the conference ready for work.

argv: the parent's monotonic time, the store. The package stands on PYTHONPATH, as if installed.
"""

import sys
import time
from pathlib import Path

import thidua_desktop.__main__  # noqa: F401  every start pays for it
from thidua_desktop.bootstrap.window import Opening, make_application


def main() -> None:
    since = float(sys.argv[1])
    application = make_application()
    from bench.start_bare import Painted

    seen = Painted()
    opening = Opening(Path(sys.argv[2]), sample=False)
    opening.window.installEventFilter(seen)
    opening.show()
    painted = time.monotonic() - since
    first = seen.done
    opening.open()
    application.processEvents()
    usable, cpu = time.monotonic() - since, time.process_time()
    from bench.memory import report

    session = opening.session
    if not first or session is None or not session.conference.isVisible():
        raise SystemExit("not painted, or no conference to be seen")
    report(painted=painted, usable=usable, cpu=cpu)
    opening.close()


if __name__ == "__main__":
    main()
