"""Builds the shipped Word templates from one description of the format (NĐ 30/2020, Phụ lục I).

    python -m resources.templates.build_templates [--check]

A change of the decree is one edit in word_parts.py; a change of a sentence is an edit of its
document: of the papers in paper_templates.py, of the minutes below.
An office edits its own copies in Word; this script is not needed for that.
"""

import argparse
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from resources.templates import paper_templates
from resources.templates.word_parts import (
    ANNEX_TITLE,
    AWARD,
    BASIS,
    CELL,
    CELL_CODE,
    CELL_HEAD,
    CELL_MIDDLE,
    CLAUSE,
    LOW_TOP,
    NOTE,
    OFFICE,
    PACKAGE,
    RELATED,
    REMARK,
    SECTION,
    SIGN_HOW,
    SIGNER,
    SIGNER_NAME,
    SUBJECT,
    TEXT,
    TOP,
    TYPE_NAME,
    WIDTH,
    XML,
    YEAR_NOTE,
    Column,
    W,
    cell,
    each,
    footer_xml,
    gap,
    header_xml,
    letterhead,
    listing,
    note,
    para,
    row,
    row_tag,
    rule,
    section_xml,
    sent_to,
    sent_to_and_qr,
    signature,
    styles_xml,
    table,
    tag,
    title,
    when,
)

HERE = Path(__file__).resolve().parent

# ---------------------------------------------------------------- biên bản kiểm phiếu

CONTEST_RULE = (
    "Danh hiệu “{{ contest.name }}”: suy tôn {{ contest.seats | two_digits }} tập thể trong "
    "{{ contest.on_form | two_digits }} tập thể có tên trên phiếu; tập thể được suy tôn phải đạt "
    "{% if contest.more_than %}trên{% else %}ít nhất{% endif %} {{ contest.majority }} "
    "{{ contest.base | base }}{% if contest.base == 'eligible' %} của Cụm{% endif %}"
    "{% if contest.needed is not none %} (từ {{ contest.needed | two_digits }}/"
    "{{ contest.base_count | two_digits }} phiếu đồng ý trở lên){% endif %}"
    "{% if contest.limit is not none %}; mỗi phiếu {% if marking == 'agree' %}đồng ý{% else %}"
    "suy tôn{% endif %} không quá {{ contest.limit | two_digits }} tập thể{% endif %}"
    "{% if contest.requires %}; chỉ xét tập thể đồng thời được suy tôn danh hiệu "
    "“{{ contest.requires }}”{% endif %}."
)
HANDS = (
    "{{ [one.reader and 'người đọc phiếu ' ~ one.reader, "
    "one.typist and 'người nhập số liệu ' ~ one.typist, "
    "one.checker and 'người kiểm tra ' ~ one.checker] | listed(', ') }}"
)
NAMES = "map(attribute='name') | listed"


def hands(which: str, words: str) -> str:
    return para(TEXT, f"{words}: {HANDS.replace('one.', f'course.{which}.')}.")


def changes() -> str:
    """What the meeting changed after the form was frozen."""
    why = "người quyết định: {{ one.decided_by | or_dots }}; lý do: {{ one.reason | or_dots }}."
    return each(
        "one in course.changes",
        tag("if one.kind == 'form'"),
        para(
            TEXT,
            "Mẫu phiếu được lập và in lại (Mẫu {{ one.serial }}){% if one.decided_by %}; người "
            "quyết định: {{ one.decided_by }}{% endif %}; lý do: {{ one.reason | or_dots }}.",
        ),
        tag("elif one.kind == 'withdraw'"),
        para(
            TEXT,
            "{{ one.name }} rút khỏi danh sách xét danh hiệu “{{ one.title }}”; " + why + " Tập "
            "thể rút vẫn giữ nguyên số trên phiếu và không được tính phiếu.",
        ),
        tag("else"),
        para(
            TEXT,
            "Số lượng được suy tôn danh hiệu “{{ one.title }}” thay đổi tại hội nghị: "
            "{{ one.seats | two_digits }} tập thể; " + why,
        ),
        tag("endif"),
    )


def check_of_passes() -> str:
    """Whether there was a second pass or a hand tally, and what came of the comparison."""
    decided = (
        "{% if course.decided %}, trong đó {{ course.decided | two_digits }} phiếu do "
        "{{ course.deciders | listed(', ') }} quyết định{% endif %}."
    )
    return "".join(
        [
            when("course.first_pass", hands("first_pass", "Lượt thứ nhất")),
            tag("if not course.second_pass"),
            para(TEXT, "Phiếu được nhập một lượt."),
            tag("elif course.by_hand"),
            para(
                TEXT,
                "Song song với lượt thứ nhất, Ban kiểm phiếu lập bảng ghi kiểm phiếu thủ công"
                "{% if course.second_pass.typist %}; người ghi: {{ course.second_pass.typist }}"
                "{% endif %}.",
            ),
            tag("else"),
            hands("second_pass", "Lượt thứ hai"),
            tag("endif"),
            when(
                "course.second_pass and course.second_pass.reason",
                para(
                    TEXT,
                    "Lý do về cách thực hiện lượt thứ hai: {{ course.second_pass.reason }}.",
                ),
            ),
            tag("if course.by_hand"),
            when(
                "course.typed_again",
                para(
                    TEXT,
                    "Ban kiểm phiếu đã đối chiếu với phiếu gốc và nhập lại "
                    "{{ course.typed_again | two_digits }} phiếu" + decided,
                ),
            ),
            each(
                "reason in course.hand_changes",
                para(
                    TEXT,
                    "Bảng ghi kiểm phiếu thủ công được sửa sau khi đối chiếu; lý do: {{ reason }}.",
                ),
            ),
            when(
                "course.hand_differs",
                para(TEXT, "Số liệu còn khác bảng ghi kiểm phiếu thủ công."),
                otherwise=[
                    para(
                        TEXT,
                        "Đối chiếu với bảng ghi kiểm phiếu thủ công: số phiếu hợp lệ, không hợp "
                        "lệ và số phiếu đồng ý của từng tập thể khớp nhau.",
                    )
                ],
            ),
            tag("elif course.second_pass"),
            when(
                "course.found",
                para(
                    TEXT,
                    "Đối chiếu từng phiếu giữa hai lượt: có {{ course.found | two_digits }} phiếu "
                    "nhập khác nhau, Ban kiểm phiếu đã đối chiếu với phiếu gốc và điều chỉnh"
                    + decided,
                ),
                otherwise=[
                    para(TEXT, "Đối chiếu từng phiếu giữa hai lượt: không có phiếu nhập khác nhau.")
                ],
            ),
            tag("endif"),
        ]
    )


