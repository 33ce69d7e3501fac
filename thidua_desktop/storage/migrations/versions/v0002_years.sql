-- What is rebuilt is made under a new name, filled, and takes the old one's place; then the new registers.

CREATE TABLE new_units (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    head_post TEXT NOT NULL,
    work_areas INTEGER,
    area_names TEXT NOT NULL,
    staff INTEGER,
    women INTEGER,
    valid_from TEXT,
    valid_to TEXT,
    successor_id INTEGER,
    succession TEXT,
    succession_basis TEXT NOT NULL,
    CONSTRAINT fk_units_successor_id FOREIGN KEY(successor_id) REFERENCES units (id)
) STRICT;

CREATE TABLE new_clusters (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    bloc TEXT NOT NULL,
    authority TEXT NOT NULL,
    place TEXT NOT NULL,
    office_unit_id INTEGER,
    CONSTRAINT fk_clusters_office_unit_id FOREIGN KEY(office_unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE new_emulation_years (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    rules TEXT NOT NULL,
    rules_body TEXT NOT NULL,
    movement TEXT NOT NULL,
    theme TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    state TEXT NOT NULL,
    closed INTEGER NOT NULL,
    keeper_unit_id INTEGER,
    CONSTRAINT fk_emulation_years_keeper_unit_id FOREIGN KEY(keeper_unit_id) REFERENCES units (id)
) STRICT;

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
    CONSTRAINT fk_documents_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE new_conferences (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    date TEXT NOT NULL,
    start TEXT,
    venue TEXT NOT NULL,
    chair_unit_id INTEGER,
    chair_name TEXT NOT NULL,
    chair_position TEXT NOT NULL,
    eligible INTEGER NOT NULL,
    present INTEGER NOT NULL,
    guests INTEGER NOT NULL,
    chair_person_id INTEGER,
    next_year_id INTEGER,
    CONSTRAINT fk_conferences_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_conferences_chair_unit_id FOREIGN KEY(chair_unit_id) REFERENCES units (id),
    CONSTRAINT fk_conferences_chair_person_id FOREIGN KEY(chair_person_id) REFERENCES people (id),
    CONSTRAINT fk_conferences_next_year_id FOREIGN KEY(next_year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE new_tellers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit_id INTEGER,
    position INTEGER NOT NULL,
    person_id INTEGER,
    CONSTRAINT fk_tellers_conference_id FOREIGN KEY(conference_id) REFERENCES conferences (id),
    CONSTRAINT fk_tellers_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_tellers_person_id FOREIGN KEY(person_id) REFERENCES people (id)
) STRICT;

CREATE TABLE new_delegates (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    conference_id INTEGER NOT NULL,
    unit_id INTEGER,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    substitute INTEGER NOT NULL,
    arrived TEXT,
    "left" TEXT,
    votes INTEGER NOT NULL,
    person_id INTEGER,
    CONSTRAINT fk_delegates_conference_id FOREIGN KEY(conference_id) REFERENCES conferences (id),
    CONSTRAINT fk_delegates_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_delegates_person_id FOREIGN KEY(person_id) REFERENCES people (id)
) STRICT;

CREATE TABLE attachments (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    CONSTRAINT fk_attachments_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE people (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    mark TEXT NOT NULL,
    position TEXT NOT NULL,
    protocol INTEGER NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    CONSTRAINT fk_people_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE unit_roles (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    since TEXT,
    until TEXT,
    document_id INTEGER,
    CONSTRAINT fk_unit_roles_person_id FOREIGN KEY(person_id) REFERENCES people (id),
    CONSTRAINT fk_unit_roles_unit_id FOREIGN KEY(unit_id) REFERENCES units (id),
    CONSTRAINT fk_unit_roles_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
) STRICT;

CREATE TABLE address_rules (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    document_kind TEXT NOT NULL,
    use TEXT NOT NULL
) STRICT;

CREATE TABLE year_steps (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    needed_for TEXT,
    due TEXT,
    done TEXT,
    note TEXT NOT NULL,
    CONSTRAINT fk_year_steps_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE year_events (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT,
    reason TEXT NOT NULL,
    CONSTRAINT fk_year_events_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE open_tasks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    from_year INTEGER NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    owner_unit_id INTEGER,
    due TEXT,
    done TEXT,
    CONSTRAINT fk_open_tasks_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_open_tasks_owner_unit_id FOREIGN KEY(owner_unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE issued_files (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    placed INTEGER NOT NULL,
    signed INTEGER NOT NULL,
    CONSTRAINT fk_issued_files_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE handovers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT,
    start TEXT,
    ended TEXT,
    venue TEXT NOT NULL,
    document_id INTEGER,
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

CREATE TABLE packages (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    received INTEGER NOT NULL,
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    with_marks INTEGER NOT NULL,
    base_id INTEGER NOT NULL,
    base_hash TEXT NOT NULL,
    CONSTRAINT fk_packages_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE received_rows (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    their_id INTEGER NOT NULL,
    own_id INTEGER NOT NULL,
    CONSTRAINT fk_received_rows_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;
