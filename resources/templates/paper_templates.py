"""The papers of the vote itself: phiếu, bảng ghi thủ công, nhãn phong bì, lời công bố."""

from resources.templates.word_parts import (
    BALLOT_NAME,
    BALLOT_NUMBER,
    BALLOT_RULE,
    BALLOT_TITLE,
    BODY,
    BOX,
    CELL,
    CELL_HEAD,
    CELL_MIDDLE,
    ENDED,
    HOW_TO,
    LABEL,
    NOTE,
    ON_REMARK,
    READ,
    READ_TITLE,
    REMARK,
    SIGN_HOW,
    SIGNER,
    SIGNER_NAME,
    SMALL,
    SUBJECT,
    TABLE,
    TYPE_NAME,
    WIDTH,
    YEAR_NOTE,
    agency,
    cell,
    each,
    gap,
    letterhead,
    note,
    para,
    plain,
    qr_alone,
    row,
    row_tag,
    table,
    title,
    when,
)
from thidua_desktop.texts.conference.ballot_paper import COLUMNS, HOW, NUMBER_COLUMN

SAMPLE = "{% if illustrative %}Mẫu minh họa{% endif %}"

# ---------------------------------------------------------------- phiếu suy tôn

BOXES = {marking: columns[2:] for marking, columns in COLUMNS.items()}


def invalid(marking: str) -> str:
    """What makes the paper, or the part of one title, count for nobody."""
    many = "đồng ý quá số lượng" if marking == "agree" else "suy tôn quá số lượng"
    blank = "" if marking == "cross_out" else "{% if blank_is_invalid %}; phiếu trắng{% endif %}"
    marks = f"{{{{ [limited and '{many}', "
    marks += "'gạch toàn bộ tên của một danh hiệu'" if marking == "cross_out" else "''"
    return (
        "Phiếu không hợp lệ: không do Ban kiểm phiếu phát ra; không có dấu; ký tên hoặc đánh dấu "
        "riêng; viết thêm; không xác định được ý kiến" + blank + "{% if limited or "
        f"{'true' if marking == 'cross_out' else 'false'} %}}{{% if contest_alone %}}. Không tính "
        f"phiếu riêng đối với danh hiệu bị {marks}] | listed(' hoặc ') }}}}"
        f"{{% else %}}; {marks}] | listed('; ') }}}}{{% endif %}}{{% endif %}}."
    )


def ballot_table(marking: str, *, numbered: bool) -> str:
    """STT begins anew in each title; the number that is typed stands in a column of its own."""
    boxes = BOXES[marking]
    widths = [14.0, WIDTH - 14.0 - 25.0 * len(boxes), *[25.0] * len(boxes)]
    heads = [*COLUMNS[marking]]
    name = "{{ name.name }}{% if name.withdrawn %} (đã rút, không tính phiếu){% endif %}"
    cells = [para(BALLOT_NUMBER, "{{ name.place }}"), para(BALLOT_NAME, name)]
    cells += [para(BALLOT_NUMBER, "")] * len(boxes)
    if numbered:
        widths, heads = [*widths, 11.0], [*heads, NUMBER_COLUMN]
        widths[1] -= 11.0
        cells.append(para(CELL_MIDDLE, "{{ name.number }}"))
    return table(
        widths,
        [
            row(
                *(cell(w, para(CELL_HEAD, h)) for w, h in zip(widths, heads, strict=True)),
                head=True,
            ),
            row_tag("for name in contest.names", len(widths)),
            row(*(cell(w, c) for w, c in zip(widths, cells, strict=True))),
            row_tag("endfor", len(widths)),
        ],
    )