def later() -> str:
    """Figures corrected, papers counted anew, a result annulled."""
    about = (
        ("asked_by", "người đề nghị"),
        ("agreed_by", "người đồng ý"),
        ("envelope", "phong bì"),
        ("scope", "phạm vi"),
    )
    more = "".join(
        f"{{% if one.{key} %}}; {words}: {{{{ one.{key} }}}}{{% endif %}}" for key, words in about
    )
    return "".join(
        [
            each(
                "one in course.corrections",
                para(
                    TEXT,
                    "Điều chỉnh số liệu cân đối phiếu: {% for changed in one.figures %}"
                    "{{ changed.code | figure_name | small }} từ {% if changed.before is none %}"
                    "chưa ghi{% else %}{{ changed.before | two_digits }}{% endif %} thành "
                    "{% if changed.after is none %}chưa ghi{% else %}"
                    "{{ changed.after | two_digits }}{% endif %}{% if not loop.last %}; "
                    "{% endif %}{% endfor %}; lý do: {{ one.reason }}.",
                ),
            ),
            each(
                "one in course.recounts",
                para(
                    TEXT,
                    "Kiểm phiếu lại lần {{ one.number }}{% if one.reason %}; lý do: "
                    "{{ one.reason }}{% endif %}" + more + "{% if one.earlier_code %}; kết quả lần "
                    "trước mang mã kiểm chứng {{ one.earlier_code }}{% endif %}.",
                ),
            ),
            when(
                "course.annulment",
                para(
                    TEXT,
                    "Kết quả của lần bỏ phiếu này bị hủy; người quyết định: "
                    "{{ course.annulment.decided_by | or_dots }}; lý do: "
                    "{{ course.annulment.reason | or_dots }}; xử lý phiếu: "
                    "{{ course.annulment.papers | or_dots }}.",
                ),
            ),
        ]
    )


def ledger() -> str:
    """Cân đối phiếu: it adds up on paper, from what was printed to what was counted."""
    widths = (84.0, 25.0, WIDTH - 109.0)

    def line(words: str, name: str, whole: str = "", of: str = "", *, pair: bool = False) -> str:
        share = "–"
        if whole:
            own = f"ledger.{name} | percent(ledger.{whole})"
            share = f"{{{{ {f'ledger.{name}_share | share' if pair else own} }}}} {of}"
        return row(
            cell(widths[0], para(CELL, words)),
            cell(widths[1], para(CELL_MIDDLE, f"{{{{ ledger.{name} | figure }}}}")),
            cell(widths[2], para(CELL_MIDDLE, share)),
        )

    heads = ("Nội dung", "Số lượng", "Tỷ lệ")
    return table(
        widths,
        [
            row(
                *(cell(w, para(CELL_HEAD, h)) for w, h in zip(widths, heads, strict=True)),
                head=True,
            ),
            line("Tổng số đơn vị thành viên có quyền bỏ phiếu", "eligible"),
            line("Số có quyền bỏ phiếu có mặt", "present", "eligible", "tổng số"),
            line("Số phiếu in (có đóng dấu)", "printed"),
            line("Số phiếu hỏng, đã đổi trước khi bỏ vào hòm", "spoilt"),
            line("Số phiếu phát ra", "issued", "present", "số có mặt"),
            line("Số phiếu còn lại, không sử dụng", "unused"),
            line("Số phiếu thu về", "returned", "issued", "số phiếu phát ra", pair=True),
            row_tag("if ledger.not_returned", 3),
            line(
                "Số phiếu phát ra không thu về",
                "not_returned",
                "issued",
                "số phiếu phát ra",
                pair=True,
            ),
            row_tag("endif", 3),
            line("Số phiếu hợp lệ", "valid", "returned", "số phiếu thu về", pair=True),
            line("Số phiếu không hợp lệ", "invalid", "returned", "số phiếu thu về", pair=True),
        ],
    )


