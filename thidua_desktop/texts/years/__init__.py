"""What is said of emulation years."""
