"""What is said of plans."""
