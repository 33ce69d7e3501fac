"""The documents of a conference: invitation, programme, script, lists, minutes, notice, article."""

from resources.templates.cluster_parts import (
    COUNCIL,
    PLACE_DATE,
    STT,
    cited,
    list_or,
    number_or_room,
    numbered,
    opening,
    signatures,
    signed_for_the_cluster,
)
from resources.templates.word_parts import (
    CELL,
    CELL_HEAD,
    CLAUSE,
    ENDED,
    REMARK,
    SECTION,
    SUBJECT,
    TEXT,
    TYPE_NAME,
    WIDTH,
    YEAR_NOTE,
    Column,
    bound,
    cell,
    each,
    gap,
    listing,
    note,
    para,
    plain,
    row,
    row_tag,
    sent_to,
    table,
    tag,
    when,
)


def _chair(name: str) -> str:
    return (
        f"{{{{ [{name}, chair.position | of_unit(chair.unit)] | listed(', ') | or_dots }}}}"
        "{% if chair_leads %}, Trưởng {{ cluster }}{% endif %}"
    )


CHAIR, CHAIR_BY_NAME = _chair("chair.addressed"), _chair("chair.addressed | or_dots")
WHO = "{{ [one.name, one.position] | listed(', ') }}"
COMRADE = "{% if one.name %}đồng chí " + WHO + "{% else %}{{ one.position | small }}{% endif %}"
TELLER = "{{ [one.name, one.position, one.role] | listed(', ') }}"
VOTED = (
    "tán thành {{ vote.agree | counted }}/{{ present | two_digits }}; không tán thành: "
    "{% if vote.disagree == 0 %}không có{% else %}{{ vote.disagree | counted }}{% endif %}; ý kiến "
    "khác: {% if vote.other == 0 %}không có{% else %}{{ vote.other | counted }}{% endif %}"
)
HANDS = (
    "tán thành {{ vote.agree | counted }}; không tán thành {{ vote.disagree | counted }}; ý kiến "
    "khác {{ vote.other | counted }}"
)
WHEN_AND_WHERE = "({{ half_day }} {{ day | long_date }}, tại {{ venue | or_dots }})"
MEMBERS = "{{ members | count | two_digits }}"
ELECTED = (
    "{{ one.name }}{% if one.agree is not none %} ({% if one.turn > 1 %}vòng {{ one.turn }}: "
    "{% endif %}{{ one.agree | two_digits }}/{{ one.base | two_digits }} phiếu, đạt "
    "{{ one.agree | percent(one.base) }}"
    "{% if one.decided_by %}, theo quyết định của {{ one.decided_by }}{% endif %}){% endif %}"
)


def titled(one: str) -> str:
    """A title, and on which paper it is voted on where there are several."""
    return f"Danh hiệu “{{{{ {one}.title }}}}”{{% if {one}.paper %}} ({{{{ {one}.paper }}}}){{% endif %}}"


# ---------------------------------------------------------------- before the conference


def invitation() -> str:
    """Giấy mời (Mẫu 1.7), one for each kind of guest."""
    return "".join(
        [
            opening(number_or_room("GM"), "GIẤY MỜI", ["Dự {{ meeting }}"]),
            para(TEXT, "{{ cluster }} trân trọng kính mời: {{ addressed }}."),
            para(TEXT, "Tới dự: {{ meeting }}."),
            para(TEXT, "Chủ trì: " + CHAIR + "."),
            para(TEXT, "Thời gian: {{ start | clock }}, {{ day | long_date }}."),
            para(TEXT, "Địa điểm: {{ venue | or_dots }}."),
            when(
                "per_unit",
                para(
                    TEXT,
                    "Thành phần: mỗi đơn vị {{ per_unit | two_digits }} đại biểu, trong đó có đại "
                    "diện lãnh đạo đơn vị.",
                ),
            ),
            when(
                "requests",
                para(TEXT, "Nội dung đề nghị: {{ requests | map('without_stop') | listed }}."),
            ),
            when(
                "contact",
                para(
                    TEXT,
                    "Đề nghị xác nhận việc tham dự với {{ contact }}"
                    "{% if register_by %} trước {{ register_by | long_date }}{% endif %}.",
                ),
            ),
            para(
                TEXT,
                "{% if agenda %}(Chương trình hội nghị gửi kèm theo Giấy mời.) {% endif %}"
                "Rất mong {% if invited_kind == 'ministry' %}đồng chí{% else %}quý cơ quan, đại "
                "biểu{% endif %} đến dự./.",
                keep=True,
            ),
            gap(6, keep=True),
            signed_for_the_cluster("- Như trên;", "- Lưu: VT, Hồ sơ."),
        ]
    )


