"""How alembic runs the migrations: on the store's own connection, in one transaction."""

from alembic import context

connection = context.config.attributes["connection"]
# SQLite undoes a CREATE like any other change, whatever alembic's caution supposes.
context.configure(connection=connection, transactional_ddl=True, transaction_per_migration=False)
with context.begin_transaction():
    context.run_migrations()
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise ValueError(f"a migration leaves {len(broken)} rows that point nowhere")
