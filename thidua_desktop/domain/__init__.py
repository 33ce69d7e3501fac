"""What the rules say: pure functions over frozen values, standard library only."""