def ballot(marking: str) -> str:
    stamp, side = 40.0, 32.0
    middle = WIDTH - stamp - side
    limit = "Đồng ý" if marking == "agree" else "Suy tôn"
    head = "{% if contests | count > 1 %}{{ loop.index }}. {% endif %}"
    heading = (
        plain("{{ heading }}", 16, bold=True)
        + plain("{{ about }}", BODY, bold=True)
        + plain("{{ remark }}", TABLE, italic=True)
    )
    return "".join(
        [
            letterhead(),
            gap(6),
            table(
                (stamp, middle, side),
                [
                    row(
                        cell(stamp, plain("(Dấu)", 10, italic=True, color="A0A0A0"), dashed=True),
                        cell(middle, heading),
                        cell(side, plain(SAMPLE, 11, italic=True)),
                        height=26,
                    )
                ],
                lines=False,
            ),
            gap(6),
            para(HOW_TO, HOW[marking]),
            para(HOW_TO, invalid(marking)),
            para(
                HOW_TO,
                "Không ký tên, không viết thêm, không đánh dấu riêng vào phiếu.{% if numbered %} "
                "Cột “Số” dùng khi kiểm phiếu.{% endif %}",
            ),
            each(
                "contest in contests",
                para(
                    BALLOT_TITLE,
                    head + "Danh hiệu “{{ contest.name }}”: suy tôn "
                    "{{ contest.seats | two_digits }} tập thể",
                ),
                when(
                    "contest.limit is not none or contest.requires",
                    para(
                        BALLOT_RULE,
                        f"({{% if contest.limit is not none %}}{limit} không quá "
                        "{{ contest.limit | two_digits }} tập thể{% if contest.requires %}; chỉ xét"
                        "{% endif %}{% else %}Chỉ xét{% endif %}{% if contest.requires %} tập thể "
                        "đồng thời được suy tôn danh hiệu “{{ contest.requires }}”{% endif %})",
                    ),
                ),
                when(
                    "numbered",
                    ballot_table(marking, numbered=True),
                    otherwise=[ballot_table(marking, numbered=False)],
                ),
            ),
        ]
    )


# ---------------------------------------------------------------- bảng ghi kiểm phiếu thủ công

OPINION = (
    "{% if marking == 'agree' %}{{ {'agree': 'Đồng ý', 'disagree': 'Không đồng ý', "
    "'none': 'Không có ý kiến', '': ''}[line.opinion] }}{% else %}{{ {'agree': 'Suy tôn', "
    "'disagree': 'Không suy tôn', '': ''}[line.opinion] }}{% endif %}"
)
BOX_WIDTH, SUM_WIDTH, ROW_HEIGHT = 8.0, 14.0, 6.5


def boxes(of: str, *, keep: bool) -> tuple[str, ...]:
    """As many cells as there are boxes; in the corner the last stroke, of a part box the first."""
    count = "{% if box %}{% if box.last - box.first < 4 %}{{ box.first }}–{% endif %}"
    count += "{{ box.last }}{% endif %}"

    def column_tag(text: str) -> str:
        return cell(BOX_WIDTH, tag_cell(text))

    return (
        column_tag(f"for box in {of}"),
        cell(BOX_WIDTH, para(BOX, count, keep=keep)),
        column_tag("endfor"),
    )


def tag_cell(text: str) -> str:
    return para(BOX, "{%tc " + text + " %}")


def tally_head(*heads: tuple[float, str]) -> str:
    """The head of a table of boxes: one cell over all of them."""
    return row(
        *(cell(width, para(CELL_HEAD, head)) for width, head in heads),
        cell(BOX_WIDTH, para(CELL_HEAD, "{% colspan columns %}Số phiếu")),
        cell(SUM_WIDTH, para(CELL_HEAD, "Tổng")),
        head=True,
    )


