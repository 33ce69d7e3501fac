"""What the secretariat does: one use case a file, one transaction each."""
