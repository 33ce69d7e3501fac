"""What the documents are called and what is said of them."""
