-- Registrations with people, states and moves; grounds of flags, yearly ratings, awards.

CREATE TABLE new_registrations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    date TEXT,
    person_id INTEGER,
    person TEXT NOT NULL,
    collective TEXT NOT NULL,
    document_id INTEGER,
    state TEXT NOT NULL,
    CONSTRAINT fk_registrations_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_registrations_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_registrations_person_id FOREIGN KEY(person_id) REFERENCES people (id),
    CONSTRAINT fk_registrations_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE registration_moves (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    registration_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    date TEXT,
    document_id INTEGER,
    reason TEXT NOT NULL,
    CONSTRAINT fk_registration_moves_registration_id FOREIGN KEY(registration_id)
        REFERENCES registrations (id),
    CONSTRAINT fk_registration_moves_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE flag_proofs (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    registration_id INTEGER NOT NULL,
    ground TEXT NOT NULL,
    met INTEGER NOT NULL,
    proof TEXT NOT NULL,
    document_id INTEGER,
    CONSTRAINT fk_flag_proofs_registration_id FOREIGN KEY(registration_id)
        REFERENCES registrations (id),
    CONSTRAINT fk_flag_proofs_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE ratings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    person_id INTEGER,
    grade TEXT NOT NULL,
    party_grade TEXT,
    date TEXT,
    document_id INTEGER,
    note TEXT NOT NULL,
    CONSTRAINT fk_ratings_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_ratings_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_ratings_person_id FOREIGN KEY(person_id) REFERENCES people (id),
    CONSTRAINT fk_ratings_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE awards (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    for_year INTEGER,
    person_id INTEGER,
    person TEXT NOT NULL,
    collective TEXT NOT NULL,
    worker TEXT,
    kind TEXT NOT NULL,
    achieved TEXT,
    decided TEXT,
    document_id INTEGER,
    money INTEGER,
    note TEXT NOT NULL,
    CONSTRAINT fk_awards_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_awards_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_awards_person_id FOREIGN KEY(person_id) REFERENCES people (id),
    CONSTRAINT fk_awards_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;
