"""What the hall sees; it never sees anything of the operator."""
