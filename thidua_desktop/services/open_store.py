"""An open store, as the window and the command line work on it; bootstrap makes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.ports import Clock, Commits
from thidua_desktop.services.conference.kept_rounds import KeptRounds
from thidua_desktop.services.conference.propose_contest import ProposeContest
from thidua_desktop.services.registers.registers import Registers

if TYPE_CHECKING:
    from thidua_desktop.services.issuing.issue_document import Issued


@dataclass(frozen=True, kw_only=True)
class OpenStore(Case):
    """Does every use case; beside that, what keeps something between them or needs the files."""

    store: Path
    documents: Path  # the folder into which documents are written
    clock: Clock
    commits: Commits
    past_lock: Case  # for what closes, opens again, hands over and receives years
    registers: Registers
    propose_contest: ProposeContest
    rounds: KeptRounds
    issue_document: Callable[[int, DocumentKind, Path], "Issued"]
    write_bundle: Callable[[Path, Mapping[str, bytes]], None]
    rewrite: Callable[[], None]  # the file anew, without what was taken out of it
