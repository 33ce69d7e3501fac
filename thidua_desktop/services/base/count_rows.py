"""The rows of the count: appended once, never changed or deleted (storage refuses both).

Each class is one table of the same columns; `id` is given by the store. Times are UTC in ISO text,
JSON columns hold canonical JSON (sorted keys, no spaces).
"""

import re
from dataclasses import dataclass
from typing import Final

WITHHELD_MARKS = "null"
"""What stands for the marks of a paper whose contents were left out of the store."""

RECEIVE_SUPPLEMENT = "receive_supplement"
MIGRATED = "migrate_"
"""Begins the use case under which a migration journals what it changed."""
"""The use case of a hồ sơ bổ sung: it may bring papers whose contents stayed with the sender."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """What every row of the count has."""

    id: int | None = None
    round_id: int
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow(CountRow):
    """A frozen form (mẫu phiếu đã chốt); the last one stands. `body` is `form_json`."""

    body: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow(CountRow):
    """A move of the round from one state to another; the last one gives the state."""

    session: int
    move: str
    before: str
    after: str
    detail: str  # JSON object: reason, decided_by, witnesses, figures … of the move


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow(CountRow):
    """Cân đối phiếu; the last row stands, corrections carry a reason."""

    eligible: int | None
    present: int | None
    printed: int | None
    spoilt: int | None
    issued: int | None
    returned: int | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassRow(CountRow):
    """A pass over the papers (lượt nhập): who read, typed, checked; the last row of it stands."""

    session: int
    pass_number: int
    method: str  # CheckMethod for pass 2; "" for pass 1
    reader: str
    typist: str
    checker: str
    reason: str  # why the same hands do both passes, or why the method changed


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow(CountRow):
    """One typed paper; UNIQUE(round_id, session, pass_number, number, attempt)."""

    session: int
    pass_number: int  # 1, 2, or 3 for the papers typed once more because the passes differ
    number: int
    attempt: int
    marks: str  # JSON string of `Paper.marks`; WITHHELD_MARKS where the contents are not kept
    invalid: str  # a typed InvalidReason or ""
    decided_by: str  # the head teller, where neither pass was right; else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelRow(CountRow):
    """Hủy lần nhập: the paper row no longer stands; its number is free again."""

    session: int
    paper_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentRow(CountRow):
    """A change from the floor after freezing, printed papers kept: a name withdrawn, or seats."""

    kind: str  # "withdraw" | "seats"
    contest: str
    code: str  # the name withdrawn, or ""
    seats: int | None
    reason: str
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRow(CountRow):
    """Ý kiến bằng văn bản of absent members for one name; the last row of a name stands."""

    contest: str
    code: str
    agree: int
    disagree: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandTallyRow(CountRow):
    """Totals of the hand tally (bảng ghi kiểm phiếu thủ công); the last row of a session stands."""

    session: int
    body: str  # JSON {"valid":n,"invalid":n,"agree":{"CONTEST:CODE":n}}; "reason" of a change


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow(CountRow):
    """A sealed result (kết quả đã chốt); `body` is canonical JSON of the result."""

    session: int
    body: str
    check_code: str
    journal_head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow(CountRow):
    """The recorded decision of those entitled on a tie: the round's result stays as it is."""

    session: int
    contest: str
    elected: str  # JSON list of codes
    decided_by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow(CountRow):
    """A file that was written: the last row of a name stands."""

    kind: str
    name: str
    session: int
    sha256: str
    state: str  # "issued" | "not_placed" | "signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(CountRow):
    """What happened to a round without moving it (phiếu vào phong bì, Ban kiểm phiếu …)."""

    session: int
    kind: str
    detail: str  # JSON object


COUNT_ROWS: tuple[type[CountRow], ...] = (
    FormRow,
    MoveRow,
    LedgerRow,
    PassRow,
    PaperRow,
    CancelRow,
    AmendmentRow,
    WrittenRow,
    HandTallyRow,
    ResultRow,
    DecisionRow,
    DocumentRow,
    EventRow,
)


def count_table_name(kind: type[CountRow]) -> str:
    """PaperRow is kept in count_paper: no register's name begins so."""
    stem = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__.removesuffix("Row"))
    return f"count_{stem.lower()}"


MOVES: Final = count_table_name(MoveRow)
PAPERS: Final = count_table_name(PaperRow)
