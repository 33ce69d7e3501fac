-- Figures of units by year, and where people were from when to when.

CREATE TABLE new_units (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    successor_id INTEGER,
    succession TEXT,
    succession_basis TEXT NOT NULL,
    origin_id INTEGER,
    origin_basis TEXT NOT NULL,
    CONSTRAINT fk_units_successor_id FOREIGN KEY(successor_id) REFERENCES units (id),
    CONSTRAINT fk_units_origin_id FOREIGN KEY(origin_id) REFERENCES units (id)
) STRICT;

CREATE TABLE new_memberships (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    head_post TEXT NOT NULL,
    work_areas INTEGER,
    area_names TEXT NOT NULL,
    staff INTEGER,
    women INTEGER,
    CONSTRAINT fk_memberships_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_memberships_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE new_people (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    mark TEXT NOT NULL,
    position TEXT NOT NULL,
    protocol INTEGER NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    joined TEXT,
    "left" TEXT,
    CONSTRAINT fk_people_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE unit_stays (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    since TEXT,
    until TEXT,
    CONSTRAINT fk_unit_stays_person_id FOREIGN KEY(person_id) REFERENCES people (id),
    CONSTRAINT fk_unit_stays_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;