def hand_tally() -> str:
    number, name, opinion = 10.0, 45.0, 32.0
    grid = (number, name, opinion, BOX_WIDTH, BOX_WIDTH, BOX_WIDTH, SUM_WIDTH)
    merged = "{% vm %}"
    third = WIDTH / 3

    def line(keep: bool) -> str:
        gone = "{% if name.withdrawn %} (đã rút, không ghi){% endif %}"
        return row(
            cell(number, para(CELL_MIDDLE, merged + "{{ name.number }}", keep=keep)),
            cell(name, para(CELL, merged + "{{ name.name }}" + gone, keep=keep)),
            cell(opinion, para(CELL, OPINION, keep=keep)),
            *boxes("line.boxes", keep=keep),
            cell(SUM_WIDTH, para(CELL_MIDDLE, "", keep=keep)),
            height=ROW_HEIGHT,
        )

    signers = ("NGƯỜI GHI", "NGƯỜI ĐỌC", "NGƯỜI KIỂM TRA")
    heads = ((number, "Số"), (name, "Tên tập thể"), (opinion, "Ý kiến"))
    return "".join(
        [
            table(
                (66.0, WIDTH - 66.0),
                [
                    row(
                        cell(66.0, agency(66.0), top=True),
                        cell(
                            WIDTH - 66.0,
                            para(TYPE_NAME, "BẢNG GHI KIỂM PHIẾU")
                            + para(REMARK, "(thủ công)")
                            + para(SUBJECT, "{{ about }}")
                            + para(REMARK, "{{ remark }}")
                            + para(REMARK, SAMPLE),
                            top=True,
                        ),
                    )
                ],
                lines=False,
            ),
            gap(6),
            para(
                HOW_TO,
                "Bắt đầu: … giờ … phút – Kết thúc: … giờ … phút, ngày … tháng … năm ……",
            ),
            para(
                HOW_TO,
                "Số phiếu thu về: {{ returned | two_digits }}. Hợp lệ: ………… Không hợp lệ: …………",
            ),
            para(
                HOW_TO,
                "Mỗi phiếu hợp lệ: ghi một nét vào dòng ý kiến đối với từng tập thể; mỗi ô đủ năm "
                "nét thì sang ô kế tiếp, số nhỏ trong ô là thứ tự của nét. Tổng các dòng của một tập "
                "thể bằng số phiếu hợp lệ.",
            ),
            each(
                "contest in contests",
                para(
                    BALLOT_TITLE,
                    "{{ loop.index }}. Danh hiệu “{{ contest.name }}” (số lượng: "
                    "{{ contest.seats | two_digits }})",
                ),
                table(
                    grid,
                    [
                        tally_head(*heads),
                        row_tag("for name in contest.names", len(grid)),
                        row_tag("for line in name.lines", len(grid)),
                        row_tag("if not loop.last", len(grid)),
                        line(keep=True),
                        row_tag("else", len(grid)),
                        line(keep=False),
                        row_tag("endif", len(grid)),
                        row_tag("endfor", len(grid)),
                        row_tag("endfor", len(grid)),
                    ],
                ),
            ),
            para(BALLOT_TITLE, "Phiếu không hợp lệ, mỗi phiếu ghi một nét vào một lý do"),
            table(
                (number + name + opinion, BOX_WIDTH, BOX_WIDTH, BOX_WIDTH, SUM_WIDTH),
                [
                    tally_head((number + name + opinion, "Lý do")),
                    row_tag("for reason in reasons", 5),
                    row(
                        cell(
                            number + name + opinion,
                            para(CELL, "{{ reason.code | reason | capital }}", keep=True),
                        ),
                        *boxes("reason.boxes", keep=True),
                        cell(SUM_WIDTH, para(CELL, "", keep=True)),
                        height=ROW_HEIGHT,
                    ),
                    row_tag("endfor", 5),
                ],
            ),
            gap(2, keep=True),
            table(
                (third,) * 3,
                [
                    row(
                        *(
                            cell(
                                third,
                                para(SIGNER, signer, before=10)
                                + para(SIGN_HOW, "(Ký, ghi rõ họ tên)")
                                + para(SIGNER_NAME, ""),
                                top=True,
                            )
                            for signer in signers
                        )
                    )
                ],
                lines=False,
            ),
            qr_alone(),
        ]
    )


