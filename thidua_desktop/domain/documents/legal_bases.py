"""Căn cứ pháp lý: the laws and decrees of a rule set, each with the time in which it holds."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.domain.citation import Citation


class BasisOf(StrEnum):
    """Whose documents rest on it."""

    ALL = "all"
    CLUSTER = "cluster"
    MINISTRY = "ministry"


class DossierPart(StrEnum):
    """What a dossier of a proposal holds (Luật Thi đua, khen thưởng 2022, Điều 84)."""

    PROPOSAL = "proposal"  # tờ trình
    REPORT = "report"  # báo cáo thành tích
    MINUTES = "minutes"  # biên bản bình xét
    OPINION = "opinion"  # ý kiến của cơ quan liên quan ở trung ương


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A document of the law as it is cited, without *Căn cứ*; in force from `starts` to `ends`."""

    text: str
    of: BasisOf
    starts: datetime.date | None
    ends: datetime.date | None
    citation: Citation

    def holds_on(self, day: datetime.date) -> bool:
        started = self.starts is None or self.starts <= day
        return started and (self.ends is None or day <= self.ends)


@dataclass(frozen=True, slots=True)
class DossierRule:
    """A part of a dossier and its article; of some titles alone where it names them."""

    part: DossierPart
    titles: tuple[str, ...]
    citation: Citation

    def asked_for(self, title: str) -> bool:
        return not self.titles or title in self.titles


def in_force(
    bases: Iterable[LegalBasis], day: datetime.date, of: BasisOf
) -> tuple[LegalBasis, ...]:
    """Give what a document of that day rests on, in the order of the rule set.

    DOMAIN-WORK 5.7: căn cứ in force on the date of the document.
    """
    return tuple(one for one in bases if one.of in (BasisOf.ALL, of) and one.holds_on(day))
