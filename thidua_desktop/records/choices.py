"""The closed lists from which fields of records are chosen; `texts.choices` names each."""

from enum import StrEnum

from thidua_desktop.domain.codes.plans import Comparison, OpinionState, PlanState, ValueKind
from thidua_desktop.domain.codes.year import YearState

__all__ = ["Comparison", "OpinionState", "PlanState", "ValueKind", "YearState"]


class AppointmentRole(StrEnum):
    """Who leads the cluster in a year."""

    HEAD = "head"  # Trưởng Cụm
    DEPUTY = "deputy"  # Phó Trưởng Cụm


class PlanLevel(StrEnum):
    """Whose plan it is."""

    MINISTRY = "ministry"
    CLUSTER = "cluster"
    UNIT = "unit"


class MovementKind(StrEnum):
    """What kind of emulation it is."""

    MOVEMENT = "movement"  # phong trào thi đua
    THEME = "theme"  # chủ đề thi đua
    PROGRAMME = "programme"  # chương trình, nội dung thi đua


class TaskArea(StrEnum):
    """Under which heading of a cluster's plan a task stands."""

    TEACHING = "teaching"  # tuyên truyền, quán triệt
    REGISTERING = "registering"  # đăng ký, ký giao ước
    MOVEMENT = "movement"  # tổ chức phong trào, chủ đề
    INSPECTING = "inspecting"  # kiểm tra
    CONCLUDING = "concluding"  # sơ kết, tổng kết, bình xét, suy tôn
    EXCHANGE = "exchange"  # giao lưu, nhân rộng điển hình
    OTHER = "other"


class InspectionPeriod(StrEnum):
    """Which part of the year an inspection looks at."""

    HALF_YEAR = "half_year"
    YEAR = "year"


class ReportKind(StrEnum):
    """What every unit sends to the cluster in a year."""

    PLAN = "plan"  # kế hoạch của đơn vị
    REGISTRATION = "registration"  # đăng ký thi đua
    PLEDGE = "pledge"  # giao ước đã ký
    HALF_YEAR = "half_year"  # báo cáo sơ kết 6 tháng
    SELF_INSPECTION = "self_inspection"  # báo cáo tự kiểm tra
    YEAR = "year"  # báo cáo tổng kết năm
    SELF_SCORE = "self_score"  # bảng tự chấm điểm
    ACHIEVEMENTS = "achievements"  # báo cáo thành tích


class RecommendationKind(StrEnum):
    """Whether something was asked by the units or ordered by those above them."""

    REQUEST = "request"  # kiến nghị
    DIRECTIVE = "directive"  # ý kiến chỉ đạo


class ExampleKind(StrEnum):
    """What an example is of."""

    COLLECTIVE = "collective"
    PERSON = "person"
    MODEL = "model"  # mô hình, cách làm


class CalendarLane(StrEnum):
    """Whose meeting it is, in the order of the lanes of the calendar."""

    EMULATION = "emulation"
    OFFICIALS = "officials"  # đánh giá, xếp loại công chức
    PARTY = "party"  # xếp loại đảng viên
    UNION = "union"  # xếp loại công đoàn viên


class ConferenceKind(StrEnum):
    """Which meeting of the year a conference is, in the order of the year."""

    LAUNCH = "launch"  # phát động, ký giao ước
    HALF_YEAR = "half_year"  # sơ kết
    YEAR = "year"  # tổng kết, suy tôn


class AgendaKind(StrEnum):
    """What is done in a part of a conference, in the usual order."""

    WELCOME = "welcome"  # đón tiếp đại biểu
    INTRODUCTION = "introduction"  # tuyên bố lý do, giới thiệu đại biểu
    OPENING = "opening"  # khai mạc
    REPORT = "report"  # báo cáo
    DISCUSSION = "discussion"  # tham luận, thảo luận
    DIRECTION = "direction"  # phát biểu chỉ đạo
    REPLY = "reply"  # tiếp thu
    BALLOT = "ballot"  # bình xét, suy tôn
    DECISION = "decision"  # công bố quyết định
    HANDOVER = "handover"  # bàn giao nhiệm vụ
    PLEDGE = "pledge"  # ký giao ước
    CLOSING = "closing"  # bế mạc
    OTHER = "other"


