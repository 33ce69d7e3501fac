"""What the conference says: its six steps, the hall, the papers that are signed."""
