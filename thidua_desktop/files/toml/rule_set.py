"""A rule set read from its file, whole and checked; faults with key and line."""

import datetime
import re
from fractions import Fraction
from pathlib import Path

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
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.documents.legal_bases import (
    BasisOf,
    DossierPart,
    LegalBasis,
)
from thidua_desktop.domain.quota import Quota
from thidua_desktop.domain.work.ratings import Rated, RatingRule
from thidua_desktop.files.toml.toml_source import parse_toml
from thidua_desktop.files.toml.toml_table import Faults, Table, limit_of, refuse_twice
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import Minutes
from thidua_desktop.services.base.errors import Refused

FORMAT = 1
FIRST_YEAR, LAST_YEAR = 1948, 2100
_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")


def is_plain_name(name: str) -> bool:
    return bool(_PLAIN_NAME.fullmatch(name)) and ".." not in name


def rules_path(folder: Path, name: str) -> Path | None:
    """The file of a rule set, None where there is none of that very name."""
    if not is_plain_name(name):
        return None
    path = folder / f"{name}.toml"
    # Listed, not looked up: a file system that ignores case would find another spelling.
    return path if folder.is_dir() and path in folder.iterdir() and path.is_file() else None


def read_rules(body: str) -> RuleSet:
    """Read a rule set; raises `Refused` with all its faults."""
    source = parse_toml(body.encode("utf-8"))
    faults = Faults(source)
    rules = _rule_set(Table(source.data, (), faults))
    if faults:
        raise Refused.of(*faults.all())
    return rules


def _rule_set(top: Table) -> RuleSet:
    if top.number("format", required=True) not in (FORMAT, None):
        top.fault(YearFault.FORMAT, "format")
    titles = _awards(top, "titles")
    commendations = _awards(top, "commendations")
    known = {award.code for award in (*titles, *commendations)}
    rules = RuleSet(
        name=top.text("name", required=True),
        first_year=top.number("first_year", required=True, least=FIRST_YEAR, most=LAST_YEAR) or 0,
        last_year=top.number("last_year", least=FIRST_YEAR, most=LAST_YEAR),
        registration_required=top.flag("registration_required", default=False),
        basis=top.text("basis", limit=limit_of(Minutes, "basis")),
        titles=titles,
        commendations=commendations,
        prerequisites=tuple(_prerequisite(t, known) for t in top.tables("prerequisites")),
        votes=tuple(_vote(table, known) for table in top.tables("votes")),
        quotas=tuple(_quota(table, known) for table in top.tables("quotas")),
        note=top.text("note"),
        ratings=tuple(filter(None, map(_rating, top.tables("ratings")))),
        bases=tuple(map(_basis, top.tables("bases"))),
    )
    _check_dossier(top, known)
    top.close()
    return rules


def _rating(table: Table) -> RatingRule | None:
    """Read by when somebody is rated; its day as people write it: 15/12."""
    of, by = table.choice("of", Rated), table.text("by", required=True)
    rule = None
    try:
        day = datetime.datetime.strptime(f"{by}/2000", "%d/%m/%Y")  # noqa: DTZ007  a day alone
    except ValueError:
        table.fault(YearFault.WRONG_VALUE, "by", by)
    else:
        rule = RatingRule(
            of or Rated.OFFICIALS,
            day.month,
            day.day,
            table.flag("before_review", default=False),
            _citation(table),
        )
    table.close()
    return rule


def _basis(table: Table) -> LegalBasis:
    basis = LegalBasis(
        text=table.text("text", required=True, limit=1000),
        of=table.choice("of", BasisOf, BasisOf.ALL) or BasisOf.ALL,
        starts=table.date("starts"),
        ends=table.date("ends"),
        citation=_citation(table),
    )
    if basis.starts and basis.ends and basis.ends < basis.starts:
        table.fault(YearFault.WRONG_VALUE, "ends", basis.ends.isoformat())
    table.close()
    return basis