def programme() -> str:
    """Chương trình hội nghị, which goes with the invitation; it seldom has a number of its own."""
    columns = (
        STT,
        Column("Thời gian", 30, "{{ row.hours }}"),
        Column("Nội dung", 75, "{{ row.text }}", CELL),
        Column("Người thực hiện", 48, "{{ row.speaker }}", CELL),
    )
    return "".join(
        [
            opening(
                "{% if number %}Số: {{ number }}{% endif %}",
                "CHƯƠNG TRÌNH",
                ["{{ meeting }}"],
                "{% if number %}" + PLACE_DATE + "{% endif %}",
            ),
            para(REMARK, WHEN_AND_WHERE, after=6),
            listing("row in agenda", columns),
        ]
    )


def _said_by_host(kind: str, *sentences: str) -> str:
    return when(f"row.kind == '{kind}'", *(para(CELL, f"“{text}”") for text in sentences))


def _script_words() -> str:
    """What the host says in each part; what the office wrote for the part stands instead of it."""
    greeting = (
        "Kính thưa {% for one in guests if one.role != 'Cơ quan báo chí' %}" + COMRADE + "; kính "
        "thưa {% endfor %}các đồng chí đại biểu!"
    )
    usual = [
        _said_by_host(
            "introduction",
            greeting,
            "Hôm nay, {{ day | long_date }}, {{ cluster }} tổ chức {{ meeting | small }}.",
            "Tham dự hội nghị, xin trân trọng giới thiệu:",
        ),
        when(
            "row.kind == 'introduction'",
            each("one in guests", para(CELL, "- " + WHO + ";")),
            each("one in voters", para(CELL, "- " + WHO + ENDED)),
            para(
                CELL,
                "“Tổng số đơn vị thành viên: {{ members | count | two_digits }}; có mặt: ……; vắng "
                "mặt: …… (lý do: …………).”",
            ),
        ),
        _said_by_host(
            "opening", "Xin trân trọng kính mời {{ row.speaker | or_dots }} khai mạc hội nghị."
        ),
        _said_by_host(
            "report", "Xin trân trọng kính mời {{ row.speaker | or_dots }} trình bày báo cáo."
        ),
        _said_by_host(
            "discussion",
            "Đề nghị các đồng chí phát biểu ý kiến: kết quả, khó khăn, vướng mắc, giải pháp, kiến "
            "nghị. Mỗi ý kiến không quá 05 phút.",
        ),
        _said_by_host(
            "direction",
            "Xin trân trọng kính mời {{ row.speaker | or_dots }} phát biểu chỉ đạo hội nghị.",
        ),
        _said_by_host(
            "reply",
            "Thay mặt {{ cluster }}, xin trân trọng cảm ơn và nghiêm túc tiếp thu ý kiến chỉ đạo.",
        ),
        _said_by_host(
            "ballot",
            "Hội nghị tiến hành bình xét, bỏ phiếu suy tôn danh hiệu thi đua năm {{ year }}.",
        ),
        when(
            "row.kind == 'ballot'",
            para(
                CELL,
                "“Ban kiểm phiếu dự kiến gồm {{ tellers | count | two_digits }} đồng chí:”",
            ),
            each(
                "one in tellers",
                para(CELL, "- " + TELLER + ENDED),
            ),
            each(
                "one in titles",
                para(
                    CELL,
                    "“" + titled("one") + ": suy tôn {{ one.seats | two_digits }} tập thể "
                    "trong {{ one.names | count | two_digits }} tập thể được đề cử.”",
                ),
            ),
        ),
        _said_by_host(
            "decision",
            "Xin trân trọng kính mời {{ row.speaker | or_dots }} công bố "
            "{% if row.document %}" + cited("row.document") + "{% else %}quyết định{% endif %}.",
        ),
        _said_by_host(
            "handover",
            "Xin mời hai bên ký biên bản bàn giao, có sự chứng kiến của các đồng chí đại biểu.",
        ),
        _said_by_host(
            "pledge", "Xin mời thủ trưởng các đơn vị thành viên lên ký giao ước thi đua."
        ),
        _said_by_host("closing", "Xin mời Thư ký thông qua biên bản hội nghị."),
    ]
    written = each("line in row.script", para(CELL, "{{ line }}"))
    return when("row.script", written, otherwise=usual)


