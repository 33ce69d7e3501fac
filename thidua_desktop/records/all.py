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
    Minutes,
    Nominee,
    Teller,
)
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.follow_up import (
    CalendarEvent,
    GoodExample,
    ReceivedReport,
    Recommendation,
    Reminder,
    ReminderUnit,
    ReportDue,
    Review,
)
from thidua_desktop.records.handover import Handover, Package, ReceivedRow
from thidua_desktop.records.inspections import (
    AwayCopy,
    Checklist,
    ChecklistItem,
    Finding,
    FollowStep,
    Inspection,
    InspectionMember,
    InspectionPlan,
    TextBlock,
    VisitStep,
)
from thidua_desktop.records.people import AddressRule, Person, UnitRole, UnitStay
from thidua_desktop.records.work import (
    Plan,
    PlanTarget,
    PlanTask,
    Registration,
    Score,
)
from thidua_desktop.records.year import IssuedFile, OpenTask, YearEvent, YearStep

ALL_RECORDS: tuple[type[Record], ...] = (
    Unit,
    Cluster,
    EmulationYear,
    Membership,
    Document,
    Attachment,
    Person,
    UnitStay,
    UnitRole,
    AddressRule,
    Appointment,
    YearStep,
    YearEvent,
    OpenTask,
    IssuedFile,
    Plan,
    PlanTask,
    PlanTarget,
    Registration,
    Checklist,
    ChecklistItem,
    InspectionPlan,
    Inspection,
    InspectionMember,
    Finding,
    VisitStep,
    FollowStep,
    TextBlock,
    AwayCopy,
    Score,
    ReportDue,
    ReceivedReport,
    Reminder,
    ReminderUnit,
    Recommendation,
    GoodExample,
    CalendarEvent,
    Review,
    Conference,
    Teller,
    Delegate,
    BallotRound,
    Minutes,
    Contest,
    Nominee,
    Handover,
    Package,
    ReceivedRow,
)
