-- The zone in which a store tells every act.

CREATE TABLE new_clusters (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    bloc TEXT NOT NULL,
    authority TEXT NOT NULL,
    place TEXT NOT NULL,
    office_unit_id INTEGER,
    time_zone TEXT NOT NULL,
    CONSTRAINT fk_clusters_office_unit_id FOREIGN KEY(office_unit_id) REFERENCES units (id)
) STRICT;
