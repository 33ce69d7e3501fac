"""The codes of documents: which they are, how far their files are, what a comparison finds."""

from enum import StrEnum


class DocumentCode(StrEnum):
    """What a document turns out to be."""

    AS_ISSUED = "D00"
    CHANGED = "D01"
    OLD_RESULT = "D02"
    UNKNOWN_CODE = "D03"
    NO_CODE = "D04"
    ISSUED_BUT_OLD = "D05"
    YEAR_FILE = "D06"  # as issued, of no round
    EDITED = "D07"  # another word or figure than the store would write
    SAME_TEXT = "D08"  # saved anew or filled in by hand, every word as written


class TemplateCode(StrEnum):
    """What is wrong with an office's template."""

    OTHER_NAME = "D11"
    UNREADABLE = "D12"
    UNKNOWN_FIELD = "D13"
    UNKNOWN_FILTER = "D14"
    NOT_CLOSED = "D15"
    NOT_OPENED = "D16"
    SMART_QUOTES = "D17"
    TAG_SPLIT = "D18"
    TAG_WRONG = "D19"
    TEXT_BESIDE = "D20"
    CROSSED = "D21"
    OUTSIDE_TABLE = "D22"
    TRACKED = "D23"
    TYPED_SUM = "D24"


class PreviewCode(StrEnum):
    """Why a template cannot be shown with the data of a year."""

    NOTHING_YET = "D31"


class ChangeKind(StrEnum):
    """What became of a paragraph of a template from one version to another."""

    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"


class FormatCode(StrEnum):
    """What of a document is not as NĐ 30/2020/NĐ-CP, Phụ lục I and III, wants it."""

    PAPER = "D39"
    ACROSS = "D32"
    MARGIN = "D33"
    FONT = "D34"
    COLOUR = "D35"
    NO_PAGE_NUMBER = "D36"
    PAGE_NUMBER_AT_FOOT = "D37"
    PAGE_NUMBER_ON_FIRST = "D38"
    MISSING = "D40"
    UNWANTED = "D41"
    WRONG_SIDE = "D42"
    WORDS = "D43"
    SIZE = "D44"
    NOT_BOLD = "D45"
    BOLD = "D46"
    NOT_ITALIC = "D47"
    ITALIC = "D48"
    NOT_UPPER = "D49"
    UPPER = "D50"
    ALIGN = "D51"
    NO_LINE = "D52"
    LINE_LENGTH = "D53"
    NUMBER_FORM = "D54"
    SYMBOL = "D55"
    PLACE_DATE = "D56"
    DATE_FORM = "D57"
    NO_SUCH_DATE = "D58"
    ROOM_BETWEEN = "D60"
    LINE_ROOM = "D61"
    INDENT = "D62"
    BASIS_END = "D63"
    ARTICLE_FORM = "D64"
    OUT_OF_ORDER = "D65"
    NO_END_MARK = "D66"
    RECIPIENT = "D67"
    KEPT = "D68"
    ADDRESSEE = "D69"
    ANNEX_NUMBER = "D70"
    NO_POST = "D71"
    NAME_TITLE = "D72"
    SIGNED_ALONE = "D73"
    SIGNATURE_SPLIT = "D74"
    ROW_SPLIT = "D75"
    HEAD_ROW = "D76"
    SUM = "D77"
    LEDGER = "D78"
    BASIS_LATER = "D79"
    TWO_DATES = "D80"
    ENDS_BEFORE = "D81"
    UNDER_COLON = "D82"
    PART_NUMBER = "D83"
    NO_TITLE = "D84"
    AS_ABOVE = "D85"
    NO_SUCH_ARTICLE = "D86"
    ANNEX_UNNAMED = "D87"
    WEEKDAY = "D88"


class UncheckedCode(StrEnum):
    """What of a document the check cannot judge."""

    NO_FORM = "D91"  # no document of the decree
    HEAD = "D92"  # agency and Quốc hiệu do not stand in two columns
    DRAWN = "D93"  # how long a line is
    LISTED = "D94"  # numbers that Word counts
    BOXES = "D95"
    SIGNATURE = "D96"
    PICTURES = "D97"
    MEANING = "D98"  # always


