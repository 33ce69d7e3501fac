"""Child process: the stack alone. A bare window is painted, then sqlmodel reads one table.

argv: the parent's monotonic time, a SQLite file with the table `units`.
"""

import sys
import time

from bench.start_bare import first_window


def main() -> None:
    since = float(sys.argv[1])
    application, window = first_window()
    painted = time.monotonic() - since
    from sqlmodel import Field, Session, SQLModel, create_engine, select

    class Unit(SQLModel, table=True):
        __tablename__ = "units"
        id: int | None = Field(default=None, primary_key=True)
        code: str
        name: str

    with Session(create_engine(f"sqlite:///{sys.argv[2]}")) as session:
        units = session.exec(select(Unit)).all()
    window.setWindowTitle(units[0].name)
    application.processEvents()
    usable, cpu = time.monotonic() - since, time.process_time()
    from bench.memory import report

    report(painted=painted, usable=usable, cpu=cpu)


if __name__ == "__main__":
    main()
