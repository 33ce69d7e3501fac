"""Stores that lie in files, for a handover (`services/handover/ports.py`)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock
from thidua_desktop.storage.backups import Backups, own_backups
from thidua_desktop.storage.engine import Store, new_store, open_store
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.storage.withhold import withhold_marks


class StoreFiles:
    """`own` is the store that this program has open, if any: it is given as it is."""

    revision = REVISIONS[-1]
    withhold_marks = staticmethod(withhold_marks)

    def __init__(self, clock: Clock, own: Store | None = None) -> None:
        self._clock = clock
        self._own = own

    @contextmanager
    def opened(self, path: Path) -> Iterator[Store]:
        if not path.exists():
            raise Refused(PackageFault.NO_STORE, path.name)
        if self._own is not None and path.samefile(self._own.path):
            yield self._own
            return
        store = open_store(path, clock=self._clock)
        try:
            yield store
        finally:
            store.close()

    @contextmanager
    def created(self, path: Path) -> Iterator[Store]:
        with new_store(path, clock=self._clock) as store:
            yield store

    def back_up(self, path: Path) -> None:
        with self.opened(path) as store:
            Backups(store, own_backups(store.path)).make()

    def findings(self, path: Path) -> Sequence[Fault]:
        return verify_store(path).findings
