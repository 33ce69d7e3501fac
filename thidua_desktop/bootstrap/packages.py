"""What sends and takes packages, wired to the disk."""

from thidua_desktop.files.package.disk_packages import DiskPackages
from thidua_desktop.services.base.ports import Clock
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.handover.receive_packages import PackageReceiver
from thidua_desktop.services.handover.send_packages import PackageSender
from thidua_desktop.storage.engine import Store, SystemClock
from thidua_desktop.storage.stores import StoreFiles


def package_sender(store: Store, actor: str, clock: Clock | None = None) -> PackageSender:
    """Give what hands this open store over."""
    clock = clock or SystemClock()
    return PackageSender(store, actor, clock, OPEN_WORK, StoreFiles(clock), DiskPackages())


def package_receiver(
    actor: str, clock: Clock | None = None, existing: Store | None = None
) -> PackageReceiver:
    """Give what takes packages; `existing` is the store that this program has open, if any."""
    clock = clock or SystemClock()
    return PackageReceiver(actor, clock, OPEN_WORK, StoreFiles(clock, existing), DiskPackages())
