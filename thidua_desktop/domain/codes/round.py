"""The codes of a ballot round: its states and moves, what is open, what is refused."""

from enum import StrEnum


class RoundState(StrEnum):
    """How far a ballot round is (trạng thái vòng bỏ phiếu)."""

    DRAFT = "draft"
    READY = "ready"
    ISSUED = "issued"
    OPENED = "opened"
    COUNTING = "counting"
    CHECKING = "checking"
    RESOLVING = "resolving"
    AGREED = "agreed"
    SEALED = "sealed"
    SIGNED = "signed"
    PUBLISHED = "published"
    ANNULLED = "annulled"


class Move(StrEnum):
    """What brings a round from one state to another."""

    FREEZE = "freeze"  # chốt mẫu phiếu
    UNFREEZE = "unfreeze"  # mở lại mẫu phiếu
    HAND_OUT = "hand_out"  # chốt danh sách bỏ phiếu, phát phiếu
    OPEN_BOX = "open_box"  # mở hòm phiếu
    START_COUNT = "start_count"  # bắt đầu lượt 1
    START_CHECK = "start_check"  # bắt đầu lượt 2 hoặc đối chiếu bảng ghi thủ công
    FIND_DIFFERENCES = "find_differences"  # có phiếu khác nhau
    AGREE = "agree"  # các lượt khớp nhau
    RESUME = "resume"  # trở lại lượt 1 khi số phiếu thay đổi
    SEAL = "seal"  # chốt kết quả
    SIGN = "sign"  # biên bản đã ký
    PUBLISH = "publish"  # công bố
    RECOUNT = "recount"  # kiểm lại từ đầu, phiên mới
    ANNUL = "annul"  # hủy kết quả, bỏ phiếu lại


class LedgerCode(StrEnum):
    """Sums and conditions that must hold before sealing; an open one blocks it."""

    PRESENT_OVER_ELIGIBLE = "L01"
    ISSUED_OVER_PRINTED = "L02"
    ISSUED_OVER_PRESENT = "L03"
    RETURNED_OVER_ISSUED = "L04"
    ENTERED_NOT_RETURNED = "L05"
    VALID_PLUS_INVALID = "L06"
    REASONS_NOT_INVALID = "L07"
    NUMBERS_BROKEN = "L08"
    SAME_TYPIST = "L09"
    OVER_SEATS_TIMES_VALID = "L10"
    ELECTED_OVER_SEATS = "L11"
    PASS_MISSING = "L12"
    DIFFERENCES_OPEN = "L13"
    WRITTEN_REFUSED = "L14"
    FIGURE_MISSING = "L15"


class WarningCode(StrEnum):
    """What people should know and decide; never blocks."""

    TELLER_NOMINATED = "W01"  # thành viên Ban kiểm phiếu thuộc đơn vị có tên trên phiếu
    TIE = "W02"  # bằng phiếu ở vị trí cuối
    SEATS_LEFT = "W03"  # còn thiếu so với số lượng
    QUORUM = "W04"  # chưa đủ túc số
    PENDING = "W05"  # còn chờ danh hiệu điều kiện
    NOT_REGISTERED = "W06"  # đơn vị chưa đăng ký danh hiệu
    LOOK_ALIKE = "W07"  # tên trên phiếu trùng nhau hoặc gần giống nhau


class RefusalCode(StrEnum):
    """Why a move or an entry is refused."""

    WRONG_STATE = "R01"
    FORM_EMPTY = "R02"
    FORM_FAULTY = "R03"
    FIGURES_MISSING = "R05"
    LEDGER_OPEN = "R06"
    NUMBER_UNKNOWN = "R07"
    NUMBER_TAKEN = "R08"
    MARKS_WRONG = "R09"
    REASON_NEEDED = "R10"
    SAME_HANDS = "R11"
    PASS_UNFINISHED = "R12"
    NOTHING_TO_CANCEL = "R13"
    PENDING_NOT_SETTLED = "R14"
    ROUNDS_EXHAUSTED = "R15"
    NOT_SIGNED = "R16"
    PASS_EXISTS = "R17"
    NAME_UNKNOWN = "R18"
    NOT_TIED = "R19"
    ALREADY_DONE = "R20"
    FIGURES_BELOW_PAPERS = "R21"
    COUNT_UNDER_WAY = "R22"
    PAPERS_WITHHELD = "R23"
    NOT_WRITTEN = "R24"
    SAME_PAPERS = "R25"
    VOTERS_FIXED = "R26"
    VOTERS_DIFFER = "R27"
    NOT_PREPARED = "R28"
    NOTHING_REGISTERED = "R29"
    BALLOT_NOT_COUNTED = "R30"


class FormFault(StrEnum):
    """Why a form cannot be frozen; stands before the contest in the details of `FORM_FAULTY`."""

    NO_CONTEST = "NO_CONTEST"
    NO_NAMES = "NO_NAMES"
    SEATS = "SEATS"
    MAJORITY = "MAJORITY"
    REQUIRES = "REQUIRES"
    REQUIRES_NAMES = "REQUIRES_NAMES"
    TWICE = "TWICE"
    CIRCLE = "CIRCLE"
    TOO_MANY_NAMES = "TOO_MANY_NAMES"


class AgendaCode(StrEnum):
    """What does not fit in the programme of a conference; nothing of it blocks."""

    NO_TIME = "A21"  # chưa có giờ
    BACKWARDS = "A22"  # kết thúc trước khi bắt đầu
    OVERLAP = "A23"  # trùng giờ với nội dung trước
    AFTER_END = "A24"  # sau giờ bế mạc
    SHORT_BALLOT = "A25"  # phần bỏ phiếu quá ngắn


class MeetingCode(StrEnum):
    """What keeps a document of a conference from being made."""

    NO_HOUR = "M21"  # chưa có giờ khai mạc
    NO_VENUE = "M22"  # chưa có địa điểm
    NO_CHAIR = "M23"  # chưa có người chủ trì
    NO_AGENDA = "M24"  # chưa có chương trình
    NO_NAMES = "M25"  # chưa có danh sách đề cử
    NO_NOTES = "M26"  # chưa ghi ý kiến
    NOT_COUNTED = "M27"  # chưa chốt kết quả bỏ phiếu
    NO_DRAFT = "M28"  # chưa soạn
