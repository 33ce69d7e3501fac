"""Biên bản kiểm phiếu: how the count went, and what it came to."""

from resources.templates.cluster_parts import COUNCIL
from resources.templates.word_parts import (
    AWARD,
    CELL,
    CELL_HEAD,
    CELL_MIDDLE,
    ENDED,
    NOTE,
    ON_REMARK,
    SECTION,
    SIGN_HOW,
    SIGNER,
    SIGNER_NAME,
    TEXT,
    WIDTH,
    Column,
    cell,
    each,
    gap,
    letterhead,
    listing,
    note,
    para,
    row,
    row_tag,
    sent_to_and_qr,
    signature,
    table,
    tag,
    title,
    when,
)

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


def hands(which: str, text: str) -> str:
    return para(TEXT, f"{text}: {HANDS.replace('one.', f'course.{which}.')}.")


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
        ("asked_by", "người đề nghị:", ""),
        ("agreed_by", "người đồng ý:", ""),
        ("envelope", "mở phong bì trước sự chứng kiến của", ""),
        ("scope", "phạm vi:", " | small"),
    )
    more = "".join(
        f"{{% if one.{key} %}}; {text} {{{{ one.{key}{shown} }}}}{{% endif %}}"
        for key, text, shown in about
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

    def line(text: str, name: str, whole: str = "", of: str = "", *, pair: bool = False) -> str:
        share = "–"
        if whole:
            own = f"ledger.{name} | percent(ledger.{whole})"
            share = f"{{{{ {f'ledger.{name}_share | share' if pair else own} }}}} {of}"
        return row(
            cell(widths[0], para(CELL, text)),
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
        result = 25.5  # “Được suy tôn” in one line
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
                votes("Không đồng ý", "disagree", 16),
                votes("Không có ý kiến", "none", 16),
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
        + ENDED
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
        each(
            "one in further if contest.name in one.titles",
            para(
                TEXT,
                "Hội nghị bỏ phiếu vòng {{ one.turn }} đối với danh hiệu “{{ contest.name }}”"
                "{% if one.has_minutes %}, có biên bản riêng{% endif %}{% if not one.counted %}; theo "
                "kết quả kiểm phiếu này, kết quả của vòng đó không được tính{% endif %}.",
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
    )


def listed(text: str, name: str, unwritten: str = "Không có.") -> str:
    """What the secretary wrote, paragraph by paragraph; Không có where nothing was."""
    return when(
        name,
        para(TEXT, f"{text}:", keep=True),
        each(f"line in {name}", para(TEXT, "{{ line }}")),
        otherwise=[para(TEXT, f"{text}: {unwritten}")],
    )


def minutes() -> str:
    left, middle, right = 48.0, 49.0, WIDTH - 97.0
    post = "{{ %s.position | of_unit(%s.unit) }}"
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
        "(lý do: …………){% endif %}{% if without_paper %}; có mặt nhưng không nhận phiếu: "
        "{{ without_paper | listed(', ') }}{% endif %}.{% if guests %} Khách mời: {{ guests | two_digits }} người.{% endif %}"
    )
    member = (
        "{{ teller.addressed }}{% if teller.position or teller.unit %}, "
        + post % ("teller", "teller")
        + "{% endif %} – {{ teller.role | role }}"
        + ENDED
    )
    return "".join(
        [
            letterhead("Số: {{ number | blank_number }}/BB-{{ cluster_code }}"),
            note("illustrative or not check_code", NOTE),
            title("BIÊN BẢN", ["Kiểm phiếu suy tôn {{ about }}"], ON_REMARK),
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
                    "one.position | of_unit(one.unit)] | listed(', ') }}"
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
            listed("Diễn biến, ý kiến khác", "events"),
            listed(
                "Khiếu nại và cách giải quyết",
                "complaints",
                "{% if course.recounts %}Đề nghị kiểm phiếu lại và việc kiểm phiếu lại ghi tại mục "
                "III.{% else %}Không có.{% endif %}",
            ),
            para(SECTION, "VI. KẾT LUẬN"),
            para(TEXT, "Căn cứ kết quả kiểm phiếu, Ban kiểm phiếu báo cáo hội nghị:", keep=True),
            conclusion(),
            when(
                "overtaken",
                para(
                    TEXT,
                    "Kết quả của lần bỏ phiếu này không được tính vào kết quả của hội nghị: lần bỏ "
                    "phiếu trước được kiểm phiếu lại và không còn vị trí nào cho các tập thể trên "
                    "phiếu này.",
                ),
            ),
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
                                    "{{ chair.position | of_unit(chair.unit) | upper }}",
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
                COUNCIL,
                "- Các đơn vị thành viên Cụm;",
                "- Lưu: VT, Hồ sơ.",
            ),
        ]
    )
