"""What a rule set says, line by line: what holds, by which article, confirmed or not."""

from fractions import Fraction
from textwrap import shorten
from typing import Final

from thidua_desktop.domain.awards import (
    Award,
    AwardLevel,
    AwardSubject,
    Prerequisite,
    RuleSet,
    VoteRule,
    VotingBody,
)
from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.codes.ballot import Base, Compare
from thidua_desktop.domain.documents.legal_bases import BasisOf, LegalBasis
from thidua_desktop.domain.quota import Quota
from thidua_desktop.domain.rule_lines import RuleLine, RulePart
from thidua_desktop.texts.base.numbers import percent, ratio, short_date
from thidua_desktop.texts.conference.codes import BASES

PARTS: Final = {
    RulePart.VOTES: "Tỷ lệ phiếu",
    RulePart.QUOTAS: "Số lượng",
    RulePart.PREREQUISITES: "Điều kiện",
    RulePart.TITLES: "Danh hiệu",
    RulePart.COMMENDATIONS: "Hình thức khen thưởng",
    RulePart.BASES: "Căn cứ của văn bản",
}
PART: Final = "Nội dung"
ABOUT: Final = "Đối tượng"
VALUE: Final = "Quy định"
SOURCE: Final = "Căn cứ"
CONFIRMED: Final = "Xác nhận"
YES: Final = "Đã xác nhận"
NO: Final = "Chưa xác nhận"
EMPTY: Final = "Năm này chưa có bộ quy tắc."
CHANGE: Final = "Sửa quy tắc"
ADD: Final = "Thêm quy tắc"
REMOVE: Final = "Xóa quy tắc"
CHANGE_TITLE: Final = "Sửa quy tắc: {0}"
ADD_TITLE: Final = "Thêm quy tắc: {0}"
ADD_TEXT: Final = "Quy tắc mới và lý do được lưu trong diễn biến của năm."
REMOVE_TITLE: Final = "Xóa quy tắc: {0}"
REMOVE_TEXT: Final = "{0}. Quy tắc này và lý do xóa được lưu trong diễn biến của năm."
CHANGE_TEXT: Final = "Giá trị cũ, giá trị mới và lý do được lưu trong diễn biến của năm."
CHANGED: Final = "Đã lưu quy tắc lúc {0}  ·  Ctrl+Z hoàn tác"
SAVE: Final = "Lưu"
REASON: Final = "Lý do"
_BASIS: Final = "Căn cứ bỏ phiếu ghi trong biên bản: {0}."
_NO_SOURCE: Final = "Chưa có căn cứ"
_PRECEDENT: Final = "Chưa có căn cứ; theo tiền lệ: {0}"
OF_YEAR: Final = "{0} (bản đã sửa của năm {1})"
_UNTIL: Final = "Áp dụng cho năm {0}–{1}."
_ONLY: Final = "Áp dụng cho năm {0}."
_FROM: Final = "Áp dụng từ năm {0}."
_COUNTS: Final = "{0} quy tắc, {1} chưa xác nhận."
_REGISTRATION: Final = {
    True: "Phải đăng ký thi đua mới được xét.",
    False: "Đăng ký thi đua không phải là căn cứ xét.",
}
BODIES: Final = {
    VotingBody.CLUSTER: "Cụm thi đua",
    VotingBody.COUNCIL: "Hội đồng Thi đua - Khen thưởng của Bộ",
    VotingBody.CENTRAL_COUNCIL: "Hội đồng Thi đua - Khen thưởng Trung ương",
}
LEVELS: Final = {
    AwardLevel.STATE: "Nhà nước",
    AwardLevel.MINISTRY: "Bộ, ngành",
    AwardLevel.BASE: "Cơ sở",
}
SUBJECTS: Final = {
    AwardSubject.COLLECTIVE: "Tập thể",
    AwardSubject.PERSON: "Cá nhân",
    AwardSubject.ANY: "Tập thể, cá nhân",
}
BASES_OF: Final = {
    BasisOf.ALL: "Mọi văn bản",
    BasisOf.CLUSTER: "Văn bản của Cụm",
    BasisOf.MINISTRY: "Dự thảo văn bản của Bộ",
}
_FROM_DAY: Final = "từ {0}"
_TO_DAY: Final = "đến {0}"
_IN_FORCE: Final = "{0} (có hiệu lực {1})"
_SHOWN: Final = 120
"""So many letters of a rule are told in the history of a year."""
LONGEST_REASON: Final = 300
_ADDED: Final = "chưa có quy tắc"
_REMOVED: Final = "đã xóa quy tắc"
_EVERY_TITLE: Final = "mọi danh hiệu"