# ---------------------------------------------------------------- nhãn phong bì


def envelope() -> str:
    widths = (44.0, 44.0, 63.0)
    text = ("THƯ KÝ", "NGƯỜI NHẬN", "TRƯỞNG BAN KIỂM PHIẾU")
    names = ("{{ secretary.name }}", "{{ received_by }}", "{{ head.name }}")
    how = para(SIGN_HOW, "(Ký, ghi rõ họ tên)")
    signers = [
        cell(w, para(SIGNER, who, before=8) + how, top=True)
        for w, who in zip(widths, text, strict=True)
    ]
    named = [
        cell(w, para(SIGNER, name, after=6), bottom=True)
        for w, name in zip(widths, names, strict=True)
    ]
    label = "".join(
        [
            plain("{{ authority | upper }}", SMALL, before=10),
            plain("{{ cluster | upper }}", SMALL, bold=True),
            para(TYPE_NAME, "PHIẾU ĐÃ KIỂM – NIÊM PHONG", before=10),
            para(SUBJECT, "{{ about }}"),
            when("remark", para(REMARK, "{{ remark }}")),
            para(REMARK, "{{ meeting }}"),
            gap(6),
            para(LABEL, "Lần bỏ phiếu: thứ {{ ballot | ordinal }} (vòng {{ turn }})"),
            para(
                LABEL,
                "Số phiếu trong phong bì: {{ papers | two_digits }} ({{ papers | in_words }}); hợp "
                "lệ: {{ valid | two_digits }}, không hợp lệ: {{ invalid | two_digits }}",
            ),
            para(LABEL, "Niêm phong vào hồi: {{ sealed_at | moment }}"),
            para(LABEL, "Tại: {{ place | or_dots }}"),
            para(LABEL, "Số niêm phong (tem số): …………………………"),
            para(LABEL, "Bàn giao cho: {{ received_by | or_dots }}"),
            para(LABEL, "Mã kiểm chứng kết quả: {{ check_code | or_dots }}"),
            note("illustrative", YEAR_NOTE),
            table(
                widths,
                [row(*signers, height=14), row(*named, height=22)],
                lines=False,
                apart=True,
            ),
            gap(1),
        ]
    )
    return table((WIDTH,), [row(cell(WIDTH, label))], thick=True) + gap(1)


# ---------------------------------------------------------------- lời công bố kết quả


def votes(one: str) -> str:
    """The votes of a name, in figures and in words."""
    return (
        "{% if @.agree %}{{ @.agree | two_digits }}{% if @.base_count %}/"
        "{{ @.base_count | two_digits }}{% endif %} phiếu ({{ @.agree | in_words }}"
        "{% if @.base_count %} trên {{ @.base_count | in_words }}{% endif %} phiếu)"
        "{% if @.base_count %}, đạt {{ @.agree | percent(@.base_count) }} "
        "({{ @.agree | percent_in_words(@.base_count) }}){% endif %}"
        "{% else %}không có phiếu {% if marking == 'agree' %}đồng ý{% else %}suy tôn{% endif %}"
        "{% endif %}"
    ).replace("@", one)


def read_names(over: str) -> str:
    """Names, lettered; with as many figures as the hall is to see."""
    figures = votes("name") + "{% if name.turn > turn %} tại vòng {{ name.turn }}{% endif %}"
    return each(
        f"name in {over}",
        para(
            READ,
            "{{ loop.index | lettered }} {{ name.name }}{% if name.agree is none %}: đã rút khỏi "
            "danh sách{% elif shows != 'elected' %}: " + figures + "{% endif %}" + ENDED,
        ),
    )


