"""What is said of inspections."""