class DocumentKind(StrEnum):
    """The code of a document; it stands in stores for ever. `texts.documents` gives its names."""

    BALLOT = "ballot"  # phiếu suy tôn
    MINUTES = "minutes"  # biên bản kiểm phiếu
    READING = "reading"  # bản đọc kết quả
    HAND_TALLY = "hand_tally"  # bảng ghi kiểm phiếu thủ công
    ENVELOPE = "envelope"  # nhãn phong bì
    WORKBOOK = "workbook"  # bảng tổng hợp kiểm phiếu (Excel)
    COUNT_JOURNAL = "count_journal"  # nhật ký kiểm phiếu
    COUNT_JOURNAL_BOOK = "count_journal_book"  # nhật ký kiểm phiếu (Excel)
    HANDOVER_TASKS = "handover_tasks"  # biên bản bàn giao nhiệm vụ
    HANDOVER_FILES = "handover_files"  # biên bản giao nhận hồ sơ, tài liệu
    REMINDER = "reminder"  # công văn đôn đốc
    REGISTRATION_FORM = "registration_form"  # bản đăng ký thi đua của một đơn vị
    REGISTRATION_SHEET = "registration_sheet"  # bản đăng ký, tệp Excel khóa để đơn vị điền
    REGISTRATION_REPORT = "registration_report"  # báo cáo kết quả đăng ký
    REGISTRATION_ANNEX = "registration_annex"  # bảng tổng hợp đăng ký
    SCORE_SHEET = "score_sheet"  # bảng tự chấm, tệp Excel khóa để đơn vị nhập
    SELF_SCORE = "self_score"  # bảng tự chấm điểm
    SCORE_SUMMARY = "score_summary"  # bảng tổng hợp điểm, xếp hạng
    SCORE_WORKBOOK = "score_workbook"  # bảng tổng hợp điểm, xếp hạng (Excel)
    CRITERIA_DECISION = "criteria_decision"  # quyết định ban hành bảng tiêu chí
    ALLOTMENT_ANNEX = "allotment_annex"  # phụ lục phương án phân bổ số lượng danh hiệu
    REGISTRATION_WORKBOOK = "registration_workbook"  # bảng tổng hợp đăng ký (Excel)
    NOMINEE_SHEET = "nominee_sheet"  # tài liệu bình xét
    REVIEW_HALF = "review_half"  # báo cáo sơ kết 6 tháng
    REVIEW_YEAR = "review_year"  # báo cáo tổng kết năm
    INSPECTION_PLAN = "inspection_plan"  # kế hoạch kiểm tra
    INSPECTION_TEAM = "inspection_team"  # quyết định thành lập Đoàn kiểm tra
    INSPECTION_LETTER = "inspection_letter"  # công văn kiểm tra
    SELF_INSPECTION = "self_inspection"  # đề cương báo cáo tự kiểm tra
    INSPECTION_MINUTES = "inspection_minutes"  # biên bản kiểm tra
    INSPECTION_NOTICE = "inspection_notice"  # thông báo kết quả kiểm tra
    RECOMMENDATIONS = "recommendations"  # tổng hợp kiến nghị kiểm tra (Excel)
    PLAN = "plan"  # kế hoạch hoạt động của Cụm
    MOVEMENT_PLAN = "movement_plan"  # kế hoạch triển khai phong trào
    PLEDGE = "pledge"  # giao ước thi đua
    LETTER = "letter"  # công văn
    PROPOSAL = "proposal"  # tờ trình đề nghị tặng Cờ
    TELLERS_DECISION = "tellers_decision"  # quyết định thành lập Ban kiểm phiếu
    FLAGS_DECISION = "flags_decision"  # dự thảo quyết định tặng Cờ
    LEADERS_DECISION = "leaders_decision"  # dự thảo quyết định cử Trưởng, Phó Trưởng Cụm
    REGULATION = "regulation"  # quy chế hoạt động của Cụm
    ACHIEVEMENT_REPORT = "achievement_report"  # báo cáo thành tích của một đơn vị
    DOSSIER_CONTENTS = "dossier_contents"  # mục lục hồ sơ đề nghị
    DOCUMENT_BOOK = "document_book"  # sổ đăng ký văn bản (Excel)
    INVITATION = "invitation"  # giấy mời
    PROGRAMME = "programme"  # chương trình hội nghị
    MEETING_SCRIPT = "meeting_script"  # kịch bản điều hành
    DELEGATES = "delegates"  # danh sách đại biểu, điểm danh
    NAME_PLATES = "name_plates"  # biển tên
    NOMINEES = "nominees"  # danh sách đề cử
    MEETING_MINUTES = "meeting_minutes"  # biên bản hội nghị
    CONCLUSION = "conclusion"  # thông báo kết luận hội nghị
    ARTICLE = "article"  # bài viết cho cổng thông tin
    PAPER_RECEIPT = "paper_receipt"  # danh sách ký nhận phiếu
    BLANK_MINUTES = "blank_minutes"  # biên bản kiểm phiếu để ghi tay
    SEAL_LABEL = "seal_label"  # nhãn niêm phong
    HOW_TO_VOTE = "how_to_vote"  # hướng dẫn ghi phiếu


