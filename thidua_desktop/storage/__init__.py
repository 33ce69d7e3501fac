"""Where it is kept: one SQLite file, one connection, one journal."""
