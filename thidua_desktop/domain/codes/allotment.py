"""The codes of how places are divided among the units (phân bổ số lượng danh hiệu)."""

from enum import StrEnum


class ShareMethod(StrEnum):
    """By what the places of a title are divided; each by largest remainder."""

    EQUAL = "equal"  # chia đều
    STAFF = "staff"  # theo biên chế
    AREAS = "areas"  # theo số lĩnh vực phụ trách
    SCORE = "score"  # theo điểm thi đua
    COEFFICIENT = "coefficient"  # theo bảng hệ số đã thông qua


class AllotmentCode(StrEnum):
    """Why a division of places cannot be made, applied or printed."""

    NO_DOCUMENT = "X01"  # số lượng chưa có văn bản giao
    NO_DECISION = "X02"  # phương án chưa có văn bản thông qua, hoặc văn bản chưa có số, ngày
    NO_FIGURES = "X03"  # có đơn vị chưa có số liệu
    NO_MEMBERS = "X04"
    NO_COEFFICIENTS = "X05"  # chưa có bảng hệ số, hoặc bảng chưa có văn bản thông qua
