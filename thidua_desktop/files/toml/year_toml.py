"""Reads YEAR.toml: a whole year as values, or every fault for which it is refused."""

from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.domain.ledger import Ledger, figure_faults
from thidua_desktop.files.toml.rules_toml import load_rules
from thidua_desktop.files.toml.toml_source import parse_toml
from thidua_desktop.files.toml.toml_table import Faults, Table, limit_of, refuse_twice
from thidua_desktop.files.toml.year_rounds import read_rounds
from thidua_desktop.files.toml.year_work import (
    read_inspections,
    read_plans,
    read_registrations,
    read_scores,
)
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.conference import Conference, Teller
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.loading.year_file import (
    ClusterEntry,
    ConferenceEntry,
    DocumentEntry,
    LeadershipEntry,
    TellerEntry,
    UnitEntry,
    YearFile,
)
from thidua_desktop.texts.loading.load import UNNAMED_CLUSTER, UNNAMED_CLUSTER_CODE

FORMAT = 1
FIRST_YEAR, LAST_YEAR = 2003, 2100


def read_year(body: bytes, rules_folder: Path) -> YearFile:
    """Read a year; raises `Refused` with all its faults, whatever the bytes are."""
    source = parse_toml(body)
    faults = Faults(source)
    year = _Reader(Table(source.data, (), faults), rules_folder).read()
    if faults or year is None:
        raise Refused.of(*faults.all())
    return year


@dataclass(frozen=True, slots=True)
class _YearHead:
    """`[year]`, with the rule set that it names."""

    year: int
    rules_name: str
    rules: RuleSet | None
    rules_body: str
    leaders: LeadershipEntry
    movement: str
    theme: str


class _Reader:
    """Goes through the file once; units, documents and rules are read before what names them."""

    def __init__(self, top: Table, rules_folder: Path) -> None:
        self.top = top
        self.rules_folder = rules_folder

    def read(self) -> YearFile | None:
        top = self.top
        self._format()
        cluster = _cluster(top.table("cluster", required=True))
        units = _units(top)
        self.units = frozenset(unit.code for unit in units)
        documents = _documents(top)
        self.documents = frozenset(document.number for document in documents)
        head = top.table("year", required=True)
        year = None if head is None else self._year(head)
        following = top.table("next_year")
        next_leaders = None if following is None else self._leaders(following)
        if following is not None:
            following.close()
        rules = None if year is None else year.rules
        plans = read_plans(top, self.units, self.documents)
        registrations = read_registrations(top, self.units, rules)
        inspections = read_inspections(top, self.units)
        scores = read_scores(top, self.units)
        conference = self._conference()
        rounds = read_rounds(top, self.units, rules, conference)
        top.close()
        if year is None or rules is None or cluster is None:
            return None
        return YearFile(
            cluster=cluster,
            year=year.year,
            rules_name=year.rules_name,
            rules_body=year.rules_body,
            rules=rules,
            leaders=year.leaders,
            units=units,
            movement=year.movement,
            theme=year.theme,
            next_leaders=next_leaders,
            documents=documents,
            plans=plans,
            registrations=registrations,
            inspections=inspections,
            scores=scores,
            conference=conference,
            rounds=rounds,
        )

    def _format(self) -> None:
        number = self.top.number("format", required=True)
        if number not in (FORMAT, None):
            self.top.fault(YearFault.FORMAT, "format", str(number))

    def _year(self, table: Table) -> _YearHead:
        number = table.number("year", required=True, least=FIRST_YEAR, most=LAST_YEAR)
        name = table.text("rules", required=True)
        rules, body = self._rules(table, name)
        head = _YearHead(
            year=number or FIRST_YEAR,
            rules_name=name,
            rules=rules,
            rules_body=body,
            leaders=self._leaders(table),
            movement=table.text("movement", limit=limit_of(EmulationYear, "movement")),
            theme=table.text("theme", limit=limit_of(EmulationYear, "theme")),
        )
        table.close()
        return head

    def _rules(self, table: Table, name: str) -> tuple[RuleSet | None, str]:
        if not name:
            return None, ""
        try:
            return load_rules(self.rules_folder, name)
        except Refused as refused:
            for fault in refused.faults:
                table.fault(fault.code, "rules", *fault.details)
            return None, ""

    def _leaders(self, table: Table) -> LeadershipEntry:
        head = self._unit(table, "head", required=True)
        deputies = table.codes("deputies")
        for code in deputies:
            table.names_one_of("deputies", self.units, code)
            if code == head:
                table.fault(YearFault.CODE_TWICE, "deputies", code)
        number = table.text("appointed_by", limit=limit_of(Document, "number"))
        table.names_one_of("appointed_by", self.documents, number)
        return LeadershipEntry(head=head, deputies=deputies, appointed_by=number)

    def _unit(self, table: Table, key: str, *, required: bool = False) -> str:
        return table.names_one_of(key, self.units, table.code(key, required=required))

    def _conference(self) -> ConferenceEntry | None:
        table = self.top.table("conference")
        if table is None:
            if self.top.tables("rounds") and not self.top.has("conference"):
                self.top.fault(YearFault.MISSING_KEY, "conference", "conference")
            return None
        date = table.date("date", required=True)
        eligible = table.number("eligible", required=True)
        present = table.number("present", required=True)
        start = table.time("start")
        venue = table.text("venue", limit=limit_of(Conference, "venue"))
        chair = self._unit(table, "chair")
        tellers = tuple(self._teller(row) for row in table.tables("tellers"))
        table.close()
        figures = Ledger(eligible=eligible, present=present)
        if LedgerCode.PRESENT_OVER_ELIGIBLE in figure_faults(figures):
            table.fault(YearFault.LEDGER, "present", LedgerCode.PRESENT_OVER_ELIGIBLE)
        if date is None or eligible is None or present is None:
            return None
        return ConferenceEntry(
            date=date,
            eligible=eligible,
            present=present,
            start=start,
            venue=venue,
            chair=chair,
            tellers=tellers,
        )

    def _teller(self, table: Table) -> TellerEntry:
        teller = TellerEntry(
            name=table.text("name", required=True, limit=limit_of(Teller, "name")),
            role=table.choice("role", TellerRole, TellerRole.MEMBER) or TellerRole.MEMBER,
            unit=self._unit(table, "unit"),
        )
        table.close()
        return teller