# the values of a rule, as they are asked for
FIELDS: Final = {
    "body": "Nơi bỏ phiếu",
    "title": "Danh hiệu, hình thức khen thưởng",
    "award": "Danh hiệu, hình thức được xét",
    "requires": "Phải có danh hiệu, hình thức",
    "name": "Tên",
    "level": "Cấp khen thưởng",
    "subject": "Đối tượng được tặng",
    "decided_by": "Thẩm quyền quyết định",
    "criteria": "Tiêu chuẩn",
    "same_year": "Phải được suy tôn trong cùng năm",
    "count": "Số lần đã được tặng",
    "consecutive": "Liên tục",
    "note": "Điều kiện khác",
    "majority": "Tỷ lệ phải đạt",
    "more_than": "Phải trên tỷ lệ đó (bằng là không đạt)",
    "base": "Tính trên",
    "quorum": "Số tối thiểu phải có mặt (túc số)",
    "max_rounds": "Số vòng bỏ phiếu tối đa",
    "written_allowed": "Nhận ý kiến bằng văn bản",
    "of": "Số lượng, tỷ lệ tính trên",
    "share": "Tỷ lệ",
    "allotted": "Số lượng được phân bổ cho Cụm",
    "text": "Tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu",
    "whose": "Là căn cứ của",
    "starts": "Có hiệu lực từ ngày",
    "ends": "Hết hiệu lực sau ngày",
    "source": SOURCE,
    "confirmed": "Đã đối chiếu, xác nhận",
}
HELPS: Final = {
    "voted": "Để trống nếu áp dụng cho mọi danh hiệu",
    "majority": "Ví dụ: 2/3",
    "quorum": "Ví dụ: 2/3; để trống nếu không quy định",
    "share": "Ví dụ: 1/5; để trống nếu không quy định",
    "allotted": "Để trống nếu chưa được phân bổ",
    "max_rounds": "Để trống nếu không quy định",
    "text": "Không ghi chữ “Căn cứ” ở đầu; ghi đúng như trong văn bản được viện dẫn",
    "starts": "Để trống nếu không xác định",
    "ends": "Để trống nếu còn hiệu lực",
    "source": "Tên văn bản, điều, khoản; bắt buộc khi đã xác nhận",
}


def about_set(rules: RuleSet, lines: int, open_lines: int) -> str:
    parts = (
        _years(rules),
        _REGISTRATION[rules.registration_required],
        _COUNTS.format(lines, open_lines),
        _BASIS.format(rules.basis) if rules.basis else "",
        f"{rules.note}." if rules.note else "",
    )
    return " ".join(part for part in parts if part)


def _years(rules: RuleSet) -> str:
    if rules.last_year == rules.first_year:
        return _ONLY.format(rules.first_year)
    if rules.last_year is None:
        return _FROM.format(rules.first_year)
    return _UNTIL.format(rules.first_year, rules.last_year)


def about(rules: RuleSet, line: RuleLine) -> str:
    rule = line.rule
    if isinstance(rule, VoteRule):
        titles = ", ".join(_title(rules, code) for code in rule.titles) or _EVERY_TITLE
        return f"{BODIES[rule.body]}: {titles}"
    if isinstance(rule, Award):
        return rule.name
    if isinstance(rule, LegalBasis):
        return BASES_OF[rule.of]
    return _title(rules, rule.award if isinstance(rule, Prerequisite) else rule.title)


