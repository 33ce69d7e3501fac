"""Thi đua: the year and the conference ballot of an emulation cluster (cụm thi đua)."""

__version__ = "0.2.0"
