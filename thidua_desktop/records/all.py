"""Every record class, those that others point to first."""

from thidua_desktop.records.allotment import (
    Allotment,
    Coefficient,
    CoefficientTable,
    UnitAllotment,
)
from thidua_desktop.records.away_copies import AwayCopy
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
from thidua_desktop.records.drafts import Draft
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
from thidua_desktop.records.plans import (
    DueChange,
    Indicator,
    Movement,
    Plan,
    PlanOpinion,
    PlanTarget,
    PlanTask,
    TaskPartner,
)
from thidua_desktop.records.pledge import Pledge, PledgeItem, PledgeSigner
from thidua_desktop.records.registration import (
    FlagProof,
    GrantedAward,
    Rating,
    Registration,
    RegistrationMove,
)
from thidua_desktop.records.scoring import (
    Criterion,
    ScoreEntry,
    ScoreSheet,
    ScoreStep,
    ScoringTable,
)
from thidua_desktop.records.year import IssuedFile, OpenTask, YearEvent, YearStep

ALL_RECORDS: tuple[type[Record], ...] = (
    Unit,
    Cluster,
    EmulationYear,
    Membership,
    Document,
    Attachment,
    Draft,
    Person,
    UnitStay,
    UnitRole,
    AddressRule,
    Appointment,
    YearStep,
    YearEvent,
    OpenTask,
    IssuedFile,
    Movement,
    Indicator,
    Plan,
    PlanOpinion,
    PlanTask,
    TaskPartner,
    DueChange,
    PlanTarget,
    Pledge,
    PledgeItem,
    PledgeSigner,
    Registration,
    RegistrationMove,
    FlagProof,
    Rating,
    GrantedAward,
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
    ScoringTable,
    Criterion,
    ScoreSheet,
    ScoreEntry,
    ScoreStep,
    CoefficientTable,
    Coefficient,
    Allotment,
    UnitAllotment,
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