def _cluster(table: Table | None) -> ClusterEntry | None:
    if table is None:
        return None
    entry = ClusterEntry(
        code=table.code("code", default=UNNAMED_CLUSTER_CODE),
        name=table.text("name", default=UNNAMED_CLUSTER, limit=limit_of(Cluster, "name")),
        bloc=table.text("bloc", limit=limit_of(Cluster, "bloc")),
        authority=table.text("authority", limit=limit_of(Cluster, "authority")),
        place=table.text("place", limit=limit_of(Cluster, "place")),
    )
    table.close()
    return entry


def _units(top: Table) -> tuple[UnitEntry, ...]:
    found = []
    rows = []
    for table in top.tables("units"):
        entry = _unit_entry(table)
        rows.append((table, "code", entry.code))
        found.append(entry)
    refuse_twice(rows)
    return tuple(found)


def _unit_entry(table: Table) -> UnitEntry:
    head, liaison = table.table("head"), table.table("liaison")
    entry = UnitEntry(
        code=table.code("code", required=True),
        name=table.text("name", required=True, limit=limit_of(Unit, "name")),
        work_areas=table.number("work_areas", most=1000),
        staff=table.number("staff"),
        head_name=_of(head, "name"),
        head_position=_of(head, "position"),
        liaison_name=_of(liaison, "name"),
        liaison_position=_of(liaison, "position"),
        liaison_phone=_of(liaison, "phone"),
        liaison_email=_of(liaison, "email"),
    )
    for person in (head, liaison):
        if person is not None:
            person.close()
    table.close()
    return entry


def _of(person: Table | None, key: str) -> str:
    return "" if person is None else person.text(key, limit=limit_of(Person, key))


def _documents(top: Table) -> tuple[DocumentEntry, ...]:
    found = []
    rows = []
    for table in top.tables("documents"):
        entry = DocumentEntry(
            number=table.text("number", required=True, limit=limit_of(Document, "number")),
            date=table.date("date"),
            kind=table.text("kind", limit=limit_of(Document, "kind")),
            issuer=table.text("issuer", limit=limit_of(Document, "issuer")),
            subject=table.text("subject", limit=limit_of(Document, "subject")),
        )
        table.close()
        rows.append((table, "number", entry.number))
        found.append(entry)
    refuse_twice(rows)
    return tuple(found)
