"""Other people's tables become records: found, read as people write, shown, taken."""
