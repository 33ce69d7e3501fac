"""What the overview says: charts and the calendar."""