def result_table() -> str:
    """Only columns that can have a value: it hangs on the marking, and on a valid paper at all."""
    place = Column("STT", 11, "{{ loop.index }}")
    outcome = (
        "{{ row.outcome | outcome }}{% if row.outcome == 'withdrawn' %}, không tính phiếu"
        "{% elif row.outcome == 'requires_pending' %} danh hiệu “{{ contest.requires }}”{% endif %}"
    )
    first = Column(
        "Tỷ lệ trên {{ contest.base | base_short }} ({{ contest.base_count }}) (căn cứ xét)",
        24,
        "{{ row.agree | percent(contest.base_count) }}",
    )
    second = Column(
        "Tỷ lệ trên {{ contest.second_base | base_short }} ({{ contest.second_count }})",
        20,
        "{{ row.on_paper | percent(contest.second_count) }}",
    )

    def votes(head: str, name: str, width: float) -> Column:
        return Column(head, width, f"{{{{ row.{name} | figure }}}}")

    def made(*between: Column) -> str:
        left = WIDTH - place.width - sum(column.width for column in between)
        result = 24.0
        name = Column("Tên tập thể", left - result, "{{ row.name }}", CELL)
        columns = (place, name, *between, Column("Kết quả", result, outcome))
        return listing("row in contest.rows", columns)

    return "".join(
        [
            tag("if not ledger.valid"),
            made(votes("Đồng ý", "agree", 20), first),
            tag("elif marking == 'agree'"),
            made(
                votes("Đồng ý", "agree", 16),
                votes("Không đồng ý", "disagree", 17),
                votes("Không có ý kiến", "none", 17),
                first,
                second,
            ),
            tag("else"),
            made(
                votes("Suy tôn", "agree", 18), votes("Không suy tôn", "disagree", 20), first, second
            ),
            tag("endif"),
        ]
    )


def conclusion() -> str:
    """Each title: those elected in order, then what is still open and how it goes on."""
    point = (
        "{{ loop.index | lettered }} {{ name.name }}: {{ name.agree | two_digits }}"
        "{% if contest.base_count %}/{{ contest.base_count | two_digits }}{% endif %} phiếu đồng ý"
        "{% if contest.base_count %}, đạt {{ name.agree | percent(contest.base_count) }}{% endif %}"
        "{% if loop.last %}.{% else %};{% endif %}"
    )
    return each(
        "contest in contests",
        when(
            "contest.elected",
            para(
                TEXT,
                "{{ loop.index }}. Danh hiệu “{{ contest.name }}”: có "
                "{{ contest.elected | count | two_digits }}/{{ contest.seats | two_digits }} tập thể "
                "được suy tôn, xếp theo số phiếu từ cao xuống thấp (bằng phiếu xếp theo thứ tự trên "
                "phiếu):",
                keep=True,
            ),
            otherwise=[
                para(
                    TEXT,
                    "{{ loop.index }}. Danh hiệu “{{ contest.name }}”: chưa có tập thể được suy tôn.",
                )
            ],
        ),
        each("name in contest.elected", para(TEXT, point)),
        when(
            "contest.tied",
            para(
                TEXT,
                "Bằng phiếu ở vị trí cuối cùng ({{ contest.tied[0].agree | two_digits }} phiếu đồng "
                "ý): {{ contest.tied | " + NAMES + " }}. Còn "
                "{{ contest.seats_left | two_digits }} vị trí chưa xác định.",
            ),
        ),
        when(
            "contest.pending",
            para(
                TEXT,
                "Chờ kết quả của danh hiệu “{{ contest.requires }}”: "
                "{{ contest.pending | " + NAMES + " }}.",
            ),
        ),
        when(
            "contest.seats_left > 0 and not (contest.tied or contest.pending)",
            para(
                TEXT,
                "Còn {{ contest.seats_left | two_digits }} vị trí chưa có tập thể đạt đủ số phiếu "
                "theo quy định.",
            ),
        ),
        each(
            "one in contest.decisions",
            para(
                TEXT,
                "Theo quyết định của {{ one.decided_by }}: suy tôn {{ one.names | listed }}; lý do: "
                "{{ one.reason }}.",
            ),
        ),
        when(
            "contest.conference",
            para(
                TEXT,
                "Kết quả của hội nghị đối với danh hiệu “{{ contest.name }}”"
                "{% if contest.conference.ballots > 1 %} sau "
                "{{ contest.conference.ballots | two_digits }} vòng bỏ phiếu{% endif %}: "
                "{% for one in contest.conference.chosen %}{{ one.name }} ("
                "{% if one.turn > 1 %}vòng {{ one.turn }}, {% endif %}"
                "{{ one.agree | two_digits }}{% if one.base_count %}/"
                "{{ one.base_count | two_digits }}{% endif %} phiếu đồng ý{% if one.decided_by %}, "
                "theo quyết định của {{ one.decided_by }}{% endif %}){% if not loop.last %}; "
                "{% endif %}{% else %}không có tập thể được suy tôn{% endfor %}"
                "{% if contest.conference.chosen and contest.conference.vacant > 0 %}; còn "
                "{{ contest.conference.vacant | two_digits }} vị trí không có tập thể được suy tôn"
                "{% endif %}.",
            ),
        ),
    ) + each(
        "one in further",
        para(
            TEXT,
            "Hội nghị bỏ phiếu vòng {{ one.turn }} đối với danh hiệu "
            "{% for title in one.titles %}“{{ title }}”{% if not loop.last %}, {% endif %}"
            "{% endfor %}{% if one.has_minutes %}, có biên bản riêng"
            "{% endif %}.",
        ),
    )


def told(words: str, name: str) -> str:
    """What the secretary wrote, paragraph by paragraph; Không có where nothing was."""
    return when(
        name,
        para(TEXT, f"{words}:", keep=True),
        each(f"line in {name}", para(TEXT, "{{ line }}")),
        otherwise=[para(TEXT, f"{words}: Không có.")],
    )


