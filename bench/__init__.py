"""How fast it is, each figure beside the same job done plainly: `python3 dev.py bench`."""
