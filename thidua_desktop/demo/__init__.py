"""The conference of 2017 played through the real window."""
