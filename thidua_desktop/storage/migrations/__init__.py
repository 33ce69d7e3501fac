"""Migrations, written by hand; they import nothing of the program, which changes under them."""
