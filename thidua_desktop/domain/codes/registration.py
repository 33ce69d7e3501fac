"""The codes of what is to be looked at in a registration; none of them blocks anything."""

from enum import StrEnum


class RegistrationNote(StrEnum):
    """What a registration does not fulfil, or what cannot be told of it."""

    PERSON_MISSING = "Q01"  # danh hiệu cá nhân chưa ghi tên
    PERSON_GIVEN = "Q02"  # danh hiệu tập thể mà ghi tên cá nhân
    REQUIRED_MISSING = "Q03"  # chưa đăng ký danh hiệu phải có trong cùng năm
    TWICE = "Q04"  # một người, một danh hiệu, hai đơn vị
    LATE = "Q05"  # sau thời hạn
    REASON_MISSING = "Q06"  # rút mà không ghi lý do
    TITLE_UNKNOWN = "Q07"  # bộ quy tắc không có danh hiệu này