class NoteKind(StrEnum):
    """What somebody said at a conference, or what happened."""

    OPINION = "opinion"  # ý kiến phát biểu
    REQUEST = "request"  # kiến nghị
    DIRECTIVE = "directive"  # ý kiến chỉ đạo
    CONCLUSION = "conclusion"  # kết luận
    EVENT = "event"  # diễn biến khác


class GuestKind(StrEnum):
    """Who is invited, in the order in which they are introduced."""

    MINISTRY = "ministry"  # lãnh đạo Bộ
    EMULATION = "emulation"  # Vụ Thi đua - Khen thưởng
    MEMBERS = "members"  # đơn vị thành viên
    GUEST = "guest"  # khách mời
    PRESS = "press"  # cơ quan báo chí


class ReviewKind(StrEnum):
    """Which report of the cluster on its year."""

    HALF_YEAR = "half_year"  # sơ kết
    YEAR = "year"  # tổng kết


class InspectionKind(StrEnum):
    """How a unit is inspected."""

    DIRECT = "direct"  # trực tiếp tại đơn vị
    CROSS = "cross"  # kiểm tra chéo
    REPORT = "report"  # qua báo cáo


class MemberRole(StrEnum):
    """What somebody is in an inspection team, beside its lead."""

    DEPUTY = "deputy"  # Phó Trưởng đoàn
    MEMBER = "member"  # Thành viên
    SECRETARY = "secretary"  # Thư ký


