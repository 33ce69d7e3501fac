"""Which keys the tables of YEAR.toml have that become records; the records say the rest."""

from typing import Final

from thidua_desktop.domain.codes.registration import AwardKind, RegistrationState
from thidua_desktop.files.toml.plan_shapes import INDICATORS, MOVEMENTS, PLANS, PLEDGES
from thidua_desktop.files.toml.scoring_shapes import SCORES, SCORING_TABLES
from thidua_desktop.files.toml.toml_entry import Shape, every, keys
from thidua_desktop.records.allotment import (
    Allotment,
    Coefficient,
    CoefficientTable,
    UnitAllotment,
)
from thidua_desktop.records.base import TITLES
from thidua_desktop.records.choices import (
    CalendarLane,
    ExampleKind,
    InspectionPeriod,
    RecommendationKind,
    TellerRole,
)
from thidua_desktop.records.cluster import Cluster, MemberUnit
from thidua_desktop.records.conference import Conference, Teller
from thidua_desktop.records.course import (
    AgendaItem,
    ConferenceNote,
    Guest,
    HandVote,
    Invitation,
)
from thidua_desktop.records.documents import Document
from thidua_desktop.records.drafts import OF_ITS_WAY, Draft
from thidua_desktop.records.follow_up import (
    CalendarEvent,
    GoodExample,
    ReceivedReport,
    Recommendation,
    ReportDue,
    Review,
)
from thidua_desktop.records.inspections import Finding, Inspection, InspectionMember, InspectionPlan
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.registration import (
    FlagProof,
    GrantedAward,
    Rating,
    Registration,
    RegistrationMove,
)
from thidua_desktop.records.year import YearStep
from thidua_desktop.texts.loading.load import UNNAMED_CLUSTER, UNNAMED_CLUSTER_CODE, UNNAMED_ITEM

CLUSTER: Final = Shape(
    Cluster,
    every(Cluster, "office_unit_id", "time_zone"),
    usual={"code": UNNAMED_CLUSTER_CODE, "name": UNNAMED_CLUSTER},
)
PEOPLE: Final = Shape(
    Person,
    every(Person, "unit_id"),
    parts={"roles": Shape(UnitRole, every(UnitRole, "person_id", "unit_id"))},
)
UNITS: Final = Shape(
    MemberUnit,
    keys("code", "name", "short_name", "head_post", "work_areas", "area_names", "staff", "women"),
    parts={
        "head": Shape(Person, keys("name", "position"), usual={"name": ""}, single=True),
        "liaison": Shape(
            Person, keys("name", "position", "phone", "email"), usual={"name": ""}, single=True
        ),
        "people": PEOPLE,
    },
    once="code",
)
DOCUMENTS: Final = Shape(Document, every(Document, "year_id", "direction"), once="number")
STEPS: Final = Shape(YearStep, every(YearStep, "year_id", "position"), once="text")
"""What is said of the usual steps of a year, told by their words; others come after them."""


WORK: Final = {
    "movements": MOVEMENTS,
    "indicators": INDICATORS,
    "plans": PLANS,
    "pledges": PLEDGES,
    "registrations": Shape(
        Registration,
        every(Registration, "year_id", "person_id", "state"),
        parts={
            "moves": Shape(RegistrationMove, every(RegistrationMove, "registration_id")),
            "grounds": Shape(FlagProof, every(FlagProof, "registration_id"), once="ground"),
        },
        beside={
            "withdrawal": Shape(
                RegistrationMove,
                {"withdrawn": "date", "reason": "reason"},
                fixed={"state": RegistrationState.WITHDRAWN},
            ),
        },
        among={"title": TITLES},
    ),
    "ratings": Shape(Rating, every(Rating, "year_id")),
    "awards": Shape(
        GrantedAward,
        every(GrantedAward, "year_id", "person_id"),
        usual={"kind": AwardKind.YEARLY},
        among={"title": TITLES},
    ),
    "inspection_plans": Shape(InspectionPlan, every(InspectionPlan, "year_id")),
    "inspections": Shape(
        Inspection,
        every(
            Inspection,
            "year_id",
            "lead_name",
            "lead_position",
            "contact_name",
            "contact_phone",
            "repeats_id",
            inspector="inspector_unit_id",
        ),
        parts={
            "team": Shape(InspectionMember, every(InspectionMember, "inspection_id")),
            "findings": Shape(
                Finding,
                every(Finding, "inspection_id", "before_id", owner="owner_unit_id"),
                usual={"item": UNNAMED_ITEM},
            ),
        },
        inside={
            "lead": {"name": "lead_name", "position": "lead_position"},
            "contact": {"name": "contact_name", "phone": "contact_phone"},
        },
        usual={"period": InspectionPeriod.YEAR},
    ),
    "scoring_tables": SCORING_TABLES,
    "scores": SCORES,
    "coefficient_tables": Shape(
        CoefficientTable,
        every(CoefficientTable, "year_id"),
        parts={"values": Shape(Coefficient, every(Coefficient, "table_id"), once="unit")},
        once="name",
    ),
    "allotments": Shape(
        Allotment,
        every(Allotment, "year_id"),
        parts={
            "units": Shape(UnitAllotment, every(UnitAllotment, "allotment_id"), once="unit"),
        },
        among={"title": TITLES},
        once="title",
    ),
    "report_dues": Shape(ReportDue, every(ReportDue, "year_id"), once="kind"),
    "received_reports": Shape(ReceivedReport, every(ReceivedReport, "year_id")),
    "recommendations": Shape(
        Recommendation,
        every(
            Recommendation, "year_id", "from_year", unit="said_by_unit_id", owner="owner_unit_id"
        ),
        usual={"kind": RecommendationKind.REQUEST},
    ),
    "examples": Shape(
        GoodExample,
        every(GoodExample, "year_id", "inspection_id"),
        usual={"kind": ExampleKind.MODEL},
    ),
    "calendar": Shape(
        CalendarEvent, every(CalendarEvent, "year_id"), usual={"lane": CalendarLane.EMULATION}
    ),
    "reviews": Shape(Review, every(Review, "year_id"), once="kind"),
    "drafts": Shape(Draft, every(Draft, "year_id", *OF_ITS_WAY), among={"title": TITLES}),
}
_VOTES: Final = Shape(HandVote, every(HandVote, "conference_id", "item_id"))
_NOTES: Final = Shape(
    ConferenceNote, every(ConferenceNote, "conference_id", "item_id", "recommendation_id")
)
_COURSE: Final = {
    "agenda": Shape(
        AgendaItem,
        every(AgendaItem, "conference_id"),
        parts={"notes": _NOTES, "votes": _VOTES},
    ),
    "notes": _NOTES,
    "votes": _VOTES,
    "invitations": Shape(Invitation, every(Invitation, "conference_id")),
    "guests": Shape(Guest, every(Guest, "conference_id")),
}
_OWN: Final = every(
    Conference,
    "year_id",
    "guests",
    "chair_name",
    "chair_position",
    "chair_person_id",
    "next_year_id",
    chair="chair_unit_id",
)
CONFERENCE: Final = Shape(
    Conference,
    _OWN,
    parts={
        "tellers": Shape(
            Teller, keys("name", "role", unit="unit_id"), usual={"role": TellerRole.MEMBER}
        ),
        **_COURSE,
    },
    usual={"name": ""},
)
MEETINGS: Final = Shape(Conference, _OWN, parts=_COURSE, once="date")
"""The other conferences of the year, which have no ballot."""
