"""Faults that are put in on purpose, and what was lost: python3 dev.py faults."""