def _words_after_votes() -> str:
    """What the host says once the hands of the part are counted."""
    usual = (
        _said_by_host(
            "ballot",
            "Xin mời Trưởng Ban kiểm phiếu hướng dẫn cách ghi phiếu, kiểm tra và niêm phong hòm "
            "phiếu, phát phiếu; mời Ban kiểm phiếu công bố kết quả.",
        ),
        _said_by_host(
            "closing",
            "Xin trân trọng cảm ơn các đồng chí đại biểu. Tôi xin tuyên bố bế mạc hội nghị.",
        ),
    )
    return when("not row.script", *usual)


def meeting_script() -> str:
    """Kịch bản điều hành (3.20), with the places for a count of hands."""
    widths = (12, 26, 92, 35)
    heads = ("STT", "Thời gian", "Nội dung, lời dẫn", "Người điều hành")
    votes = each(
        "vote in row.votes",
        para(
            CELL, "“Xin ý kiến hội nghị: {{ vote.question }}.” Biểu quyết giơ tay: " + HANDS + "."
        ),
    )
    words = "".join(
        [
            para(CELL, "", lead="{{ row.text }}"),
            _script_words(),
            votes,
            _words_after_votes(),
            when("row.needs", para(CELL, "Chuẩn bị: {{ row.needs }}.")),
        ]
    )
    return "".join(
        [
            opening("", "KỊCH BẢN ĐIỀU HÀNH", ["{{ meeting }}"], ""),
            para(
                REMARK,
                "({{ half_day }} {{ day | long_date }}, tại {{ venue | or_dots }}; tài liệu nội bộ)",
                after=6,
            ),
            table(
                widths,
                [
                    row(
                        *(
                            cell(width, para(CELL_HEAD, head))
                            for width, head in zip(widths, heads, strict=True)
                        ),
                        head=True,
                    ),
                    row_tag("for row in agenda", len(widths)),
                    row(
                        cell(widths[0], para(STT.style, "{{ row.number }}"), top=True),
                        cell(widths[1], para(STT.style, "{{ row.hours }}"), top=True),
                        cell(widths[2], words, top=True),
                        cell(widths[3], para(CELL, "{{ row.speaker }}"), top=True),
                    ),
                    row_tag("endfor", len(widths)),
                ],
            ),
        ]
    )


def delegates() -> str:
    """Danh sách đại biểu và điểm danh (3.21), in protocol order."""
    columns = (
        STT,
        Column("Họ và tên", 38, "{{ row.name }}", CELL),
        Column("Chức vụ, đơn vị", 50, "{{ row.position }}", CELL),
        Column("Tư cách", 25, "{{ row.role }}"),
        Column("Giờ đến", 18, "{% if row.arrived %}{{ row.arrived.strftime('%Hh%M') }}{% endif %}"),
        Column("Ký tên", 22, ""),
    )
    return "".join(
        [
            opening("", "DANH SÁCH ĐẠI BIỂU", ["Dự {{ meeting }}"], ""),
            para(REMARK, WHEN_AND_WHERE, after=6),
            each(
                "group in groups",
                para(SECTION, "{{ loop.index | roman }}. {{ group.title | upper }}"),
                listing("row in group.rows", columns, long=True),
                gap(6),
            ),
            para(
                TEXT,
                "Tổng số đơn vị thành viên: "
                + MEMBERS
                + "; có mặt: {% if absent or not voters or voters[0].arrived %}"
                "{{ present | two_digits }}{% else %}……{% endif %}; vắng mặt: "
                "{% if absent %}{{ absent | count | two_digits }} ({{ absent | listed }})"
                "{% elif voters and voters[0].arrived %}không{% else %}……{% endif %}; khách mời: {{ guests | count | two_digits }}.",
                keep=True,
            ),
            gap(6, keep=True),
            signatures(("", ""), ("THƯ KÝ HỘI NGHỊ", "{{ secretary.name }}")),
        ]
    )


def name_plates() -> str:
    """Biển tên: two plates a page, to be cut out and folded."""
    plate = "".join(
        [
            plain("{{ (one.name or one.position) | upper }}", 34, bold=True),
            when("one.name", plain("{{ one.position }}", 18, before=10)),
        ]
    )
    return table(
        (WIDTH,),
        [
            row_tag("for group in groups", 1),
            row_tag("for one in group.rows", 1),
            row(cell(WIDTH, plate, dashed=True), height=110),
            row_tag("endfor", 1),
            row_tag("endfor", 1),
        ],
        lines=False,
        apart=True,
    )


