"""What a rule refuses and what to do, with the words of a refusal's details."""

from collections.abc import Mapping
from typing import Final

REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "R01": (
        "Việc này không thực hiện được ở bước hiện tại",
        "Hoàn thành bước trước rồi thực hiện lại.",
    ),
    "R02": ("Mẫu phiếu chưa có danh hiệu hoặc chưa có tên", "Bổ sung ở bước Chuẩn bị."),
    "R03": ("Mẫu phiếu chưa đúng", "Sửa ở bước Chuẩn bị rồi chốt lại."),
    "R05": ("Còn thiếu số liệu", "Ghi đủ các số liệu còn để trống."),
    "R06": ("Cân đối phiếu chưa khép", "Xử lý từng mục được nêu rồi thực hiện lại."),
    "R07": ("Không có phiếu mang số này", "Xem lại số ghi ở mặt sau phiếu."),
    "R08": (
        "Phiếu mang số này đã được nhập",
        "Xem lại số ghi ở mặt sau phiếu; nếu lần trước nhập sai, hủy lần nhập đó.",
    ),
    "R09": ("Ý kiến đã nhập không đúng mẫu phiếu", "Nhập lại từ phiếu."),
    "R10": ("Cần ghi lý do hoặc tên người", "Ghi đủ rồi thực hiện lại."),
    "R11": (
        "Lượt 2 phải có người đọc khác hoặc người nhập khác với lượt 1",
        "Đổi người, hoặc ghi lý do để đưa vào biên bản.",
    ),
    "R12": ("Chưa nhập đủ số phiếu của lượt này", "Nhập tiếp những số còn thiếu."),
    "R13": ("Không có lần nhập nào để hủy", "Xem lại số phiếu."),
    "R14": (
        "Còn tên bằng phiếu hoặc còn chờ danh hiệu điều kiện nên chưa công bố được",
        "Bỏ phiếu vòng tiếp theo, hoặc ghi quyết định của người có thẩm quyền.",
    ),
    "R15": (
        "Đã hết số vòng bỏ phiếu theo quy định",
        "Ghi quyết định của người có thẩm quyền, hoặc để trống số còn lại.",
    ),
    "R16": ("Biên bản chưa được ghi là đã ký", "Ký biên bản, ghi nhận đã ký rồi công bố."),
    "R17": ("Lượt nhập này đã có số liệu", "Xem lại lượt nhập được chọn."),
    "R18": ("Tên này không có trên phiếu", "Xem lại mẫu phiếu đã chốt."),
    "R19": ("Tên này không ở diện bằng phiếu", "Chỉ chọn trong những tên bằng phiếu."),
    "R20": ("Việc này đã được thực hiện", "Không cần thực hiện lại."),
    "R21": (
        "Số phiếu thu về nhỏ hơn số ghi trên phiếu đã nhập",
        "Hủy lần nhập của những số lớn hơn rồi sửa lại.",
    ),
    "R22": (
        "Còn lần bỏ phiếu đang kiểm phiếu nên chưa giao được",
        "Chốt kết quả, hoặc hủy kết quả, rồi giao lại.",
    ),
    "R23": (
        "Nội dung từng phiếu không có trong tệp dữ liệu này nên không nhập, kiểm lại được",
        "Kiểm lại ở đơn vị giữ phiếu và tệp dữ liệu gốc.",
    ),
    "R24": ("Văn bản này chưa được lập", "Lập văn bản, in và ký rồi ghi nhận đã ký."),
}
"""What a rule refuses, and what to do."""

STATES: Final[Mapping[str, str]] = {
    "draft": "đang chuẩn bị",
    "ready": "đã chốt mẫu phiếu",
    "issued": "đã phát phiếu",
    "opened": "đã mở hòm phiếu",
    "counting": "đang kiểm phiếu, lượt 1",
    "checking": "đang đối chiếu",
    "resolving": "đang giải quyết phiếu khác nhau",
    "agreed": "số liệu đã khớp",
    "sealed": "đã chốt kết quả",
    "signed": "biên bản đã ký",
    "published": "đã công bố",
    "annulled": "đã hủy kết quả",
}

