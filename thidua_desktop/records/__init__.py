"""What the secretariat writes down: a pydantic class a register, with Vietnamese titles."""
