"""What people see: no rule, no SQL, no file."""
