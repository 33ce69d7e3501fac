"""What step 6 says: publishing, the papers put away, and what may be asked for after it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from thidua_desktop.texts.base.numbers import clock_time, long_date, two_digits

PUBLISH: Final = "Công bố"
SHOW_AGAIN: Final = "Hiển thị kết quả"
HIDE_RESULT: Final = "Ngừng hiển thị kết quả"
PUBLISH_TITLE: Final = "Công bố kết quả trước hội nghị?"
NOT_SIGNED: Final = "Công bố được sau khi ghi nhận biên bản đã ký ở bước 5."
WAITING: Final = (
    "Chưa công bố được: còn tập thể bằng phiếu hoặc còn chờ danh hiệu làm điều kiện. "
    "Bỏ phiếu vòng tiếp theo, hoặc lưu quyết định ở bước 5."
)
ENVELOPE_WHY: Final = "Phiếu được cho vào phong bì, niêm phong sau khi chốt kết quả."
PUT_IN: Final = "Cho phiếu vào phong bì"
PUT_IN_AGAIN: Final = "Sửa nội dung niêm phong"
SEALED_AT: Final = "Giờ niêm phong"
SIGNATURES: Final = "Người ký trên phong bì"
ENVELOPE_RECEIVER: Final = "Người nhận phong bì phiếu"
ENVELOPE_PAPERS: Final = "Số phiếu trong phong bì"
RECOUNT: Final = "Kiểm phiếu lại từ đầu"
BUNDLE: Final = "Lập hồ sơ đếm lại"
BUNDLE_TEXT: Final = "Để người khác tự đếm lại kết quả bằng máy của mình."
BUNDLE_ALLOWED: Final = "Trưởng Ban kiểm phiếu cho phép"
BUNDLE_FOLDER: Final = "Chọn thư mục lưu hồ sơ đếm lại"
BUNDLE_HOLDS: Final = (
    (
        "Hồ sơ gồm mẫu phiếu, số liệu cân đối phiếu, nội dung từng phiếu, kết quả đã chốt với mã "
        "kiểm chứng, mã cuối của nhật ký và chương trình recount.py để đếm lại."
    ),
    "Phiếu được xáo trộn, không có số: không biết phiếu nào được nhập trước, phiếu nào của ai.",
    (
        "Ai có hồ sơ cũng đọc được nội dung từng phiếu: chỉ lập khi Trưởng Ban kiểm phiếu cho "
        "phép. Nhật ký lưu người cho phép."
    ),
)
DESTROY: Final = "Hủy dữ liệu từng phiếu"
DESTROY_TEXT: Final = "Thực hiện theo Quyết định của cấp có thẩm quyền, khi hết thời hạn lưu phiếu."
DECISION: Final = "Quyết định số"
DECIDED_ON: Final = "Ngày của Quyết định"
DESTROY_DOES: Final = (
    (
        "Xóa hẳn nội dung từng phiếu của lần bỏ phiếu này khỏi tệp dữ liệu; các bản sao lưu và bản "
        "sao do chương trình lập trước đó được thay bằng một bản mới. Không hoàn tác được."
    ),
    (
        "Giữ nguyên mẫu phiếu, cân đối phiếu, kết quả đã chốt, mã kiểm chứng và nhật ký. "
        "Không kiểm phiếu lại, không lập hồ sơ đếm lại được nữa."
    ),
    (
        "Hồ sơ đếm lại, hồ sơ bàn giao kèm nội dung từng phiếu và các bản đã chép đi nơi khác phải "
        "được hủy riêng."
    ),
)
DESTROYED_MESSAGE: Final = "Đã hủy dữ liệu từng phiếu; kết quả đã chốt giữ nguyên."
RECOUNT_TITLE: Final = "Kiểm phiếu lại từ đầu"
RECOUNT_CONSEQUENCES: Final = (
    ("Kiểm phiếu lại từ đầu: mở phong bì, nhập lại các lượt. Các kết quả đã có được giữ nguyên."),
    "Màn hình hội trường ngừng hiển thị kết quả.",
    (
        "Chỉ khi số liệu thay đổi mới lập biên bản mới, ghi rõ nối tiếp biên bản trước; "
        "nếu không, biên bản đã ký giữ nguyên."
    ),
)
ASKED_BY: Final = "Người yêu cầu"
AGREED_BY: Final = "Người đồng ý"
ENVELOPE_OPENED: Final = "Mở phong bì trước sự chứng kiến của"
SCOPE: Final = "Phạm vi"
SCOPE_ALL: Final = "Tất cả các tập thể"
NOT_PUBLISHED_YET: Final = "Đã công bố nên không hủy kết quả được; có thể kiểm phiếu lại từ đầu."
NOTHING_TO_RECOUNT: Final = "Kiểm phiếu lại được khi đã nhập phiếu."
PUBLISHED_MESSAGE: Final = "Đã công bố; hội trường đang hiển thị kết quả."
PUBLISHED_UNSEEN: Final = (
    "Đã công bố; màn hình hội trường chưa hiển thị, hãy mở màn hình để hội nghị theo dõi."
)
ENVELOPE_MESSAGE: Final = "Đã lưu nội dung niêm phong phiếu."
BUNDLE_MESSAGE: Final = "Đã lưu hồ sơ đếm lại vào {1}."
RECOUNT_MESSAGE: Final = "Đã bắt đầu kiểm phiếu lại từ đầu."
AGAIN_MESSAGE: Final = "Đã lập lại phiếu. Kiểm tra mẫu phiếu, chốt và in."

_SHOWS: Final = {
    "elected": "các tập thể được suy tôn, không có số phiếu",
    "votes": "các tập thể được suy tôn và số phiếu của từng tập thể",
    "all": "toàn bộ các tập thể trên phiếu và số phiếu của từng tập thể",
}


def destroyed(decision: str, decided_on: str) -> str:
    day = long_date(date.fromisoformat(decided_on))
    return f"Dữ liệu từng phiếu đã hủy theo Quyết định số {decision} {day}."


_NAMED: Final = 4


def unanimous(names: Sequence[str]) -> str:
    return (
        "Số phiếu cho biết từng người đã bỏ phiếu thế nào: mọi phiếu hợp lệ như nhau đối với "
        f"{_some(names)}."
    )


def but_one(names: Sequence[str]) -> str:
    return (
        "Chỉ một phiếu hợp lệ khác các phiếu còn lại: người bỏ phiếu đó biết ý kiến của mọi người "
        f"khác đối với {_some(names)}."
    )


def _some(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" và {more} tập thể khác" if more > 0 else "")


def bundle_folder(code: str) -> str:
    return f"ho-so-dem-lai-{code}"


def hall_will_see(shows: str, slides: int) -> str:
    return f"Hội trường sẽ thấy {_SHOWS[shows]} ({two_digits(slides)} trang)."


_HALL_OFF: Final = {
    "off": "Màn hình hội trường đang tắt: Ctrl+F8 để mở.",
    "blank": "Màn hình hội trường đang tạm ẩn: F8 để hiển thị lại.",
    "waiting": "Màn hình hội trường mất kết nối: kết nối lại để hội nghị thấy kết quả.",
}


def hall_off(state: str) -> str:
    """Say why the hall would not see the result as things stand; nothing where it would."""
    return _HALL_OFF.get(state, "")


_HALL_OPENS: Final = {
    "off": "Mở màn hình hội trường (đang tắt) khi công bố",
    "blank": "Hiển thị lại màn hình hội trường (đang tạm ẩn) khi công bố",
}


def hall_opens(state: str) -> str:
    """What publishing can do first so that the hall sees it; nothing where nothing is needed."""
    return _HALL_OPENS.get(state, "")


def slide_place(number: int, of: int) -> str:
    return f"Hội trường đang hiển thị trang {number}/{of}."


def enveloped(papers: str, sealed_at: str, signatures: str, received_by: str) -> str:
    parts = [f"{papers} phiếu", sealed_at, f"ký: {signatures}" if signatures else ""]
    parts.append(f"giao {received_by}" if received_by else "")
    return "Đã niêm phong: " + " · ".join(part for part in parts if part)


def moment_message(text: str) -> str:
    """A moment in ISO text as people read it; nothing for what is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return f"{clock_time(moment)}, {long_date(moment.date())}"


def scope_name(name: str) -> str:
    return f"Riêng: {name}"
