-- Files kept as proof of a task; movements and reports know when they were reviewed, made.

CREATE TABLE new_movements (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    slogan TEXT NOT NULL,
    document_id INTEGER,
    unit_id INTEGER,
    starts TEXT,
    ends TEXT,
    first_review TEXT,
    last_review TEXT,
    first_reviewed TEXT,
    last_reviewed TEXT,
    aim TEXT NOT NULL,
    subjects TEXT NOT NULL,
    contents TEXT NOT NULL,
    measures TEXT NOT NULL,
    awards TEXT NOT NULL,
    CONSTRAINT fk_movements_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id),
    CONSTRAINT fk_movements_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_movements_unit_id FOREIGN KEY(unit_id) REFERENCES units (id)
) STRICT;

CREATE TABLE new_reviews (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    year_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT,
    made TEXT,
    situation TEXT NOT NULL,
    launched TEXT NOT NULL,
    movement TEXT NOT NULL,
    topical TEXT NOT NULL,
    inspected TEXT NOT NULL,
    awarded TEXT NOT NULL,
    party TEXT NOT NULL,
    shortcomings TEXT NOT NULL,
    causes TEXT NOT NULL,
    proposals TEXT NOT NULL,
    directions TEXT NOT NULL,
    signer_name TEXT NOT NULL,
    signer_position TEXT NOT NULL,
    CONSTRAINT fk_reviews_year_id FOREIGN KEY(year_id) REFERENCES emulation_years (id)
) STRICT;

CREATE TABLE task_files (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    CONSTRAINT fk_task_files_task_id FOREIGN KEY(task_id) REFERENCES plan_tasks (id)
) STRICT;
