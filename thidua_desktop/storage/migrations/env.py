"""How alembic runs the migrations: on the store's own connection, in the transaction of `migrate`.

SQLite undoes a CREATE like any other change.
"""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection)
context.run_migrations()
broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
if broken:
    raise ValueError(f"a migration leaves {len(broken)} rows that point nowhere")
