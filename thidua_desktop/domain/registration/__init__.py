"""Registrations of titles: what the rules say of one, and how far each of them came."""