def minutes() -> str:
    left, middle, right = 48.0, 49.0, WIDTH - 97.0
    post = "{{ [%s.position, %s.unit] | listed(' ') }}"
    signers = [
        signature(
            width,
            [f"{{{{ signers[{at}].role | role | upper }}}}"],
            f"{{{{ signers[{at}].name }}}}",
            shown=f"signers[{at}].role",
        )
        for at, width in enumerate((left, middle, right))
    ]
    chair = (
        "1. Chủ trì hội nghị: {{ chair.addressed | or_dots }}"
        "{% if chair.position or chair.unit %}, " + post % ("chair", "chair") + "{% endif %}"
        "{% if chair_leads %}, Trưởng {{ cluster }}{% endif %}."
    )
    present = (
        "2. Đơn vị thành viên có quyền bỏ phiếu: có mặt {{ ledger.present | two_digits }}/"
        "{{ ledger.eligible | two_digits }}{% if absent %}; vắng mặt: {{ absent | listed(', ') }} "
        "(lý do: …………){% endif %}.{% if guests %} Khách mời: {{ guests | two_digits }} người.{% endif %}"
    )
    member = (
        "{{ teller.addressed }}{% if teller.position or teller.unit %}, "
        + post % ("teller", "teller")
        + "{% endif %} – {{ teller.role | role }}{% if loop.last %}.{% else %};{% endif %}"
    )
    return "".join(
        [
            letterhead("Số: {{ number | blank_number }}/BB-{{ cluster_code }}"),
            note("illustrative or not check_code", NOTE),
            title("BIÊN BẢN", ["Kiểm phiếu suy tôn {{ about }}"], remark=True),
            para(
                TEXT,
                "Vào hồi {{ started | moment }}, tại {{ place | or_dots }}, Ban kiểm phiếu của "
                "{{ meeting }} tiến hành kiểm phiếu suy tôn {{ about }}.",
            ),
            para(SECTION, "I. THÀNH PHẦN"),
            para(TEXT, chair),
            para(TEXT, present),
            when(
                "substitutes",
                para(
                    TEXT,
                    "Người dự thay: {% for one in substitutes %}{{ [one.addressed, "
                    "[one.position, one.unit] | listed(' ')] | listed(', ') }}"
                    "{% if not loop.last %}; {% endif %}{% endfor %}.",
                ),
            ),
            para(
                TEXT,
                "3. Ban kiểm phiếu được hội nghị biểu quyết thông qua, gồm{% if tellers %}:"
                "{% else %}: …………{% endif %}",
                keep=True,
            ),
            each("teller in tellers", para(TEXT, "{{ loop.index | lettered }} " + member)),
            para(TEXT, "4. Thư ký ghi biên bản: {{ secretary.addressed | or_dots }}."),
            para(SECTION, "II. NGUYÊN TẮC, HÌNH THỨC BỎ PHIẾU"),
            para(
                TEXT,
                "Căn cứ {{ basis | or_dots }} và mẫu phiếu được hội nghị thông qua, hội nghị bỏ "
                "phiếu kín; cách đánh phiếu: {% if marking == 'agree' %}đánh dấu đồng ý hoặc không "
                "đồng ý đối với từng tập thể{% elif marking == 'choose' %}đánh dấu tập thể được suy "
                "tôn{% else %}gạch tên tập thể không suy tôn{% endif %}.",
            ),
            each("contest in contests", para(TEXT, CONTEST_RULE)),
            when(
                "contest_alone",
                para(
                    TEXT,
                    "Phiếu suy tôn quá số lượng hoặc gạch toàn bộ tên của một danh hiệu: không tính "
                    "phần của danh hiệu đó, phiếu vẫn hợp lệ.",
                ),
            ),
            para(
                TEXT,
                "Tập thể đạt đủ số phiếu theo quy định được xếp theo số phiếu đồng ý từ cao xuống "
                "thấp. Trường hợp bằng phiếu ở vị trí cuối cùng, Ban kiểm phiếu báo cáo hội nghị "
                "xem xét, quyết định.",
            ),
            para(SECTION, "III. QUÁ TRÌNH KIỂM PHIẾU"),
            each(
                "one in annulled",
                para(
                    TEXT,
                    "Lần bỏ phiếu này thay cho lần bỏ phiếu trước ({{ one.ballot | ballot }}) đã bị "
                    "hủy kết quả vào hồi {{ one.at | moment }}; người quyết định: "
                    "{{ one.decided_by | or_dots }}; lý do: {{ one.reason | or_dots }}; xử lý phiếu "
                    "của lần trước: {{ one.papers | or_dots }}.",
                ),
            ),
            changes(),
            para(
                TEXT,
                "{% if box_check %}{{ box_check }}{% else %}Trước khi bỏ phiếu, Ban kiểm phiếu đã "
                "kiểm tra và niêm phong hòm phiếu trước sự chứng kiến của hội nghị; hòm phiếu rỗng."
                "{% endif %}",
            ),
            when(
                "course.box",
                para(
                    TEXT,
                    "Hòm phiếu được mở{% if course.box.opened_at %} vào hồi "
                    "{{ course.box.opened_at | beside(started) }}{% endif %}, có sự chứng kiến của "
                    "{{ course.box.witnesses or 'đại diện các đơn vị thành viên' }}.",
                ),
            ),
            when(
                "ledger.returned",
                para(
                    TEXT,
                    "Số phiếu thu về được trộn đều, sau đó đánh số ở mặt sau từ 01 đến "
                    "{{ ledger.returned | two_digits }} theo cách làm được hội nghị thống nhất; số "
                    "này chỉ để kiểm tra lại phiếu, không cho biết người bỏ phiếu.",
                ),
            ),
            check_of_passes(),
            later(),
            para(SECTION, "IV. KẾT QUẢ KIỂM PHIẾU"),
            para(AWARD, "Cân đối phiếu"),
            ledger(),
            gap(6),
            when(
                "ledger.adjusted",
                para(TEXT, "Tỷ lệ được làm tròn để tổng các phần của một tổng số bằng 100,00%."),
            ),
            para(
                TEXT,
                "{% if reasons %}Lý do phiếu không hợp lệ: {% for one in reasons %}"
                "{{ one.code | reason }}: {{ one.papers | two_digits }} phiếu"
                "{% if not loop.last %}; {% endif %}{% endfor %}.{% else %}Không có phiếu không hợp "
                "lệ.{% endif %}",
            ),
            each(
                "contest in contests",
                para(AWARD, "{{ loop.index }}. Danh hiệu “{{ contest.name }}”"),
                result_table(),
                gap(6),
                when(
                    "contest.spoilt",
                    para(
                        TEXT,
                        "Phiếu hợp lệ nhưng không tính phần của danh hiệu này: "
                        "{{ contest.spoilt | two_digits }} phiếu.",
                    ),
                ),
                each(
                    "one in contest.written",
                    para(
                        TEXT,
                        "Ý kiến bằng văn bản của thành viên vắng mặt đối với {{ one.name }}: đồng ý "
                        "{{ one.agree | two_digits }}, không đồng ý {{ one.disagree | two_digits }} "
                        "(đã cộng trong bảng).",
                    ),
                ),
            ),
            para(SECTION, "V. Ý KIẾN, KHIẾU NẠI (NẾU CÓ)"),
            told("Diễn biến, ý kiến khác", "events"),
            told("Khiếu nại và cách giải quyết", "complaints"),
            para(SECTION, "VI. KẾT LUẬN"),
            para(TEXT, "Căn cứ kết quả kiểm phiếu, Ban kiểm phiếu báo cáo hội nghị:", keep=True),
            conclusion(),
            para(
                TEXT, "Kết quả được chốt với mã kiểm chứng: {{ check_code | or_dots }}.", keep=True
            ),
            para(
                TEXT,
                "Việc kiểm phiếu kết thúc vào hồi {{ ended | moment }}. Toàn bộ "
                "{{ ledger.returned | two_digits }} phiếu thu về{% if ledger.returned %} "
                "({{ ledger.returned | in_words }} phiếu){% endif %}{% if ledger.spoilt or "
                "ledger.unused %}, cùng số phiếu hỏng và số phiếu còn lại không sử dụng,{% endif %} "
                "được cho vào phong bì, niêm phong và bàn giao cho {{ received_by | or_dots }}.",
                keep=True,
            ),
            para(
                TEXT,
                "Biên bản được lập thành {{ copies | two_digits }} bản có giá trị như nhau, đã đọc "
                "cho Ban kiểm phiếu cùng nghe và thống nhất ký tên./.",
                keep=True,
            ),
            table(
                (left, middle, right),
                [
                    row_tag("for signers in signatures", 3),
                    row(*signers),
                    row_tag("endfor", 3),
                    row(
                        cell(
                            WIDTH,
                            para(SIGNER, "XÁC NHẬN CỦA CHỦ TRÌ HỘI NGHỊ", before=14)
                            + when(
                                "chair.position",
                                para(
                                    SIGNER,
                                    "{{ [chair.position, chair.unit] | listed(' ') | upper }}",
                                ),
                            )
                            + para(SIGN_HOW, "(Ký, ghi rõ họ tên)")
                            + para(SIGNER_NAME, "{{ chair.name }}", keep=True),
                            span=3,
                            top=True,
                        )
                    ),
                ],
                lines=False,
            ),
            sent_to_and_qr(
                "- Hội đồng Thi đua - Khen thưởng {{ authority }} (để b/c);",
                "- Các đơn vị thành viên Cụm;",
                "- Lưu: VT, Hồ sơ.",
            ),
        ]
    )


