"""Which keys the tables of YEAR.toml have that become records; the records say the rest."""

from typing import Final

from thidua_desktop.domain.codes.registration import AwardKind, RegistrationState
from thidua_desktop.files.toml.plan_shapes import INDICATORS, MOVEMENTS, PLANS, PLEDGES
from thidua_desktop.files.toml.toml_entry import TITLES, Shape, keys
from thidua_desktop.records.choices import (
    CalendarLane,
    ExampleKind,
    InspectionPeriod,
    RecommendationKind,
    TellerRole,
)
from thidua_desktop.records.cluster import Cluster, MemberUnit
from thidua_desktop.records.conference import Conference, Teller
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import (
    CalendarEvent,
    GoodExample,
    ReceivedReport,
    Recommendation,
    ReportDue,
    Review,
)
from thidua_desktop.records.inspections import (
    Finding,
    Inspection,
    InspectionMember,
    InspectionPlan,
)
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.registration import (
    FlagProof,
    GrantedAward,
    Rating,
    Registration,
    RegistrationMove,
)
from thidua_desktop.records.work import Score
from thidua_desktop.texts.loading.load import (
    UNNAMED_CLUSTER,
    UNNAMED_CLUSTER_CODE,
    UNNAMED_ITEM,
)

CLUSTER: Final = Shape(
    Cluster,
    keys("code", "name", "bloc", "authority", "place"),
    usual={"code": UNNAMED_CLUSTER_CODE, "name": UNNAMED_CLUSTER},
)
PEOPLE: Final = Shape(
    Person,
    keys(
        "name",
        "mark",
        "address",
        "position",
        "protocol",
        "phone",
        "email",
        "joined",
        "left",
    ),
    parts={"roles": Shape(UnitRole, keys("role", "since", "until", document="document_id"))},
)
UNITS: Final = Shape(
    MemberUnit,
    keys(
        "code",
        "name",
        "short_name",
        "head_post",
        "work_areas",
        "area_names",
        "staff",
        "women",
    ),
    parts={
        "head": Shape(Person, keys("name", "position"), usual={"name": ""}, single=True),
        "liaison": Shape(
            Person, keys("name", "position", "phone", "email"), usual={"name": ""}, single=True
        ),
        "people": PEOPLE,
    },
    once="code",
)
DOCUMENTS: Final = Shape(
    Document, keys("number", "date", "kind", "issuer", "subject"), once="number"
)


WORK: Final = {
    "movements": MOVEMENTS,
    "indicators": INDICATORS,
    "plans": PLANS,
    "pledges": PLEDGES,
    "registrations": Shape(
        Registration,
        keys("title", "date", "person", "collective", unit="unit_id", document="document_id"),
        parts={
            "moves": Shape(
                RegistrationMove, keys("state", "date", "reason", document="document_id")
            ),
            "grounds": Shape(
                FlagProof, keys("ground", "met", "proof", document="document_id"), once="ground"
            ),
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
    "ratings": Shape(
        Rating,
        keys(
            "grade",
            "party_grade",
            "date",
            "note",
            unit="unit_id",
            person="person_id",
            document="document_id",
        ),
    ),
    "awards": Shape(
        GrantedAward,
        keys(
            "title",
            "for_year",
            "person",
            "collective",
            "worker",
            "kind",
            "achieved",
            "decided",
            "money",
            "note",
            unit="unit_id",
            document="document_id",
        ),
        usual={"kind": AwardKind.YEARLY},
        among={"title": TITLES},
    ),
    "inspection_plans": Shape(
        InspectionPlan,
        keys(
            "based_on",
            "purpose",
            "methods",
            "result_use",
            "funding",
            "proposer",
            document="document_id",
            decision="decision_id",
        ),
    ),
    "inspections": Shape(
        Inspection,
        keys(
            "period",
            "kind",
            "planned",
            "starts",
            "place",
            "report_due",
            "report_received",
            "announced",
            "date",
            "signed",
            "notified",
            "closed",
            "checklist_name",
            "checklist_version",
            "started",
            "ended",
            "unit_people",
            "strengths",
            "limits",
            "causes",
            "good_practice",
            "unit_opinion",
            "copies",
            unit="unit_id",
            inspector="inspector_unit_id",
            lead_unit="lead_unit_id",
            notice="notice_id",
        ),
        parts={
            "team": Shape(InspectionMember, keys("role", "name", "position", unit="unit_id")),
            "findings": Shape(
                Finding,
                keys(
                    "position",
                    "code",
                    "heading",
                    "item",
                    "look_for",
                    "verdict",
                    "work",
                    "severity",
                    "seen",
                    "finding",
                    "strengths",
                    "limits",
                    "good_practice",
                    "recommendation",
                    "addressee",
                    "due",
                    "answer",
                    "proof",
                    "answered",
                    "done",
                    "accepted_by",
                    owner="owner_unit_id",
                ),
                usual={"item": UNNAMED_ITEM},
            ),
        },
        inside={
            "lead": {"name": "lead_name", "position": "lead_position"},
            "contact": {"name": "contact_name", "phone": "contact_phone"},
        },
        usual={"period": InspectionPeriod.YEAR},
    ),
    "scores": Shape(
        Score, {"unit": "unit_id", "self": "self_score", "cluster": "cluster_score"}, once="unit"
    ),
    "report_dues": Shape(
        ReportDue, keys("kind", "due", "note", document="document_id"), once="kind"
    ),
    "received_reports": Shape(
        ReceivedReport,
        keys("kind", "received", "extended", "note", unit="unit_id", document="document_id"),
    ),
    "recommendations": Shape(
        Recommendation,
        keys(
            "kind",
            "text",
            "meeting",
            "said_on",
            "said_by",
            "sent_to",
            "sent_on",
            "due",
            "answer",
            "done",
            unit="said_by_unit_id",
            owner="owner_unit_id",
            document="document_id",
            answer_document="answer_document_id",
        ),
        usual={"kind": RecommendationKind.REQUEST},
    ),
    "examples": Shape(
        GoodExample,
        keys(
            "kind",
            "name",
            "area",
            "what",
            "source",
            "spread",
            unit="unit_id",
            document="document_id",
        ),
        usual={"kind": ExampleKind.MODEL},
    ),
    "calendar": Shape(
        CalendarEvent,
        keys(
            "lane",
            "name",
            "start",
            "until",
            "with_officials",
            "with_party",
            "with_union",
            "venue",
            "note",
        ),
        usual={"lane": CalendarLane.EMULATION},
    ),
    "reviews": Shape(
        Review,
        keys(
            "kind",
            "date",
            "situation",
            "launched",
            "movement",
            "topical",
            "inspected",
            "awarded",
            "party",
            "shortcomings",
            "causes",
            "proposals",
            "directions",
            "signer_name",
            "signer_position",
        ),
        once="kind",
    ),
}
CONFERENCE: Final = Shape(
    Conference,
    keys("date", "eligible", "present", "start", "venue", chair="chair_unit_id"),
    parts={
        "tellers": Shape(
            Teller, keys("name", "role", unit="unit_id"), usual={"role": TellerRole.MEMBER}
        ),
    },
)
