"""What is said of member units."""
