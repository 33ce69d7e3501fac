"""What the screens and the command line are told of a package that is made or taken."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.handover.compare_stores import Difference
from thidua_desktop.services.handover.package_manifest import Manifest
from thidua_desktop.services.handover.send_handover import HandoverPlan
from thidua_desktop.services.handover.supplement_apply import SupplementPlan


@dataclass(frozen=True, slots=True)
class SendPreview:
    """What a package would hold; `missing` are files that the store names and no folder has."""

    plan: HandoverPlan
    files: int
    size: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """A package that was made."""

    path: Path
    sha256: str
    manifest: Manifest
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inspected:
    """A sound package: what it holds, where it would go, and what that would change.

    `differences` compare a handover with the existing store beside which it is put; `changes` are
    what a supplement does to the existing store.
    """

    manifest: Manifest
    sha256: str
    target: Path
    differences: tuple[Difference, ...] = ()
    changes: SupplementPlan | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """A package that was taken; `office` is the unit whose store it is now."""

    path: Path
    found: Inspected
    office: str


class SendsPackages(Protocol):
    """What the tab *Bàn giao* needs to hand over the store that is open."""

    def preview_send(self, year: int | None = None) -> SendPreview:
        """Say what a handover of the year would hold. Raises Refused."""
        ...

    def send(self, out: Path, year: int | None = None, *, marks: bool = False) -> Steps[Sent]:
        """Make the package, or nothing at all."""
        ...

    def preview_supplement(self, year: int | None = None) -> SendPreview:
        """Say what a supplement of the year would hold. Raises Refused."""
        ...

    def send_supplement(
        self, out: Path, year: int | None = None, *, marks: bool = False
    ) -> Steps[Sent]:
        """Make the supplement, or nothing at all."""
        ...


class ReceivesPackages(Protocol):
    """What the start page and the tab *Bàn giao* need to take a package."""

    def inspect(self, package: Path, store: Path) -> Steps[Inspected]:
        """Check all of a package and say what taking it would do; nothing is written."""
        ...

    def receive(self, package: Path, store: Path, office: str = "") -> Steps[Received]:
        """Take the package, or nothing at all."""
        ...