def nominees() -> str:
    """Danh sách đề cử (3.22), as it is put to the conference."""
    columns = (
        STT,
        Column("Tập thể", 103, "{{ row.name }}", CELL),
        Column("Điểm thi đua", 25, "{{ row.score or '–' }}"),
        Column("Xếp hạng", 25, "{{ row.rank or '–' }}"),
    )
    return "".join(
        [
            opening("", "DANH SÁCH ĐỀ CỬ", ["Suy tôn danh hiệu thi đua năm {{ year }}"]),
            para(REMARK, "(Trình {{ meeting }}, {{ day | long_date }})", after=6),
            each(
                "one in titles",
                para(SECTION, "{{ loop.index | roman }}. {{ one.title | upper }}"),
                when("one.paper", para(REMARK, "({{ one.paper | capital }})")),
                para(
                    TEXT,
                    "Số lượng được suy tôn: {{ one.seats | two_digits }} tập thể; số tập thể được "
                    "đề cử: {{ one.names | count | two_digits }}"
                    "{% if one.requires %}; chỉ xét tập thể đồng thời được suy tôn danh hiệu "
                    "“{{ one.requires }}”{% endif %}.",
                    keep=True,
                ),
                listing("row in one.names", columns),
                gap(6),
            ),
            gap(6, keep=True),
            signed_for_the_cluster("- Đại biểu dự hội nghị;", "- Lưu: VT, Hồ sơ."),
        ]
    )


# ---------------------------------------------------------------- what came of it


def _minutes_part() -> str:
    """A part of the programme with what was said, read out and voted on."""
    return "".join(
        [
            tag("for part in agenda if part.kind != 'welcome'"),
            para(
                CLAUSE,
                "{{ loop.index }}. {{ part.text }}",
            ),
            when(
                "part.speaker",
                para(TEXT, "Người thực hiện: {{ part.speaker }}."),
            ),
            when(
                "part.document",
                para(
                    TEXT,
                    "Đã công bố " + cited("part.document") + "{% if part.document.subject %} "
                    "{{ part.document.subject | small | without_stop }}{% endif %}.",
                ),
            ),
            each(
                "one in part.said",
                when("one.more and not one.again", para(TEXT, WHO_SAID + ":", keep=True)),
                para(
                    TEXT,
                    "- {% if one.speaker and not one.more and not one.again %}" + WHO_SAID + ": "
                    "{% endif %}{{ one.text | with_stop }}",
                ),
            ),
            each(
                "vote in part.votes",
                para(
                    TEXT,
                    "- Biểu quyết giơ tay: {{ vote.question | small | without_stop }}; "
                    + VOTED
                    + ".",
                ),
            ),
            when("part.kind == 'ballot'", _results()),
            tag("endfor"),
            when(
                "titles and not voted_in_agenda",
                para(
                    CLAUSE,
                    "{{ agenda | rejectattr('kind', 'equalto', 'welcome') | list | count + 1 }}. "
                    "Bình xét, bỏ phiếu suy tôn danh hiệu thi đua",
                ),
                _results(),
            ),
        ]
    )


WHO_SAID = (
    "{{ [one.speaker, one.position] | listed(', ') }}{% if one.kind == 'request' %} kiến nghị"
    "{% elif one.kind == 'directive' %} chỉ đạo{% elif one.kind == 'conclusion' %} kết luận"
    "{% endif %}"
)


def _results() -> str:
    return "".join(
        [
            when(
                "tellers",
                para(
                    TEXT,
                    "Ban kiểm phiếu gồm: {% for one in tellers %}"
                    + TELLER
                    + "{% if not loop.last %}; {% endif %}{% endfor %}.",
                ),
            ),
            para(
                TEXT,
                "Hình thức: bỏ phiếu kín. Kết quả kiểm phiếu (có biên bản kiểm phiếu kèm theo):",
                keep=True,
            ),
            each(
                "title in titles",
                para(
                    TEXT,
                    "- " + titled("title") + ": có {{ title.elected | count | two_digits }}/"
                    "{{ title.seats | two_digits }} tập thể được suy tôn"
                    "{% if title.elected %}: {% for one in title.elected %}"
                    + ELECTED
                    + "{% if not loop.last %}; {% endif %}{% endfor %}{% endif %}.",
                ),
            ),
        ]
    )


