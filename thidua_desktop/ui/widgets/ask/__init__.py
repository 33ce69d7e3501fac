"""Dialogs that ask, and the wizard."""
