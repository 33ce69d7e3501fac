"""What is open, what should be decided and what is refused in a ballot round, and the way out."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.codes.round import (
    AgendaCode,
    FormFault,
    LedgerCode,
    MeetingCode,
    RefusalCode,
    WarningCode,
)
from thidua_desktop.texts.base.excel import FIGURES
from thidua_desktop.texts.conference.codes import MOVES, STATES

LEDGER: Final[Mapping[str, tuple[str, str]]] = {
    LedgerCode.PRESENT_OVER_ELIGIBLE: (
        "Số có mặt lớn hơn tổng số có quyền bỏ phiếu",
        (
            "Xem lại danh sách đại biểu ở bước Phát phiếu, sửa số có mặt hoặc số đơn vị có quyền "
            "bỏ phiếu."
        ),
    ),
    LedgerCode.ISSUED_OVER_PRINTED: (
        "Số phiếu phát ra lớn hơn số phiếu đã in trừ số phiếu hỏng đã đổi",
        "Đếm lại số phiếu đã in, số phiếu hỏng và số phiếu phát ra; sửa số liệu và ghi lý do.",
    ),
    LedgerCode.ISSUED_OVER_PRESENT: (
        "Số phiếu phát ra lớn hơn số có quyền bỏ phiếu đang có mặt",
        "Đếm lại số phiếu phát ra và số có mặt; sửa số liệu và ghi lý do.",
    ),
    LedgerCode.RETURNED_OVER_ISSUED: (
        "Số phiếu thu về lớn hơn số phiếu phát ra",
        (
            "Đếm lại phiếu; để riêng phiếu không do Ban kiểm phiếu phát ra, sửa số phiếu thu về "
            "và ghi lý do. Nếu vẫn không khớp: hủy kết quả, bỏ phiếu lại."
        ),
    ),
    LedgerCode.ENTERED_NOT_RETURNED: (
        "Số phiếu đã nhập khác số phiếu thu về",
        "Nhập tiếp những số còn thiếu; hoặc đếm lại phiếu, sửa số phiếu thu về và ghi lý do.",
    ),
    LedgerCode.VALID_PLUS_INVALID: (
        "Số phiếu hợp lệ cộng số phiếu không hợp lệ khác số phiếu đã nhập",
        "Đóng và mở lại chương trình; nếu chưa khắc phục được thì kiểm phiếu lại từ đầu.",
    ),
    LedgerCode.REASONS_NOT_INVALID: (
        "Tổng số phiếu theo từng lý do khác số phiếu không hợp lệ",
        "Đóng và mở lại chương trình; nếu chưa khắc phục được thì kiểm phiếu lại từ đầu.",
    ),
    LedgerCode.NUMBERS_BROKEN: (
        "Số ghi ở mặt sau phiếu không liền nhau từ 1 đến số phiếu thu về",
        "Tìm số thiếu hoặc thừa trong danh sách; hủy lần nhập sai số rồi nhập lại từ phiếu.",
    ),
    LedgerCode.SAME_TYPIST: (
        "Lượt 2 do cùng người đọc và cùng người nhập với lượt 1 mà chưa ghi lý do",
        "Đổi người đọc hoặc người nhập của lượt 2, hoặc ghi lý do để đưa vào biên bản.",
    ),
    LedgerCode.OVER_SEATS_TIMES_VALID: (
        "Tổng số lượt đồng ý của một danh hiệu vượt quá số lượng nhân với số phiếu hợp lệ",
        "Xem lại số lượng được suy tôn và các phiếu đã nhập của danh hiệu đó.",
    ),
    LedgerCode.ELECTED_OVER_SEATS: (
        "Số được suy tôn nhiều hơn số lượng của danh hiệu",
        "Xem lại số lượng được suy tôn và quyết định đã lưu đối với danh hiệu đó.",
    ),
    LedgerCode.PASS_MISSING: (
        "Chưa có lượt 2 hoặc bảng ghi kiểm phiếu thủ công để đối chiếu",
        "Nhập lượt 2, hoặc nhập số liệu của bảng ghi kiểm phiếu thủ công ở bước Đối chiếu.",
    ),
    LedgerCode.DIFFERENCES_OPEN: (
        "Còn phiếu khác nhau chưa được giải quyết",
        "Lấy lại các phiếu được nêu ở bước Đối chiếu và nhập lại từ phiếu.",
    ),
    LedgerCode.WRITTEN_REFUSED: (
        (
            "Ý kiến bằng văn bản chỉ được tính khi mẫu phiếu cho nhận và tỷ lệ tính trên tổng số "
            "đơn vị thành viên, và không nhiều hơn số vắng mặt"
        ),
        "Sửa hoặc bỏ số ý kiến bằng văn bản ở bước Phát phiếu.",
    ),
    LedgerCode.FIGURE_MISSING: (
        "Còn thiếu số liệu cân đối phiếu",
        "Ghi đủ các số liệu còn để trống.",
    ),
}
"""What is open and its way out; each blocks sealing."""

WARNINGS: Final[Mapping[str, str]] = {
    WarningCode.TELLER_NOMINATED: (
        "Ban kiểm phiếu có thành viên thuộc đơn vị có tên trên phiếu; hội nghị quyết định"
    ),
    WarningCode.TIE: (
        "Có tập thể bằng phiếu ở vị trí cuối cùng; cần bỏ phiếu vòng tiếp theo hoặc lưu quyết định "
        "của người có thẩm quyền"
    ),
    WarningCode.SEATS_LEFT: (
        "Số được suy tôn còn thiếu so với số lượng; có thể bỏ phiếu vòng sau hoặc để trống"
    ),
    WarningCode.QUORUM: "Số có mặt chưa đủ để tiến hành bỏ phiếu theo quy định",
    WarningCode.PENDING: "Còn tập thể phải chờ kết quả của danh hiệu làm điều kiện",
    WarningCode.NOT_REGISTERED: "Có đơn vị trên phiếu chưa đăng ký danh hiệu này",
    WarningCode.LOOK_ALIKE: (
        "Có tập thể trùng tên hoặc tên gần giống nhau trên phiếu; ký hiệu đơn vị được ghi sau tên "
        "để phân biệt"
    ),
}

REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    RefusalCode.WRONG_STATE: (
        "Chưa {1} được; lần bỏ phiếu đang ở trạng thái “{0}”",
        "Hoàn thành bước trước rồi thực hiện lại.",
    ),
    RefusalCode.FORM_EMPTY: (
        "Mẫu phiếu chưa có danh hiệu hoặc chưa có tập thể",
        "Bổ sung ở bước Chuẩn bị.",
    ),
    RefusalCode.NOTHING_REGISTERED: (
        "Chưa có đăng ký nào để lập văn bản này",
        "Lưu đăng ký ở thẻ Đăng ký trước.",
    ),
    RefusalCode.FORM_FAULTY: ("Mẫu phiếu chưa đúng", "Sửa ở bước Chuẩn bị rồi chốt lại."),
    RefusalCode.FIGURES_MISSING: ("Còn thiếu số liệu", "Ghi đủ các số liệu còn để trống."),
    RefusalCode.LEDGER_OPEN: (
        "Số liệu cân đối phiếu chưa khớp",
        "Xử lý từng mục được nêu rồi thực hiện lại.",
    ),
    RefusalCode.NUMBER_UNKNOWN: ("Không có phiếu mang số này", "Xem lại số ghi ở mặt sau phiếu."),
    RefusalCode.NUMBER_TAKEN: (
        "Phiếu mang số này đã được nhập",
        "Xem lại số ghi ở mặt sau phiếu; nếu lần trước nhập sai, hủy lần nhập đó.",
    ),
    RefusalCode.MARKS_WRONG: ("Ý kiến đã nhập không đúng mẫu phiếu", "Nhập lại từ phiếu."),
    RefusalCode.REASON_NEEDED: ("Cần ghi lý do hoặc họ tên", "Ghi đủ rồi thực hiện lại."),
    RefusalCode.SAME_HANDS: (
        "Lượt 2 phải có người đọc khác hoặc người nhập khác với lượt 1",
        "Đổi người, hoặc ghi lý do để đưa vào biên bản.",
    ),
    RefusalCode.PASS_UNFINISHED: (
        "Chưa nhập đủ số phiếu của lượt này: lượt {0} còn phiếu số {1}",
        "Nhập tiếp những số còn thiếu.",
    ),
    RefusalCode.NOTHING_TO_CANCEL: ("Không có lần nhập nào để hủy", "Xem lại số phiếu."),
    RefusalCode.BALLOT_NOT_COUNTED: (
        "Lần bỏ phiếu này không được tính vì lần trước đã kiểm phiếu lại, không còn vị trí nào",
        "Hủy kết quả lần bỏ phiếu này ở bước 6.",
    ),
    RefusalCode.PENDING_NOT_SETTLED: (
        "Còn tập thể bằng phiếu hoặc còn chờ danh hiệu làm điều kiện nên chưa công bố được",
        "Bỏ phiếu vòng tiếp theo, hoặc lưu quyết định của người có thẩm quyền.",
    ),
    RefusalCode.ROUNDS_EXHAUSTED: (
        "Đã hết số vòng bỏ phiếu theo quy định",
        "Lưu quyết định của người có thẩm quyền, hoặc để trống số còn lại.",
    ),
    RefusalCode.NOT_SIGNED: (
        "Chưa ghi nhận biên bản đã ký",
        "Ký biên bản, ghi nhận đã ký rồi công bố.",
    ),
    RefusalCode.PASS_EXISTS: ("Lượt nhập này đã có số liệu", "Xem lại lượt nhập được chọn."),
    RefusalCode.SAME_PAPERS: (
        "Lượt 2 giống hệt lượt 1 từng phiếu, và cả hai lượt đều nạp từ tệp",
        "Nếu hai người nhập riêng, ghi lý do để nêu trong biên bản; nếu không, nạp đúng tệp.",
    ),
    RefusalCode.NAME_UNKNOWN: ("Tập thể này không có trên phiếu", "Xem lại mẫu phiếu đã chốt."),
    RefusalCode.NOT_TIED: (
        "Tập thể này không thuộc diện bằng phiếu",
        "Chỉ chọn trong các tập thể bằng phiếu.",
    ),
    RefusalCode.ALREADY_DONE: ("Việc này đã được thực hiện", "Không cần thực hiện lại."),
    RefusalCode.FIGURES_BELOW_PAPERS: (
        "Số phiếu thu về nhỏ hơn số ghi trên phiếu đã nhập",
        "Hủy lần nhập của những số lớn hơn rồi sửa lại.",
    ),
    RefusalCode.COUNT_UNDER_WAY: (
        "Còn lần bỏ phiếu đang kiểm phiếu nên chưa giao được",
        "Chốt kết quả, hoặc hủy kết quả, rồi giao lại.",
    ),
    RefusalCode.PAPERS_WITHHELD: (
        (
            "Nội dung từng phiếu không có trong tệp dữ liệu này nên không nhập, không kiểm phiếu "
            "lại được"
        ),
        "Kiểm phiếu lại ở đơn vị giữ phiếu và tệp dữ liệu gốc.",
    ),
    RefusalCode.VOTERS_FIXED: (
        "Danh sách bỏ phiếu đã chốt ở: {0}",
        "Mở đại biểu đó ở bước Phát phiếu và sửa kèm lý do; số liệu được sửa cùng lúc.",
    ),
    RefusalCode.VOTERS_DIFFER: (
        "Số có mặt khác danh sách đại biểu; theo danh sách có {0} người có quyền bỏ phiếu",
        "Ghi người có mặt vào danh sách rồi chốt lại.",
    ),
    RefusalCode.NOT_WRITTEN: (
        "Văn bản này chưa được lập",
        "Lập văn bản, in và ký rồi ghi nhận đã ký.",
    ),
    RefusalCode.NOT_PREPARED: (
        "Phần lời của báo cáo chưa được soạn",
        "Soạn ở thẻ Kế hoạch, trang Sơ kết, tổng kết rồi lập báo cáo.",
    ),
}
"""What a rule refuses, and what to do."""

ACTS: Final[Mapping[str, str]] = {
    **MOVES,
    "amend_form": "lưu thay đổi của mẫu phiếu",
    "correct_figures": "sửa số liệu cân đối phiếu",
    "record_written": "lưu ý kiến bằng văn bản",
    "returned": "sửa số phiếu thu về",
    "record_paper": "nhập phiếu",
    "import_papers": "nạp phiếu",
    "cancel_paper": "hủy lần nhập",
    "finish_pass": "kết thúc lượt nhập",
    "enter_hand_tally": "nhập bảng ghi kiểm phiếu thủ công",
    "resolve_paper": "nhập lại phiếu khác nhau",
    "further_round": "lập vòng bỏ phiếu tiếp theo",
    "decide_tie": "lưu quyết định về tập thể bằng phiếu",
    "vote_again": "lập lại phiếu để bỏ phiếu lại",
    "admit_late": "phát phiếu cho người đến muộn",
    "correct_voter": "sửa danh sách bỏ phiếu",
    "minutes_fields": "sửa nội dung biên bản",
    "envelope": "cho phiếu vào phong bì",
    "ballot": "in phiếu",
    "minutes": "lập biên bản kiểm phiếu",
    "reading": "lập bản đọc kết quả",
    "hand_tally": "in bảng ghi kiểm phiếu thủ công",
    "workbook": "lập bảng tổng hợp kiểm phiếu",
    "count_journal": "lập nhật ký kiểm phiếu",
    "count_journal_book": "lập nhật ký kiểm phiếu",
    "recount_bundle": "lập hồ sơ đếm lại",
    "destroy_papers": "hủy dữ liệu từng phiếu",
}
"""What was asked for, after *Chưa … được*: the moves, and what does not move a round."""

FORM_FAULTS: Final[Mapping[FormFault, str]] = {
    FormFault.NO_CONTEST: "chưa có danh hiệu",
    FormFault.NO_NAMES: "chưa có tập thể",
    FormFault.SEATS: "số lượng được suy tôn phải từ 1",
    FormFault.MAJORITY: "tỷ lệ phải đạt chưa đúng",
    FormFault.REQUIRES: "danh hiệu làm điều kiện không có trên phiếu",
    FormFault.REQUIRES_NAMES: "có tập thể không nằm trong danh hiệu làm điều kiện",
    FormFault.TWICE: "mã danh hiệu bị trùng",
    FormFault.CIRCLE: "các điều kiện giữa danh hiệu lặp vòng",
    FormFault.TOO_MANY_NAMES: "phiếu có quá 99 tập thể",
}

_PERSONS: Final[Mapping[str, str]] = {
    "typist": "người nhập",
    "decided_by": "Trưởng Ban kiểm phiếu quyết định",
}


def _form_fault(detail: str) -> str:
    kind, _, contest = detail.partition(":")
    text = FORM_FAULTS[FormFault(kind)]
    return f"{text} ({contest})" if contest else text


def _within(text: str) -> str:
    """A sentence as a part of another one."""
    return text[:1].lower() + text[1:]


DETAILS: Final[Mapping[StrEnum, Callable[[str], str]]] = {
    RefusalCode.WRONG_STATE: lambda word: _STATES_AND_ACTS.get(word, "thực hiện việc này"),
    RefusalCode.FORM_FAULTY: _form_fault,
    RefusalCode.FIGURES_MISSING: lambda name: _within(FIGURES.get(name, name)),
    RefusalCode.LEDGER_OPEN: lambda code: _within(LEDGER[LedgerCode(code)][0]),
    RefusalCode.REASON_NEEDED: lambda who: _PERSONS.get(who, who),
}
"""What a refusal's details are called where they are names of the program."""