def meeting_minutes() -> str:
    """Biên bản hội nghị (Mẫu 1.9: no line with place and date)."""
    return "".join(
        [
            opening(number_or_room("BB"), "BIÊN BẢN", ["{{ meeting }}"], ""),
            para(SECTION, "I. THỜI GIAN, ĐỊA ĐIỂM"),
            para(TEXT, "1. Thời gian bắt đầu: {{ start | clock }}, {{ day | long_date }}."),
            para(TEXT, "2. Địa điểm: {{ venue | or_dots }}."),
            para(SECTION, "II. THÀNH PHẦN THAM DỰ"),
            when(
                "guests",
                para(TEXT, "1. Đại biểu dự và chỉ đạo, khách mời:", keep=True),
                each("one in guests", para(TEXT, "- " + WHO + ENDED)),
            ),
            para(
                TEXT,
                "{% if guests %}2{% else %}1{% endif %}. Đơn vị thành viên: có mặt "
                "{{ present | two_digits }}/" + MEMBERS + " đơn vị"
                "{% if absent %}; vắng mặt: {{ absent | listed }}{% endif %} (có danh sách đại biểu "
                "kèm theo).",
            ),
            para(
                TEXT,
                "{% if guests %}3{% else %}2{% endif %}. Chủ trì (chủ tọa): " + CHAIR_BY_NAME + ".",
            ),
            para(
                TEXT,
                "{% if guests %}4{% else %}3{% endif %}. Thư ký (người ghi biên bản): "
                "{{ [secretary.name, secretary.position] | listed(', ') | or_dots }}.",
            ),
            para(SECTION, "III. NỘI DUNG, DIỄN BIẾN"),
            _minutes_part(),
            para(
                TEXT,
                "Hội nghị kết thúc vào {{ until | clock }}, {{ day | long_date }}. Biên bản đã được "
                "đọc cho hội nghị cùng nghe"
                "{% if approval and approval.agree is not none %} và được thông qua với "
                "{{ approval.agree | two_digits }}/{{ present | two_digits }} đại biểu tán thành"
                "{% else %} và thông qua với ……/{{ present | two_digits }} đại biểu tán thành"
                "{% endif %}./.",
                keep=True,
            ),
            gap(6, keep=True),
            signatures(
                ("THƯ KÝ", "{{ secretary.name }}"),
                ("CHỦ TỌA", "{{ chair.name }}"),
            ),
            gap(6, keep=True),
            sent_to(
                COUNCIL,
                "- Các đơn vị thành viên Cụm;",
                "- Lưu: VT, Hồ sơ.",
            ),
        ]
    )


def conclusion() -> str:
    """Thông báo kết luận hội nghị (3.26, Mẫu 1.4)."""
    tasks = (
        STT,
        Column("Nội dung", 73, "{{ row.text }}", CELL),
        Column("Đơn vị thực hiện", 54, "{{ row.owner or 'Các đơn vị thành viên' }}", CELL),
        Column("Thời hạn", 26, "{{ row.due | short_date }}"),
    )
    asked = (
        STT,
        Column("Kiến nghị", 93, "{{ row.text }}", CELL),
        Column("Chuyển đến, theo dõi", 60, "{{ row.sent_to or row.owner }}", CELL),
    )
    return "".join(
        [
            opening(number_or_room("TB"), "THÔNG BÁO", ["Kết luận tại {{ meeting }}"]),
            para(
                TEXT,
                "{{ day | long_date | capital }}, tại {{ venue | or_dots }}, " + CHAIR + " đã chủ "
                "trì {{ meeting }}. Dự hội nghị có {% for one in guests %}" + COMRADE + "; "
                "{% endfor %}đại diện {{ present | two_digits }}/" + MEMBERS + " đơn vị "
                "thành viên. Sau khi nghe báo cáo, ý kiến của các đơn vị"
                "{% if director.name or director.position %} và ý kiến chỉ đạo của "
                "{{ [director.position, director.name] | listed(' ') }}{% endif %}, hội nghị thống "
                "nhất kết luận như sau:",
            ),
            para(CLAUSE, "1. Đánh giá chung"),
            each("one in opinions", para(TEXT, "- {{ one.text | with_stop }}")),
            each("one in conclusions", para(TEXT, "- {{ one.text | with_stop }}")),
            when(
                "not opinions and not conclusions",
                para(TEXT, "- …………………………………………………………"),
            ),
            when(
                "titles",
                para(CLAUSE, "2. Kết quả bình xét, suy tôn"),
                each(
                    "title in titles",
                    para(
                        TEXT,
                        "- " + titled("title") + ": {{ title.elected | count | two_digits }} "
                        "tập thể{% if title.elected %}: {% for one in title.elected %}"
                        + ELECTED
                        + "{% if not loop.last %}; {% endif %}{% endfor %}{% endif %}.",
                    ),
                ),
            ),
            para(
                CLAUSE,
                "{% if titles %}3{% else %}2{% endif %}. Nhiệm vụ thời gian tới",
            ),
            list_or("tasks", tasks, "Các đơn vị tiếp tục thực hiện kế hoạch công tác của Cụm."),
            para(
                CLAUSE,
                "{% if titles %}4{% else %}3{% endif %}. Kiến nghị của các đơn vị",
            ),
            list_or("asked", asked, "Không có."),
            para(
                TEXT,
                "{{ cluster }} thông báo để các đơn vị thành viên biết, thực hiện./.",
                keep=True,
            ),
            gap(6, keep=True),
            signed_for_the_cluster(
                "- Lãnh đạo Bộ (để b/c);",
                COUNCIL,
                "- Các đơn vị thành viên Cụm;",
                "- Lưu: VT, Hồ sơ.",
            ),
        ]
    )