class DocumentState(StrEnum):
    """How far a file of a round is: the first three are stored, the others follow."""

    ISSUED = "issued"  # đã ghi
    NOT_PLACED = "not_placed"  # chưa ghi được tệp
    SIGNED = "signed"  # đã ký
    RECOUNTING = "recounting"  # của lần kiểm phiếu trước, đang kiểm phiếu lại
    REPLACED = "replaced"  # đã được thay thế sau khi kiểm phiếu lại
    ANNULLED = "annulled"  # của lần bỏ phiếu đã hủy kết quả


class FileStatus(StrEnum):
    """What a file of a year is: written and signed, written alone, or a copy of what came."""

    SIGNED = "signed"  # bản chính đã ký
    UNSIGNED = "unsigned"  # chưa ký
    COPY = "copy"  # bản sao
    REPLACED = "replaced"  # đã được thay thế, hoặc của lần bỏ phiếu đã hủy kết quả


class Since(StrEnum):
    """What became of a PDF since it was signed."""

    UNCHANGED = "unchanged"
    ADDED = "added"  # what a signed PDF may be given later: another signature, a filled field
    CHANGED = "changed"
    BROKEN = "broken"  # other bytes than were signed, or the signature is of another certificate
    UNREADABLE = "unreadable"


class DraftForm(StrEnum):
    """Which document it is."""

    LETTER = "letter"  # công văn
    PROPOSAL = "proposal"  # tờ trình đề nghị tặng Cờ
    TELLERS = "tellers"  # quyết định thành lập Ban kiểm phiếu
    FLAGS = "flags"  # dự thảo quyết định tặng Cờ của Bộ
    LEADERS = "leaders"  # dự thảo quyết định cử Trưởng, Phó Trưởng Cụm của Bộ
    REGULATION = "regulation"  # quy chế hoạt động của Cụm
    WRITTEN = "written"  # văn bản khác mà chương trình đã lập


class DraftState(StrEnum):
    """How far it is."""

    DRAFT = "draft"  # dự thảo
    SUBMITTED = "submitted"  # trình ký
    SIGNED = "signed"  # đã ký
    ISSUED = "issued"  # đã phát hành
    REPLACED = "replaced"  # bị thay thế


class DraftMove(StrEnum):
    """What is done with it."""

    SUBMIT = "submit"  # trình ký
    RETURN = "return"  # trả lại dự thảo
    SIGN = "sign"  # ghi nhận đã ký
    ISSUE = "issue"  # phát hành
    REPLACE = "replace"  # bị văn bản khác thay thế


class SignAs(StrEnum):
    """Quyền hạn người ký (NĐ 30/2020, Phụ lục I, ô 7a)."""

    FOR_CLUSTER = "for_cluster"  # TM. Cụm, Trưởng Cụm
    DEPUTY = "deputy"  # KT. Trưởng Cụm, Phó Trưởng Cụm
    BY_ORDER = "by_order"  # TL. Trưởng Cụm


class DraftCode(StrEnum):
    """Why something cannot be done with it, or what it still lacks."""

    WRONG_STATE = "C01"
    SIGNED = "C02"  # đã ký thì không sửa, chỉ thay thế
    NO_SCAN = "C03"
    NO_NUMBER = "C04"
    NO_TELLERS = "C05"
    NO_RESULT = "C06"
    NO_TITLE = "C07"
    NO_LEADERS = "C08"
    NO_BODY = "C09"
    NO_ADDRESSEE = "C10"
    NOT_PROPOSED = "C11"
    NOT_SIGNED = "C12"  # chỉ văn bản đã ký mới lập văn bản thay thế
    NOTHING_IN_DOSSIER = "C13"
    FILE_GONE = "C14"
    EMPTY_BOOK = "C15"
    REPLACED_ALREADY = "C16"  # một văn bản chỉ được thay thế một lần
