"""The sentences of the minutes that change with what happened; the template holds the rest."""

from collections.abc import Mapping, Sequence
from typing import Final

from thidua_desktop.texts.base.numbers import two_digits
from thidua_desktop.texts.documents.documents import DOTS, or_dots, quoted_title

NOTHING: Final = "Không có."
BOX_CHECK: Final = (
    "Trước khi bỏ phiếu, Ban kiểm phiếu đã kiểm tra và niêm phong hòm phiếu trước sự chứng kiến "
    "của hội nghị; hòm phiếu rỗng."
)
SECRET: Final = "Hội nghị bỏ phiếu kín theo mẫu phiếu đã được thống nhất; cách đánh phiếu: {}."
ORDER: Final = (
    "Tên đủ số phiếu phải đạt được xếp theo số phiếu đồng ý từ cao xuống thấp. Trường hợp bằng "
    "phiếu ở vị trí cuối cùng, Ban kiểm phiếu báo cáo hội nghị, không tự quyết định."
)
MIXED: Final = (
    "Số phiếu thu về được trộn đều rồi đánh số ở mặt sau từ 01 đến {}; số này chỉ để kiểm tra lại "
    "phiếu, không cho biết người bỏ phiếu."
)
ONE_PASS: Final = "Phiếu được nhập một lượt."
NO_DIFFERENCE: Final = "Đối chiếu từng phiếu giữa hai lượt: không có phiếu khác nhau."
HAND_AGREES: Final = (
    "Đối chiếu với bảng kiểm phiếu gạch tay: số phiếu hợp lệ, không hợp lệ và số phiếu đồng ý của "
    "từng tên khớp nhau."
)
HAND_DIFFERS: Final = "Số liệu còn khác bảng kiểm phiếu gạch tay."
CONTEST_SPOILT: Final = (
    "Phiếu đồng ý quá số lượng hoặc gạch hết tên của một danh hiệu: không tính phần của danh hiệu "
    "đó, phiếu vẫn hợp lệ."
)
SECRETARY: Final = "Thư ký"
MEMBER: Final = "Ủy viên"
HEAD: Final = "Trưởng Ban kiểm phiếu"
ROLES: Final[Mapping[str, str]] = {"head": HEAD, "secretary": SECRETARY, "member": MEMBER}

FIGURES: Final[Mapping[str, str]] = {
    "eligible": "Tổng số có quyền bỏ phiếu",
    "present": "Số có quyền bỏ phiếu có mặt",
    "printed": "Số phiếu đã in",
    "spoilt": "Số phiếu hỏng, đã đổi trước khi bỏ vào hòm",
    "issued": "Số phiếu phát ra",
    "returned": "Số phiếu thu về",
    "valid": "Số phiếu hợp lệ",
    "invalid": "Số phiếu không hợp lệ",
}
SHARE_OF: Final[Mapping[str, str]] = {
    "eligible": "tổng số có quyền bỏ phiếu",
    "present": "số có mặt",
    "issued": "số phiếu phát ra",
    "returned": "số phiếu thu về",
}


def opening(when: str, where: str, meeting: str, about: str) -> str:
    """Give the first sentence."""
    return (
        f"Vào hồi {when}, tại {or_dots(where)}, Ban kiểm phiếu của {meeting} tiến hành kiểm phiếu "
        f"{about}."
    )


def teller_line(addressed: str, unit: str, role: str, last: bool) -> str:
    """Name a teller with unit and post."""
    of_unit = f", {unit}" if unit else ""
    return f"{addressed}{of_unit} – {ROLES[role]}{'.' if last else ';'}"


def chair_line(addressed: str, position: str, unit: str) -> str:
    """Name who chairs the meeting."""
    parts = [part for part in (addressed, position, unit) if part]
    return f"Chủ trì hội nghị: {', '.join(parts) or DOTS * 3}."


def subject(about: str) -> str:
    """What the conference votes on, within a sentence."""
    return f"suy tôn {about}"


def counting_of(subject: str) -> str:
    """What the minutes are about, under their title."""
    return f"Kiểm phiếu {subject}"


def on_each_paper(limit: str) -> str:
    """Give the limit that a paper has, after the rule of its title."""
    return f"mỗi phiếu {limit}"


def contest_rule(name: str, seats: int, names: int, needed: str, extra: Sequence[str]) -> str:
    """Say what a title needs."""
    words = [
        f"suy tôn {two_digits(seats)} tập thể trong {two_digits(names)} tên trên phiếu",
        needed,
        *extra,
    ]
    title = quoted_title(name)
    return f"{title[:1].upper()}{title[1:]}: {'; '.join(words)}."


