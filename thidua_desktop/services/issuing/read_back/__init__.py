"""A document that was written, read again: which it is, and what in it is not as written."""