def _check_dossier(top: Table, known: set[str]) -> None:
    """What dossiers hold is read where it is printed; here it is checked."""
    for part in top.tables("dossier"):
        part.choice("part", DossierPart)
        part.codes_among("titles", known)
        _citation(part)
        part.close()


def _awards(top: Table, key: str) -> tuple[Award, ...]:
    found = []
    rows = []
    for table in top.tables(key):
        code = table.code("code", required=True)
        rows.append((table, "code", code))
        award = Award(
            code=code,
            name=table.text("name", required=True, limit=300),
            level=table.choice("level", AwardLevel) or AwardLevel.BASE,
            subject=table.choice("subject", AwardSubject) or AwardSubject.ANY,
            decided_by=table.text("decided_by"),
            criteria=table.text("criteria"),
            citation=_citation(table),
            rating=table.choice("rating", Grade) if table.has("rating") else None,
            flag=table.flag("flag", default=False),
        )
        table.close()
        found.append(award)
    refuse_twice(rows)
    return tuple(found)


def _citation(table: Table) -> Citation:
    """Read where a rule stands; one that was confirmed names its source."""
    citation = Citation(
        table.text("source"), table.flag("confirmed", default=False), table.text("precedent")
    )
    if citation.confirmed and not citation.source:
        table.fault(YearFault.MISSING_KEY, "source", "source")
    return citation


def _prerequisite(table: Table, known: set[str]) -> Prerequisite:
    edge = Prerequisite(
        award=_known(table, "award", known),
        requires=_known(table, "requires", known),
        same_year=table.flag("same_year", default=False),
        count=table.number("count", least=1) or 1,
        consecutive=table.flag("consecutive", default=False),
        note=table.text("note"),
        citation=_citation(table),
    )
    table.close()
    return edge


def _known(table: Table, key: str, known: set[str]) -> str:
    return table.names_one_of(key, known, table.code(key, required=True))


def _vote(table: Table, known: set[str]) -> VoteRule:
    titles = table.codes_among("titles", known)
    majority = table.ratio("majority", required=True) or Fraction(1)
    compare = table.choice("compare", Compare, Compare.AT_LEAST) or Compare.AT_LEAST
    if majority == 1 and compare is Compare.MORE_THAN:
        table.fault(YearFault.MAJORITY, "majority", "> 1/1")
    rule = VoteRule(
        body=table.choice("body", VotingBody) or VotingBody.CLUSTER,
        titles=titles,
        majority=majority,
        compare=compare,
        base=table.choice("base", Base, Base.ELIGIBLE) or Base.ELIGIBLE,
        quorum=table.ratio("quorum"),
        max_rounds=table.number("max_rounds", least=1),
        written_allowed=table.flag("written_allowed", default=False),
        citation=_citation(table),
    )
    table.close()
    return rule


def _quota(table: Table, known: set[str]) -> Quota:
    quota = Quota(
        title=_known(table, "title", known),
        of=table.text("of", required=True),
        share=table.ratio("share"),
        allotted=table.number("allotted"),
        citation=_citation(table),
        of_title=_known(table, "of_title", known) if table.has("of_title") else "",
    )
    table.close()
    return quota


def load_rules(folder: Path, name: str) -> tuple[RuleSet, str]:
    """Give a rule set of the folder and its text; raises `Refused`."""
    if not is_plain_name(name):
        raise Refused(YearFault.RULES_NAME, name[:40])
    path = rules_path(folder, name)
    if path is None:
        raise Refused(YearFault.RULES_MISSING, name)
    try:
        body = path.read_text("utf-8")
        if len(body) > limit_of(EmulationYear, "rules_body"):
            raise Refused(YearFault.TOO_LARGE)
        return read_rules(body), body
    except (UnicodeDecodeError, Refused) as error:
        raise Refused(YearFault.RULES_FAULTY, f"{name}: {error}") from None
