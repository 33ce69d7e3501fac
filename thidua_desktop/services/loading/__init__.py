"""A year written down as TOML, read into the store."""
