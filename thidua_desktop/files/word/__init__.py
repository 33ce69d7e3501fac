"""Word documents: a pure context function and a writer for each."""
