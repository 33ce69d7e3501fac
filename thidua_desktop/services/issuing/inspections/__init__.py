"""What is written of inspections: of one visit, and of the year."""
