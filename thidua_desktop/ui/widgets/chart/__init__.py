"""Charts that are read without colour."""