def article() -> str:
    """Bài viết cho cổng thông tin: what the store knows, in the order in which news are told."""
    return "".join(
        [
            note("illustrative", YEAR_NOTE),
            para(TYPE_NAME, "{{ cluster }} tổ chức {{ meeting }}", before=6),
            para(REMARK, "(Dự thảo bài viết, {{ day | short_date }})", after=8),
            para(
                TEXT,
                "{{ half_day }} {{ day.day | two_digits }}/{{ day.month | two_digits }}, "
                "{{ [cluster, bloc] | listed(' ') }} đã long trọng tổ chức {{ meeting }}."
                "{% for one in guests if one.role == 'Lãnh đạo Bộ' %} {{ [one.position, one.name] | "
                "listed(' ') }} đã đến dự và phát biểu chỉ đạo Hội nghị.{% endfor %}",
            ),
            para(
                TEXT,
                "Trong năm {{ year }}, {{ [cluster, bloc] | listed(' ') }} gồm {{ members | count }} "
                "thành viên: {{ members | listed }}, là những đơn vị đảm nhiệm phụ trách những lĩnh vực quan "
                "trọng của Bộ, của Ngành.",
            ),
            each("line in (situation[1:] or situation)", para(TEXT, "{{ line | with_stop }}")),
            when(
                "ministry_movement",
                para(
                    TEXT,
                    "Ngay từ đầu năm, các đơn vị thuộc {{ cluster }} đã quán triệt và triển khai thực "
                    "hiện kế hoạch phát động phong trào thi đua của Ngành"
                    "{% if ministry_movement.document %} ban hành kèm theo "
                    + cited("ministry_movement.document")
                    + "{% endif %}; từng đơn vị đã xây dựng kế hoạch phát động phong trào thi đua của "
                    "đơn vị mình và tiến hành đăng ký các danh hiệu thi đua. Bên cạnh phong trào thi "
                    "đua “{{ ministry_movement.name }}” do {{ authority }} phát động"
                    "{% if theme %}, các đơn vị đã thống nhất chủ đề thi đua của Cụm là: “{{ theme }}”"
                    "{% endif %}.",
                ),
            ),
            each(
                "one in launched",
                para(
                    TEXT,
                    "Cụm cũng đã ban hành {% if one.document %}{{ one.document.kind | document_type }} "
                    "số {{ one.document.number }} {% endif %}thực hiện nội dung thi đua “{{ one.name }}”"
                    "{% if one.aim %} với mục đích: {{ one.aim | listed(' ') | small | without_stop }}"
                    "{% endif %}.",
                ),
            ),
            when(
                "inspected",
                para(
                    TEXT,
                    "Cụm đã lập kế hoạch và tổ chức kiểm tra công tác thi đua, khen thưởng "
                    "{{ inspected_in }} đối với {{ inspected | count | two_digits }} đơn vị: "
                    "{{ inspected | listed }}, nhằm đánh giá kết quả thực hiện phong trào thi đua, chia "
                    "sẻ kinh nghiệm giữa các đơn vị và thúc đẩy hoàn thành chỉ tiêu thi đua đã đăng ký.",
                ),
            ),
            each("line in movement", para(TEXT, "{{ line | with_stop }}")),
            each("line in party", para(TEXT, "{{ line | with_stop }}")),
            when(
                "proposals",
                para(
                    TEXT,
                    "Bên cạnh các kết quả, thành tích đã đạt được, tại Hội nghị, các đơn vị cũng đã "
                    "tích cực thảo luận, đề ra các giải pháp, kiến nghị, như: {{ proposals | "
                    "map(attribute='text') | map('small') | map('without_stop') | listed }}.",
                ),
            ),
            when(
                "directives",
                para(
                    TEXT,
                    "Phát biểu chỉ đạo Hội nghị, {{ [director.position, director.name] | listed(' ') "
                    "}}{% if opinions %} {{ opinions | map(attribute='text') | map('small') | "
                    "map('without_stop') | listed }};{% endif %} đề nghị, yêu cầu: {{ directives | "
                    "map(attribute='text') | map('small') | map('without_stop') | listed }}."
                    "{% for one in conclusions %} {{ one.text | with_stop }}{% endfor %}",
                ),
            ),
            when(
                "titles and titles[0].counted",
                para(
                    TEXT,
                    "Phát huy tinh thần dân chủ, Hội nghị đã tiến hành bỏ phiếu, bình xét, suy tôn "
                    "{% for title in titles %}danh hiệu thi đua {{ title.title }}"
                    "{% if title.paper %} ({{ title.paper }}){% endif %} đối với "
                    "{{ title.elected | count }} tập thể ({{ title.elected | map(attribute='name') | "
                    "listed }}){% if loop.last %}.{% else %}, {% endif %}{% endfor %}",
                ),
            ),
            when(
                "decision",
                para(
                    TEXT,
                    "Tại Hội nghị, đại diện Lãnh đạo Vụ Thi đua - Khen thưởng đã công bố "
                    + cited("decision")
                    + " {{ decision.subject | small | without_stop }}; theo đó, Trưởng {{ cluster }} năm "
                    "{{ year + 1 }} là đồng chí {{ [next_head.name, next_head.position | "
                    "of_unit(next_head.unit)] | listed(', ') }}"
                    "{% for one in next_deputies %}, Phó Trưởng {{ cluster }} năm {{ year + 1 }} là đồng "
                    "chí {{ [one.name, one.position | of_unit(one.unit)] | listed(', ') }}"
                    "{% endfor %}. Hội nghị đã chứng kiến Lễ bàn giao giữa Trưởng {{ cluster }} năm "
                    "{{ year }}, {{ chair.position | of_unit(chair.unit) }} với Trưởng "
                    "{{ cluster }} năm {{ year + 1 }}, {{ next_head.position | "
                    "of_unit(next_head.unit) }}.",
                ),
            ),
        ]
    )