_STATES_AND_ACTS: Final[Mapping[str, str]] = {**STATES, **ACTS}

AGENDA_FAULTS: Final[Mapping[AgendaCode, str]] = {
    AgendaCode.NO_TIME: "Nội dung {0}: chưa có giờ.",
    AgendaCode.BACKWARDS: "Nội dung {0}: giờ kết thúc trước giờ bắt đầu.",
    AgendaCode.OVERLAP: "Nội dung {0}: bắt đầu trước khi nội dung trước kết thúc.",
    AgendaCode.AFTER_END: "Nội dung {0}: sau giờ bế mạc.",
    AgendaCode.SHORT_BALLOT: "Nội dung {0}: phần bỏ phiếu, kiểm phiếu nên có ít nhất 30 phút.",
}

MEETING: Final[Mapping[MeetingCode, tuple[str, str]]] = {
    MeetingCode.NO_HOUR: (
        "Hội nghị chưa có giờ khai mạc.",
        "Nhập giờ khai mạc ở Sửa thông tin (Ctrl+I).",
    ),
    MeetingCode.NO_VENUE: (
        "Hội nghị chưa có địa điểm.",
        "Nhập địa điểm ở Sửa thông tin (Ctrl+I).",
    ),
    MeetingCode.NO_CHAIR: (
        "Hội nghị chưa có người chủ trì.",
        "Nhập người chủ trì ở Sửa thông tin (Ctrl+I).",
    ),
    MeetingCode.NO_AGENDA: (
        "Hội nghị chưa có chương trình.",
        "Lập chương trình ở trang Chương trình, khách mời.",
    ),
    MeetingCode.NO_NAMES: (
        "Chưa có tập thể nào được đề cử trên phiếu.",
        "Thêm phiếu và danh sách đề cử ở bước Chuẩn bị.",
    ),
    MeetingCode.NO_NOTES: (
        "Chưa có ý kiến, kết luận nào của hội nghị.",
        "Nhập ở trang Diễn biến.",
    ),
    MeetingCode.NOT_COUNTED: (
        "Kết quả bỏ phiếu suy tôn chưa chốt.",
        "Chốt kết quả ở bước Biên bản trước.",
    ),
    MeetingCode.NO_DRAFT: (
        "Văn bản này chưa được soạn.",
        "Thêm ở Văn bản, trang Soạn thảo, trình ký.",
    ),
}
