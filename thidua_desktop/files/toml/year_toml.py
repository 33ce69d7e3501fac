"""Reads YEAR.toml: a whole year as values, or every fault for which it is refused."""

from pathlib import Path
from typing import Any

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.domain.ledger import Ledger, figure_faults
from thidua_desktop.files.toml.rule_set import load_rules
from thidua_desktop.files.toml.scoring_shapes import refuse_strange_criteria
from thidua_desktop.files.toml.toml_entry import Known, names_in, read_entries, read_entry
from thidua_desktop.files.toml.toml_source import parse_toml
from thidua_desktop.files.toml.toml_table import Faults, Table, limit_of, spec_of
from thidua_desktop.files.toml.year_rounds import read_rounds
from thidua_desktop.files.toml.year_shapes import (
    CLUSTER,
    CONFERENCE,
    DOCUMENTS,
    MEETINGS,
    STEPS,
    UNITS,
    WORK,
)
from thidua_desktop.records.base import TITLES
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.loading.year_file import (
    Entry,
    LeadershipEntry,
    YearFile,
    people_of,
)

FORMAT = 1


def read_year(body: bytes, rules_folder: Path) -> YearFile:
    """Read a year; raises `Refused` with all its faults, whatever the bytes are."""
    source = parse_toml(body)
    faults = Faults(source)
    year = _year_file(Table(source.data, (), faults), rules_folder)
    if faults or year is None:
        raise Refused.of(*faults.all())
    return year


def _year_file(top: Table, rules_folder: Path) -> YearFile | None:
    """Go through the file once; units, documents and rules are read before what names them."""
    if top.number("format", required=True) not in (FORMAT, None):
        top.fault(YearFault.FORMAT, "format", top.written("format"))
    own = top.table("cluster", required=True)
    cluster = None if own is None else read_entry(own, CLUSTER, {})
    documents = read_entries(top, "documents", DOCUMENTS, {})
    known: Known = {"documents": frozenset(document.values["number"] for document in documents)}
    units = read_entries(top, "units", UNITS, known)
    people = frozenset(person.values["name"] for unit in units for person in people_of(unit))
    codes = frozenset(unit.values["code"] for unit in units)
    known = {**known, "units": codes, "people": people}
    head, following = top.table("year", required=True), top.table("next_year")
    leaders = None if head is None else _leaders(head, known)
    about, rules = ({}, None) if head is None else _about(head, rules_folder)
    next_leaders = None if following is None else _leaders(following, known)
    for table in filter(None, (head, following)):
        table.close()
    if rules is not None:
        awards = (*rules.titles, *rules.commendations)
        known = {**known, TITLES: frozenset(award.code for award in awards)}
    work, known = _work(top, known)
    steps = read_entries(top, "steps", STEPS, known)
    meetings = read_entries(top, "meetings", MEETINGS, known)
    conference = _conference(top, known)
    rounds = read_rounds(top, known["units"], rules, conference)
    top.close()
    if leaders is None or cluster is None or rules is None:
        return None
    return YearFile(
        year=about["year"],
        about=about,
        rules=rules,
        leaders=leaders,
        next_leaders=next_leaders,
        cluster=cluster,
        units=units,
        documents=documents,
        work=work,
        steps=steps,
        conference=conference,
        meetings=meetings,
        rounds=rounds,
    )


def _work(top: Table, known: Known) -> tuple[dict[str, tuple[Entry, ...]], Known]:
    """Read the year's work; a table may name what one before it tells."""
    work = dict[str, tuple[Entry, ...]]()
    for key, shape in WORK.items():
        work[key] = read_entries(top, key, shape, known)
        known = {**known, **names_in(work[key])}
    refuse_strange_criteria(top, work["scoring_tables"], work["scores"])
    return work, known


def _about(table: Table, folder: Path) -> tuple[dict[str, Any], RuleSet | None]:
    """Read what `[year]` says of the year, with the rule set that it names."""
    own = ("year", "movement", "theme", "state")
    about = {name: table.by_spec(name, spec_of(EmulationYear, name)) for name in own}
    about["rules"] = table.text("rules", required=True)
    if not about["rules"]:
        return about, None
    try:
        rules, about["rules_body"] = load_rules(folder, about["rules"])
    except Refused as refused:
        for fault in refused.faults:
            table.fault(fault.code, "rules", *fault.details)
        return about, None
    return about, rules


def _leaders(table: Table, known: Known) -> LeadershipEntry:
    head = table.names_one_of("head", known["units"], table.code("head", required=True))
    deputies = table.codes("deputies")
    for code in deputies:
        table.names_one_of("deputies", known["units"], code)
        if code == head:
            table.fault(YearFault.CODE_TWICE, "deputies", code)
    number = table.text("appointed_by", limit=limit_of(Document, "number"))
    table.names_one_of("appointed_by", known["documents"], number)
    return LeadershipEntry(head=head, deputies=deputies, appointed_by=number)


def _conference(top: Table, known: Known) -> Entry | None:
    table = top.table("conference")
    if table is None:
        if top.tables("rounds") and not top.has("conference"):
            top.fault(YearFault.MISSING_KEY, "conference", "conference")
        return None
    entry = read_entry(table, CONFERENCE, known)
    eligible, present = entry.values["eligible"], entry.values["present"]
    if LedgerCode.PRESENT_OVER_ELIGIBLE in figure_faults(Ledger(eligible, present)):
        table.fault(YearFault.LEDGER, "present", LedgerCode.PRESENT_OVER_ELIGIBLE)
    return None if None in (entry.values["date"], eligible, present) else entry
