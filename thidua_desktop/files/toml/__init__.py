"""YEAR.toml and the rule sets."""
