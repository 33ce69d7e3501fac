"""The facts of a nhật ký kiểm phiếu: every act of a ballot as the journal has it, and no mark."""

from dataclasses import dataclass, replace

from thidua_desktop.records.choices import TellerRole
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.letterhead_facts import Letterhead, Person, letterhead
from thidua_desktop.services.issuing.minutes_facts import teller_facts
from thidua_desktop.services.issuing.printed_round import PrintedRound, read_printed_round
from thidua_desktop.services.years.journal import read_round_journal
from thidua_desktop.texts.base.backups import exactly


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntryFacts:
    """One line: its number in the journal of the store, when, who, what."""

    number: int
    at: str
    actor: str
    what: str
    fields: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFacts(Letterhead):
    """Everything that the nhật ký kiểm phiếu may say."""

    meeting: str
    about: str
    entries: tuple[JournalEntryFacts, ...]
    secretary: Person
    head: Person


def read_journal_paper(uow: UnitOfWork, round_id: int) -> PrintedRound:
    """Read a round with its lines of the journal."""
    return replace(read_printed_round(uow, round_id), journal=read_round_journal(uow, round_id))


def journal_facts(printed: PrintedRound) -> JournalFacts:
    """Gather them."""
    signers = {one.role: one for one in reversed(teller_facts(printed.conference))}
    return JournalFacts(
        **letterhead(printed, counted=True),
        meeting=printed.conference.record.name,
        about=printed.about,
        entries=tuple(
            JournalEntryFacts(
                number=line.id,
                at=exactly(line.at),
                actor=line.actor,
                what=line.what,
                fields=line.fields,
            )
            for line in printed.journal
        ),
        secretary=signers.get(TellerRole.SECRETARY, Person()),
        head=signers.get(TellerRole.HEAD, Person()),
    )
