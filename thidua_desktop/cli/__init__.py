"""The jobs of the command line that need no window (DESIGN 5)."""