# ---------------------------------------------------------------- on paper, should all else fail


def paper_receipt() -> str:
    """Danh sách ký nhận phiếu."""
    columns = (
        STT,
        Column("Họ và tên", 45, "{{ row.name }}", CELL),
        Column("Chức vụ, đơn vị", 63, "{{ row.position }}", CELL),
        Column("Ký nhận", 25, ""),
        Column("Ghi chú", 20, ""),
    )
    received = "".join(
        [
            listing("row in voters", columns),
            gap(6),
            para(
                TEXT,
                "Số phiếu in: ……; số phiếu phát ra: ……; số phiếu hỏng, đã đổi: ……; số phiếu còn lại: "
                "…….",
                keep=True,
            ),
        ]
    )
    return "".join(
        [
            opening("", "DANH SÁCH KÝ NHẬN PHIẾU", ["Tại {{ meeting }}"], ""),
            para(REMARK, "(Lần bỏ phiếu thứ ……, {{ day | long_date }})", after=6),
            when(
                "titles | map(attribute='paper') | select | list",
                each(
                    "paper in titles | map(attribute='paper') | select | unique",
                    para(SECTION, "{{ loop.index | roman }}. {{ paper | upper }}"),
                    received,
                ),
                otherwise=[received],
            ),
            gap(6, keep=True),
            signatures(("", ""), ("TRƯỞNG BAN KIỂM PHIẾU", "")),
        ]
    )


