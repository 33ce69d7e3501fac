"""Scoring: what a criterion gives, what a table adds up to, who ranks where; all exact."""
