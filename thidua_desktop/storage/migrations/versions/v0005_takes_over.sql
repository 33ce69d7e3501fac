-- From which day the next head leads.

CREATE TABLE new_handovers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT,
    start TEXT,
    ended TEXT,
    venue TEXT NOT NULL,
    document_id INTEGER,
    takes_over TEXT,
    giver_unit_id INTEGER,
    giver_name TEXT NOT NULL,
    giver_position TEXT NOT NULL,
    receiver_unit_id INTEGER,
    receiver_name TEXT NOT NULL,
    receiver_position TEXT NOT NULL,
    witness_name TEXT NOT NULL,
    witness_position TEXT NOT NULL,
    copies INTEGER NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT fk_handovers_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_handovers_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_handovers_giver_unit_id FOREIGN KEY(giver_unit_id) REFERENCES units (id),
    CONSTRAINT fk_handovers_receiver_unit_id FOREIGN KEY(receiver_unit_id) REFERENCES units (id)
) STRICT;
