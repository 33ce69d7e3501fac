"""Danh sách trường: what each field and each filter of a template is, told to the office."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.texts.documents.draft_fields import DRAFT_FIELDS
from thidua_desktop.texts.documents.inspection_fields import INSPECTION_FIELDS
from thidua_desktop.texts.documents.meeting_fields import MEETING_FIELDS
from thidua_desktop.texts.documents.paper_fields import PAPER_FIELDS
from thidua_desktop.texts.documents.year_fields import YEAR_FIELDS

YES: Final = "có"
NO: Final = "không"
EACH: Final = " → "
"""Between a list and what each of its lines has."""

HOW: Final = (
    (
        "Mẫu văn bản là tệp Word. Chỗ nào viết {{ tên trường }} thì khi lập văn bản được thay "
        "bằng giá trị của trường; thêm dấu | và tên bộ lọc để đổi cách viết, ví dụ "
        "{{ date | long_date }}."
    ),
    (
        "Đoạn đặt giữa {%p if trường %} và {%p endif %} chỉ in khi trường có giá trị; đoạn đặt "
        "giữa {%p for dòng in danh_sách %} và {%p endfor %} in một lần cho mỗi dòng. Trong bảng "
        "dùng {%tr … %} thay cho {%p … %}. Trường của một dòng trong danh sách ghi sau dấu →."
    ),
    "Câu chữ, cỡ chữ, bố cục sửa trực tiếp trong Word. Xóa tệp mẫu để dùng lại mẫu có sẵn.",
)

FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    **YEAR_FIELDS,
    **INSPECTION_FIELDS,
    **PAPER_FIELDS,
    **DRAFT_FIELDS,
    **MEETING_FIELDS,
    "Person": {
        "name": "Họ và tên, để ở chỗ ký",
        "addressed": "Họ và tên có cách xưng hô (Ông, Bà, Đồng chí)",
        "position": "Chức vụ",
        "unit": "Tên đơn vị",
    },
    "Letterhead": {
        "authority": "Cơ quan chủ quản",
        "cluster": "Tên Cụm",
        "cluster_code": "Ký hiệu của Cụm trong số văn bản",
        "year": "Năm thi đua",
        "illustrative": "Số liệu minh họa hay không",
        "turn": "Vòng bỏ phiếu",
        "remark": "Ghi chú vòng, mẫu phiếu, lần kiểm phiếu lại",
        "check_code": "Mã kiểm chứng; trống khi chưa chốt kết quả",
        "check_text": "Nội dung của mã QR; dùng với bộ lọc qr; trống khi chưa chốt kết quả",
    },
    "TellerFacts": {"role": "Nhiệm vụ trong Ban kiểm phiếu; dùng với bộ lọc role"},
    "Signer": {
        "role": "Nhiệm vụ của người ký; trống ở ô không có người ký",
        "name": "Họ và tên người ký",
    },
    "ReasonFacts": {
        "code": "Lý do phiếu không hợp lệ; dùng với bộ lọc reason",
        "papers": "Số phiếu",
    },
    "MinutesFacts": {
        "number": "Số của biên bản",
        "meeting": "Tên hội nghị",
        "about": "Nội dung suy tôn",
        "started": "Thời điểm bắt đầu kiểm phiếu",
        "ended": "Thời điểm kết thúc kiểm phiếu",
        "place": "Địa điểm",
        "basis": "Căn cứ bỏ phiếu (quy chế, văn bản hướng dẫn)",
        "chair": "Người chủ trì hội nghị",
        "chair_leads": "Đơn vị chủ trì là Trưởng Cụm hay không",
        "secretary": "Thư ký Ban kiểm phiếu",
        "guests": "Số khách mời",
        "absent": "Các đơn vị vắng mặt",
        "overtaken": "Không được tính vì lần bỏ phiếu trước đã kiểm phiếu lại",
        "without_paper": "Các đơn vị có mặt nhưng không nhận phiếu (đến muộn, về sớm)",
        "substitutes": "Những người dự thay",
        "tellers": "Ban kiểm phiếu, theo thứ tự Trưởng Ban kiểm phiếu, Thư ký, Ủy viên",
        "marking": "Cách đánh phiếu: agree, choose hoặc cross_out",
        "contest_alone": "Phiếu quá số lượng chỉ không tính phần của một danh hiệu hay không",
        "box_check": "Cách kiểm tra hòm phiếu; trống thì dùng câu của mẫu",
        "course": "Quá trình kiểm phiếu",
        "ledger": "Cân đối phiếu",
        "reasons": "Các lý do phiếu không hợp lệ",
        "contests": "Các danh hiệu trên phiếu",
        "events": "Diễn biến, ý kiến khác; mỗi dòng một đoạn",
        "complaints": "Khiếu nại và cách giải quyết; mỗi dòng một đoạn",
        "annulled": "Các lần bỏ phiếu trước đã bị hủy kết quả mà lần này thay cho",
        "further": "Các vòng bỏ phiếu tiếp theo đã tiến hành",
        "received_by": "Nơi nhận bàn giao phiếu",
        "copies": "Số bản",
        "signatures": "Chỗ ký, mỗi hàng ba người",
    },
    "BallotFacts": {
        "heading": "Tên của phiếu",
        "about": "Nội dung suy tôn",
        "limited": "Có danh hiệu giới hạn số tập thể được đánh dấu hay không",
        "blank_is_invalid": "Phiếu trắng là không hợp lệ hay không",
        "contest_alone": "Phiếu quá số lượng chỉ không tính phần của một danh hiệu hay không",
        "numbered": "Số dùng khi kiểm phiếu khác số thứ tự trong bảng hay không",
        "contests": "Các danh hiệu trên phiếu",
    },
    "BallotContest": {
        "name": "Tên danh hiệu",
        "seats": "Số lượng được suy tôn",
        "limit": "Số tập thể nhiều nhất được đánh dấu; trống khi không giới hạn",
        "requires": "Danh hiệu phải đồng thời được suy tôn",
        "names": "Các tập thể có tên trên phiếu",
    },
    "BallotName": {
        "place": "Số thứ tự trong bảng của danh hiệu",
        "number": "Số dùng khi kiểm phiếu, chạy suốt phiếu",
        "name": "Tên tập thể",
        "withdrawn": "Đã rút khỏi danh sách hay không",
    },
    "ReadingFacts": {
        "about": "Nội dung suy tôn",
        "reader": "Người công bố: Trưởng Ban kiểm phiếu",
        "shows": "Hội trường được biết: elected, votes hoặc all",
        "marking": "Cách đánh phiếu: agree, choose hoặc cross_out",
        "ledger": "Cân đối phiếu",
        "titles": "Các danh hiệu: kết quả của hội nghị sau các vòng và quyết định đã lưu",
    },
    "ReadTitle": {
        "name": "Tên danh hiệu",
        "requires": "Danh hiệu phải đồng thời được suy tôn",
        "majority": "Mức phải đạt: 2/3",
        "more_than": "Phải trên mức đó hay không",
        "base": "Số dùng để tính tỷ lệ; dùng với bộ lọc base",
        "chosen": "Được suy tôn",
        "tied": "Bằng phiếu, chưa xác định",
        "pending": "Chờ kết quả của danh hiệu khác",
        "others": "Các tập thể khác",
        "further": "Các vòng bỏ phiếu tiếp theo",
        "vacant": "Số vị trí chưa có tập thể được suy tôn",
    },
    "ReadName": {
        "name": "Tên tập thể",
        "agree": "Số phiếu; trống khi đã rút",
        "base_count": "Số dùng để tính tỷ lệ",
        "turn": "Vòng bỏ phiếu quyết định",
        "decided_by": "Người quyết định khi bằng phiếu",
    },
    "FurtherBallot": {
        "turn": "Vòng thứ mấy",
        "after": "Sau vòng nào",
        "tied": "Các tập thể bằng phiếu ở vòng trước",
        "names": "Các tập thể và số phiếu của vòng này",
    },
    "HandTallyFacts": {
        "about": "Nội dung suy tôn",
        "marking": "Cách đánh phiếu: agree, choose hoặc cross_out",
        "returned": "Số phiếu thu về",
        "columns": "Số ô trên một dòng",
        "contests": "Các danh hiệu trên phiếu",
        "reasons": "Các lý do phiếu không hợp lệ",
    },
    "TallyContest": {
        "name": "Tên danh hiệu",
        "seats": "Số lượng được suy tôn",
        "names": "Các tập thể có tên trên phiếu",
    },
    "TallyName": {
        "number": "Số dùng khi kiểm phiếu",
        "name": "Tên tập thể",
        "withdrawn": "Đã rút khỏi danh sách hay không",
        "lines": "Các dòng ý kiến",
    },
    "TallyLine": {
        "opinion": "Ý kiến: agree, disagree hoặc none; trống ở dòng tiếp theo",
        "boxes": "Các ô để ghi nét",
    },
    "TallyBox": {"first": "Nét đầu của ô", "last": "Nét cuối của ô"},
    "TallyReason": {
        "code": "Lý do phiếu không hợp lệ; dùng với bộ lọc reason",
        "boxes": "Các ô để ghi nét",
    },
    "Course": {
        "changes": "Những thay đổi của hội nghị sau khi chốt mẫu phiếu",
        "box": "Việc mở hòm phiếu",
        "first_pass": "Lượt nhập thứ nhất",
        "second_pass": "Lượt nhập thứ hai hoặc bảng ghi thủ công",
        "by_hand": "Đối chiếu bằng bảng ghi thủ công hay không",
        "found": "Số phiếu nhập khác nhau giữa hai lượt",
        "decided": "Số phiếu do Trưởng Ban kiểm phiếu quyết định",
        "deciders": "Người quyết định các phiếu đó",
        "typed_again": "Số phiếu nhập lại từ phiếu gốc",
        "hand_differs": "Số liệu còn khác bảng ghi thủ công hay không",
        "hand_changes": "Lý do các lần sửa bảng ghi kiểm phiếu thủ công sau khi đối chiếu",
        "corrections": "Các lần điều chỉnh số liệu cân đối phiếu",
        "recounts": "Các lần kiểm phiếu lại",
        "annulment": "Việc hủy kết quả",
    },
    "Change": {
        "kind": "Loại thay đổi: form (in lại mẫu), withdraw (rút), seats (số lượng)",
        "decided_by": "Người quyết định",
        "reason": "Lý do",
        "name": "Tập thể rút khỏi danh sách",
        "title": "Tên danh hiệu",
        "seats": "Số lượng mới",
        "serial": "Mẫu phiếu (B, C, …)",
    },
    "Box": {"opened_at": "Giờ mở hòm phiếu", "witnesses": "Người chứng kiến"},
    "Hands": {
        "reader": "Người đọc phiếu",
        "typist": "Người nhập số liệu; của bảng thủ công là người ghi",
        "checker": "Người kiểm tra",
        "reason": "Lý do về cách thực hiện",
    },
    "Correction": {"figures": "Các số liệu được điều chỉnh", "reason": "Lý do"},
    "CorrectedFigure": {
        "code": "Số liệu nào; dùng với bộ lọc figure_name",
        "before": "Số trước",
        "after": "Số sau",
    },
    "Recount": {
        "number": "Lần kiểm phiếu lại thứ mấy",
        "reason": "Lý do",
        "asked_by": "Người đề nghị",
        "agreed_by": "Người đồng ý",
        "envelope": "Tình trạng phong bì",
        "scope": "Phạm vi",
        "earlier_code": "Mã kiểm chứng của kết quả trước",
    },
    "HeldBallot": {
        "turn": "Vòng bỏ phiếu",
        "titles": "Các danh hiệu",
        "has_minutes": "Đã có biên bản kiểm phiếu hay chưa",
        "counted": "Kết quả vòng đó còn được tính hay không",
    },
    "RoundName": {
        "code": "Ký hiệu phiếu của vòng đầu",
        "turn": "Vòng bỏ phiếu",
        "annulled": "Các lần bỏ phiếu đã hủy trước đó",
        "about": "Danh hiệu, khi cùng vòng có phiếu của danh hiệu khác",
    },
    "Annulment": {
        "ballot": "Lần bỏ phiếu bị hủy; dùng với bộ lọc ballot",
        "at": "Thời điểm hủy",
        "decided_by": "Người quyết định",
        "reason": "Lý do",
        "papers": "Cách xử lý phiếu",
    },
    "LedgerFacts": {
        "eligible": "Tổng số đơn vị có quyền bỏ phiếu",
        "present": "Số có mặt",
        "printed": "Số phiếu in",
        "spoilt": "Số phiếu hỏng, đã đổi",
        "issued": "Số phiếu phát ra",
        "unused": "Số phiếu còn lại, không sử dụng",
        "returned": "Số phiếu thu về",
        "not_returned": "Số phiếu phát ra không thu về",
        "valid": "Số phiếu hợp lệ",
        "invalid": "Số phiếu không hợp lệ",
        "returned_share": "Tỷ lệ số phiếu thu về; dùng với bộ lọc share",
        "not_returned_share": "Tỷ lệ số phiếu không thu về; dùng với bộ lọc share",
        "valid_share": "Tỷ lệ số phiếu hợp lệ; dùng với bộ lọc share",
        "invalid_share": "Tỷ lệ số phiếu không hợp lệ; dùng với bộ lọc share",
        "adjusted": "Có tỷ lệ được làm tròn khác đi để tổng bằng 100,00% hay không",
    },
    "ContestFacts": {
        "name": "Tên danh hiệu",
        "seats": "Số lượng được suy tôn",
        "on_form": "Số tập thể có tên trên phiếu",
        "majority": "Tỷ lệ phải đạt, ví dụ 2/3",
        "more_than": "Phải trên tỷ lệ đó (không tính bằng) hay không",
        "base": "Tỷ lệ tính trên số nào; dùng với bộ lọc base hoặc base_short",
        "base_count": "Số đó bằng bao nhiêu",
        "needed": "Số phiếu đồng ý phải đạt",
        "limit": "Số tập thể được đồng ý tối đa trên một phiếu; trống nếu không giới hạn",
        "requires": "Danh hiệu làm điều kiện",
        "second_base": "Tỷ lệ thứ hai tính trên số nào",
        "second_count": "Số đó bằng bao nhiêu",
        "spoilt": "Số phiếu hợp lệ nhưng không tính phần của danh hiệu này",
        "rows": "Mọi tập thể, theo số phiếu từ cao xuống thấp",
        "written": "Ý kiến bằng văn bản",
        "elected": "Các tập thể được suy tôn",
        "tied": "Các tập thể bằng phiếu ở vị trí cuối cùng",
        "pending": "Các tập thể chờ kết quả của danh hiệu làm điều kiện",
        "seats_left": "Số vị trí còn lại",
        "decisions": "Quyết định của người có thẩm quyền",
        "conference": "Kết quả của hội nghị sau các vòng bỏ phiếu hoặc quyết định; trống nếu chỉ "
        "có một vòng",
    },
    "ConferenceFacts": {
        "ballots": "Số vòng bỏ phiếu",
        "chosen": "Các tập thể được suy tôn",
        "vacant": "Số vị trí không có tập thể được suy tôn",
    },
    "ChosenFacts": {
        "name": "Tên tập thể",
        "turn": "Vòng bỏ phiếu có kết quả",
        "agree": "Số phiếu đồng ý ở vòng đó",
        "base_count": "Số làm căn cứ tính tỷ lệ ở vòng đó",
        "decided_by": "Người quyết định; trống nếu do kết quả bỏ phiếu",
    },
    "NameFacts": {
        "name": "Tên tập thể",
        "agree": "Số phiếu đồng ý",
        "disagree": "Số phiếu không đồng ý",
        "none": "Số phiếu không có ý kiến",
        "on_paper": "Số đồng ý để tính tỷ lệ thứ hai",
        "outcome": "Kết quả; dùng với bộ lọc outcome",
    },
    "WrittenFacts": {
        "name": "Tên tập thể",
        "agree": "Số ý kiến đồng ý",
        "disagree": "Số ý kiến không đồng ý",
    },
    "TieDecision": {
        "names": "Các tập thể được suy tôn",
        "decided_by": "Người quyết định",
        "reason": "Lý do",
    },
    "HandoverFacts": {
        "started": "Giờ bắt đầu",
        "ended": "Giờ kết thúc",
        "place": "Địa điểm",
        "decision": "Quyết định cử Trưởng, Phó Trưởng Cụm",
        "giver": "Bên giao",
        "receiver": "Bên nhận",
        "witness": "Người chứng kiến",
        "takes_over": "Ngày Bên nhận bắt đầu nhiệm vụ",
        "open_work": "Công việc chưa hoàn thành",
        "dossiers": "Mục lục hồ sơ",
        "documents": "Mục lục văn bản: sổ đăng ký văn bản của năm",
        "files": "Các tệp của năm",
        "package": "Hồ sơ điện tử bàn giao",
        "series": "Số văn bản cuối cùng theo từng loại",
        "notes": "Nội dung khác; mỗi dòng một đoạn",
        "copies": "Số bản",
    },
    "CitedDocument": {
        "kind": "Loại văn bản; dùng với bộ lọc document_type",
        "number": "Số, ký hiệu",
        "date": "Ngày ban hành",
        "issuer": "Cơ quan, người ban hành",
        "subject": "Trích yếu",
    },
    "WorkFacts": {
        "text": "Nội dung công việc",
        "source": "Nguồn",
        "owner": "Đơn vị thực hiện",
        "due": "Thời hạn",
    },
    "DossierFacts": {
        "kind": "Hồ sơ nào: incoming, outgoing hoặc conference",
        "first": "Ngày của văn bản đầu tiên",
        "last": "Ngày của văn bản cuối cùng",
    },
    "ListedDocument": {
        "number": "Số, ký hiệu",
        "date": "Ngày ban hành",
        "kind": "Loại văn bản; dùng với bộ lọc document_type",
        "subject": "Trích yếu",
        "issuer": "Cơ quan ban hành",
        "outgoing": "Văn bản đi hay văn bản đến",
    },
    "FileFacts": {
        "title": "Tên văn bản",
        "name": "Tên tệp",
        "status": "Tình trạng; dùng với bộ lọc file_status",
        "sha256": "Mã xác thực",
    },
    "PackageFacts": {
        "name": "Tên tệp",
        "sha256": "Mã xác thực",
        "with_marks": "Có nội dung từng phiếu hay không",
    },
    "SeriesFacts": {
        "kind": "Loại văn bản; dùng với bộ lọc document_type",
        "symbol": "Ký hiệu",
        "number": "Số cuối cùng đã cấp",
    },
}
"""By the facts that declare them."""


def explanation(facts: str, field: str) -> str:
    return FIELDS[facts][field]


def lines(number: int) -> str:
    return f"{number} dòng"
