"""Every record class, those that others point to first."""

from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import (
    Appointment,
    Cluster,
    EmulationYear,
    Membership,
    Unit,
)
from thidua_desktop.records.conference import (
    BallotRound,
    Conference,
    Contest,
    Delegate,
    Nominee,
    Teller,
)
from thidua_desktop.records.documents import Document
from thidua_desktop.records.work import (
    Finding,
    Inspection,
    Plan,
    PlanTarget,
    PlanTask,
    Registration,
    Score,
)

ALL_RECORDS: tuple[type[Record], ...] = (
    Cluster,
    EmulationYear,
    Unit,
    Membership,
    Document,
    Appointment,
    Plan,
    PlanTask,
    PlanTarget,
    Registration,
    Inspection,
    Finding,
    Score,
    Conference,
    Teller,
    Delegate,
    BallotRound,
    Contest,
    Nominee,
)
