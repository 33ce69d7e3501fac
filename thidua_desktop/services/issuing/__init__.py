"""Văn bản that the program writes: their table, their facts, and how they are issued."""
