"""Reports of the units: due, received, late, reminded of."""
