"""What the tab *Tổng quan* rests on: every register has something due in it, or is counted."""

from typing import Final

from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest, Nominee
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import (
    CalendarEvent,
    ReceivedReport,
    Recommendation,
    Reminder,
    ReminderUnit,
    ReportDue,
    Review,
)
from thidua_desktop.records.handover import Handover, Package
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.records.people import Person
from thidua_desktop.records.plans import (
    Indicator,
    Movement,
    Plan,
    PlanOpinion,
    PlanTarget,
    PlanTask,
)
from thidua_desktop.records.pledge import Pledge, PledgeSigner
from thidua_desktop.records.registration import GrantedAward, Rating, Registration, RegistrationMove
from thidua_desktop.records.scoring import Criterion, ScoreEntry, ScoreSheet, ScoringTable
from thidua_desktop.records.year import IssuedFile, OpenTask, YearEvent, YearStep
from thidua_desktop.services.base.count_rows import OUTCOME_ROWS
from thidua_desktop.services.base.tables import tables_of

RESTS_ON: Final = tables_of(
    Appointment,
    BallotRound,
    CalendarEvent,
    Cluster,
    Conference,
    Contest,
    Criterion,
    Document,
    EmulationYear,
    Finding,
    GrantedAward,
    Handover,
    Indicator,
    Inspection,
    IssuedFile,
    Membership,
    *OUTCOME_ROWS,
    Movement,
    Nominee,
    OpenTask,
    Package,
    Person,
    Plan,
    PlanOpinion,
    PlanTarget,
    PlanTask,
    Pledge,
    PledgeSigner,
    Rating,
    ReceivedReport,
    Recommendation,
    Registration,
    RegistrationMove,
    Reminder,
    ReminderUnit,
    ReportDue,
    Review,
    ScoreEntry,
    ScoreSheet,
    ScoringTable,
    Unit,
    YearEvent,
    YearStep,
)
