"""The documents of a conference: who is invited, what is done and said, what came of it."""