# ---------------------------------------------------------------- hai biên bản bàn giao

DECISION = (
    "{% if decision %}Căn cứ {{ decision.kind | document_type }} số {{ decision.number }}"
    "{% if decision.date %} {{ decision.date | long_date }}{% endif %}"
    "{% if decision.issuer %} của {{ decision.issuer }}{% endif %}"
    "{% if decision.subject %} {{ decision.subject | small }}{% endif %}"
    "{% else %}Căn cứ Quyết định số ………… ngày … tháng … năm {{ year }} về việc cử Trưởng, Phó "
    "Trưởng Cụm năm {{ year + 1 }}{% endif %}"
)


def post_of(who: str) -> str:
    return (
        f"{{% if {who}.position %}}{{{{ [{who}.position, {who}.unit] | listed(' ') }}}}"
        "{% else %}{{ '' | or_dots }}{% endif %}"
    )


def side(number: int, words: str, who: str, year: str, named: str = "Người đại diện") -> str:
    unit = f"{number}. {words}: {{{{ {who}.unit | or_dots }}}} (Trưởng Cụm năm {year})"
    return "".join(
        [
            para(CLAUSE, unit),
            para(TEXT, f"{named}: {{{{ {who}.addressed | or_dots }}}}."),
            para(TEXT, f"Chức vụ: {post_of(who)}."),
        ]
    )


def handover_signatures() -> str:
    width = WIDTH / 3
    heads = (
        ("ĐẠI DIỆN BÊN GIAO", "giver"),
        ("ĐẠI DIỆN BÊN NHẬN", "receiver"),
        ("NGƯỜI CHỨNG KIẾN", "witness"),
    )
    signers = [
        signature(width, [head, f"{{{{ {who}.position | upper }}}}"], f"{{{{ {who}.name }}}}")
        for head, who in heads
    ]
    return table((width,) * 3, [row(*signers)], lines=False)


