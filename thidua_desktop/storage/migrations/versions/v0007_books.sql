-- The two books of documents with their columns, and steps of a year with owner and product.

CREATE TABLE new_documents (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    date TEXT,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    issuer TEXT NOT NULL,
    signer TEXT NOT NULL,
    signer_position TEXT NOT NULL,
    subject TEXT NOT NULL,
    arrival_number INTEGER,
    arrived TEXT,
    recipients TEXT NOT NULL,
    passed_on TEXT,
    handler TEXT NOT NULL,
    due TEXT,
    result TEXT NOT NULL,
    urgency TEXT NOT NULL,
    copies INTEGER,
    pages INTEGER,
    kept_by TEXT NOT NULL,
    file_code TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT fk_documents_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE new_year_steps (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    needed_for TEXT,
    due TEXT,
    done TEXT,
    owner TEXT NOT NULL,
    unit_id INTEGER,
    produces TEXT,
    note TEXT NOT NULL,
    CONSTRAINT fk_year_steps_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_year_steps_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;
