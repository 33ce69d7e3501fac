-- How many of each title a cluster may propose, tables of coefficients, and the places of each unit.

CREATE TABLE coefficient_tables (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    document_id INTEGER,
    basis TEXT NOT NULL,
    CONSTRAINT fk_coefficient_tables_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_coefficient_tables_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE coefficients (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    table_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT fk_coefficients_table_id FOREIGN KEY(table_id) REFERENCES coefficient_tables (id),
    CONSTRAINT fk_coefficients_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE allotments (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    number INTEGER NOT NULL,
    document_id INTEGER,
    coefficient_table_id INTEGER,
    method TEXT,
    decision_id INTEGER,
    note TEXT NOT NULL,
    CONSTRAINT fk_allotments_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_allotments_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_allotments_coefficient_table_id FOREIGN KEY(coefficient_table_id)
        REFERENCES coefficient_tables (id),
    CONSTRAINT fk_allotments_decision_id FOREIGN KEY(decision_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE unit_allotments (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    allotment_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    basis TEXT NOT NULL,
    CONSTRAINT fk_unit_allotments_allotment_id FOREIGN KEY(allotment_id) REFERENCES allotments (id),
    CONSTRAINT fk_unit_allotments_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;
