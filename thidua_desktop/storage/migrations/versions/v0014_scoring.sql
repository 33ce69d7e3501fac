-- Tables of criteria, and the scoring of each unit by them.

CREATE TABLE scoring_tables (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    unit_kind TEXT,
    total TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    rounding TEXT NOT NULL,
    rounded_at TEXT NOT NULL,
    tolerance TEXT NOT NULL,
    tie_1 TEXT,
    tie_2 TEXT,
    tie_3 TEXT,
    tie_4 TEXT,
    document_id INTEGER,
    opened TEXT,
    source TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    CONSTRAINT fk_scoring_tables_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_scoring_tables_document_id FOREIGN KEY(document_id)
        REFERENCES documents (id)
) STRICT;

CREATE TABLE criteria (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    table_id INTEGER NOT NULL,
    parent_id INTEGER,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    part TEXT NOT NULL,
    weight TEXT NOT NULL,
    max_points TEXT NOT NULL,
    method TEXT NOT NULL,
    each_points TEXT NOT NULL,
    cap TEXT NOT NULL,
    floor TEXT NOT NULL,
    steps TEXT NOT NULL,
    source TEXT NOT NULL,
    indicator_id INTEGER,
    report_kind TEXT,
    evidence_needed INTEGER NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT fk_criteria_table_id FOREIGN KEY(table_id) REFERENCES scoring_tables (id),
    CONSTRAINT fk_criteria_parent_id FOREIGN KEY(parent_id) REFERENCES criteria (id),
    CONSTRAINT fk_criteria_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicators (id)
) STRICT;

CREATE TABLE new_scores (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    table_id INTEGER,
    state TEXT NOT NULL,
    cross_unit_id INTEGER,
    self_score TEXT NOT NULL,
    cluster_score TEXT NOT NULL,
    decided_order INTEGER,
    decided_by TEXT NOT NULL,
    CONSTRAINT fk_scores_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_scores_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_scores_table_id FOREIGN KEY(table_id) REFERENCES scoring_tables (id),
    CONSTRAINT fk_scores_cross_unit_id FOREIGN KEY(cross_unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE score_entries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL,
    criterion_id INTEGER NOT NULL,
    scorer TEXT NOT NULL,
    figure TEXT NOT NULL,
    points TEXT NOT NULL,
    evidence TEXT NOT NULL,
    explanation TEXT NOT NULL,
    change_reason TEXT NOT NULL,
    CONSTRAINT fk_score_entries_sheet_id FOREIGN KEY(sheet_id) REFERENCES scores (id),
    CONSTRAINT fk_score_entries_criterion_id FOREIGN KEY(criterion_id)
        REFERENCES criteria (id)
) STRICT;

CREATE TABLE score_steps (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT fk_score_steps_sheet_id FOREIGN KEY(sheet_id) REFERENCES scores (id)
) STRICT;
