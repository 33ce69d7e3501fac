-- Inspections with their plan, checklists, team, states, and what follows from recommendations.

CREATE TABLE checklists (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE checklist_items (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    checklist_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    look_for TEXT NOT NULL,
    CONSTRAINT fk_checklist_items_checklist_id FOREIGN KEY(checklist_id) REFERENCES checklists (id)
) STRICT;

CREATE TABLE inspection_plans (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    document_id INTEGER,
    based_on TEXT NOT NULL,
    purpose TEXT NOT NULL,
    methods TEXT NOT NULL,
    result_use TEXT NOT NULL,
    funding TEXT NOT NULL,
    decision_id INTEGER,
    proposer TEXT NOT NULL,
    CONSTRAINT fk_inspection_plans_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_inspection_plans_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_inspection_plans_decision_id FOREIGN KEY(decision_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE inspection_members (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    unit_id INTEGER,
    CONSTRAINT fk_inspection_members_inspection_id FOREIGN KEY(inspection_id) REFERENCES inspections (id),
    CONSTRAINT fk_inspection_members_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE visit_steps (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    date TEXT,
    reason TEXT NOT NULL,
    CONSTRAINT fk_visit_steps_inspection_id FOREIGN KEY(inspection_id) REFERENCES inspections (id)
) STRICT;

CREATE TABLE follow_steps (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    finding_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    date TEXT,
    text TEXT NOT NULL,
    proof TEXT NOT NULL,
    person TEXT NOT NULL,
    CONSTRAINT fk_follow_steps_finding_id FOREIGN KEY(finding_id) REFERENCES findings (id)
) STRICT;

CREATE TABLE text_blocks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    used_for TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE away_copies (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL,
    token TEXT NOT NULL,
    taken TEXT NOT NULL,
    away INTEGER NOT NULL,
    base TEXT NOT NULL,
    base_sha TEXT NOT NULL,
    received TEXT NOT NULL,
    received_head TEXT NOT NULL,
    CONSTRAINT fk_away_copies_inspection_id FOREIGN KEY(inspection_id) REFERENCES inspections (id)
) STRICT;

CREATE TABLE new_inspections (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    kind TEXT NOT NULL,
    inspector_unit_id INTEGER,
    planned TEXT,
    starts TEXT,
    place TEXT NOT NULL,
    lead_name TEXT NOT NULL,
    lead_position TEXT NOT NULL,
    lead_unit_id INTEGER,
    contact_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    report_due TEXT,
    report_received TEXT,
    announced TEXT,
    date TEXT,
    signed TEXT,
    notified TEXT,
    closed TEXT,
    notice_id INTEGER,
    checklist_name TEXT NOT NULL,
    checklist_version INTEGER NOT NULL,
    repeats_id INTEGER,
    started TEXT,
    ended TEXT,
    unit_people TEXT NOT NULL,
    strengths TEXT NOT NULL,
    limits TEXT NOT NULL,
    causes TEXT NOT NULL,
    good_practice TEXT NOT NULL,
    unit_opinion TEXT NOT NULL,
    copies INTEGER NOT NULL,
    CONSTRAINT fk_inspections_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_inspections_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_inspections_inspector_unit_id FOREIGN KEY(inspector_unit_id) REFERENCES units (id),
    CONSTRAINT fk_inspections_lead_unit_id FOREIGN KEY(lead_unit_id) REFERENCES units (id),
    CONSTRAINT fk_inspections_notice_id FOREIGN KEY(notice_id) REFERENCES documents (id),
    CONSTRAINT fk_inspections_repeats_id FOREIGN KEY(repeats_id) REFERENCES inspections (id)
) STRICT;

CREATE TABLE new_findings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    inspection_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    heading TEXT NOT NULL,
    item TEXT NOT NULL,
    look_for TEXT NOT NULL,
    verdict TEXT NOT NULL,
    work TEXT NOT NULL,
    severity TEXT NOT NULL,
    seen TEXT NOT NULL,
    finding TEXT NOT NULL,
    strengths TEXT NOT NULL,
    limits TEXT NOT NULL,
    good_practice TEXT NOT NULL,
    recommendation TEXT NOT NULL,
    addressee TEXT NOT NULL,
    owner_unit_id INTEGER,
    due TEXT,
    answer TEXT NOT NULL,
    proof TEXT NOT NULL,
    answered TEXT,
    done TEXT,
    accepted_by TEXT NOT NULL,
    before_id INTEGER,
    CONSTRAINT fk_findings_inspection_id FOREIGN KEY(inspection_id) REFERENCES inspections (id),
    CONSTRAINT fk_findings_owner_unit_id FOREIGN KEY(owner_unit_id) REFERENCES units (id),
    CONSTRAINT fk_findings_before_id FOREIGN KEY(before_id) REFERENCES findings (id)
) STRICT;
