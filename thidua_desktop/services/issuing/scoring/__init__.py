"""The documents of scoring and of the division of places."""
