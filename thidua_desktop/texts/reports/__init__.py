"""What is said of the reports of the units, of requests and orders, of examples."""
