"""What people read: every Vietnamese sentence of the program, as strings and pure functions."""
