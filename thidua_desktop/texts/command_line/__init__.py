"""What is said where there is no window."""
