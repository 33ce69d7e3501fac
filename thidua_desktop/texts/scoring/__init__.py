"""The words of scoring and of the division of places."""