MOVES: Final[Mapping[str, str]] = {
    "freeze": "chốt mẫu phiếu",
    "unfreeze": "mở lại mẫu phiếu",
    "hand_out": "chốt danh sách bỏ phiếu",
    "open_box": "mở hòm phiếu",
    "start_count": "bắt đầu lượt 1",
    "start_check": "bắt đầu đối chiếu",
    "find_differences": "tìm phiếu khác nhau",
    "agree": "kết thúc đối chiếu",
    "resume": "trở lại lượt 1",
    "seal": "chốt kết quả",
    "sign": "ghi nhận biên bản đã ký",
    "publish": "công bố kết quả",
    "recount": "kiểm lại từ đầu",
    "annul": "hủy kết quả, bỏ phiếu lại",
}

ACTS: Final[Mapping[str, str]] = {
    **MOVES,
    "amend_form": "ghi thay đổi của mẫu phiếu",
    "correct_figures": "sửa số liệu cân đối phiếu",
    "record_written": "ghi ý kiến bằng văn bản",
    "returned": "sửa số phiếu thu về",
    "record_paper": "nhập phiếu",
    "import_papers": "nạp phiếu",
    "recount_bundle": "lập hồ sơ đếm lại",
    "cancel_paper": "hủy lần nhập",
    "finish_pass": "kết thúc lượt nhập",
    "enter_hand_tally": "nhập bảng kiểm phiếu gạch tay",
    "resolve_paper": "nhập lại phiếu khác nhau",
    "further_round": "lập vòng bỏ phiếu tiếp theo",
    "decide_tie": "ghi quyết định về tên bằng phiếu",
    "vote_again": "lập lại phiếu để bỏ phiếu lại",
    "minutes_fields": "sửa nội dung biên bản",
    "envelope": "cho phiếu vào phong bì",
    "ballot": "in phiếu",
    "minutes": "lập biên bản kiểm phiếu",
    "reading": "lập bản đọc kết quả",
    "hand_tally": "in bảng kiểm phiếu gạch tay",
    "workbook": "lập bảng tổng hợp kiểm phiếu",
}
"""What was asked for, after *Chưa … được*: the moves, and what does not move a round."""

FORM_FAULTS: Final[Mapping[str, str]] = {
    "NO_CONTEST": "chưa có danh hiệu",
    "NO_NAMES": "chưa có tên",
    "SEATS": "số lượng được suy tôn phải từ 1",
    "MAJORITY": "tỷ lệ phải đạt chưa đúng",
    "REQUIRES": "danh hiệu điều kiện không có trên phiếu",
    "REQUIRES_NAMES": "có tên không nằm trong danh hiệu điều kiện",
    "TWICE": "mã danh hiệu bị trùng",
    "CIRCLE": "các danh hiệu điều kiện xoay vòng",
    "TOO_MANY_NAMES": "phiếu có quá 99 tên",
}
"""What is wrong with a form; the code stands before the colon, the contest after it."""

MISSING: Final[Mapping[str, str]] = {
    "typist": "người nhập",
    "decided_by": "Trưởng Ban kiểm phiếu quyết định",
}


def refused_act(details: tuple[str, ...]) -> str:
    """Say what was asked for and in which state the round is."""
    state = STATES.get(details[0], details[0])
    act = ACTS.get(details[1], "thực hiện việc này")
    return f"Chưa {act} được; lần bỏ phiếu đang ở trạng thái “{state}”"


def form_fault(detail: str) -> str:
    """Say what is wrong with a form, and in which contest."""
    kind, _, contest = detail.partition(":")
    words = FORM_FAULTS.get(kind, kind)
    return f"{words} ({contest})" if contest else words


def unfinished(details: tuple[str, ...]) -> str:
    """Say which paper of which pass is missing."""
    return f"lượt {details[0]} còn phiếu số {details[1]}"
