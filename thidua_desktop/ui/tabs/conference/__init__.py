"""The conference: six steps from the prepared paper to the published result."""