def needed(majority: str, base: str, base_count: int, votes: int | None) -> str:
    """Say the majority on its base, with the figure and the votes that it takes."""
    words = f"mức phải đạt: {majority} {base} ({two_digits(base_count)})"
    return words if votes is None else f"{words}, ít nhất {votes} phiếu đồng ý"


def only_from(name: str) -> str:
    """Say that a title is only for those elected to another."""
    return f"chỉ xét tên được suy tôn {quoted_title(name)}"


def box_opened(when: str, witnesses: str) -> str:
    """Say when the box was opened and who looked on."""
    time = f" vào hồi {when}" if when else ""
    seen = f", có sự chứng kiến của {witnesses}" if witnesses else ""
    return f"Hòm phiếu được mở{time}{seen}."


def hands(number: int, reader: str, typist: str, checker: str) -> str:
    """Say who did a pass."""
    parts = [
        f"{role}: {name}"
        for role, name in (
            ("người đọc phiếu", reader),
            ("người nhập", typist),
            ("người kiểm tra", checker),
        )
        if name
    ]
    return f"Lượt {number} – {'; '.join(parts)}."


def by_hand_tally(checker: str) -> str:
    """Say that a hand tally was kept instead of a second pass."""
    who = f"; người gạch: {checker}" if checker else ""
    return f"Song song với lượt 1, Ban kiểm phiếu lập bảng kiểm phiếu gạch tay{who}."


def reason(number: int, why: str) -> str:
    """Say why a pass was done as it was."""
    return f"Lý do về cách thực hiện lượt {number}: {why}."


def differences(found: int, decided: int, decider: str) -> str:
    """Say how many papers differed between the passes and how they were settled."""
    words = (
        f"Đối chiếu từng phiếu giữa hai lượt: {two_digits(found)} phiếu khác nhau, đã lấy lại "
        "phiếu và nhập lại từ phiếu"
    )
    if decided:
        words += f", trong đó {two_digits(decided)} phiếu do {decider} quyết định"
    return f"{words}."


def typed_again(number: int, decided: int, decider: str) -> str:
    """Say how many papers were taken out again beside a hand tally, and who decided them."""
    words = f"Đã lấy lại và nhập lại {two_digits(number)} phiếu"
    if decided:
        words += f", trong đó {two_digits(decided)} phiếu do {decider} quyết định"
    return f"{words}."


def withdrawn(name: str, title: str, by: str, why: str) -> str:
    """Say that a name withdrew with the printed papers kept."""
    return (
        f"{name} rút khỏi {quoted_title(title)}; người quyết định: {or_dots(by)}; "
        f"lý do: {or_dots(why)}. Tên giữ nguyên số trên phiếu: đã rút, không tính phiếu."
    )


def seats_changed(title: str, seats: int | None, by: str, why: str) -> str:
    """Say that the seats were announced anew in the hall."""
    return (
        f"Số lượng được suy tôn {quoted_title(title)} thay đổi tại hội nghị: "
        f"{two_digits(seats or 0)} tập thể; người quyết định: {or_dots(by)}; lý do: {or_dots(why)}."
    )


def form_printed_anew(serial: str, by: str, why: str) -> str:
    """Say that the form was opened again and printed anew."""
    who = f"; người quyết định: {by}" if by else ""
    return f"Mẫu phiếu được lập và in lại (Mẫu {serial}){who}; lý do: {or_dots(why)}."


def figures_corrected(changes: Sequence[tuple[str, int | None, int | None]], why: str) -> str:
    """Say which figures were corrected and why."""
    parts = [
        f"{FIGURES[name].lower()} từ {_figure(old)} thành {_figure(new)}"
        for name, old, new in changes
    ]
    return f"Sửa số liệu cân đối phiếu: {'; '.join(parts)}; lý do: {why}."


def _figure(value: int | None) -> str:
    return "chưa ghi" if value is None else two_digits(value)


def recounted(session: int, detail: Mapping[str, str], before: str) -> str:
    """Say that the papers were counted anew, on whose request and with whose consent."""
    parts = [f"Kiểm lại lần {session - 1}"]
    parts += [
        f"{words}: {detail[key]}"
        for key, words in (
            ("reason", "lý do"),
            ("asked_by", "người đề nghị"),
            ("agreed_by", "người đồng ý"),
            ("envelope", "phong bì"),
            ("scope", "phạm vi"),
        )
        if detail.get(key)
    ]
    if before:
        parts.append(f"kết quả lần trước mang mã kiểm chứng {before}")
    return f"{'; '.join(parts)}."


def annulled(detail: Mapping[str, str]) -> str:
    """Say that the result was annulled, by whom, and what becomes of the papers."""
    return (
        f"Kết quả của lần bỏ phiếu này bị hủy; người quyết định: {detail.get('decided_by', DOTS)}; "
        f"lý do: {detail.get('reason', DOTS)}; xử lý phiếu: {detail.get('papers', DOTS)}."
    )
