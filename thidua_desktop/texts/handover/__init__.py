"""What is said of a handover and its packages."""