def handover_closing() -> str:
    return para(
        TEXT,
        "Việc bàn giao kết thúc vào hồi {{ ended | clock }} cùng ngày. Biên bản được lập thành "
        "{{ copies | two_digits }} bản có giá trị như nhau, {% if copies == 1 %}lưu tại hồ sơ của "
        "Cụm{% elif copies == 2 %}mỗi bên giữ 01 bản{% else %}mỗi bên giữ 01 bản, người chứng kiến "
        "giữ 01 bản{% if copies > 3 %}, lưu hồ sơ của Cụm {{ (copies - 3) | two_digits }} bản"
        "{% endif %}{% endif %}, đã đọc cho các bên cùng nghe và thống nhất ký tên./.",
        keep=True,
    )


KEEPS_OLD = (
    "Bên giao tiếp tục hoàn thành công việc và giữ hồ sơ năm {{ year }}; văn bản, kết quả của năm "
    "{{ year }} có sau lần bàn giao được chuyển cho Bên nhận bằng hồ sơ bổ sung."
)
KEEPS_NEW = "Bên nhận thực hiện nhiệm vụ Trưởng Cụm, lập và giữ hồ sơ từ năm {{ year + 1 }}."


def notes(number: int) -> str:
    return "".join(
        [
            para(CLAUSE, f"{number}. Nội dung khác"),
            each("line in notes", para(TEXT, "{{ line }}")),
            when("not notes", para(TEXT, "Không có.")),
        ]
    )


def handover_tasks() -> str:
    work = (
        Column("STT", 12, "{{ loop.index }}"),
        Column("Nội dung công việc", 60, "{{ row.text }}", CELL),
        Column("Nguồn", 35, "{{ row.source }}", CELL),
        Column("Đơn vị thực hiện", 33, "{{ row.owner }}", CELL),
        Column("Thời hạn", 25, "{{ row.due | short_date }}"),
    )
    return "".join(
        [
            letterhead("Số: {{ '' | blank_number }}/BB-{{ cluster_code }}"),
            note("illustrative", YEAR_NOTE),
            title("BIÊN BẢN", ["Bàn giao nhiệm vụ Trưởng {{ cluster }} năm {{ year + 1 }}"]),
            para(BASIS, DECISION + "."),
            para(
                TEXT,
                "Hôm nay, vào hồi {{ started | clock }}, {{ date | long_date }}, tại "
                "{{ place | or_dots }}, chúng tôi gồm:",
            ),
            para(SECTION, "I. THÀNH PHẦN"),
            side(1, "Bên giao", "giver", "{{ year }}"),
            side(2, "Bên nhận", "receiver", "{{ year + 1 }}"),
            para(CLAUSE, "3. Người chứng kiến: {{ witness.addressed | or_dots }}"),
            para(TEXT, f"Chức vụ: {post_of('witness')}."),
            para(SECTION, "II. NỘI DUNG BÀN GIAO"),
            para(CLAUSE, "1. Nhiệm vụ"),
            para(
                TEXT,
                "Bên giao bàn giao, Bên nhận tiếp nhận nhiệm vụ Trưởng {{ cluster }} năm "
                "{{ year + 1 }} kể từ {{ takes_over | long_date }}{% if decision %} (theo "
                "{{ decision.kind | document_type }} số {{ decision.number }}){% endif %}.",
            ),
            para(CLAUSE, "2. Công việc chưa hoàn thành"),
            tag("if open_work"),
            para(
                TEXT,
                "Công việc của năm {{ year }} chưa hoàn thành, tiếp tục theo dõi: "
                "{{ open_work | count | two_digits }} việc.",
                keep=True,
            ),
            listing("row in open_work", work),
            gap(6),
            tag("elif notes"),
            para(TEXT, "Theo nội dung nêu tại điểm 4."),
            tag("else"),
            para(TEXT, "Không có công việc chưa hoàn thành."),
            tag("endif"),
            para(CLAUSE, "3. Hồ sơ, tài liệu"),
            para(
                TEXT,
                "Hồ sơ, tài liệu, dữ liệu điện tử của năm {{ year }} và số văn bản cuối cùng đã đăng "
                "ký theo từng loại được bàn giao sau và có biên bản riêng.",
            ),
            notes(4),
            para(SECTION, "III. TRÁCH NHIỆM CỦA CÁC BÊN"),
            para(TEXT, KEEPS_OLD),
            para(TEXT, KEEPS_NEW),
            handover_closing(),
            handover_signatures(),
            sent_to("- Các bên ký biên bản;", "- Lưu: VT, Hồ sơ."),
        ]
    )


DOSSIER = (
    "{% if row.kind == 'incoming' %}Tập văn bản đến{% elif row.kind == 'outgoing' %}Tập văn bản đi"
    "{% else %}Hồ sơ hội nghị và kiểm phiếu suy tôn{% endif %} năm {{ year }} của {{ cluster }}"
)


def annex(number: str, words: str) -> str:
    """The head of an annex, on a page of its own."""
    return "".join(
        [
            para(TYPE_NAME, f"Phụ lục {number}", page=True),
            para(ANNEX_TITLE, words),
            para(
                REMARK,
                "(Kèm theo Biên bản giao nhận hồ sơ, tài liệu {{ date | long_date }})",
            ),
            gap(10),
        ]
    )


