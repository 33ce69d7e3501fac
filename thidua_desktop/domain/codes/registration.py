"""The codes of registrations and awards: states, what is to be looked at, grounds, kinds."""

from enum import StrEnum


class RegistrationState(StrEnum):
    """How far a registration (đăng ký danh hiệu) is."""

    REGISTERED = "registered"  # đăng ký
    ELIGIBLE = "eligible"  # đủ điều kiện
    NOMINATED = "nominated"  # đề cử
    ELECTED = "elected"  # được suy tôn
    PROPOSED = "proposed"  # đã trình
    AWARDED = "awarded"  # được tặng
    ADJUSTED = "adjusted"  # điều chỉnh: một đăng ký khác thay
    WITHDRAWN = "withdrawn"  # rút
    INELIGIBLE = "ineligible"  # chưa đủ điều kiện
    NOT_NOMINATED = "not_nominated"
    NOT_ELECTED = "not_elected"
    NOT_PROPOSED = "not_proposed"
    NOT_AWARDED = "not_awarded"


class RegistrationNote(StrEnum):
    """What a registration does not fulfil, what proves it, or what cannot be told of it.

    None of them blocks anything.
    """

    PERSON_MISSING = "Q01"  # danh hiệu cá nhân chưa ghi tên
    PERSON_GIVEN = "Q02"  # danh hiệu tập thể mà ghi tên cá nhân
    REQUIRED_MISSING = "Q03"  # chưa đăng ký danh hiệu phải có trong cùng năm
    TWICE = "Q04"  # một người, một danh hiệu, hai đơn vị
    LATE = "Q05"  # sau thời hạn
    REASON_MISSING = "Q06"  # không còn xét mà không ghi lý do
    TITLE_UNKNOWN = "Q07"  # bộ quy tắc không có danh hiệu này
    YEARS_MISSING = "Q08"  # chưa đủ số lần đã đạt danh hiệu phải có
    YEARS_PROVEN = "Q09"  # đủ số lần, với những năm chứng minh
    OVER_SHARE = "Q10"  # vượt tỷ lệ của bộ quy tắc
    WITHIN_SHARE = "Q11"  # trong tỷ lệ
    SHARE_UNCHECKED = "Q12"  # tỷ lệ mà sổ này không tính được
    SAME_LEVEL = "Q13"  # một người, hai danh hiệu cùng cấp
    RATING_LOW = "Q14"  # xếp loại thấp hơn mức danh hiệu đòi hỏi
    RATING_MISSING = "Q15"  # chưa có xếp loại năm
    RATING_PROVEN = "Q16"
    GROUND_MISSING = "Q17"  # chưa có minh chứng cho một căn cứ xét tặng cờ
    CRITERIA = "Q18"  # tiêu chuẩn mà chương trình không tự đối chiếu
    STILL_ON_PAPER = "Q19"  # không còn xét mà vẫn có tên trên phiếu
    OVER_ALLOTTED = "Q20"  # vượt số lượng đã phân bổ cho đơn vị
    WITHIN_ALLOTTED = "Q21"


class FlagGround(StrEnum):
    """The four grounds of a flag (căn cứ xét tặng cờ thi đua): Luật 2022, Điều 25 and 26."""

    LEADER = "leader"  # dẫn đầu phong trào của cụm, khối
    TARGETS = "targets"  # vượt các chỉ tiêu thi đua
    UNITY = "unity"  # nội bộ đoàn kết, tiết kiệm
    PARTY = "party"  # tổ chức đảng, đoàn thể trong sạch, vững mạnh


class AwardKind(StrEnum):
    """For what an award was given (loại hình khen thưởng)."""

    YEARLY = "yearly"  # công trạng, thành tích trong năm
    SUDDEN = "sudden"  # đột xuất
    MOVEMENT = "movement"  # phong trào thi đua, chuyên đề
    CONTRIBUTION = "contribution"  # quá trình cống hiến, niên hạn


class WorkerKind(StrEnum):
    """What work a person does who is awarded."""

    LEADER = "leader"  # lãnh đạo, quản lý
    SPECIALIST = "specialist"  # chuyên môn, nghiệp vụ
    DIRECT = "direct"  # người lao động trực tiếp