def blank_minutes() -> str:
    """Biên bản kiểm phiếu to be filled in by hand."""
    agree = (
        STT,
        Column("Tập thể", 57, "{{ row.name }}", CELL),
        Column("Đồng ý", 18, ""),
        Column("Không đồng ý", 20, ""),
        Column("Không có ý kiến", 20, ""),
        Column("Tỷ lệ", 16, ""),
        Column("Kết quả", 22, ""),
    )
    chosen = (
        STT,
        Column("Tập thể", 71, "{{ row.name }}", CELL),
        Column("Suy tôn", 22, ""),
        Column("Không suy tôn", 22, ""),
        Column("Tỷ lệ", 16, ""),
        Column("Kết quả", 22, ""),
    )
    line = "……………………"
    return "".join(
        [
            opening(numbered("BB"), "BIÊN BẢN KIỂM PHIẾU", ["{{ meeting }}"], ""),
            para(
                TEXT,
                "1. Bắt đầu kiểm phiếu: …… giờ …… phút, {{ day | long_date }}, tại "
                "{{ venue | or_dots }}.",
            ),
            para(TEXT, "2. Ban kiểm phiếu:", keep=True),
            each(
                "one in tellers",
                para(TEXT, "- " + TELLER + ENDED),
            ),
            para(
                TEXT,
                "3. Hòm phiếu được kiểm tra, niêm phong trước sự chứng kiến của: " + line + ".",
            ),
            para(
                TEXT,
                "4. Tổng số đơn vị có quyền bỏ phiếu: {{ eligible | two_digits }}; có mặt: ……; số phiếu "
                "phát ra: ……; thu về: ……; hợp lệ: ……; không hợp lệ: …… (lý do: " + line + ").",
            ),
            each(
                "one in titles",
                para(
                    TEXT,
                    "{{ loop.index + 4 }}. " + titled("one") + " (số lượng được suy tôn: "
                    "{{ one.seats | two_digits }}):",
                    keep=True,
                ),
                when(
                    "one.marking == 'agree'",
                    listing("row in one.names", agree),
                    otherwise=[listing("row in one.names", chosen)],
                ),
                gap(6),
            ),
            para(TEXT, "Ý kiến, khiếu nại (nếu có): " + line + line + "."),
            para(
                TEXT,
                "Kết thúc: …… giờ …… phút, cùng ngày. Phiếu được niêm phong, bàn giao cho: "
                + line
                + ". "
                "Biên bản lập thành …… bản, đã đọc cho Ban kiểm phiếu cùng nghe và thống nhất ký tên./.",
                keep=True,
            ),
            gap(6, keep=True),
            bound(
                signatures(("THƯ KÝ", ""), ("ỦY VIÊN", ""), ("TRƯỞNG BAN KIỂM PHIẾU", "")),
                signatures(("XÁC NHẬN CỦA CHỦ TRÌ HỘI NGHỊ", "")),
            ),
        ]
    )


def seal_label() -> str:
    """Nhãn niêm phong: three on a page, for the box and the envelopes."""
    label = "".join(
        [
            plain("{{ authority | upper }} – {{ cluster | upper }}", 12, before=4),
            plain("NIÊM PHONG", 20, before=4, bold=True),
            plain("{{ meeting }}, {{ day | long_date }}", 12, before=4),
            plain("Nội dung niêm phong: ………………………………………………", 13, before=8, align="left"),
            plain(
                "Niêm phong lúc …… giờ …… phút, ngày …… tháng …… năm ……", 13, before=6, align="left"
            ),
            plain("Ban kiểm phiếu (ký, ghi rõ họ tên):", 13, before=6, align="left"),
            plain("………………………   ………………………   ………………………", 13, before=22),
        ]
    )
    places = [row(cell(WIDTH, label, dashed=True), height=78) for _ in range(3)]
    return table((WIDTH,), places, lines=False, thick=True)


def how_to_vote() -> str:
    """Hướng dẫn ghi phiếu: a page to be put up, or read out, in the hall."""

    def step(text: str) -> str:
        return plain(text, 20, align="left", before=10)

    agree = "one.marking == 'agree'"
    return "".join(
        [
            para(SUBJECT, "{{ cluster | upper }}"),
            para(TYPE_NAME, "HƯỚNG DẪN GHI PHIẾU SUY TÔN", before=10),
            para(SUBJECT, "{{ meeting }}"),
            gap(10),
            each(
                "one in titles",
                plain(
                    titled("one"),
                    22,
                    align="left",
                    before=12,
                    bold=True,
                ),
                step("• Suy tôn {{ one.seats | two_digits }} tập thể."),
                when(
                    agree,
                    step(
                        "• Đánh dấu X vào một trong hai ô “Đồng ý”, “Không đồng ý” của từng tập thể."
                    ),
                    when(
                        "one.limit",
                        step("• Đồng ý không quá {{ one.limit | two_digits }} tập thể."),
                    ),
                ),
                when(
                    "one.marking == 'choose'",
                    step(
                        "• Đánh dấu X vào ô “Suy tôn” của tập thể được chọn, không quá "
                        "{{ one.seats | two_digits }} tập thể."
                    ),
                ),
                when(
                    "one.marking == 'cross_out'",
                    step(
                        "• Gạch ngang toàn bộ tên tập thể không suy tôn; suy tôn không quá "
                        "{{ one.seats | two_digits }} tập thể."
                    ),
                ),
            ),
            step("• Không ký tên, không viết thêm vào phiếu."),
            step("• Ghi sai: đổi phiếu tại Ban kiểm phiếu trước khi bỏ vào hòm."),
        ]
    )