class ItemWork(StrEnum):
    """How far the looking at one item is; its verdict stands apart."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"


class Severity(StrEnum):
    """How grave what is lacking is."""

    NONE = "none"
    MINOR = "minor"
    MEDIUM = "medium"
    SERIOUS = "serious"


class Addressee(StrEnum):
    """To whom a recommendation goes."""

    UNIT = "unit"
    CLUSTER = "cluster"
    MINISTRY = "ministry"


class TextUse(StrEnum):
    """In which field of an item a kept text is put."""

    FINDING = "finding"
    STRENGTHS = "strengths"
    LIMITS = "limits"
    GOOD_PRACTICE = "good_practice"
    RECOMMENDATION = "recommendation"
    SEEN = "seen"


class TellerRole(StrEnum):
    """A place in the teller committee (Ban kiểm phiếu)."""

    HEAD = "head"
    SECRETARY = "secretary"
    MEMBER = "member"


class TimeZone(StrEnum):
    """In which zone a store tells every act, by its name in the database of zones."""

    VIETNAM = "Asia/Ho_Chi_Minh"
    SINGAPORE = "Asia/Singapore"
    TOKYO = "Asia/Tokyo"
    MOSCOW = "Europe/Moscow"
    PARIS = "Europe/Paris"
    NEW_YORK = "America/New_York"


class HallShows(StrEnum):
    """What the hall sees of a result."""

    ELECTED = "elected"
    VOTES = "votes"
    ALL = "all"


class UnitKind(StrEnum):
    """What kind of body a unit is (loại đơn vị)."""

    GENERAL_DEPARTMENT = "general_department"  # Tổng cục
    DEPARTMENT = "department"  # Cục
    BUREAU = "bureau"  # Vụ
    OFFICE = "office"  # Văn phòng
    INSPECTORATE = "inspectorate"  # Thanh tra
    PUBLIC_SERVICE = "public_service"  # Đơn vị sự nghiệp
    LOCAL = "local"  # Cơ quan địa phương
    OTHER = "other"


class SuccessionKind(StrEnum):
    """What became of a unit that is no more."""

    MERGED = "merged"  # sáp nhập vào
    RENAMED = "renamed"  # đổi tên thành
    SPLIT = "split"  # một phần tách thành


class AddressForm(StrEnum):
    """Cách xưng hô: how a person is addressed."""

    MR = "mr"  # ông
    MRS = "mrs"  # bà
    COMRADE = "comrade"  # đồng chí
    NONE = "none"


class AddressUse(StrEnum):
    """How a kind of document addresses people."""

    PERSON = "person"  # theo từng người
    COMRADE = "comrade"  # đồng chí
    NONE = "none"  # chỉ họ và tên


class PersonRole(StrEnum):
    """What a person is in a unit."""

    HEAD = "head"  # thủ trưởng đơn vị
    DEPUTY = "deputy"  # cấp phó
    LIAISON = "liaison"  # công chức đầu mối
    SECRETARY = "secretary"  # Thư ký Cụm
    ASSISTANT = "assistant"  # thành viên tổ giúp việc
    INSPECTOR = "inspector"  # thành viên Đoàn kiểm tra
    MINISTRY = "ministry"  # người của Bộ


class Direction(StrEnum):
    """Whether a document came in or went out."""

    INCOMING = "incoming"  # văn bản đến
    OUTGOING = "outgoing"  # văn bản đi


class Urgency(StrEnum):
    """Mức độ khẩn of a document (NĐ 30/2020)."""

    NORMAL = "normal"
    URGENT = "urgent"  # khẩn
    VERY_URGENT = "very_urgent"  # thượng khẩn
    AT_ONCE = "at_once"  # hỏa tốc


class StepProduct(StrEnum):
    """What a step of the year produces; where the store has it, the step is done."""

    HEAD = "head"  # quyết định cử Trưởng, Phó Trưởng Cụm
    MINISTRY_PLAN = "ministry_plan"
    CLUSTER_PLAN = "cluster_plan"
    PLEDGE = "pledge"  # giao ước đã ký
    UNIT_PLANS = "unit_plans"
    REGISTRATIONS = "registrations"
    HALF_YEAR_REVIEW = "half_year_review"  # báo cáo sơ kết đã lập
    UNIT_REPORTS = "unit_reports"  # báo cáo tổng kết của các đơn vị
    HALF_YEAR_INSPECTION = "half_year_inspection"
    YEAR_INSPECTION = "year_inspection"
    SCORES = "scores"
    CONFERENCE = "conference"
    PUBLISHED = "published"  # kết quả bỏ phiếu đã công bố
    PROPOSAL = "proposal"  # tờ trình
    AWARDS = "awards"  # quyết định khen thưởng
    NEXT_HEAD = "next_head"
    HANDOVER_TASKS = "handover_tasks"
    HANDOVER_FILES = "handover_files"
    PACKAGE = "package"  # hồ sơ điện tử bàn giao


class YearEventKind(StrEnum):
    """What happened to a year."""

    OPENED = "opened"  # mở năm
    STATE = "state"  # chuyển trạng thái
    CLOSED = "closed"  # khóa năm
    REOPENED = "reopened"  # mở lại
    HANDED_OVER = "handed_over"  # bàn giao hồ sơ điện tử
    RECEIVED = "received"  # nhận hồ sơ điện tử
    SUPPLEMENTED = "supplemented"  # nhận hoặc gửi hồ sơ bổ sung
    RULES = "rules"  # sửa bộ quy tắc


class HandoverKind(StrEnum):
    """Which minutes of a handover."""

    TASKS = "tasks"  # bàn giao nhiệm vụ
    FILES = "files"  # bàn giao hồ sơ


class PackageKind(StrEnum):
    """What a package holds."""

    HANDOVER = "handover"  # hồ sơ điện tử bàn giao
    SUPPLEMENT = "supplement"  # hồ sơ bổ sung
