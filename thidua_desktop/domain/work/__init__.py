"""The work of the year: when reports are late, when dates clash."""
