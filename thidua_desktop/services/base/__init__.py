"""What every use case rests on: ports, errors, rows of the count, states, canonical JSON."""
