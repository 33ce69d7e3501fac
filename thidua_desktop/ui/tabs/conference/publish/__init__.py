"""Step 6, Công bố: what the hall is shown, and what may be asked for after it."""