def handover_files() -> str:
    """Phụ lục V, NĐ 30/2020: Biên bản giao nhận hồ sơ, tài liệu."""
    series = (
        Column("STT", 15, "{{ loop.index }}"),
        Column("Loại văn bản", 60, "{{ row.kind | document_type }}", CELL),
        Column("Ký hiệu", 50, "{{ row.symbol }}"),
        Column("Số cuối cùng đã cấp", 40, "{{ row.number | two_digits }}"),
    )
    dossiers = (
        Column("STT", 11, "{{ loop.index }}"),
        Column("Số, ký hiệu hồ sơ", 24, ""),
        Column("Tiêu đề hồ sơ", 52, DOSSIER, CELL),
        Column(
            "Thời gian tài liệu",
            26,
            "{{ row.first | short_date }}{% if row.last != row.first %} - "
            "{{ row.last | short_date }}{% endif %}",
        ),
        Column("Thời hạn bảo quản", 20, ""),
        Column("Số tờ/ Số trang", 16, ""),
        Column("Ghi chú", 16, ""),
    )
    documents = (
        Column("STT", 11, "{{ loop.index }}"),
        Column("Số, ký hiệu văn bản", 27, "{{ row.number }}"),
        Column("Ngày tháng năm văn bản", 24, "{{ row.date | short_date }}"),
        Column(
            "Tên loại và trích yếu nội dung văn bản",
            46,
            "{{ [row.kind | document_type, row.subject | small] | listed(' ') }}",
            CELL,
        ),
        Column("Tác giả văn bản", 25, "{{ row.issuer }}", CELL),
        Column("Tờ số/ Trang số", 16, ""),
        Column("Ghi chú", 16, "{% if row.outgoing %}Văn bản đi{% else %}Văn bản đến{% endif %}"),
    )
    files = (
        Column("STT", 12, "{{ loop.index }}"),
        Column("Hồ sơ, văn bản; tên tệp", 68, "{{ row.title }} ({{ row.name }})", CELL),
        Column("Tình trạng", 25, "{{ row.status | file_status }}"),
        Column("Mã xác thực (SHA-256)", 60, "{{ row.sha256 }}", CELL_CODE),
    )
    return "".join(
        [
            letterhead(right="{{ city | or_dots }}, {{ date | long_date }}"),
            note("illustrative", YEAR_NOTE),
            title("BIÊN BẢN", ["Giao nhận hồ sơ, tài liệu"]),
            para(
                BASIS,
                "{% if year >= 2020 %}Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của "
                "Chính phủ về công tác văn thư{% else %}Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 "
                "tháng 4 năm 2004 của Chính phủ về công tác văn thư{% endif %};",
            ),
            para(BASIS, DECISION + ";"),
            para(BASIS, "Căn cứ Danh mục hồ sơ năm {{ year }} của {{ cluster }}."),
            para(
                TEXT,
                "Hôm nay, vào hồi {{ started | clock }}, {{ date | long_date }}, tại "
                "{{ place | or_dots }}, chúng tôi gồm:",
            ),
            side(1, "BÊN GIAO", "giver", "{{ year }}"),
            side(2, "BÊN NHẬN", "receiver", "{{ year + 1 }}"),
            para(CLAUSE, "3. NGƯỜI CHỨNG KIẾN: {{ witness.addressed | or_dots }}"),
            para(TEXT, f"Chức vụ: {post_of('witness')}."),
            para(
                TEXT,
                "Thống nhất lập biên bản giao nhận hồ sơ, tài liệu với những nội dung như sau:",
                keep=True,
            ),
            para(CLAUSE, "1. Tên khối tài liệu giao nộp"),
            para(TEXT, "Hồ sơ của {{ cluster }} năm {{ year }}."),
            para(CLAUSE, "2. Thời gian của hồ sơ, tài liệu"),
            para(TEXT, "Năm {{ year }}."),
            para(CLAUSE, "3. Số lượng tài liệu"),
            para(
                TEXT,
                "a) Đối với hồ sơ, tài liệu giấy: tổng số hộp (cặp): …………; tổng số hồ sơ (đơn vị bảo "
                "quản): …………; quy ra mét giá: ………… mét.",
            ),
            para(
                TEXT,
                "b) Đối với hồ sơ, tài liệu điện tử: tổng số hồ sơ: 01; tổng số tệp tin trong hồ sơ: "
                "{{ files | count | two_digits }}.",
            ),
            para(
                TEXT,
                "Hồ sơ điện tử bàn giao: {% if package %}tệp {{ package.name }}, "
                "{% if package.with_marks %}có nội dung từng phiếu{% else %}không có nội dung từng "
                "phiếu; có mẫu phiếu, cân đối phiếu, kết quả và mã kiểm chứng{% endif %}; mã xác "
                "thực tại Phụ lục III{% else %}tệp …………………………{% endif %}.",
            ),
            para(CLAUSE, "4. Tình trạng tài liệu giao nộp"),
            when(
                "files",
                para(
                    TEXT,
                    "{{ files | selectattr('status', 'equalto', 'signed') | list | count | "
                    "two_digits }} tệp có bản chính đã ký, "
                    "{{ files | selectattr('status', 'equalto', 'unsigned') | list | count | "
                    "two_digits }} tệp chưa ký, "
                    "{{ files | selectattr('status', 'equalto', 'copy') | list | count | "
                    "two_digits }} tệp là bản sao văn bản"
                    "{% for one in files if one.status == 'replaced' %}{% if loop.first %}, "
                    "{{ loop.length | two_digits }} tệp đã được thay thế{% endif %}{% endfor %}; mọi thay đổi nội dung tệp đều làm mã xác "
                    "thực thay đổi.",
                ),
                otherwise=[para(TEXT, "Chưa có tệp hồ sơ.")],
            ),
            para(CLAUSE, "5. Mục lục hồ sơ, tài liệu nộp lưu kèm theo"),
            para(TEXT, "Phụ lục I: Mục lục hồ sơ;"),
            para(TEXT, "Phụ lục II: Mục lục văn bản, tài liệu;"),
            para(TEXT, "Phụ lục III: Danh mục tệp điện tử và mã xác thực."),
            para(CLAUSE, "6. Số văn bản cuối cùng đã đăng ký theo từng loại"),
            when(
                "series",
                listing("row in series", series),
                gap(6),
                otherwise=[para(TEXT, "Chưa có văn bản đi được đăng ký trong năm.")],
            ),
            notes(7),
            para(CLAUSE, "8. Trách nhiệm của các bên"),
            para(TEXT, KEEPS_OLD),
            para(TEXT, KEEPS_NEW),
            handover_closing(),
            handover_signatures(),
            annex("I", "MỤC LỤC HỒ SƠ"),
            listing("row in dossiers", dossiers),
            gap(6),
            para(
                TEXT,
                "Mục lục này gồm: {{ dossiers | count | two_digits }} hồ sơ (đơn vị bảo quản).",
            ),
            annex("II", "MỤC LỤC VĂN BẢN, TÀI LIỆU"),
            listing("row in documents", documents),
            gap(6),
            para(TEXT, "Mục lục này gồm: {{ documents | count | two_digits }} văn bản."),
            annex("III", "DANH MỤC TỆP ĐIỆN TỬ VÀ MÃ XÁC THỰC"),
            when(
                "package",
                para(TEXT, "Hồ sơ điện tử bàn giao {{ package.name }}, mã xác thực (SHA-256):"),
                para(CELL, "{{ package.sha256 }}"),
            ),
            listing("row in files", files),
        ]
    )


