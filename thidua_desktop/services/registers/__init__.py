"""The one mechanism of the registers: list, save, undo, links, import."""
