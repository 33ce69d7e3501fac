"""The tab *Bàn giao*."""
