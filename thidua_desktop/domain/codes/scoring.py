"""The codes of scoring: methods, sources, states, and what is wrong or refused."""

from enum import StrEnum


class Method(StrEnum):
    """How the points of a criterion are found (phương pháp tính)."""

    MANUAL = "manual"  # chấm trực tiếp
    PROPORTIONAL = "proportional"  # theo tỷ lệ
    BAND = "band"  # theo mức
    LATENESS = "lateness"  # theo số ngày chậm
    YES_NO = "yes_no"  # có, không
    GRADE = "grade"  # theo mức xếp loại
    PER_ITEM = "per_item"  # theo từng việc, có mức tối đa


class Part(StrEnum):
    """How a group counts in the total."""

    SCORED = "scored"  # điểm chuẩn
    BONUS = "bonus"  # điểm thưởng
    PENALTY = "penalty"  # điểm trừ


class FigureSource(StrEnum):
    """The register from which a figure is drawn."""

    NONE = "none"  # không lấy từ sổ
    TARGET = "target"  # chỉ tiêu
    REPORT = "report"  # báo cáo của đơn vị
    FINDING = "finding"  # kết quả kiểm tra
    REGISTRATION = "registration"  # đăng ký danh hiệu
    RATING = "rating"  # xếp loại năm


class Rounding(StrEnum):
    """How points are rounded."""

    HALF_UP = "half_up"  # từ 5 trở lên làm tròn lên
    DOWN = "down"  # bỏ phần lẻ


class RoundedAt(StrEnum):
    """What is rounded."""

    PRINT = "print"  # chỉ khi in; xếp hạng theo điểm chính xác
    TOTAL = "total"  # tổng điểm, trước khi xếp hạng
    ITEM = "item"  # điểm của từng tiêu chí


class TieBreak(StrEnum):
    """What ranks units whose totals are equal."""

    FIRST_GROUP = "first_group"  # điểm nhóm thứ nhất cao hơn
    PENALTY = "penalty"  # điểm trừ ít hơn
    LATE = "late"  # ít báo cáo chậm hơn
    WOMEN = "women"  # tập thể có từ 70 % là nữ
    DECISION = "decision"  # Trưởng, Phó Trưởng Cụm quyết định


class Scorer(StrEnum):
    """Who scores; what the cluster found stands as the final points, unless others are given."""

    SELF = "self"  # đơn vị tự chấm
    CROSS = "cross"  # đơn vị khác chấm chéo
    CLUSTER = "cluster"  # Cụm thẩm định
    FINAL = "final"  # điểm chốt


class ScoreState(StrEnum):
    """How far the scoring of a unit is."""

    DRAFT = "draft"  # nháp
    SENT = "sent"  # đã gửi
    REVIEWED = "reviewed"  # đã thẩm định
    EXPLAINED = "explained"  # đã giải trình
    CLOSED = "closed"  # đã chốt


class ScoreMove(StrEnum):
    """What leads a score sheet from one state to another."""

    SEND = "send"
    REVIEW = "review"
    EXPLAIN = "explain"
    CLOSE = "close"
    BACK = "back"  # quay lại bước trước, phải ghi lý do


class TableFault(StrEnum):
    """What does not add up, or cannot be reckoned, in a table of criteria."""

    EMPTY = "O01"
    SUM = "O02"  # các tiêu chí con không bằng điểm tối đa của nhóm
    SCALE = "O03"  # các nhóm không bằng thang điểm
    NO_MAXIMUM = "O04"
    STEPS_UNREADABLE = "O05"
    NO_STEPS = "O06"
    GAP = "O07"
    OVERLAP = "O08"
    STEP_POINTS = "O09"  # một mức cho nhiều điểm hơn tối đa
    NO_EACH = "O10"
    TOO_DEEP = "O11"
    CODE_TWICE = "O12"
    LIMITS = "O13"  # mức thấp nhất lớn hơn mức cao nhất
    LATE_BY_REPORT = "O14"  # số ngày chậm chỉ lấy từ sổ báo cáo
    SOURCE = "O15"  # sổ ấy không cho số liệu mà phương pháp cần


class ScoringCode(StrEnum):
    """Why something of scoring is refused."""

    WRONG_STATE = "S01"
    REASON_NEEDED = "S02"
    TABLE_FAULTY = "S03"
    TABLE_UNISSUED = "S04"
    TABLE_FROZEN = "S05"
    OTHER_SCALE = "S06"
    NO_TABLE = "S07"
    NOT_NUMBER = "S08"
    OUT_OF_LIMITS = "S09"
    FROM_REGISTER = "S10"
    NOT_SCORED = "S11"
    NOT_EXPLAINED = "S12"
    CLOSED = "S13"
    NOT_YET = "S14"
    OWN_UNIT = "S15"
    NO_EVIDENCE = "S16"
    NOT_OF_TABLE = "S17"
    ALREADY_OPEN = "S18"
    NOTHING_RANKED = "S19"
    TYPED_TOTALS = "S20"


class SheetFault(StrEnum):
    """What is wrong in a score sheet that came back."""

    UNREADABLE = "Z01"  # không mở được
    NOT_OURS = "Z02"  # không phải bảng tự chấm do chương trình lập
    OTHER_YEAR = "Z03"  # của Cụm khác, năm khác hoặc đơn vị không có bảng điểm
    OTHER_TABLE = "Z04"  # bảng tiêu chí đã đổi từ khi lập tệp
    MISSING_ROW = "Z05"
    EXTRA_ROW = "Z06"
    CHANGED_CELL = "Z07"  # ô khóa bị sửa
    CHANGED_FORMULA = "Z08"
    NOT_NUMBER = "Z09"
    OVER = "Z10"
    UNDER = "Z11"
    NOT_OF_LIST = "Z12"
    TOO_LONG = "Z13"


class SheetStatus(StrEnum):
    """How far the score sheet of a unit is, or what a file is."""

    RECEIVED = "received"  # nhận lần đầu, không lỗi
    NEWER = "newer"  # khác với điểm tự chấm đang lưu
    SAME = "same"
    SENT = "sent"  # bảng điểm đã gửi, tệp khác với điểm đang lưu
    FAULTY = "faulty"
    OLDER = "older"  # đơn vị có tệp khác được lưu sau
    UNKNOWN = "unknown"  # không biết của đơn vị nào
    MISSING = "missing"