# ---------------------------------------------------------------- danh sách trường


def field_list() -> str:
    """What a template may say, with today's value: written beside the office's own templates."""
    fields = (
        Column("Trường", 55, "{{ row.name }}", CELL_CODE),
        Column("Nội dung", 55, "{{ row.explanation }}", CELL),
        Column("Hôm nay", 55, "{{ row.value }}", CELL),
    )
    filters = (
        Column("Bộ lọc", 55, "{{ row.name }}", CELL_CODE),
        Column("Cách dùng", 110, "{{ row.explanation }}", CELL),
    )
    return "".join(
        [
            para(TYPE_NAME, "DANH SÁCH TRƯỜNG"),
            para(SUBJECT, "{{ title }}"),
            rule(40, WIDTH, after=8),
            each("line in how", para(TEXT, "{{ line }}")),
            listing("row in fields", fields),
            gap(12),
            listing("row in filters", filters),
        ]
    )


# ---------------------------------------------------------------- the package


@dataclass(frozen=True)
class Template:
    """A shipped template: its file's name, its title, its text, what its header and footer say."""

    name: str
    title: str
    body: Callable[[], str]
    header: str = ""
    footer: str = ""
    top: float = TOP


CHECK_CODE = "{% if check_code %}Mã kiểm chứng: {{ check_code }}{% endif %}"
BALLOTS = tuple(
    Template(
        f"ballot_{marking}",
        "Phiếu suy tôn",
        partial(paper_templates.ballot, marking),
        top=LOW_TOP,
    )
    for marking in paper_templates.HOW
)
TEMPLATES = (
    *BALLOTS,
    Template("hand_tally", "Bảng ghi kiểm phiếu thủ công", paper_templates.hand_tally, top=LOW_TOP),
    Template("envelope", "Nhãn phong bì", paper_templates.envelope, top=LOW_TOP),
    Template("reading", "Công bố kết quả kiểm phiếu", paper_templates.reading, NOTE, CHECK_CODE),
    Template("minutes", "Biên bản kiểm phiếu", minutes, NOTE, CHECK_CODE),
    Template("handover_tasks", "Biên bản bàn giao nhiệm vụ", handover_tasks, YEAR_NOTE),
    Template("handover_files", "Biên bản giao nhận hồ sơ, tài liệu", handover_files, YEAR_NOTE),
    Template("field_list", "Danh sách trường", field_list),
)


def parts(template: Template) -> dict[str, str]:
    """Every file of the package, by its place in it."""
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "header1": "header",
    }
    if template.footer:
        kinds["footer1"] = "footer"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{OFFICE}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATED}/{kind}" Target="{name}.xml"/>'
        for number, (name, kind) in enumerate(list(kinds.items())[1:], 1)
    )
    core = (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{template.title}</dc:title><dc:creator>Thi đua</dc:creator>"
        "<cp:lastModifiedBy>Thi đua</cp:lastModifiedBy><dc:language>vi-VN</dc:language>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created>'
        "</cp:coreProperties>"
    )
    end = section_xml(bool(template.footer), template.top)
    found = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATED}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
        f"{related}</Relationships>",
        "word/document.xml": f"{XML}<w:document {W}><w:body>{template.body()}{end}</w:body></w:document>",
        "word/styles.xml": styles_xml(),
        "word/settings.xml": f'{XML}<w:settings {W}><w:defaultTabStop w:val="720"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>',
        "word/header1.xml": header_xml(template.header),
    }
    if template.footer:
        found["word/footer1.xml"] = footer_xml(template.footer)
    return found


def build(template: Template, target: Path) -> None:
    """Write one template; equal sources give equal bytes."""
    with zipfile.ZipFile(target, "w") as package:
        for name, text in parts(template).items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, text)


def is_fresh(template: Template, target: Path) -> bool:
    """Whether the file holds what would be written; how it is packed does not matter."""
    if not target.is_file():
        return False
    with zipfile.ZipFile(target) as package:
        found = {name: package.read(name).decode() for name in package.namelist()}
    return found == parts(template)


def main() -> int:
    """Build all, or say which are not what they should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = [one.name for one in TEMPLATES if not is_fresh(one, HERE / f"{one.name}.docx")]
    for template in TEMPLATES:
        if template.name in stale and not check:
            build(template, HERE / f"{template.name}.docx")
    sys.stdout.write("".join(f"{name}.docx\n" for name in stale))
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