def read_further() -> str:
    """Why there was another ballot and what came of it, who decided, what stays empty."""
    return "".join(
        [
            each(
                "one in title.further",
                para(
                    READ,
                    "{% if one.tied %}Tại vòng {{ one.after }} có {{ one.tied | count | two_digits "
                    "}} tập thể bằng phiếu ở vị trí cuối cùng ({{ one.tied | listed(', ') }}); hội "
                    "nghị bỏ phiếu vòng {{ one.turn }}.{% else %}Tại vòng {{ one.after }} còn vị trí "
                    "chưa có tập thể đạt đủ số phiếu; hội nghị bỏ phiếu vòng {{ one.turn }} đối với: "
                    "{{ one.names | map(attribute='name') | listed(', ') }}.{% endif %}",
                ),
                when(
                    "shows == 'all'",
                    para(
                        READ,
                        "Kết quả vòng {{ one.turn }}: {% for name in one.names %}{{ name.name }}: "
                        + votes("name")
                        + "{% if not loop.last %}; {% endif %}{% endfor %}.",
                    ),
                ),
            ),
            each(
                "name in title.chosen if name.decided_by",
                para(
                    READ, "{{ name.name }} được suy tôn theo quyết định của {{ name.decided_by }}."
                ),
            ),
            when(
                "title.chosen and title.vacant > 0",
                para(
                    READ,
                    "Còn {{ title.vacant | two_digits }} vị trí chưa có tập thể được suy tôn.",
                ),
            ),
        ]
    )


def shown(text: str, name: str) -> str:
    return (
        f"{text}: {{% if {name} %}}{{{{ {name} | two_digits }}}} ({{{{ {name} | in_words }}}})"
        f"{{% else %}}không có{{% endif %}}"
    )


def reading() -> str:
    bar = (
        "{% if title.more_than %}trên {{ title.majority }} {{ title.base | base }}{% else %}"
        "từ {{ title.majority }} {{ title.base | base }} trở lên{% endif %}"
    )
    papers = "; ".join(
        (
            shown("số phiếu phát ra", "ledger.issued"),
            shown("số phiếu thu về", "ledger.returned"),
            shown("số phiếu hợp lệ", "ledger.valid"),
            shown("số phiếu không hợp lệ", "ledger.invalid"),
        )
    )
    chosen = (
        "Có {{ title.chosen | count | two_digits }} ({{ title.chosen | count | in_words }}) tập thể"
        "{% if shows != 'elected' %} đạt " + bar + ",{% endif %} được hội nghị suy tôn:"
    )

    def group(condition: str, text: str, over: str) -> str:
        return when(condition, para(READ, text, keep=True), read_names(over))

    return "".join(
        [
            title("CÔNG BỐ KẾT QUẢ KIỂM PHIẾU", ["Suy tôn {{ about }}"], ON_REMARK),
            when(
                "reader.name",
                para(REMARK, "Người công bố: {{ reader.addressed }}, Trưởng Ban kiểm phiếu"),
            ),
            note("illustrative or not check_code", NOTE),
            gap(8),
            para(READ, "Kính thưa các vị đại biểu, kính thưa hội nghị!"),
            para(
                READ,
                "Thay mặt Ban kiểm phiếu, tôi xin công bố kết quả kiểm phiếu: " + papers + ".",
            ),
            each(
                "title in titles",
                para(READ_TITLE, "{{ loop.index }}. Danh hiệu “{{ title.name }}”"),
                group("title.chosen", chosen, "title.chosen"),
                when("not title.chosen", para(READ, "Chưa có tập thể được suy tôn.")),
                group("title.tied", "Bằng phiếu, hội nghị xem xét, quyết định:", "title.tied"),
                group(
                    "title.pending",
                    "Chờ kết quả của danh hiệu “{{ title.requires }}”:",
                    "title.pending",
                ),
                read_further(),
                group(
                    "shows == 'all' and title.others",
                    "Các tập thể khác có tên trên phiếu:",
                    "title.others",
                ),
            ),
            para(READ, "Xin trân trọng cảm ơn./.", keep=True),
            qr_alone(),
        ]
    )