def value(rules: RuleSet, line: RuleLine) -> str:
    rule = line.rule
    if isinstance(rule, VoteRule):
        return "; ".join(_vote(rule))
    if isinstance(rule, Quota):
        return _quota(rule)
    if isinstance(rule, Prerequisite):
        return _prerequisite(rules, rule)
    if isinstance(rule, LegalBasis):
        return _legal_basis(rule)
    decided = f"{rule.decided_by} quyết định" if rule.decided_by else ""
    return ". ".join(part for part in (decided, rule.criteria) if part)


def source(citation: Citation) -> str:
    if citation.source:
        return citation.source
    return _PRECEDENT.format(citation.precedent) if citation.precedent else _NO_SOURCE


def confirmed(citation: Citation) -> str:
    return YES if citation.confirmed else NO


def changed(
    before: RuleSet, old: RuleLine | None, after: RuleSet, new: RuleLine | None, reason: str
) -> str:
    """A rule without an old line was added, one without a new line taken away."""
    named = about(before, old) if old is not None else about(after, new) if new is not None else ""
    was, now = _whole(before, old), _whole(after, new)
    subject = shorten(named, _SHOWN, placeholder="…")
    return f"{subject}: {was or _ADDED} → {now or _REMOVED}. Lý do: {reason}"


def _whole(rules: RuleSet, line: RuleLine | None) -> str:
    if line is None:
        return ""
    message, where = (
        shorten(text, _SHOWN, placeholder="…")
        for text in (value(rules, line), source(line.citation))
    )
    return f"{message} ({where}; {confirmed(line.citation).lower()})"


def _title(rules: RuleSet, code: str) -> str:
    award = rules.title(code) or next((a for a in rules.commendations if a.code == code), None)
    return award.name if award else code


def _share(share: Fraction) -> str:
    return ratio(share.numerator, share.denominator)


def _vote(rule: VoteRule) -> tuple[str, ...]:
    council = rule.body is not VotingBody.CLUSTER and rule.base is Base.ELIGIBLE
    base = "tổng số thành viên Hội đồng" if council else BASES[rule.base]
    more = rule.compare is Compare.MORE_THAN
    share = _share(rule.majority)
    parts = [f"trên {share} {base}" if more else f"từ {share} {base} trở lên"]
    if rule.quorum is not None:
        parts.append(f"có mặt ít nhất {_share(rule.quorum)}")
    if rule.max_rounds is not None:
        parts.append(f"không quá {rule.max_rounds} vòng")
    written = "nhận" if rule.written_allowed else "không nhận"
    return (*parts, f"{written} ý kiến bằng văn bản")


def _quota(rule: Quota) -> str:
    if rule.allotted is not None:
        return f"không quá {rule.allotted}; {rule.of}"
    if rule.share is not None:
        return f"không quá {percent(rule.share.numerator, rule.share.denominator)} {rule.of}"
    return rule.of


def _legal_basis(rule: LegalBasis) -> str:
    days = (
        _FROM_DAY.format(short_date(rule.starts)) if rule.starts else "",
        _TO_DAY.format(short_date(rule.ends)) if rule.ends else "",
    )
    held = " ".join(filter(None, days))
    return _IN_FORCE.format(rule.text, held) if held else rule.text


def _prerequisite(rules: RuleSet, rule: Prerequisite) -> str:
    title = _title(rules, rule.requires)
    if rule.same_year:
        text = f"được suy tôn “{title}” trong cùng năm"
    else:
        often = f"{rule.count} lần{' liên tục' if rule.consecutive else ''} " if rule.count else ""
        text = f"đã {often}được tặng “{title}”"
    return f"{text}; {rule.note[:1].lower()}{rule.note[1:]}" if rule.note else text
