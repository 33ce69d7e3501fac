"""What is said when a year or a file of papers is read."""
