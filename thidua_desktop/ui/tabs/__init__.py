"""The tabs of the main window; none imports another."""
