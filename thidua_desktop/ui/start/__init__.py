"""What is asked before there is a store."""
