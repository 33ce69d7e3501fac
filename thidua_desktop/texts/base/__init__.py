"""Words that every part shares: codes, choices, numbers, the letters of Vietnamese."""
