"""What the rules say of inspections."""
