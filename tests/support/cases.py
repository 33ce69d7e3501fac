"""An open store of the 2017 sample with every use case, for tests that need the real thing."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.support.ready import ready_store
from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.files.toml.year_toml import read_year
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.loading.load_year import load_year
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.storage.engine import Store


class FakeClock:
    """A clock that goes on by a second at each look."""

    def __init__(self, start: datetime | None = None) -> None:
        self.moment = start or datetime(2017, 11, 22, 7, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@contextmanager
def sample_cases(folder: Path, body: bytes | None = None) -> Iterator[OpenStore]:
    """Give the use cases of a new store that holds the sample, or another year."""
    clock = FakeClock()
    with closing(year_store(folder / "mau.thidua-db", clock, body)) as store:
        yield wiring.use_cases(store, "thử")


def year_store(path: Path, clock: FakeClock, body: bytes | None = None) -> Store:
    """Give an open store of the sample, or of another year."""
    return ready_store(path, clock, load_into, body)


def load_into(store: Store, clock: FakeClock, body: bytes | None = None) -> None:
    """Load the sample, or another year, into a new store."""
    year = read_year(body or wiring.sample_body(), paths.resources() / "rules")
    Case(new_uow=store.new_uow("thử")).do(load_year, year, illustrative=body is None)
