"""Emulation years (năm thi đua): opened, led, closed, locked."""
