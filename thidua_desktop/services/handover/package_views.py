"""What the screens and the command line are told of a package that is made or taken."""

from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.services.handover.compare_stores import Difference
from thidua_desktop.services.handover.package_manifest import Manifest
from thidua_desktop.services.handover.send_handover import HandoverPlan
from thidua_desktop.services.handover.supplement_apply import SupplementPlan


@dataclass(frozen=True, slots=True)
class SendPreview:
    """What a package would hold; `missing` are files that the store names and no folder has.

    `guessable` papers can be found from the journal by trying, though they are left out.
    """

    plan: HandoverPlan
    files: int
    size: int
    missing: tuple[str, ...]
    guessable: int = 0


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
